import { crc32 } from 'node:zlib';
import { buildOrientation, readOrientation } from './orientation.ts';

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

/** A PNG file without texts, times and EXIF. */
export function stripPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; ;) {
    if (at + 12 > bytes.length) throw new RangeError('The PNG ends too early');
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) throw new RangeError('The PNG ends within a chunk');
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'eXIf') {
      const orientation = readOrientation(bytes.subarray(at + 8, end - 4));
      if (orientation !== 1) kept.push(buildChunk('eXIf', buildOrientation(orientation)));
    } else if (/^[A-Z]/u.test(type) || KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
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
