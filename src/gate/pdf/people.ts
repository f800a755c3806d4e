import { Unreadable } from '../documents/document.ts';
import type { Origin, PdfFile } from './objects.ts';
import { Name, Text, type Dictionary, type Value } from './syntax.ts';

/** Annotations that carry the name of who made them. */
const REMARK =
  /^(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|Redact)$/;

/** Where a dictionary names people: the author of the whole, the writer of a remark. */
export function listWriters(dictionary: Dictionary): Value[] {
  const isRemark = dictionary.all('Subtype').some((each) => each instanceof Name && REMARK.test(each.text));
  return [...dictionary.all('Author'), ...(isRemark && !dictionary.has('FT') ? dictionary.all('T') : [])];
}

/** The names behind a value of `listWriters`. */
export function readNames(file: PdfFile, value: Value, origin: Origin): string[] {
  return file
    .follow(value, origin)
    .flatMap(({ value: text, origin: own }) => (text instanceof Text ? [file.decodeText(text, own)] : []));
}

/** The authors in a description of the file (XMP), which may well be unreadable without harm. */
export function readDescription(
  file: PdfFile,
  { dictionary, stream, origin }: { dictionary: Dictionary; stream: number; origin: Origin },
): string[] {
  try {
    const text = file.readStream(dictionary, stream, origin).toString('utf8', 0, 1_000_000);
    const begin = text.indexOf('<dc:creator>');
    const end = text.indexOf('</dc:creator>', begin);
    const creators = begin === -1 || end === -1 ? '' : text.slice(begin, end);
    return [...creators.matchAll(/<rdf:li[^<>]*>([^<]+)</g)].map(([, name]) => name!);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
