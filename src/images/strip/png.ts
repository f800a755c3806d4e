import { crc32 } from 'node:zlib';
import { walkPng } from '../containers.ts';
import { buildOrientation, readOrientation } from './orientation.ts';

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
  for (const { type, start, end, data } of walkPng(bytes)) {
    if (end > bytes.length) throw new RangeError('The PNG ends within a chunk');
    if (type === 'eXIf') {
      const orientation = readOrientation(data);
      if (orientation !== 1) kept.push(buildChunk('eXIf', buildOrientation(orientation)));
    } else if (/^[A-Z]/u.test(type) || KEPT.has(type)) kept.push(bytes.subarray(start, end));
    if (type === 'IEND') return Buffer.concat(kept);
  }
  throw new RangeError('The PNG ends too early');
}

function buildChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}
