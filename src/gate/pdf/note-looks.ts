import { IDENTITY, multiply, toMatrix, transform, type Matrix } from './matrix.ts';
import type { PdfFile } from './objects.ts';
import type { NoteLook } from './page-content.ts';
import { readBox, valueOf } from './page-values.ts';
import { cornersOf, surround, type Box } from './painted-shape.ts';
import type { PdfObject } from './references.ts';
import { Dictionary, Name } from './values.ts';

/** Flags of a note by which it is not shown: hidden, and not shown on a screen (ISO 32000-2, 12.5.3). */
const NOT_SHOWN = 2 | 32;

/** Drawings that a check of its own tells where they are filled. */
const TOLD = /^(?:Square|Circle|Polygon)$/;

/** The looks of the notes and fields of a page that are shown: of several, the one that its state names. */
export function listLooks(file: PdfFile, notes: PdfObject | undefined): NoteLook[] {
  if (!Array.isArray(notes?.value)) return [];
  return notes.value.flatMap((each) => {
    const note = file.references.follow(each, notes.origin).at(-1);
    if (!(note?.value instanceof Dictionary)) return [];
    const get = (key: string) => valueOf(file, note.value, key, note.origin);
    const flags = get('F')?.value;
    const rectangle = readBox(get('Rect'));
    const isFlat = rectangle && (rectangle[2] - rectangle[0] < 1 || rectangle[3] - rectangle[1] < 1);
    if (isFlat || (typeof flags === 'number' && (flags & NOT_SHOWN) !== 0)) return [];
    const looks = get('AP');
    const normal = looks && valueOf(file, looks.value, 'N', looks.origin);
    if (!(normal?.value instanceof Dictionary)) return [];
    const state = get('AS')?.value;
    const dictionary = normal.value.has('Length')
      ? normal
      : valueOf(file, normal.value, state instanceof Name ? state.text : '', normal.origin);
    if (!dictionary) return [];
    const type = get('Subtype')?.value;
    const name = type instanceof Name ? type.text : '';
    const covers = TOLD.test(name) ? 'told' : name === 'Highlight' ? 'mixed' : 'untold';
    return [{ dictionary, place: placeOf(file, dictionary, rectangle), covers }];
  });
}

/** Where the look of a note stands on its page: the rectangle of the look fills that of the note (12.5.5). */
function placeOf(file: PdfFile, look: PdfObject, rectangle: Box | undefined): Matrix {
  const box = readBox(valueOf(file, look.value, 'BBox', look.origin));
  const own = valueOf(file, look.value, 'Matrix', look.origin)?.value;
  if (!box || !rectangle) return IDENTITY;
  const matrix = Array.isArray(own) ? toMatrix(own.map(Number)) : IDENTITY;
  const corners = cornersOf([box[0], box[1], box[2] - box[0], box[3] - box[1]]);
  const around = surround(corners.map((each) => transform(each, matrix)))!;
  const [width, height] = [around[2] - around[0], around[3] - around[1]];
  if (width === 0 || height === 0) return IDENTITY;
  const scale: Matrix = [
    (rectangle[2] - rectangle[0]) / width,
    0,
    0,
    (rectangle[3] - rectangle[1]) / height,
    0,
    0,
  ];
  return multiply(multiply([1, 0, 0, 1, -around[0], -around[1]], scale), [
    1,
    0,
    0,
    1,
    rectangle[0],
    rectangle[1],
  ]);
}
