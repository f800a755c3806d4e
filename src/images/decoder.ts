import sharp, { type Sharp } from 'sharp';
import { withoutLongTexts } from './text-chunks.ts';

// One thread per picture makes AVIF bytes repeat; libvips' own cache would keep finished pictures in memory.
sharp.concurrency(1);
sharp.cache(false);

/** The most pixels a photograph may have: 100 megapixels. A file of a few kilobytes can claim far more. */
export const MAX_PIXELS = 100_000_000;

/**
 * The most pixels of one side. Libvips holds many whole rows of a picture, however few it has: at this width, 2,000 rows of four
 * channels with 16 bits are 480 MB. Panoramas of telephones have up to 16,400; JPEG cannot store more than 65,535.
 */
export const MAX_SIDE = 30_000;

/**
 * The most bytes of decoded pixels: 100 megapixels with 8 bits and an alpha channel. Some pictures have to be in memory as a whole, and
 * libvips holds them about twice, so that larger ones would exceed 1 GB; scaling down more than that takes longer than 5 s.
 */
export const MAX_DECODED_BYTES = 4 * MAX_PIXELS;

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
