import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { pageFiles } from '../../addresses/page-files.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import { findDestination, publishedAddress, type EditionFiles } from '../transform/addresses.ts';
import { attributeOf, listElements, type Element } from '../transform/tree.ts';
import { escapeXml, toXhtml } from './xhtml.ts';

/** What the chapters of a book are made from. */
export interface ChapterOptions {
  /** The finished site. */
  dist: string;
  files: EditionFiles;
  /** The words before the address of the page on the site. */
  livingPage: string;
  /** Where in the book each of its bulletins is, by its page, a file of the finished site. */
  linkTo: ReadonlyMap<string, string>;
  /** Where the book holds a picture, a file of the finished site. */
  pictureAt(file: string): string;
  /** What an id of the page is in the book, where it may stand beside those of other pages. */
  idFor(id: string): string;
}

/** Width in pixels of the pictures of a book, at most: large enough for a tablet, small enough for a telephone's memory. */
const MAX_PICTURE_WIDTH = 1000;

/** Bulletins in the order of a chronicle: by day, then by address. */
export function orderAsChronicle(bulletins: readonly Bulletin[]): Bulletin[] {
  const orderKey = ({ publishedOn, date, key }: Bulletin) => `${publishedOn ?? date} ${date} ${key}`;
  return bulletins.toSorted((a, b) => byCodeUnits(orderKey(a), orderKey(b)));
}

/** The page of a bulletin as XHTML: its main part, and at its end the address that it has on the site. */
export async function writeChapter(
  { key }: Pick<Bulletin, 'key'>,
  { dist, files, livingPage, linkTo, pictureAt, idFor }: ChapterOptions,
): Promise<string> {
  const page = pageFiles.bulletin(key);
  const elements = listElements(parse(await readFile(join(dist, page), 'utf8')));
  const main = elements.find(({ tagName }) => tagName === 'main');
  const living = publishedAddress(page, files.url);
  const body = toXhtml(main!, {
    linkFor(address) {
      if (address.startsWith('#')) return `#${idFor(address.slice(1))}`;
      const destination = findDestination(address, page, files);
      const chapter = destination.kind === 'inside' ? linkTo.get(destination.file) : undefined;
      if (chapter !== undefined) return chapter;
      if (destination.kind === 'untouched') return /^(?:mailto|tel):/iu.test(address) ? address : undefined;
      return destination.kind === 'broken' ? undefined : new URL(address, living).href;
    },
    pictureFor(image) {
      const chosen = choosePicture(image, page, files);
      return chosen && { ...chosen, src: pictureAt(chosen.src) };
    },
    idFor,
  });
  const origin = `<p class="living">${escapeXml(livingPage)} <a href="${escapeXml(living)}">${escapeXml(living)}</a></p>`;
  return body.trim() + origin;
}

/** The widest JPEG up to `MAX_PICTURE_WIDTH`, else the narrowest. Not every e-reader knows other formats. */
function choosePicture(
  image: Element,
  page: string,
  files: EditionFiles,
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
  return { src: destination.file, width: chosen.width, height: Math.round((height / width) * chosen.width) };
}
