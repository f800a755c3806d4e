import { walkWebp, withoutExifPrefix } from '../containers.ts';
import { buildOrientation, readOrientation } from './orientation.ts';

/** Bytes of the RIFF header, and flags of the VP8X chunk for EXIF and XMP. */
const HEAD = 12;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
/** Chunks that are kept: everything that decides how the picture looks. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** A WebP file without EXIF and XMP. Throws a `RangeError` when the file is damaged. */
export function stripWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const claimed = bytes.length >= HEAD ? bytes.readUInt32LE(4) + 8 : Infinity;
  if (claimed > bytes.length) throw new RangeError('The WebP ends too early');
  let orientation = 1;
  for (const { type, start, end, data } of walkWebp(bytes.subarray(0, claimed))) {
    if (end > bytes.length) throw new RangeError('The WebP ends within a chunk');
    if (type === 'EXIF') orientation = readOrientation(withoutExifPrefix(data));
    if (KEPT.has(type)) kept.push(Buffer.from(bytes.subarray(start, end)));
  }
  const extended = kept.find((chunk) => chunk.toString('latin1', 0, 4) === 'VP8X');
  if (extended) {
    const flags = extended[8]! & ~(HAS_EXIF | HAS_XMP);
    extended[8] = orientation === 1 ? flags : flags | HAS_EXIF;
    if (orientation !== 1) kept.push(buildChunk('EXIF', buildOrientation(orientation)));
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function buildChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}
