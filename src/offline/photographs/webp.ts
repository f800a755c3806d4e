import { buildOrientation, readOrientation } from './orientation.ts';

const HEAD = 12;
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** A WebP file without EXIF and XMP. */
export function stripWebp(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  const claimed = bytes.length >= HEAD ? bytes.readUInt32LE(4) + 8 : Infinity;
  if (claimed > bytes.length) throw new RangeError('The WebP ends too early');
  let orientation = 1;
  for (let at = HEAD; at + 8 <= claimed;) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > bytes.length) throw new RangeError('The WebP ends within a chunk');
    const type = bytes.toString('latin1', at, at + 4);
    if (type === 'EXIF') orientation = readOrientation(skipPrefix(bytes.subarray(at + 8, at + 8 + size)));
    if (KEPT.has(type)) kept.push(Buffer.from(bytes.subarray(at, end)));
    at = end;
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

/** Some programs write the EXIF of a WebP with the prefix that belongs to JPEG. */
function skipPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
}

function buildChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data]);
}
