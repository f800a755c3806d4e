import { findContainer, JPEG, walkJpeg, walkPng, webpLength } from './containers.ts';

/**
 * The number of bytes after the end of a JPEG, PNG or WebP, which no viewer shows: the video of a motion photo, a cropped
 * original, an archive. 0 for other files and for truncated ones.
 */
export function countBytesBehind(bytes: Buffer): number {
  return Math.max(0, bytes.length - (findEnd(bytes) ?? bytes.length));
}

function findEnd(bytes: Buffer): number | undefined {
  switch (findContainer(bytes)) {
    case 'jpeg':
      for (const { type, end } of walkJpeg(bytes)) if (type === JPEG.end) return end;
      return undefined;
    case 'png':
      for (const { type, end } of walkPng(bytes)) if (type === 'IEND') return end;
      return undefined;
    case 'webp':
      return webpLength(bytes);
    case undefined:
      return undefined;
  }
}
