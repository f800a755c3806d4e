import type { Metadata } from 'sharp';

/** Rows of a picture that libvips holds at least, measured with PNGs of few rows: buffers of its tiles, and of scaling down. */
const HELD_ROWS = 2_000;

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
 * Decodes a picture. Large ones, that have to be in memory as a whole or have long rows, are decoded one at a time: 100 megapixels with 16 bits and
 * an alpha channel take 800 MB.
 */
export async function decodeExclusively<Result>(
  header: Metadata,
  decode: () => Promise<Result>,
): Promise<Result> {
  if (countHeldBytes(header) <= LARGE_DECODE_BYTES) return decode();
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

/** Bytes of a picture that are in memory at once while it is decoded: all of them, or those of many rows. */
function countHeldBytes(header: Metadata): number {
  const isWhole = header.isProgressive || header.format === 'webp';
  const rows = isWhole ? header.height : Math.min(header.height, HELD_ROWS);
  return countDecodedBytes({ ...header, height: rows });
}

/** Bytes of all decoded pixels. */
export function countDecodedBytes(header: Pick<Metadata, 'width' | 'height' | 'channels' | 'depth'>): number {
  return (header.width * header.height * header.channels * countBits(header)) / 8;
}

/** Bits of one channel of one pixel. */
export function countBits({ depth }: Pick<Metadata, 'depth'>): number {
  return depth === 'ushort' ? 16 : 8;
}
