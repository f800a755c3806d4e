import { Unreadable } from '../documents/document.ts';
import type { PdfFile } from './objects.ts';
import { Resources, type Drawing } from './resources.ts';
import type { Origin, PdfObject } from './references.ts';
import type { TellWords } from './drawn-runs.ts';
import { multiply, toMatrix, transform, IDENTITY, type Matrix } from './matrix.ts';
import { PageContent, type NoteLook } from './page-content.ts';
import { cornersOf, intersect, surround, type Box } from './painted-shape.ts';
import type { ReadingBudget } from './syntax.ts';
import type { UnseenOnPage } from './unseen-on-page.ts';
import { Dictionary, Name, Reference, type Value } from './values.ts';

/** Bytes and values of the streams of all pages of one file that are looked into, at most; pages behind that are not. */
const MAX_BYTES = 4_000_000;
const MAX_VALUES = 300_000;
/** Levels of lists of pages, at most. */
const MAX_DEPTH = 50;

/** The budget of the drawings of one file. */
export function drawingBudget(): ReadingBudget {
  return { left: MAX_BYTES, values: MAX_VALUES };
}

/**
 * What of the words of a file no page shows, page by page, from the catalogs on. `tell` is given the words that the pages draw. Throws
 * `Unreadable` when the budget is used up.
 */
export function* listUnseen(
  drawing: Drawing,
  catalogs: Iterable<number>,
  tell: TellWords,
): Generator<UnseenOnPage> {
  const { file, streams, budget, drawn } = drawing;
  for (const catalog of catalogs) {
    for (const page of listPages(file, valueOf(file, new Reference(catalog), 'Pages'))) {
      const resources = new Resources(drawing, page.resources);
      const content = new PageContent(page.box, page.unit, resources, tell);
      for (const number of page.contents) {
        const stream = streams.get(number);
        if (!stream) continue;
        drawn.add(number);
        content.read(file.streams.read(stream.dictionary, stream.stream, stream.origin), budget);
      }
      for (const look of page.looks) content.drawLook(look, resources);
      yield content.finish();
    }
  }
}

interface DrawnPage {
  box: Box;
  /** Points of one unit of it. */
  unit: number;
  resources: PdfObject | undefined;
  /** The numbers of the streams that draw it. */
  contents: number[];
  /** The looks of its notes and fields that are shown. */
  looks: NoteLook[];
}

function* listPages(
  file: PdfFile,
  node: PdfObject | undefined,
  inherited: { media?: Box | undefined; crop?: Box | undefined; resources?: PdfObject | undefined } = {},
  depth = 0,
): Generator<DrawnPage> {
  if (!(node?.value instanceof Dictionary) || depth > MAX_DEPTH) return;
  const own = (key: string) => valueOf(file, node.value, key, node.origin);
  const media = readBox(own('MediaBox')) ?? inherited.media;
  const crop = readBox(own('CropBox')) ?? inherited.crop;
  const resources = own('Resources') ?? inherited.resources;
  const kids = own('Kids');
  if (Array.isArray(kids?.value)) {
    for (const each of kids.value)
      yield* listPages(
        file,
        file.references.follow(each, kids.origin).at(-1),
        { media, crop, resources },
        depth + 1,
      );
    return;
  }
  const box = crop && media ? intersect(crop, media) : (crop ?? media);
  if (!box) throw new Unreadable('/MediaBox');
  const unit = own('UserUnit')?.value;
  yield {
    box,
    unit: typeof unit === 'number' ? unit : 1,
    resources,
    contents: node.value.all('Contents').flatMap((each) => listStreams(file, each, node.origin)),
    looks: listLooks(file, own('Annots')),
  };
}

/** Flags of a note by which it is not shown: hidden, and not shown on a screen (ISO 32000-2, 12.5.3). */
const NOT_SHOWN = 2 | 32;

/** Drawings that a check of its own tells where they are filled, and those that what is below shines through. */
const TOLD = /^(?:Square|Circle|Polygon)$/;
const SEEN_THROUGH = /^(?:Highlight|Underline|Squiggly|StrikeOut|Link|Ink)$/;

/** The looks of the notes and fields of a page that are shown: of several, the one that its state names. */
function listLooks(file: PdfFile, notes: PdfObject | undefined): NoteLook[] {
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
    const covers = TOLD.test(name) ? 'told' : SEEN_THROUGH.test(name) ? 'nothing' : 'untold';
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

/** The streams that a page names, one or a list, which can be an object of its own. */
function listStreams(file: PdfFile, contents: Value, origin: Origin): number[] {
  const numbers = (values: Value[]) =>
    values.flatMap((each) => (each instanceof Reference ? [each.number] : []));
  if (Array.isArray(contents)) return numbers(contents);
  const found = file.references.follow(contents, origin).at(-1)?.value;
  return Array.isArray(found) ? numbers(found) : numbers([contents]);
}

function valueOf(file: PdfFile, holder: Value, key: string, origin?: Origin): PdfObject | undefined {
  const dictionary = origin ? { value: holder, origin } : file.references.follow(holder, NO_ORIGIN).at(-1);
  if (!(dictionary?.value instanceof Dictionary)) return undefined;
  const [value] = dictionary.value.all(key);
  return value === undefined ? undefined : file.references.follow(value, dictionary.origin).at(-1);
}

const NO_ORIGIN: Origin = { number: -1, generation: 0, isPacked: false };

function readBox(found: PdfObject | undefined): Box | undefined {
  if (!Array.isArray(found?.value)) return undefined;
  const [a, b, c, d] = found.value;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
