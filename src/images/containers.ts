// The structure of picture files, read without decoding them. Damage is not judged here: a part may end beyond the file. Each walk
// throws a `RangeError` behind `MAX_PARTS`, so that whoever collects parts has that many at most.

/**
 * The most segments, chunks or boxes of one file. A photograph of 60 MB has 15,000 where a program cuts its data every 4 KB; empty ones
 * of 4 bytes cost a hundred times their size.
 */
export const MAX_PARTS = 65_536;

/** Throws a `RangeError` when a file has more parts than it may have. */
export function judgePartCount(parts: number): void {
  if (parts > MAX_PARTS) throw new RangeError(`The picture has more than ${MAX_PARTS} parts`);
}

/** One part of a picture's file: a segment of a JPEG, or a chunk of a PNG or WebP. */
export interface FilePart<Type> {
  type: Type;
  /** Byte at which the part begins, its own head included. */
  start: number;
  /** Byte at which the next part may begin; beyond the end of a file that was cut off. */
  end: number;
  /** What the part holds, without its head. */
  data: Buffer;
}

/** The formats whose parts are walked here. */
export type ContainerFormat = 'jpeg' | 'png' | 'webp';

/** Which of the three formats a file claims to have, by its first bytes. */
export function findContainer(bytes: Buffer): ContainerFormat | undefined {
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG')) return 'png';
  return /^RIFF[^]{4}WEBP/.test(head) ? 'webp' : undefined;
}

/** Markers of JPEG segments (ITU-T T.81, table B.1). */
export const JPEG = { start: 0xd8, end: 0xd9, scan: 0xda, application0: 0xe0, comment: 0xfe } as const;

/**
 * The segments of a JPEG by their markers, also those behind its end. The picture data behind the head of a scan belongs to the
 * scan; `data` is the head alone. Bytes that belong to no segment are passed over.
 */
export function* walkJpeg(bytes: Buffer): Generator<FilePart<number>> {
  let at = findMarker(bytes, 0);
  for (let parts = 1; at !== -1; parts += 1) {
    judgePartCount(parts);
    const type = bytes[at + 1]!;
    const isBare = type === 0x01 || type === JPEG.start || type === JPEG.end;
    if (!isBare && at + 4 > bytes.length) return;
    const headEnd = isBare ? at + 2 : at + 2 + Math.max(2, bytes.readUInt16BE(at + 2));
    const next = findMarker(bytes, headEnd);
    const end = type === JPEG.scan ? (next === -1 ? bytes.length + 1 : next) : headEnd;
    yield { type, start: at, end, data: bytes.subarray(at + 4, Math.max(at + 4, headEnd)) };
    at = next;
  }
}

/** Whether a JPEG, PNG or WebP has more parts than `MAX_PARTS`. */
export function hasTooManyParts(bytes: Buffer): boolean {
  const format = findContainer(bytes);
  if (format === undefined) return false;
  const walk: (file: Buffer) => Generator = { jpeg: walkJpeg, png: walkPng, webp: walkWebp }[format];
  const parts = walk(bytes);
  try {
    while (parts.next().done !== true);
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** The scans of a JPEG before its end; 0 for other files. */
export function countScans(bytes: Buffer): number {
  let scans = 0;
  if (findContainer(bytes) !== 'jpeg') return scans;
  for (const { type } of walkJpeg(bytes)) {
    if (type === JPEG.end) break;
    if (type === JPEG.scan) scans += 1;
  }
  return scans;
}

/** Within picture data, 0xff is followed by 0 (it stands for itself) or by a restart marker; elsewhere 0xff may be repeated. */
function findMarker(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return -1;
}

/** Bytes of a PNG chunk besides its data: length, type and checksum. */
const PNG_OVERHEAD_BYTES = 12;

/** The chunks of a PNG by their types, also those behind its end. */
export function* walkPng(bytes: Buffer): Generator<FilePart<string>> {
  for (let at = 8, parts = 1; at + PNG_OVERHEAD_BYTES <= bytes.length; parts += 1) {
    judgePartCount(parts);
    const length = bytes.readUInt32BE(at);
    const end = at + PNG_OVERHEAD_BYTES + length;
    const type = bytes.toString('latin1', at + 4, at + 8);
    yield { type, start: at, end, data: bytes.subarray(at + 8, at + 8 + length) };
    at = end;
  }
}

/** The chunks of a WebP by their types, also those behind the end that its head claims. A chunk of odd length is padded. */
export function* walkWebp(bytes: Buffer): Generator<FilePart<string>> {
  for (let at = 12, parts = 1; at + 8 <= bytes.length; parts += 1) {
    judgePartCount(parts);
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    const type = bytes.toString('latin1', at, at + 4);
    yield { type, start: at, end, data: bytes.subarray(at + 8, at + 8 + length) };
    at = end;
  }
}

/** A TIFF block of EXIF without the prefix that belongs to JPEG and that some programs write into a WebP, too. */
export function withoutExifPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
}
