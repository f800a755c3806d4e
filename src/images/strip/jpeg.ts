import { JPEG, walkJpeg, withoutExifPrefix } from '../containers.ts';
import { isProfile } from './profile.ts';
import { buildOrientation, readOrientation } from './orientation.ts';

/** Marker of Adobe's APP14 segment, which tells how colours are transformed. */
const ADOBE = 0xee;
/** Bytes of that segment. */
const ADOBE_BYTES = 12;
const EXIF = 'Exif\0\0';
/** How a segment with a part of a colour profile begins; its number and the number of parts follow in a byte each (ICC.1:2022, B.4). */
const PROFILE = 'ICC_PROFILE\0';
const PROFILE_HEAD = PROFILE.length + 2;
/** Bytes of a JFIF segment without a small picture of its own. */
const JFIF_BYTES = 14;

/**
 * A JPEG file without EXIF, XMP, IPTC, comments, and whatever follows its end (phones put films there). JFIF, the ICC
 * profile and Adobe's mark decide about colours and stay. Throws a `RangeError` when the file is damaged.
 */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation = 1;
  const hasProfile = holdsProfile(bytes);
  let behind = 0;
  for (const { type, start, end, data } of walkJpeg(bytes)) {
    if (!isFill(bytes, behind, start)) throw new RangeError('The JPEG holds bytes that belong to no segment');
    if (end > bytes.length) throw new RangeError('The JPEG ends within a segment or its picture data');
    behind = end;
    if (type === JPEG.end) return build(kept, orientation);
    if (type === 0xe1 && data.toString('latin1', 0, EXIF.length) === EXIF)
      orientation = readOrientation(withoutExifPrefix(data));
    if (type !== JPEG.start && isKept(type, data, hasProfile)) kept.push(bytes.subarray(start, end));
  }
  throw new RangeError('The JPEG ends too early');
}

/** Whether all bytes are 0xff: any number of fill bytes may precede a marker (ITU-T T.81, B.1.1.2). */
function isFill(bytes: Buffer, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte === 0xff);
}

function build(kept: readonly Buffer[], orientation: number): Buffer {
  const exif = orientation === 1 ? [] : [buildExif(orientation)];
  return Buffer.concat([Buffer.from([0xff, JPEG.start]), ...exif, ...kept, Buffer.from([0xff, JPEG.end])]);
}

/** Whether the segments that claim to be parts of a colour profile are one together. */
function holdsProfile(bytes: Buffer): boolean {
  const parts: Buffer[] = [];
  for (const { type, data } of walkJpeg(bytes)) {
    if (type === JPEG.end) break;
    if (isOfProfile(type, data)) parts.push(data);
  }
  parts.sort((a, b) => (a[PROFILE.length] ?? 0) - (b[PROFILE.length] ?? 0));
  return isProfile(Buffer.concat(parts.map((part) => part.subarray(PROFILE_HEAD))));
}

function isOfProfile(marker: number, body: Buffer): boolean {
  return marker === 0xe2 && body.toString('latin1', 0, PROFILE.length) === PROFILE;
}

function isKept(marker: number, body: Buffer, hasProfile: boolean): boolean {
  if (marker === JPEG.comment) return false;
  if (marker < JPEG.application0 || marker > 0xef) return true;
  if (marker === JPEG.application0)
    return body.toString('latin1', 0, 5) === 'JFIF\0' && body.length === JFIF_BYTES;
  if (marker === 0xe2) return hasProfile && isOfProfile(marker, body);
  return marker === ADOBE && body.toString('latin1', 0, 5) === 'Adobe' && body.length === ADOBE_BYTES;
}

function buildExif(orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from(EXIF, 'latin1'), buildOrientation(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
