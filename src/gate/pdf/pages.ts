import { Unreadable } from '../documents/document.ts';
import type { PdfFile } from './objects.ts';
import type { Origin, PdfObject } from './references.ts';
import { PageContent } from './page-content.ts';
import { intersect, type Box } from './painted-ground.ts';
import type { ReadingBudget } from './syntax.ts';
import type { UnseenOnPage } from './unseen-words.ts';
import { Dictionary, isNamed, Reference, type Value } from './values.ts';

/** A stream by the dictionary before it and the offset of its bytes. */
export interface Stream {
  dictionary: Dictionary;
  stream: number;
  origin: Origin;
}

/** Bytes and values of the streams of all pages of one file that are looked into, at most; pages behind that are not. */
const MAX_BYTES = 4_000_000;
const MAX_VALUES = 300_000;
/** Levels of lists of pages, at most. */
const MAX_DEPTH = 50;

/** What of the words of a file no page shows, page by page, from the catalogs on. `streams` are known by their numbers. */
export function* listUnseen(
  file: PdfFile,
  catalogs: Iterable<number>,
  streams: ReadonlyMap<number, Stream>,
): Generator<UnseenOnPage> {
  const budget: ReadingBudget = { left: MAX_BYTES, values: MAX_VALUES };
  for (const catalog of catalogs) {
    for (const page of listPages(file, valueOf(file, new Reference(catalog), 'Pages'))) {
      const content = new PageContent(page.box, page.drawnFonts);
      for (const number of page.contents) {
        const stream = streams.get(number);
        if (!stream) continue;
        content.read(file.streams.read(stream.dictionary, stream.stream, stream.origin), budget);
      }
      yield content.finish();
    }
  }
}

interface DrawnPage {
  box: Box;
  /** Names of its fonts whose letters are drawings (Type 3), of any size. */
  drawnFonts: ReadonlySet<string>;
  /** The numbers of the streams that draw it. */
  contents: number[];
}

function* listPages(
  file: PdfFile,
  node: PdfObject | undefined,
  inherited: { media?: Box | undefined; crop?: Box | undefined; fonts?: ReadonlySet<string> } = {},
  depth = 0,
): Generator<DrawnPage> {
  if (!(node?.value instanceof Dictionary) || depth > MAX_DEPTH) return;
  const own = (key: string) => valueOf(file, node.value, key, node.origin);
  const media = readBox(own('MediaBox')) ?? inherited.media;
  const crop = readBox(own('CropBox')) ?? inherited.crop;
  const resources = own('Resources');
  const fonts = resources ? listDrawnFonts(file, resources) : (inherited.fonts ?? new Set());
  const kids = own('Kids');
  if (Array.isArray(kids?.value)) {
    for (const each of kids.value)
      yield* listPages(
        file,
        file.references.follow(each, kids.origin).at(-1),
        { media, crop, fonts },
        depth + 1,
      );
    return;
  }
  const box = crop && media ? intersect(crop, media) : (crop ?? media);
  if (!box) throw new Unreadable('/MediaBox');
  yield {
    box,
    drawnFonts: fonts,
    contents: node.value.all('Contents').flatMap((each) => listStreams(file, each, node.origin)),
  };
}

/** The names under which resources have fonts of Type 3. */
function listDrawnFonts(file: PdfFile, resources: PdfObject): ReadonlySet<string> {
  const fonts = valueOf(file, resources.value, 'Font', resources.origin);
  if (!(fonts?.value instanceof Dictionary)) return new Set();
  const { value, origin } = fonts;
  return new Set(
    value.keys().filter((name) => {
      const font = valueOf(file, value, name, origin);
      return font?.value instanceof Dictionary && isNamed(font.value, 'Subtype', 'Type3');
    }),
  );
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
