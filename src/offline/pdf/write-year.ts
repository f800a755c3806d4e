import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { pageFiles } from '../../addresses/page-files.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Registers } from '../../registers/schema.ts';
import type { Site } from '../../site.ts';
import type { Strings } from '../../strings/strings.ts';
import type { EditionDate } from '../edition-date.ts';
import { orderAsChronicle, writeChapter } from '../epub/chapter.ts';
import { findOnlineFile, type EditionFiles } from '../transform/addresses.ts';
import { attributeOf, isHtml, listElements } from '../transform/tree.ts';
import { readPageNumbers } from './page-numbers.ts';
import type { Printer } from './printer.ts';
import { setDates } from './set-dates.ts';
import { listYear } from './year-lists.ts';
import { buildYearPage, type YearChapter, type YearTexts } from './year-page.ts';

/** What printed years are made from. */
export interface PrintedYearOptions {
  /** The finished site. */
  dist: string;
  files: EditionFiles;
  site: Site;
  registers: Registers;
  date: EditionDate;
  withImages: boolean;
  words: Strings['offline']['book'];
  /** A folder for temporary files. */
  work: string;
  print: Printer;
}

/** The faces of Be Vietnam Pro that are embedded: the same on every machine, whatever fonts that has. */
const FACES: readonly [file: string, weight: number, style: string][] = [
  ['400Regular/BeVietnamPro_400Regular.ttf', 400, 'normal'],
  ['400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf', 400, 'italic'],
  ['700Bold/BeVietnamPro_700Bold.ttf', 700, 'normal'],
  ['700Bold_Italic/BeVietnamPro_700Bold_Italic.ttf', 700, 'italic'],
];

/** Printings of one year, at most. The second has the numbers that the first has shown; no later one has been seen to be needed. */
const MAX_PRINTINGS = 4;

/** Prints the bulletins of one year into the PDF `out`, oldest first, with the pages on which they stand in contents and indexes. */
export async function writeYear(
  out: string,
  year: string,
  bulletins: readonly Bulletin[],
  options: PrintedYearOptions,
): Promise<void> {
  const { words, work, print, date } = options;
  const ordered = orderAsChronicle(bulletins);
  const ids = new Map(ordered.map((bulletin, index) => [bulletin, `tin-${index + 1}`]));
  const chapters = await writeChapters(ids, options);
  const lists = listYear(ordered, options, (bulletin) => ids.get(bulletin)!, words);
  const texts = describeYear(year, ordered, options);
  const layout = { sheets: await listSheets(ordered[0]!, options), style: await readStyle() };
  const page = join(work, `${year}.html`);
  let pages: ReadonlyMap<string, number> = new Map();
  for (let printing = 1; printing <= MAX_PRINTINGS; printing += 1) {
    await writeFile(page, buildYearPage(texts, chapters, lists, { ...layout, pages }, words));
    await print(page, out);
    const shown = pages;
    pages = await readPageNumbers(out);
    if (isSame(shown, pages)) return setDates(out, date.instant);
  }
  throw new Error(`the pages of ${year} do not come to rest`);
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);
}

function describeYear(
  year: string,
  bulletins: readonly Bulletin[],
  { site, date, withImages }: PrintedYearOptions,
): YearTexts {
  const photographs = bulletins.flatMap(({ pictures }) => pictures.filter(({ photograph }) => photograph));
  return {
    language: site.language,
    siteTitle: site.title,
    office: site.office.name,
    url: site.url,
    year,
    day: date.day,
    bulletins: bulletins.length,
    photographs: withImages ? photographs.length : 0,
  };
}

async function writeChapters(
  ids: ReadonlyMap<Bulletin, string>,
  { dist, files, words }: PrintedYearOptions,
): Promise<YearChapter[]> {
  const linkTo = new Map([...ids].map(([{ key }, id]) => [pageFiles.bulletin(key), `#${id}`]));
  const chapters: YearChapter[] = [];
  for (const [bulletin, id] of ids) {
    const body = await writeChapter(bulletin, {
      dist,
      files,
      livingPage: words.livingPage,
      linkTo,
      pictureAt: (file) => pathToFileURL(join(dist, file)).href,
      idFor: (each) => `${id}-${each}`,
    });
    const { title, publishedOn, date } = bulletin;
    chapters.push({ id, title, day: words.day(publishedOn ?? date), body });
  }
  return chapters;
}

/** The style sheets of the page of a bulletin, which hold the rules for paper. */
async function listSheets({ key }: Bulletin, { dist, files }: PrintedYearOptions): Promise<string[]> {
  const page = pageFiles.bulletin(key);
  const links = listElements(parse(await readFile(join(dist, page), 'utf8'))).filter(
    (each) => isHtml(each, 'link') && attributeOf(each, 'rel') === 'stylesheet',
  );
  return links.flatMap((link) => {
    const file = findOnlineFile(attributeOf(link, 'href') ?? '', page, files);
    return file === undefined ? [] : [pathToFileURL(join(dist, file)).href];
  });
}

/** The rules of printed years with their fonts in them, which are there before anything is laid out. */
async function readStyle(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const faces = FACES.map(async ([file, weight, style]) => {
    const font = await readFile(resolve(`@expo-google-fonts/be-vietnam-pro/${file}`));
    return `@font-face { font-family: 'Bantin Print'; font-weight: ${weight}; font-style: ${style}; src: url(data:font/ttf;base64,${font.toString('base64')}) }`;
  });
  const rules = await readFile(join(import.meta.dirname, 'year.css'), 'utf8');
  return [...(await Promise.all(faces)), rules].join('\n');
}
