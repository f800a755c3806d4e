import { stripJpeg } from './jpeg.ts';
import { stripPng } from './png.ts';
import { stripWebp } from './webp.ts';

/**
 * A photograph's file at full size without what cameras, phones and programs wrote about it: places, times, owners,
 * thumbnails, hidden pictures. Its pixels are not touched: nothing is encoded again. What decides how it looks stays:
 * the colour profile, and whether it has to be turned. Throws a `RangeError` when the file is damaged.
 */
export function withoutMetadata(bytes: Buffer, format: 'jpeg' | 'png' | 'webp'): Buffer {
  switch (format) {
    case 'jpeg':
      return stripJpeg(bytes);
    case 'png':
      return stripPng(bytes);
    case 'webp':
      return stripWebp(bytes);
  }
}
