import { CborReader, writeArray, writeInteger, writeText } from './cbor.ts';

// The layout of Pagefind 1.6.0, after `pagefind_web/src/{metadata,index,filter_index}.rs` of its repository. A test
// compares every answer of our reader with Pagefind's own engine, so that another layout cannot pass unseen.

/** The first and last word in a file of the index. Pagefind shortens them, but they still order the files. */
export interface ChunkRange {
  from: string;
  to: string;
  name: string;
}

/** What Pagefind's engine has to know of an index before any word is looked up. Pages are numbers from 0. */
export interface PartMeta {
  version: string;
  /** By page: the name of its fragment file, and the number of words in its body. */
  pages: { fragment: string; words: number }[];
  chunks: ChunkRange[];
  /** Names of the filter files, by filter. */
  filters: (readonly [filter: string, name: string])[];
  /** Pages in ascending order, by sort key. */
  sorts: (readonly [key: string, pages: number[]])[];
  /** Names of the fields, in the order of their numbers. */
  fields: string[];
}

/** Reads the contents of `*.pf_meta`. */
export function readMeta(bytes: Uint8Array): PartMeta {
  const reader = new CborReader(bytes);
  const text = (): string => reader.text();
  reader.array();
  return {
    version: reader.text(),
    pages: readArray(reader, () => {
      const [fragment, words] = readTuple(reader, text, () => reader.integer());
      return { fragment, words };
    }),
    chunks: readArray(reader, () => {
      const [from, to, name] = readTuple(reader, text, text, text);
      return { from, to, name };
    }),
    filters: readArray(reader, () => readTuple(reader, text, text)),
    sorts: readArray(reader, () => readTuple(reader, text, () => readArray(reader, () => reader.integer()))),
    fields: readArray(reader, text),
  };
}

function readTuple<Items extends unknown[]>(
  reader: CborReader,
  ...read: { [Place in keyof Items]: () => Items[Place] }
): Items {
  const length = reader.array();
  const items = read.map((readItem) => readItem()) as Items;
  // Pages have a third item, for fragments that share a file.
  for (let extra = items.length; extra < length; extra += 1) reader.skip();
  return items;
}

function readArray<Item>(reader: CborReader, readItem: () => Item): Item[] {
  return Array.from({ length: reader.array() }, readItem);
}

/** The contents of `*.pf_meta` with a fragment file for each page. */
export function writeMeta({ version, pages, chunks, filters, sorts, fields }: PartMeta): Uint8Array {
  const tuple = (...items: (Uint8Array | Uint8Array[])[]) => [writeArray(items.length), ...items.flat()];
  const list = <Item>(items: readonly Item[], write: (item: Item) => Uint8Array | Uint8Array[]) => [
    writeArray(items.length),
    ...items.flatMap(write),
  ];
  const parts = tuple(
    writeText(version),
    list(pages, ({ fragment, words }) => tuple(writeText(fragment), writeInteger(words), writeText(''))),
    list(chunks, ({ from, to, name }) => tuple(writeText(from), writeText(to), writeText(name))),
    list(filters, ([filter, name]) => tuple(writeText(filter), writeText(name))),
    list(sorts, ([key, order]) => tuple(writeText(key), list(order, writeInteger))),
    list(fields, writeText),
  );
  return Buffer.concat(parts);
}
