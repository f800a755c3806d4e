import { basePath } from '../../addresses/base-path.ts';
import { TOP_FILES } from '../../addresses/segments.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Content } from '../../bulletins/reading/read-content.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { showAt } from '../../bulletins/visibility.ts';
import { buildCatalogue } from '../../catalogue/catalogue.ts';
import { listDerivatives } from '../../images/derivatives.ts';
import { listDecisionFiles } from '../../models/awards/award-data.ts';
import { buildContext, type ModelContext } from '../../models/context.ts';
import { listFeedPages } from '../../models/feeds.ts';
import { listPlannedPages, type PlannedPage } from '../../models/planned-pages.ts';
import { listRedirects, type Redirect } from '../../models/redirects.ts';
import { strings } from '../../strings/strings.ts';
import { aliasFile } from '../hosting/alias-page.ts';

/** The site that a release of some content would be, as far as it is known before anything is rendered. */
export interface PlannedSite {
  context: ModelContext;
  /** What is shown, tombstones among them. */
  bulletins: readonly Bulletin[];
  pages: readonly PlannedPage[];
  redirects: readonly Redirect[];
  /**
   * Paths below the site of its pages, those at former addresses apart, and of all files that content may lead to. Not among them
   * is what has another name in each release: scripts, styles, the search index, drawn pictures.
   */
  ownFiles: ReadonlySet<string>;
  /** The same, with the pages at former addresses. */
  files: ReadonlySet<string>;
}

/** What of a content root decides which pages and files a site has. */
export interface PlannedContent extends Pick<Content, 'site' | 'registers'> {
  pages: readonly Pick<Content['pages'][number], 'slug' | 'title' | 'description'>[];
  bulletins: readonly { bulletin: Bulletin }[];
}

/** Plans the site of a content root; `published` are the paths of the files that are published as they are. */
export function planSite(
  { site, registers, pages: standing, bulletins: kept }: PlannedContent,
  published: readonly string[],
  circumstances: Pick<RefusalContext, 'releaseMoment' | 'isPreview'>,
): PlannedSite {
  const bulletins = kept.flatMap(({ bulletin }) => showAt(bulletin, circumstances) ?? []);
  const entries = standing.map(({ slug, title, description }) => ({ slug, title, description }));
  const catalogue = buildCatalogue({ site, registers, bulletins, pages: entries });
  const { isPreview } = circumstances;
  const context = buildContext({ catalogue, words: strings(site.language), isPreview });
  const pages = listPlannedPages(context);
  const redirects = listRedirects(context);
  const base = basePath(site);
  const addresses = [...pages.map(({ address }) => address), ...listFileAddresses(context)];
  const ownFiles = new Set([...addresses.map((address) => toFile(address, base)), ...published]);
  const aliasFiles = redirects.flatMap(({ path }) => aliasFile(path, base) ?? []);
  const files = new Set([...ownFiles, ...aliasFiles]);
  return { context, bulletins, pages, redirects, ownFiles, files };
}

/** The path below the site of the file at an address. */
export function toFile(address: string, base: string): string {
  return address.slice(base.length).replace(/(^|\/)$/u, '$1index.html');
}

/** The addresses of feeds, of data, of what lies beside bulletins and decisions, and of photographs. */
function listFileAddresses(context: ModelContext): string[] {
  const { catalogue, addresses, awards } = context;
  const { site, bulletins } = catalogue;
  const data = ['ban-tin.json', 'ban-tin.csv', 'ban-tin.csv-metadata.json'];
  return [
    addresses.calendar,
    addresses.sitemap,
    addresses.home + TOP_FILES.robots,
    ...(site.emblem ? [addresses.emblem] : []),
    ...data.map((name) => addresses.dataFile(name)),
    ...listFeedPages(context).flatMap(({ of, formats, archive }) =>
      formats.map((format) => addresses.feedOf(format, of, archive)),
    ),
    ...(awards?.years ?? []).flatMap(({ year }) =>
      ['csv', 'json'].map((type) => addresses.dataFile(`khen-thuong-${year}.${type}`)),
    ),
    ...(awards?.decisions ?? []).flatMap((decision) => listDecisionFiles(decision, context)),
    ...bulletins.flatMap(({ key, attachments, pictures }) => [
      addresses.bulletinData(key),
      ...attachments.map(({ name }) => addresses.attachment(key, name)),
      ...pictures.flatMap(({ photograph }) =>
        photograph ? listDerivatives(photograph, site.images).map(({ name }) => addresses.image(name)) : [],
      ),
    ]),
  ];
}
