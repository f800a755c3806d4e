import { crc32, inflateSync } from 'node:zlib';
import { walkPng } from '../containers.ts';
import { buildOrientation, readOrientation } from './orientation.ts';
import { isProfile } from './profile.ts';

/** Bytes of the signature at the beginning of a PNG. */
const SIGNATURE = 8;

/** Chunks that decide how the picture looks; every critical chunk stays too. */
const KEPT = new Set([
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'cICP',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** A PNG file without texts, times and EXIF. Throws a `RangeError` when the file is damaged. */
export function stripPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  // The kind of colours in the head, which is the first chunk.
  const colours = bytes[25];
  for (const { type, start, end, data } of walkPng(bytes)) {
    if (end > bytes.length) throw new RangeError('The PNG ends within a chunk');
    if (type === 'eXIf') {
      const orientation = readOrientation(data);
      if (orientation !== 1) kept.push(buildChunk('eXIf', buildOrientation(orientation)));
    } else if (isKept(type, data, colours)) kept.push(bytes.subarray(start, end));
    if (type === 'IEND') return Buffer.concat(kept);
  }
  throw new RangeError('The PNG ends too early');
}

/** Kinds of colours that a palette belongs to: numbers in it. Others need none. */
const INDEXED = 3;

/** The critical chunks of the standard: decoders refuse a picture with another. */
const CRITICAL = new Set(['IHDR', 'IDAT', 'IEND']);

function isKept(type: string, data: Buffer, colours: number | undefined): boolean {
  if (type === 'PLTE') return colours === INDEXED;
  if (type === 'iCCP') return holdsProfile(data);
  return CRITICAL.has(type) || KEPT.has(type);
}

/** Bytes of a colour profile, at most: those of printers have some megabytes. */
const MAX_PROFILE = 16 * 1024 * 1024;

/** Whether a chunk has a name, a zero, the number of the way of compressing, and a colour profile. */
function holdsProfile(data: Buffer): boolean {
  const end = data.indexOf(0);
  if (end < 1 || end > 79) return false;
  try {
    return isProfile(inflateSync(data.subarray(end + 2), { maxOutputLength: MAX_PROFILE }));
  } catch {
    return false;
  }
}

function buildChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}
