import type { Metadata } from 'sharp';

/** Bytes of decoded pixels from which a picture is decoded while no other of such size is. */
const LARGE = 64 * 1024 * 1024;

const FREE = 0;
const TAKEN = 1;

/** Whose turn it is, for all threads that have been given the same. */
let turn = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Makes this thread take turns with all others that were given the same buffer of four bytes. */
export function takeTurnsOver(shared: SharedArrayBuffer): void {
  turn = new Int32Array(shared);
}

/**
 * Decodes a picture. Of those that are in memory as a whole and large, one at a time is: one of 100 megapixels with 16 bits and an
 * alpha channel takes 800 MB.
 */
export async function decodeInTurn<Result>(header: Metadata, decode: () => Promise<Result>): Promise<Result> {
  if (countWholeBytes(header) <= LARGE) return decode();
  const mine = turn;
  while (Atomics.compareExchange(mine, 0, FREE, TAKEN) !== FREE)
    await Atomics.waitAsync(mine, 0, TAKEN).value;
  try {
    return await decode();
  } finally {
    Atomics.store(mine, 0, FREE);
    Atomics.notify(mine, 0, 1);
  }
}

/** The bytes that decoding keeps at once: of a picture that is stored line by line, a few lines. */
function countWholeBytes({ width, height, channels, depth, isProgressive, format }: Metadata): number {
  const isWhole = isProgressive || format === 'webp';
  return isWhole ? width * height * channels * (depth === 'ushort' ? 2 : 1) : 0;
}
