import type { Metadata } from 'sharp';
import { countScans } from './containers.ts';
import { MAX_DECODED_BYTES, MAX_PIXELS, MAX_SCANS, MAX_SIDE } from './decoder.ts';
import { countBits, countDecodedBytes } from './decode-mutex.ts';

/**
 * What of a picture is too much to decode it within 1 GB and 5 s, by its header: width × height in pixels, with bits per channel where
 * they matter, or the number of scans; `undefined` when nothing is. Nothing is decoded.
 */
export function describeExcess(header: Metadata, bytes: Buffer): string | undefined {
  const { width, height } = header;
  const size = `${width} × ${height}`;
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) return size;
  const bytesAtMost = isInterlaced(header) ? MAX_DECODED_BYTES / 2 : MAX_DECODED_BYTES;
  if (countDecodedBytes(header) > bytesAtMost) {
    return `${size}, ${countBits(header)} bit${isInterlaced(header) ? ', interlaced' : ''}`;
  }
  const scans = countScans(bytes);
  return scans > MAX_SCANS ? `${scans} scans` : undefined;
}

/** Whether a PNG stores its pixels in seven passes (Adam7): it costs about ten times the work of one that stores them in order. */
function isInterlaced({ format, isProgressive }: Metadata): boolean {
  return format === 'png' && isProgressive === true;
}
