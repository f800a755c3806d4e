import sharp, { type Sharp } from 'sharp';
import { withoutLongTexts } from './text-chunks.ts';

// One thread per picture makes AVIF bytes repeat; libvips' own cache would keep finished pictures in memory.
sharp.concurrency(1);
sharp.cache(false);

/** The most pixels a photograph may have: 100 megapixels. A file of a few kilobytes can claim far more. */
export const MAX_PIXELS = 100_000_000;

/**
 * The most scans a JPEG may have: a progressive one stores its pixels in several, each of which may be a few bytes long and costs a
 * pass over the whole picture. libjpeg writes at most 18 by itself (`jpeg_simple_progression`, four components).
 */
export const MAX_SCANS = 20;

/** The versions of every library that decides what is decoded and which bytes an encoder writes, as one line of text. */
export const CODEC_VERSIONS = ['sharp', 'vips', 'mozjpeg', 'png', 'webp', 'heif', 'aom', 'lcms']
  .map((library) => `${library} ${sharp.versions[library as keyof typeof sharp.versions] ?? 'unknown'}`)
  .join(', ');

/** A picture opened for full decoding: the first warning of the decoder and more than `MAX_PIXELS` are errors. */
export function openPicture(bytes: Buffer): Sharp {
  return sharp(withoutLongTexts(bytes), {
    failOn: 'warning',
    limitInputPixels: MAX_PIXELS,
    sequentialRead: true,
  });
}

/** A picture opened for its header alone, whatever size it claims: call nothing but `metadata()` on it. */
export function openHeader(bytes: Buffer): Sharp {
  return sharp(withoutLongTexts(bytes), { failOn: 'warning', limitInputPixels: false });
}
