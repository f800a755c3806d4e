import type { Decision } from '../awards/decision.ts';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { listingDay } from '../catalogue/order.ts';
import { FEED_LISTS, type FeedFormat, type FeedSubject } from '../addresses/segments.ts';
import { PROGRAM } from '../program.ts';
import type { ModelContext } from './context.ts';
import { listDublinCore, type DescribedPage } from './dublin-core.ts';
import { findPreview, type Preview } from './preview-image.ts';
import { listPhotographFiles } from './record.ts';
import type { Link } from './shell.ts';
import { formatStructuredData } from './structured-data.ts';

/** What the head of a page tells machines. */
export interface HeadMeta {
  /** The description and Dublin Core by name, Open Graph (https://ogp.me) by property; on the home page also the program that made the site. */
  metas: Meta[];
  alternates: { type: string; title: string; href: string }[];
  /** The text of a JSON-LD data block. */
  structuredData: string;
}

/** One element says what two vocabularies call by other names. */
interface Meta {
  name?: string;
  property?: string;
  content: string;
}

/** The feed of what a page lists. */
export interface FeedOfPage {
  of: FeedSubject;
  /** As the page says it, without the name of the site. */
  title: string;
}

/** What `buildShell` knows of a page. */
export interface HeadedPage extends Omit<DescribedPage, 'modified' | 'bulletin'> {
  address: string;
  breadcrumb: readonly Link[];
  modified?: string | undefined;
  bulletin?: Bulletin | undefined;
  decision?: Decision | undefined;
  feed?: FeedOfPage | undefined;
}

/** Content types of feeds, by format. */
const FEED_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The metadata of a page: Dublin Core, Open Graph, JSON-LD, feeds and data files. */
export function buildHeadMeta(headed: HeadedPage, context: ModelContext): HeadMeta {
  const { bulletin, modified } = headed;
  const page = { ...headed, bulletin, modified };
  const shown = bulletin && bulletin.status !== 'withdrawn' ? bulletin : undefined;
  const preview = shown && findPreview(factsOf(shown, context), context);
  return {
    metas: shareContent(
      [
        { name: 'description', content: page.description },
        ...listDublinCore(page, context),
        ...listGenerator(headed.address, context),
      ],
      listOpenGraph(page, shown, preview, context),
    ),
    alternates: listAlternates(headed, shown, context),
    structuredData: formatStructuredData({ ...page, preview }, context),
  };
}

/** Lets a property stand in the element of a name that has the same content, where there is one. */
function shareContent(named: readonly Meta[], properties: readonly Meta[]): Meta[] {
  const metas = [...named];
  for (const meta of properties) {
    const at = metas.findIndex(({ content, property }) => property === undefined && content === meta.content);
    if (at === -1) metas.push(meta);
    else metas[at] = { ...metas[at], ...meta };
  }
  return metas;
}

/** The program, on the home page alone: a version that changes no page changes that one, and readers keep the others. */
function listGenerator(address: string, { addresses }: ModelContext): Meta[] {
  return address === addresses.home ? [{ name: 'generator', content: PROGRAM }] : [];
}

function factsOf(bulletin: Bulletin, { catalogue }: ModelContext) {
  const section = catalogue.site.sections.find(({ id }) => id === bulletin.section)!.name;
  const photographs = listPhotographFiles(bulletin);
  return { title: bulletin.title, section, day: listingDay(bulletin), photographs };
}

function listOpenGraph(
  page: DescribedPage,
  bulletin: Bulletin | undefined,
  preview: Preview | undefined,
  { catalogue, words }: ModelContext,
): Meta[] {
  const { site } = catalogue;
  const image: [string, string | undefined][] = preview
    ? [
        ['og:image', preview.url],
        ['og:image:type', 'image/jpeg'],
        ['og:image:width', String(preview.width)],
        ['og:image:height', String(preview.height)],
        ['og:image:alt', words.machines.previewAlt(page.title)],
      ]
    : [];
  const properties: [string, string | undefined][] = [
    ['og:type', bulletin ? 'article' : 'website'],
    ['og:title', bulletin?.title ?? page.title],
    ['og:description', page.description],
    ['og:url', page.canonical],
    ['og:site_name', site.title],
    ['og:locale', 'vi_VN'],
    ...image,
    ['article:published_time', bulletin?.publishedOn ?? undefined],
    ['article:modified_time', bulletin?.updated],
    ['article:section', bulletin && site.sections.find(({ id }) => id === bulletin.section)?.name],
  ];
  return properties.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }]));
}

/**
 * The feeds of the site and those of the section that the page belongs to, or that of what it lists. A bulletin names each in one
 * format, because there are many of them, and its own data.
 */
function listAlternates(
  { address, feed }: HeadedPage,
  bulletin: Bulletin | undefined,
  { catalogue, words, addresses }: ModelContext,
): HeadMeta['alternates'] {
  const { site } = catalogue;
  const section = site.sections.find(
    ({ id }) => id === bulletin?.section || address.startsWith(addresses.section(id)),
  );
  const formats: readonly FeedFormat[] = bulletin ? ['rss'] : FEED_LISTS.section;
  const feeds = (name?: string, of?: FeedSubject, inFormats: readonly FeedFormat[] = formats) =>
    inFormats.map((format) => ({
      type: FEED_TYPES[format],
      title: words.machines.feedLink(words.machines.feedTitle(site.title, name), format),
      href: addresses.feedOf(format, of),
    }));
  const data = bulletin && {
    type: 'application/json',
    title: words.machines.bulletinData,
    href: addresses.bulletinData(bulletin.key),
  };
  return [
    ...feeds(),
    ...(section ? feeds(section.name, { list: 'section', id: section.id }) : []),
    ...(feed ? feeds(feed.title, feed.of, FEED_LISTS[feed.of.list]) : []),
    ...(data ? [data] : []),
  ];
}
