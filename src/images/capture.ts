import { isCalendarDay } from '../vietnamese/days.ts';
import { listExif } from './metadata.ts';

/** What the file of a photograph says of it, as far as it may be told: no place, no camera. */
export interface CaptureData {
  /** The day on which it was taken, `2026-07-05`. */
  takenOn?: string;
  author?: string;
  rights?: string;
}

/** Tags of EXIF 2.32: the author, the rights, the pointer to the directory of the camera, and in it when the picture was taken. */
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const EXIF_DIRECTORY = 0x8769;
const TAKEN = 0x9003;

/** The TIFF type of texts, and bytes of one that are read at most. */
const ASCII = 2;
const MAX_TEXT_BYTES = 200;

/** Reads day, author and rights out of the EXIF of a JPEG, PNG or WebP; what is not there or not well formed is left out. */
export function readCapture(bytes: Buffer): CaptureData {
  const capture: CaptureData = {};
  for (const tiff of listBlocksOfExif(bytes)) {
    const top = readDirectory(tiff, tiff.length < 8 ? 0 : readLong(tiff, 4));
    const camera = readDirectory(tiff, top.pointers.get(EXIF_DIRECTORY) ?? 0);
    const day = /^(\d{4}):(\d{2}):(\d{2}) /u
      .exec(camera.texts.get(TAKEN) ?? '')
      ?.slice(1, 4)
      .join('-');
    if (day !== undefined && isCalendarDay(day)) capture.takenOn ??= day;
    const author = top.texts.get(ARTIST);
    const rights = top.texts.get(COPYRIGHT);
    if (author !== undefined) capture.author ??= author;
    if (rights !== undefined) capture.rights ??= rights;
  }
  return capture;
}

/** The same as fields of a picture in the frontmatter. */
export function toImageFields({ takenOn, author, rights }: CaptureData): {
  takenOn?: string;
  credit?: string;
} {
  const credit = [...new Set([author, rights])].filter((each) => each !== undefined).join(', ');
  return { ...(takenOn === undefined ? {} : { takenOn }), ...(credit === '' ? {} : { credit }) };
}

function listBlocksOfExif(bytes: Buffer): Buffer[] {
  try {
    return listExif(bytes);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

interface Directory {
  texts: Map<number, string>;
  pointers: Map<number, number>;
}

/** The texts and the numbers of one directory of a TIFF block, by tag. */
function readDirectory(tiff: Buffer, start: number): Directory {
  const directory: Directory = { texts: new Map(), pointers: new Map() };
  if (start < 8 || start + 2 > tiff.length) return directory;
  const count = readShort(tiff, start);
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    const tag = readShort(tiff, at);
    if (readShort(tiff, at + 2) !== ASCII) {
      directory.pointers.set(tag, readLong(tiff, at + 8));
      continue;
    }
    const length = Math.min(readLong(tiff, at + 4), MAX_TEXT_BYTES);
    const from = length > 4 ? readLong(tiff, at + 8) : at + 8;
    const text = decodeText(tiff.subarray(from, from + length));
    if (text !== undefined) directory.texts.set(tag, text);
  }
  return directory;
}

/** A text as cameras and programs write it: ASCII by the standard, UTF-8 in fact. */
function decodeText(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\0')[0]!;
    const plain = text
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim();
    return plain === '' ? undefined : plain;
  } catch {
    return undefined;
  }
}

const isLittle = (tiff: Buffer): boolean => tiff.toString('latin1', 0, 2) === 'II';

function readShort(tiff: Buffer, at: number): number {
  return isLittle(tiff) ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
}

function readLong(tiff: Buffer, at: number): number {
  return isLittle(tiff) ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);
}
