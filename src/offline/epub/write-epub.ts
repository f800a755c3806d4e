import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { byCodeUnits } from '../../by-code-units.ts';
import { pageFiles } from '../../addresses/page-files.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Strings } from '../../strings/strings.ts';
import { openZip, takeFile } from '../package/zip.ts';
import { findDestination, publishedAddress, type EditionFiles } from '../transform/addresses.ts';
import { attributeOf, listElements, type Element } from '../transform/tree.ts';
import { buildPackage, buildPage, CONTAINER, STYLE, type BookItem, type BookTexts } from './book.ts';
import { escapeXml, toXhtml } from './xhtml.ts';

/** What the books of an edition are made from. */
export interface BookOptions {
  /** The finished site. */
  dist: string;
  files: EditionFiles;
  siteTitle: string;
  office: string;
  language: string;
  day: string;
  instant: string;
  words: Strings['offline']['book'];
}

/** Width in pixels of the pictures of a book, at most: large enough for a tablet, small enough for a telephone's memory. */
const MAX_PICTURE_WIDTH = 1000;

/** Writes the bulletins of one year as an EPUB 3 at `out`, oldest first, one chapter each. */
export async function writeBook(
  out: string,
  year: string,
  bulletins: readonly Bulletin[],
  options: BookOptions,
): Promise<void> {
  const { words, files, language } = options;
  const ordered = bulletins.toSorted((a, b) => byCodeUnits(orderKey(a), orderKey(b)));
  const chapters = new Map(
    ordered.map(({ slug, year: its }, index) => [pageFiles.bulletin(`${its}/${slug}`), chapterName(index)]),
  );
  const title = words.title(year, options.siteTitle);
  const texts: BookTexts = {
    identifier: new URL(`nam/${year}/`, files.url).href,
    title,
    creator: options.office,
    language,
    day: options.day,
    modified: options.instant,
    accessibility: words.accessibility,
    contents: words.contents,
  };
  const pictures = new Set<string>();
  const zip = await openZip(out);
  try {
    // The first file, stored and without extra fields (EPUB 3.3, OCF ZIP container), so that the type can be read from the first bytes.
    await zip.add('mimetype', Buffer.from('application/epub+zip'));
    await zip.add('META-INF/container.xml', Buffer.from(CONTAINER));
    await zip.add('EPUB/style.css', Buffer.from(STYLE));
    const items: BookItem[] = [];
    for (const [index, bulletin] of ordered.entries()) {
      const name = chapterName(index);
      const text = await writeChapter(bulletin, chapters, pictures, options);
      await zip.add(`EPUB/${name}`, Buffer.from(text));
      items.push({ href: name, title: bulletin.title, type: 'application/xhtml+xml' });
    }
    for (const picture of [...pictures].sort(byCodeUnits)) {
      await zip.add(`EPUB/${picture}`, await takeFile(join(options.dist, picture)));
      items.push({ href: picture, type: 'image/jpeg' });
    }
    for (const [path, text] of buildPackage(texts, items)) await zip.add(path, Buffer.from(text));
    await zip.close();
  } catch (error) {
    await zip.abandon();
    throw error;
  }
}

/** The order of a chronicle: by day, then by address. */
function orderKey({ publishedOn, date, key }: Bulletin): string {
  return `${publishedOn ?? date} ${date} ${key}`;
}

function chapterName(index: number): string {
  return `tin-${String(index + 1).padStart(4, '0')}.xhtml`;
}

async function writeChapter(
  { year, slug, title }: Bulletin,
  chapters: ReadonlyMap<string, string>,
  pictures: Set<string>,
  { dist, files, language, words }: BookOptions,
): Promise<string> {
  const page = pageFiles.bulletin(`${year}/${slug}`);
  const elements = listElements(parse(await readFile(join(dist, page), 'utf8')));
  const main = elements.find(({ tagName }) => tagName === 'main');
  const living = publishedAddress(page, files.url);
  const body = toXhtml(main!, {
    linkFor(address) {
      if (address.startsWith('#')) return address;
      const destination = findDestination(address, page, files);
      const chapter = destination.kind === 'inside' ? chapters.get(destination.file) : undefined;
      if (chapter !== undefined) return chapter;
      if (destination.kind === 'untouched') return /^(?:mailto|tel):/iu.test(address) ? address : undefined;
      return destination.kind === 'broken' ? undefined : new URL(address, living).href;
    },
    pictureFor: (image) => choosePicture(image, page, files, pictures),
  });
  const origin = `<p class="living">${escapeXml(words.livingPage)} <a href="${escapeXml(living)}">${escapeXml(living)}</a></p>`;
  return buildPage({ title, language, body: body.trim() + origin });
}

/** The widest JPEG up to `MAX_PICTURE_WIDTH`, else the narrowest. Not every e-reader knows other formats. */
function choosePicture(
  image: Element,
  page: string,
  files: EditionFiles,
  pictures: Set<string>,
): { src: string; width: number; height: number } | undefined {
  const width = Number(attributeOf(image, 'width'));
  const height = Number(attributeOf(image, 'height'));
  const candidates = (attributeOf(image, 'srcset') ?? '')
    .split(/,\s+/u)
    .map((candidate) => /^(\S+)\s+(\d+)w$/u.exec(candidate.trim()))
    .flatMap((match) => (match ? [{ address: match[1]!, width: Number(match[2]) }] : []))
    .sort((a, b) => a.width - b.width);
  const chosen = candidates.findLast((each) => each.width <= MAX_PICTURE_WIDTH) ?? candidates[0];
  if (!chosen) return undefined;
  const destination = findDestination(chosen.address, page, files);
  if (destination.kind !== 'inside' || !destination.file.endsWith('.jpg')) return undefined;
  pictures.add(destination.file);
  return { src: destination.file, width: chosen.width, height: Math.round((height / width) * chosen.width) };
}
