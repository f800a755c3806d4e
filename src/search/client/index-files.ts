import { CborReader } from './cbor.ts';

// The layout of Pagefind 1.6.0, after `pagefind_web/src/{metadata,index,filter_index}.rs` of its repository. A test
// compares every answer of this reader with Pagefind's own engine, so that another layout cannot pass unseen.

/** The first and last word in a file of the index. Pagefind shortens them, but they still order the files. */
interface ChunkRange {
  from: string;
  to: string;
  name: string;
}

/** What is known of the index before any word is looked up. Pages are numbers from 0. */
export interface IndexMeta {
  /** Names of the fragment files, by page. */
  fragments: string[];
  /** Numbers of words in the bodies, by page. */
  lengths: Uint32Array;
  chunks: ChunkRange[];
  /** Names of the filter files, by filter. */
  filters: Map<string, string>;
  /** Pages in ascending order, by sort key. */
  sorts: Map<string, Uint32Array>;
  /** Names of the fields, in the order of their numbers. */
  fields: string[];
}

/** An index without pages. */
export const EMPTY_META: IndexMeta = {
  fragments: [],
  lengths: new Uint32Array(),
  chunks: [],
  filters: new Map(),
  sorts: new Map(),
  fields: [],
};

/** Reads `*.pf_meta`. */
export function readMeta(bytes: Uint8Array): IndexMeta {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  const pages = readArray(reader, () => {
    const [fragment, length] = readTuple(
      reader,
      () => reader.text(),
      () => reader.integer(),
    );
    return { fragment, length };
  });
  const chunks = readArray(reader, () => {
    const [from, to, name] = readTuple(
      reader,
      () => reader.text(),
      () => reader.text(),
      () => reader.text(),
    );
    return { from, to, name };
  });
  const filters = readArray(reader, () =>
    readTuple(
      reader,
      () => reader.text(),
      () => reader.text(),
    ),
  );
  const sorts = readArray(reader, () =>
    readTuple(
      reader,
      () => reader.text(),
      () => readNumbers(reader),
    ),
  );
  return {
    fragments: pages.map(({ fragment }) => fragment),
    lengths: Uint32Array.from(pages, ({ length }) => length),
    chunks,
    filters: new Map(filters),
    sorts: new Map(sorts),
    fields: readArray(reader, () => reader.text()),
  };
}

/** Reads `*.pf_filter`: the pages of every value. */
export function readFilter(bytes: Uint8Array): Map<string, Uint32Array> {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  return new Map(
    readArray(reader, () =>
      readTuple(
        reader,
        () => reader.text(),
        () => readNumbers(reader),
      ),
    ),
  );
}

function readTuple<Items extends unknown[]>(
  reader: CborReader,
  ...read: { [Place in keyof Items]: () => Items[Place] }
): Items {
  const length = reader.array();
  const items = read.map((readItem) => readItem()) as Items;
  // Later versions append: 1.6.0 itself gives pages a third item, for fragments that share a file.
  for (let extra = items.length; extra < length; extra += 1) reader.skip();
  return items;
}

function readArray<Item>(reader: CborReader, readItem: () => Item): Item[] {
  return Array.from({ length: reader.array() }, readItem);
}

function readNumbers(reader: CborReader): Uint32Array {
  const numbers = new Uint32Array(reader.array());
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = reader.integer();
  return numbers;
}
