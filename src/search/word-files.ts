import { CborReader, writeArray } from './cbor.ts';
import { pack, unpack } from './packed.ts';

/**
 * Bytes of a packed file of words at which it is cut into several: what lies beside the word that a reader asked for is fetched in vain,
 * once in each part. Measured in `src/decisions/0011-index-in-parts.md`.
 */
const MOST_PACKED = 6 * 1024;

/** Some words of the index, in order. */
export interface WordFile {
  from: string;
  to: string;
  /** As it is published. */
  packed: Uint8Array;
}

/** A word with its pages, as Pagefind wrote it. */
interface Word {
  key: string;
  bytes: Uint8Array;
  /** How many numbers tell where it stands. */
  numbers: number;
}

/**
 * Cuts a file of words that Pagefind wrote (`*.pf_index`) at the boundaries of words into files of about 6 KB; a word of more has
 * one of its own. `onWord` is told of each word how many numbers say where it stands: in an index of several parts, their sum is
 * what an index in one part has.
 */
export function cutWordFile(file: Uint8Array, onWord: (key: string, numbers: number) => void): WordFile[] {
  const words = readWords(unpack(file));
  for (const { key, numbers } of words) onWord(key, numbers);
  if (file.length <= MOST_PACKED) return [name(words, file)];
  const all = words.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const most = all / Math.ceil(file.length / MOST_PACKED);
  const groups: Word[][] = [[]];
  let size = 0;
  for (const word of words) {
    const isFull = size > 0 && size + word.bytes.length / 2 > most;
    if (isFull) groups.push([]);
    groups.at(-1)!.push(word);
    size = (isFull ? 0 : size) + word.bytes.length;
  }
  return groups.map((group) => name(group, pack(writeWords(group))));
}

function name(words: readonly Word[], packed: Uint8Array): WordFile {
  return { from: words[0]!.key, to: words.at(-1)!.key, packed };
}

function readWords(bytes: Uint8Array): Word[] {
  const reader = new CborReader(bytes);
  reader.array();
  return Array.from({ length: reader.array() }, () => {
    const begin = reader.position;
    const parts = reader.array();
    const key = reader.text();
    let numbers = 0;
    for (let part = 1; part < parts; part += 1) numbers += reader.skip();
    return { key, bytes: bytes.subarray(begin, reader.position), numbers };
  });
}

function writeWords(words: readonly Word[]): Uint8Array {
  return Buffer.concat([writeArray(1), writeArray(words.length), ...words.map(({ bytes }) => bytes)]);
}
