import { CborReader } from '../cbor.ts';
import { readPostings, type Postings } from './postings.ts';

/** A word as it is looked up, folded, with the ways it is written. */
export interface IndexedWord {
  key: string;
  forms: { form: string; postings: Postings }[];
}

/** One file of the index: words in order. Only words that are asked for are read in full. */
export class Chunk {
  readonly #bytes: Uint8Array;
  readonly #places = new Map<string, number>();
  readonly #words = new Map<string, IndexedWord>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const reader = new CborReader(bytes);
    reader.array();
    for (let left = reader.array(); left > 0; left -= 1) {
      const parts = reader.array();
      this.#places.set(reader.text(), reader.position);
      for (let part = 1; part < parts; part += 1) reader.skip();
    }
  }

  findWord(key: string): IndexedWord | undefined {
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    const word = this.#words.get(key) ?? readWord(key, new CborReader(this.#bytes, place));
    this.#words.set(key, word);
    return word;
  }

  listWords(prefix: string): IndexedWord[] {
    const keys = [...this.#places.keys()].filter((key) => key.startsWith(prefix));
    return keys.map((key) => this.findWord(key)!);
  }
}

/** After its key come the pages where a word is written just like it, then every other way of writing. */
function readWord(key: string, reader: CborReader): IndexedWord {
  const forms = [{ form: key, postings: readPostings(reader) }];
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    forms.push({ form: reader.text(), postings: readPostings(reader) });
  }
  return { key, forms: forms.filter(({ postings }) => postings.pages.length > 0) };
}
