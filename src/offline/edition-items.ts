import { join } from 'node:path';
import { byCodeUnits } from '../by-code-units.ts';
import { buildCatalogue } from '../catalogue/catalogue.ts';
import { buildContext } from '../models/context.ts';
import { listNamedPages } from '../models/named-pages.ts';
import { readShownText } from '../gate/documents/read-shown-text.ts';
import { buildRecord, withAttachmentTexts, type BulletinRecord } from '../models/record.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { strings } from '../strings/strings.ts';
import type { EditionContext } from './context.ts';
import { writeBook } from './epub/write-epub.ts';
import { listForeignParts } from './foreign-parts.ts';
import type { PackageItem } from './item.ts';
import { takeFile, type Contents } from './package/zip.ts';
import { findPrinter } from './pdf/printer.ts';
import { writeYear } from './pdf/write-year.ts';
import { listProgramItems } from './program-files.ts';
import { listSiteItems, type SiteOptions } from './site-items.ts';
import { offlineWords } from './stop.ts';
import { listTableItems } from './tables/list-tables.ts';
import { publishedAddress } from './transform/addresses.ts';
import { writeWebArchive } from './web-archive/write-wacz.ts';

/** All files of the payload of an edition, in the order of the package. `work` is a folder for temporary files. */
export async function listEditionItems(
  context: EditionContext,
  work: string,
  faults: SiteOptions['faults'],
): Promise<PackageItem[]> {
  const { options, release, sources, sourceNames } = context;
  faults.push(...(await listForeignParts(options.folders.dist, release.files)));
  const items = [
    ...(await listSiteItems(await describeSite(context, work, faults))),
    ...sources.map(({ path, read }) => ({ path: `content/${sourceNames.get(path)!}`, make: read })),
    ...listPublicItems(context),
    ...listProgramItems(context.program, options.folders.project, work),
    ...(await listTableItems(context)),
    ...listBookItems(context, work),
    ...(await listPdfItems(context, work)),
    ...listWebArchiveItems(context, work),
  ];
  return items.sort((a, b) => byCodeUnits(a.path, b.path));
}

/** The files of the office that are published as they are, from which the site is built again; what the release left out, not. */
function listPublicItems({ options, publicNames }: EditionContext): PackageItem[] {
  const folder = options.folders.public;
  return [...publicNames].map(([path, name]) => ({
    path: `public/${name}`,
    make: () => takeFile(join(folder, path)),
  }));
}

async function describeSite(
  context: EditionContext,
  work: string,
  faults: SiteOptions['faults'],
): Promise<SiteOptions> {
  const { options, release, date, selection, files, words } = context;
  const { site } = release;
  const aliases: SiteOptions['aliases'][number][] = context.aliases.flatMap(({ file, ...alias }) =>
    file === undefined ? [] : [{ ...alias, file }],
  );
  if (selection.start !== undefined) {
    const present = publishedAddress(selection.start, site.url);
    aliases.push({ present, title: site.title, file: 'index.html' });
  }
  return {
    dist: options.folders.dist,
    files,
    index: await findIndex(context, work),
    stamp: {
      edition: words.stamp.edition(date.day),
      livingPage: words.stamp.livingPage,
      contents: words.contentsPage.contents,
      unpackFirst: words.stamp.unpackFirst,
    },
    language: site.language,
    words,
    aliases,
    faults,
  };
}

/** The folder of the search index: the site's, or for a partial edition a new one without bulletins that it does not hold. */
async function findIndex({ options, release, selection }: EditionContext, work: string): Promise<string> {
  const { site, registers } = release;
  if (selection.start === undefined) return join(options.folders.dist, 'pagefind');
  const parts = { site, registers, bulletins: selection.bulletins, pages: [] };
  const context = buildContext({
    catalogue: buildCatalogue(parts),
    words: strings(site.language),
    isPreview: false,
  });
  const readText = async (file: string): Promise<string> =>
    (await readShownText(join(options.folders.content, file))) ?? '';
  const records: BulletinRecord[] = [];
  for (const bulletin of selection.bulletins)
    records.push(await withAttachmentTexts(buildRecord(bulletin, context), readText));
  await writeSearchIndex(records, work, { named: listNamedPages(context) });
  return join(work, 'pagefind');
}

function listBookItems(
  { options, release, date, selection, files, words }: EditionContext,
  work: string,
): PackageItem[] {
  const { site } = release;
  return [...Map.groupBy(selection.bulletins, ({ year }) => year)].map(([year, bulletins]) => ({
    path: bookPath(year),
    make: async () => {
      options.onProgress?.(offlineWords().progress.books(year));
      const out = join(work, `${year}.epub`);
      await writeBook(out, year, bulletins, {
        dist: options.folders.dist,
        files,
        siteTitle: site.title,
        office: site.office.name,
        language: site.language,
        day: date.day,
        instant: date.instant,
        words: words.book,
      });
      return takeFile(out);
    },
  }));
}

/** Where a package holds the book of a year, below its payload. */
export function bookPath(year: string): string {
  return `books/${year}.epub`;
}

/** The PDF of each year, if there are to be any. Throws a `Stop` when nothing here prints one. */
async function listPdfItems(context: EditionContext, work: string): Promise<PackageItem[]> {
  const { options, release, date, selection, files, words } = context;
  if (options.withPdf !== true) return [];
  const print = await findPrinter(work, options.environment);
  const { site, registers } = release;
  const { withImages, folders } = options;
  return [...Map.groupBy(selection.bulletins, ({ year }) => year)].map(([year, bulletins]) => ({
    path: pdfPath(year),
    make: async () => {
      options.onProgress?.(offlineWords().progress.printing(year));
      const out = join(work, `${year}.pdf`);
      await writeYear(out, year, bulletins, {
        dist: folders.dist,
        files,
        site,
        registers,
        date,
        withImages,
        words: words.book,
        work,
        print,
      });
      return takeFile(out);
    },
  }));
}

/** Where a package holds the PDF of a year, below its payload. */
export function pdfPath(year: string): string {
  return `books/${year}.pdf`;
}

/** Where a package holds the web archive, below its payload. */
export const WEB_ARCHIVE = 'web-archive/site.wacz';

/** Whether an edition contains a web archive: only an edition of the whole site does, because a part was never published. */
export function hasWebArchive({
  options,
  selection,
}: Pick<EditionContext, 'options' | 'selection'>): boolean {
  return selection.start === undefined && options.withImages;
}

function listWebArchiveItems(context: EditionContext, work: string): PackageItem[] {
  if (!hasWebArchive(context)) return [];
  const { options, release, date, words } = context;
  const make = async (): Promise<Contents> => {
    options.onProgress?.(offlineWords().progress.webArchive);
    const out = join(work, 'site.wacz');
    await writeWebArchive(out, {
      dist: options.folders.dist,
      // Instructions to a host are not published.
      files: release.files.filter((file) => !/^_[a-z]+$/u.test(file)),
      url: release.site.url,
      instant: date.instant,
      title: release.site.title,
      description: words.webArchive.description,
      work,
    });
    return takeFile(out);
  };
  return [{ path: WEB_ARCHIVE, make }];
}
