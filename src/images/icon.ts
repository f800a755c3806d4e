import { findContainer } from './containers.ts';
import { withoutMetadata } from './strip/without-metadata.ts';

/** Bytes of the head of an icon's file and of each entry of its directory, which says where a picture lies. */
const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;

/**
 * Bytes of an icon's file (.ico) that no picture of its directory needs: a file behind or between them, a text within a PNG.
 * An entry that leads out of the file counts for nothing, and a directory that is longer than the file makes all of it unseen.
 */
export function countUnseenInIcon(bytes: Buffer): number {
  if (bytes.length < HEAD_BYTES) return bytes.length;
  const pictures = bytes.readUInt16LE(4);
  if (pictures === 0 || HEAD_BYTES + pictures * ENTRY_BYTES > bytes.length) return bytes.length;
  const isSeen = new Uint8Array(bytes.length);
  isSeen.fill(1, 0, HEAD_BYTES + pictures * ENTRY_BYTES);
  for (let index = 0; index < pictures; index += 1) {
    const entry = HEAD_BYTES + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > bytes.length) break;
    const start = bytes.readUInt32LE(entry + 12);
    const picture = bytes.subarray(start, start + bytes.readUInt32LE(entry + 8));
    isSeen.fill(1, start, start + countSeen(picture));
  }
  return isSeen.reduce((unseen, seen) => unseen + 1 - seen, 0);
}

/** Bytes of one picture, a PNG or a bitmap without the head of its file, that decide how it looks. */
function countSeen(picture: Buffer): number {
  if (findContainer(picture) === 'png') return withoutMetadata(picture, 'png').length;
  return picture.length < BITMAP_HEAD_BYTES ? 0 : Math.min(picture.length, countBitmapBytes(picture));
}

/** Bytes of the shortest head of a bitmap, BITMAPINFOHEADER. */
const BITMAP_HEAD_BYTES = 40;

/** Bytes of head, palette, pixels and mask of an icon's bitmap; its head gives twice the height, for the mask. */
function countBitmapBytes(bitmap: Buffer): number {
  const [head, width, height] = [bitmap.readUInt32LE(0), bitmap.readUInt32LE(4), bitmap.readUInt32LE(8) >> 1];
  const bitsPerPixel = bitmap.readUInt16LE(14);
  const colours = bitmap.readUInt32LE(32) || (bitsPerPixel <= 8 ? 2 ** bitsPerPixel : 0);
  const countRows = (bits: number) => Math.ceil((width * bits) / 32) * 4 * height;
  return head + colours * 4 + countRows(bitsPerPixel) + countRows(1);
}
