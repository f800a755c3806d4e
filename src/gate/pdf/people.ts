import { Unreadable } from '../documents/document.ts';
import type { PdfFile } from './objects.ts';
import type { Origin } from './references.ts';
import { Name, Text, type Dictionary, type Value } from './values.ts';

/** Kinds of annotations that carry the name of their author. */
const MARKUP_ANNOTATION =
  /^(?:Text|FreeText|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|Squiggly|StrikeOut|Stamp|Caret|Ink|Popup|Redact)$/;

/** The values of a dictionary that name people: the author of the document, the author of an annotation. */
export function listWriters(dictionary: Dictionary): Value[] {
  const isRemark = dictionary
    .all('Subtype')
    .some((each) => each instanceof Name && MARKUP_ANNOTATION.test(each.text));
  return [...dictionary.all('Author'), ...(isRemark && !dictionary.has('FT') ? dictionary.all('T') : [])];
}

/** The names behind a value of `listWriters`. */
export function readNames(file: PdfFile, value: Value, origin: Origin): string[] {
  return file.references
    .follow(value, origin)
    .flatMap(({ value: text, origin: own }) => (text instanceof Text ? [file.decodeText(text, own)] : []));
}

/** The authors in the metadata of the file (XMP); none where it cannot be read, which does no harm. */
export function readDescription(
  file: PdfFile,
  { dictionary, stream, origin }: { dictionary: Dictionary; stream: number; origin: Origin },
): string[] {
  try {
    const text = file.streams.read(dictionary, stream, origin).toString('utf8', 0, 1_000_000);
    const begin = text.indexOf('<dc:creator>');
    const end = text.indexOf('</dc:creator>', begin);
    const creators = begin === -1 || end === -1 ? '' : text.slice(begin, end);
    return [...creators.matchAll(/<rdf:li[^<>]*>([^<]+)</g)].map(([, name]) => name!);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
