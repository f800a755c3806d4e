import { LEAST_SEEN } from './clear-unseen.ts';
import { decodeExclusively } from './decode-mutex.ts';
import { openHeader, openPicture } from './decoder.ts';

/** Pixels of a picture that is looked through, at most: all of them are in memory at once, 4 bytes each. */
const MOST_LOOKED_THROUGH = 25_000_000;

/** Pixels beside what is seen, whose colours smooth its edge: a block of WebP, which has one transition of colours. */
const EDGE = 16;

/** By how much (of 255) one channel of two neighbours differs where a drawing or a letter has an outline. */
const OUTLINE = 32;

/** Outlines in what is not seen from which on it is told: a word of 20 rows has more. */
const LEAST_OUTLINES = 100;

/**
 * Whether a picture keeps a drawing or words where it is transparent, as where something was erased by making it transparent: colours
 * that differ from pixel to pixel, below an opacity that nobody sees. `false` for one without transparency, and for one of more than 25
 * megapixels, which is not looked through. Throws when it cannot be decoded.
 */
export async function hasUnseenColours(bytes: Buffer): Promise<boolean> {
  const header = await openHeader(bytes).metadata();
  if (!header.hasAlpha || header.width * header.height > MOST_LOOKED_THROUGH) return false;
  const { data, info } = await decodeExclusively(header, () =>
    openPicture(bytes).toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  );
  let outlines = 0;
  for (let row = 0; row < info.height && outlines < LEAST_OUTLINES; row += 1) {
    const size = info.width * info.channels;
    outlines += countUnseenOutlines(data.subarray(row * size, (row + 1) * size), info.channels);
  }
  return outlines >= LEAST_OUTLINES;
}

/** How often the colour changes from one pixel of a row to the next where neither is seen, nor near to what is seen. */
function countUnseenOutlines(row: Buffer, channels: number): number {
  const width = row.length / channels;
  const isSeen = (x: number) => row[x * channels + channels - 1]! >= LEAST_SEEN;
  let outlines = 0;
  for (let start = 0; start < width; start += 1) {
    let end = start;
    while (end < width && !isSeen(end)) end += 1;
    const first = start === 0 ? 0 : start + EDGE;
    const last = end === width ? width : end - EDGE;
    for (let x = first + 1; x < last; x += 1) if (isOutline(row, x * channels, channels)) outlines += 1;
    start = end;
  }
  return outlines;
}

/** Whether a pixel differs from the one before it. */
function isOutline(row: Buffer, at: number, channels: number): boolean {
  for (let channel = 0; channel < channels - 1; channel += 1)
    if (Math.abs(row[at + channel]! - row[at + channel - channels]!) > OUTLINE) return true;
  return false;
}
