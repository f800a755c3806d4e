import type { CborReader } from '../cbor.ts';

/**
 * Where a word stands. A position is the number of the word within its field, with the number of the field above it, so
 * that neighbours differ by 1 and no phrase reaches from one field into another.
 */
export interface Postings {
  /** Pages in ascending order. */
  pages: Uint32Array;
  /** Where the positions of each page begin; one more than pages, so that the next start is the end. */
  starts: Uint32Array;
  /** Ascending within a page. */
  positions: Uint32Array;
}

/** Distance of the positions of two fields: more than any field has words. */
const FIELD = 2 ** 22;

/** The field of a position: 0 is the body, the fields of the index follow. */
export function fieldOf(position: number): number {
  return Math.floor(position / FIELD);
}

/** The number of a word within its field. */
export function wordOf(position: number): number {
  return position % FIELD;
}

/** Reads the pages of one form of a word. */
export function readPostings(reader: CborReader): Postings {
  const count = reader.array();
  const pages = new Uint32Array(count);
  const starts = new Uint32Array(count + 1);
  const positions: number[] = [];
  let page = 0;
  for (let index = 0; index < count; index += 1) {
    const parts = reader.array();
    page += reader.integer();
    pages[index] = page;
    // In the body a negative number announces a weight, which is the same for all words of this index.
    readPositions(reader, positions, 0, () => 0);
    // Among the fields, of which the first is number 0, it announces the next field as -1 - number.
    if (parts > 2) readPositions(reader, positions, FIELD, (marker) => -marker * FIELD);
    starts[index + 1] = positions.length;
  }
  return { pages, starts, positions: Uint32Array.from(positions) };
}

/** Positions are written as distances from the one before. */
function readPositions(
  reader: CborReader,
  into: number[],
  base: number,
  findBase: (marker: number) => number,
): void {
  let position = base;
  for (let left = reader.array(); left > 0; left -= 1) {
    const number = reader.integer();
    if (number < 0) position = findBase(number);
    else {
      position += number;
      into.push(position);
    }
  }
}

/** Where a number stands among ascending numbers. */
export function findIndex(numbers: Uint32Array, number: number): number | undefined {
  let low = 0;
  let high = numbers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = numbers[middle]!;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
