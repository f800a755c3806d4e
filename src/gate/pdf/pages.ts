import type { PdfFile } from './objects.ts';
import { Resources, type Drawing } from './resources.ts';
import type { Origin, PdfObject } from './references.ts';
import type { TellWords } from './drawn-runs.ts';
import { listLooks } from './note-looks.ts';
import { PageContent, type NoteLook } from './page-content.ts';
import { readBox, valueOf } from './page-values.ts';
import { intersect, type Box } from './painted-shape.ts';
import type { ReadingBudget } from './syntax.ts';
import type { UnseenOnPage } from './unseen-on-page.ts';
import { Dictionary, Reference, type Value } from './values.ts';

/** Bytes and values of the streams of all pages of one file that are looked into, at most; pages behind that are not. */
const MAX_BYTES = 4_000_000;
const MAX_VALUES = 300_000;
/** The page that programs show where none is said: Letter, in points. */
const LETTER: Box = [0, 0, 612, 792];
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
      resources.namePictures();
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
  const box = crop && media ? intersect(crop, media) : (crop ?? media ?? LETTER);
  const unit = own('UserUnit')?.value;
  yield {
    box,
    unit: typeof unit === 'number' ? unit : 1,
    resources,
    contents: node.value.all('Contents').flatMap((each) => listStreams(file, each, node.origin)),
    looks: listLooks(file, own('Annots')),
  };
}

/** The streams that a page names, one or a list, which can be an object of its own. */
function listStreams(file: PdfFile, contents: Value, origin: Origin): number[] {
  const numbers = (values: Value[]) =>
    values.flatMap((each) => (each instanceof Reference ? [each.number] : []));
  if (Array.isArray(contents)) return numbers(contents);
  const found = file.references.follow(contents, origin).at(-1)?.value;
  return Array.isArray(found) ? numbers(found) : numbers([contents]);
}
