import type { HiddenKind } from '../../strings/issues/forms.ts';
import type { PdfFile } from './objects.ts';
import type { Origin } from './references.ts';
import { Dictionary, Name, Text, type Value } from './values.ts';

/** Flags of an annotation by which it is not shown: hidden, and not shown on a screen (ISO 32000-2, 12.5.3). */
const NOT_SHOWN = 2 | 32;
/** Remarks whose words a reader sees only by opening them. The words of a free text or a stamp stand on the page. */
const REMARKS =
  /^(?:Text|Highlight|Underline|Squiggly|StrikeOut|Caret|Line|Square|Circle|Polygon|PolyLine|Ink)$/;
/** Drawings that can be filled, and so cover what is below. */
const FILLED = /^(?:Square|Circle|Polygon)$/;
/** How opaque a drawing is that hides what is below it. */
const OPAQUE = 0.9;
/** Points of width of a pen, and the light of each part of the colour of a marker, by which letters are hidden. */
const WIDE_PEN = 4;
const DARK = 0.3;
/** The author that AutoCAD gives to the letters which it draws as lines, and says again as remarks. */
const DRAWN_LETTERS = 'AutoCAD SHX Text';
/** Pixels of a side of a thumbnail that shows no more than a sketch of the page (ISO 32000-2, 12.3.4, gives 106). */
const MOST_THUMBNAIL = 128;

/** What a dictionary of a PDF hides or keeps beside the page: an annotation, a form field, a thumbnail, data of a program. */
export function judgeAnnotation(
  file: PdfFile,
  dictionary: Dictionary,
  origin: Origin,
): HiddenKind | undefined {
  const get = (key: string) => dictionary.all(key).flatMap((each) => file.references.follow(each, origin));
  const textOf = (key: string) =>
    get(key)
      .map(({ value, origin: own }) => (value instanceof Text ? file.decodeText(value, own) : ''))
      .join('')
      .trim();
  const numberOf = (key: string) => get(key).find(({ value }) => typeof value === 'number')?.value as number;
  const [type] = dictionary.all('Subtype');
  if (!(type instanceof Name) || !dictionary.has('Rect')) return undefined;
  const isShown = ((numberOf('F') ?? 0) & NOT_SHOWN) === 0;
  if (type.text === 'Redact') return 'redactions';
  if (type.text === 'Widget') return !isShown && textOf('V') !== '' ? 'fields' : undefined;
  if (type.text === 'Link' || type.text === 'Popup') return undefined;
  const words = textOf('Contents');
  if (!isShown) return words === '' ? undefined : 'shapes';
  if (!REMARKS.test(type.text) || textOf('T') === DRAWN_LETTERS) return undefined;
  const isFilled = get('IC').some(({ value }) => Array.isArray(value) && value.length > 0);
  if (FILLED.test(type.text) && isFilled && (numberOf('CA') ?? 1) >= OPAQUE) return 'covers';
  if (!dictionary.has('AP') && coversByItself(type.text, get)) return 'covers';
  return words === '' ? undefined : 'comments';
}

/** Whether programs draw a note that has no look of its own so that letters below it are not seen: a wide pen, a dark marker. */
function coversByItself(type: string, get: (key: string) => { value: Value }[]): boolean {
  if (type === 'Ink') {
    const widths = get('BS').flatMap(({ value }) => (value instanceof Dictionary ? value.all('W') : []));
    return widths.some((width) => typeof width === 'number' && width >= WIDE_PEN);
  }
  const isDark = ({ value }: { value: Value }): boolean =>
    Array.isArray(value) &&
    /^[13]$/.test(String(value.length)) &&
    value.every((part) => typeof part === 'number' && part <= DARK);
  return type === 'Highlight' && get('C').some(isDark);
}

/** Whether a dictionary of a page has a thumbnail of it that can be read. */
export function hasLegibleThumbnail(file: PdfFile, dictionary: Dictionary, origin: Origin): boolean {
  return dictionary
    .all('Thumb')
    .flatMap((each) => file.references.follow(each, origin))
    .some(
      ({ value }) =>
        value instanceof Dictionary && ['Width', 'Height'].some((key) => isLarge(value.all(key)[0])),
    );
}

function isLarge(value: Value | undefined): boolean {
  return typeof value === 'number' && value > MOST_THUMBNAIL;
}

/** The programs that keep their own drawing of a page in streams beside it (`PieceInfo`; ISO 32000-2, 14.5). */
export function listPrivateData(file: PdfFile, dictionary: Dictionary, origin: Origin): string[] {
  return dictionary
    .all('PieceInfo')
    .flatMap((each) => file.references.follow(each, origin))
    .flatMap(({ value, origin: own }) => {
      if (!(value instanceof Dictionary)) return [];
      return value.entries
        .filter(([, piece]) => holdsStreams(file, piece, own))
        .map(([program]) => `/PieceInfo /${program}`);
    });
}

/** Whether the private data of a program is a stream or a list of streams. */
function holdsStreams(file: PdfFile, piece: Value, origin: Origin): boolean {
  const pieces = file.references.follow(piece, origin);
  return pieces.some(({ value, origin: own }) => {
    if (!(value instanceof Dictionary)) return false;
    const kept = value.all('Private').flatMap((each) => file.references.follow(each, own));
    return kept.some(({ value: data, origin: at }) => {
      if (!(data instanceof Dictionary)) return false;
      if (data.has('Length')) return true;
      return data.entries.some(([, each]) =>
        file.references
          .follow(each, at)
          .some(({ value: inner }) => inner instanceof Dictionary && inner.has('Length')),
      );
    });
  });
}

/** Whether a dictionary can hold what the functions above look for. */
export function isAnnotationOrPage(dictionary: Dictionary): boolean {
  return dictionary.has('Rect') || dictionary.has('Thumb') || dictionary.has('PieceInfo');
}
