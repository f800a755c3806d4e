import { listUnseenWithin } from '../../images/unseen-within.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { Package } from './package.ts';

/** Parts that are pictures, by their names. */
const PICTURES =
  /(?:^|\/)(?:Thumbnails|Pictures|media)\/|\.(?:png|jpe?g|jpe|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|svg|webp|wdp|hdp|ico)$/i;
/** A small picture of the first page, as it was when a program of Office last kept it. */
const THUMBNAIL = /^docProps\/thumbnail\./i;
/** Parts that are fonts, or settings of printers. */
const FONTS_AND_SETTINGS = /\.(?:bin|odttf|ttf|otf|fntdata)$/i;
/** Bytes of plain text from the beginning of a part of bytes on, which no font and no settings have. */
const PLAIN_TEXT = /^[\t\n\r -~]{64}/;
/** Words one after another, as nobody calls a printer, in letters of one byte or of two; and a printer by the name of its machine. */
const SENTENCE = /(?:\p{L}{2,}[ ]){4}\p{L}{2}/u;
const MACHINE = /\\\\[\w-]+\\/;

/**
 * Adds what a part of bytes that is a picture, whatever its name, holds besides what is seen of it: where and when a photograph was taken, and by whom, whatever stands
 * within or behind it. A picture of a format that is not looked into is named,
 * and so are fonts and settings of printers that hold words.
 */
export async function findHiddenInPicture(document: Package, name: string, hidden: Hidden): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of document.readPicture(name)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  if (THUMBNAIL.test(name)) hidden.add('thumbnails');
  const kinds = listUnseenWithin(bytes);
  if (kinds === undefined && !PICTURES.test(name)) {
    if (FONTS_AND_SETTINGS.test(name) && saysSomething(bytes)) hidden.add('opaque', 1, [name]);
  } else if (kinds === undefined) hidden.add('opaque', 1, [name]);
  else if (kinds.length > 0) hidden.add('pictures', 1, kinds);
}

/** Whether bytes that are no picture hold words. */
function saysSomething(bytes: Buffer): boolean {
  const single = bytes.toString('latin1', 0, 100_000);
  if (PLAIN_TEXT.test(single)) return true;
  const double = bytes.toString('utf16le', 0, 4_000);
  return MACHINE.test(double) || [single.slice(0, 4_000), double].some((each) => SENTENCE.test(each));
}
