import { buildOrientation, readOrientation } from './orientation.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const APPLICATION = 0xe0;
const ADOBE = 0xee;
const EXIF = 'Exif\0\0';

/**
 * A JPEG file without EXIF, XMP, IPTC, comments, and whatever follows its end (phones put films there). JFIF, the ICC
 * profile and Adobe's mark decide about colours and stay.
 */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  let at = 0;
  for (;;) {
    // Any number of 0xff may stand before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = readMarker(bytes, at);
    if (marker === START) {
      at += 2;
      continue;
    }
    if (marker === END) break;
    const end = at + 2 + readLength(bytes, at + 2);
    if (end > bytes.length) throw new RangeError('The JPEG ends within a segment');
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe1 && body.toString('latin1', 0, EXIF.length) === EXIF) {
      orientation = readOrientation(body.subarray(EXIF.length));
    }
    // After the header of a scan comes its picture data, up to the next marker.
    const until = marker === SCAN ? findMarker(bytes, end) : end;
    if (isKept(marker, body)) kept.push(bytes.subarray(at, until));
    at = until;
  }
  const exif = orientation === 1 ? [] : [buildExif(orientation)];
  return Buffer.concat([Buffer.from([0xff, START]), ...exif, ...kept, Buffer.from([0xff, END])]);
}

function readMarker(bytes: Buffer, at: number): number {
  if (at + 1 >= bytes.length || bytes[at] !== 0xff) throw new RangeError('The JPEG ends too early');
  return bytes[at + 1]!;
}

function readLength(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw new RangeError('The JPEG ends too early');
  return bytes.readUInt16BE(at);
}

/** Within picture data, 0xff is followed by 0 (it stands for itself) or by one of eight restart marks. */
function findMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw new RangeError('The JPEG ends within its picture data');
}

function isKept(marker: number, body: Buffer): boolean {
  if (marker === COMMENT) return false;
  if (marker < APPLICATION || marker > 0xef) return true;
  if (marker === APPLICATION) return body.toString('latin1', 0, 5) === 'JFIF\0';
  if (marker === 0xe2) return body.toString('latin1', 0, 12) === 'ICC_PROFILE\0';
  return marker === ADOBE && body.toString('latin1', 0, 5) === 'Adobe';
}

function buildExif(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), buildOrientation(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
