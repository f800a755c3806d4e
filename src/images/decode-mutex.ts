import type { Metadata } from 'sharp';

/** Bytes of decoded pixels above which only one picture is decoded at a time in the whole process. */
const LARGE_DECODE_BYTES = 64 * 1024 * 1024;

/** The states of the mutex. */
const FREE = 0;
const TAKEN = 1;

/** The mutex: one integer in memory that threads share. */
let mutex = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Makes this thread use the mutex in `shared` (four bytes), with all other threads that were given the same buffer. */
export function shareDecodeMutex(shared: SharedArrayBuffer): void {
  mutex = new Int32Array(shared);
}

/**
 * Decodes a picture. Large ones that have to be in memory as a whole are decoded one at a time: 100 megapixels with 16 bits and
 * an alpha channel take 800 MB.
 */
export async function decodeExclusively<Result>(
  header: Metadata,
  decode: () => Promise<Result>,
): Promise<Result> {
  if (countWholeBytes(header) <= LARGE_DECODE_BYTES) return decode();
  const mine = mutex;
  while (Atomics.compareExchange(mine, 0, FREE, TAKEN) !== FREE)
    await Atomics.waitAsync(mine, 0, TAKEN).value;
  try {
    return await decode();
  } finally {
    Atomics.store(mine, 0, FREE);
    Atomics.notify(mine, 0, 1);
  }
}

/** Bytes of the whole decoded picture; 0 for formats that are decoded line by line. */
function countWholeBytes({ width, height, channels, depth, isProgressive, format }: Metadata): number {
  const isWhole = isProgressive || format === 'webp';
  return isWhole ? width * height * channels * (depth === 'ushort' ? 2 : 1) : 0;
}
