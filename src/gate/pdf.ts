import { inflateSync } from 'node:zlib';

/** Any letter of a name may be written as its number: /J#61vaScript. */
function nameOf(word: string): string {
  const letters = [...word].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`);
  return `\\/${letters.join('')}(?![A-Za-z0-9])`;
}

const ACTIVE = new RegExp(['JavaScript', 'Launch'].map(nameOf).join('|'), 'i');
/** A stream that holds objects, compressed, and where its bytes begin. */
const PACKED_OBJECTS = new RegExp(`${nameOf('ObjStm')}[^]{0,1000}?stream\\r?\\n`, 'gi');

/** The most that the packed objects of one file may take, and how many streams of them are looked into. */
const MAX_UNPACKED = 64 * 1024 * 1024;
const MAX_STREAMS = 20_000;

/**
 * The action of a PDF that runs when it is opened or read: a script or the start of a program. Objects packed in streams are
 * looked into, and where they are too many, `ObjStm` is named; what is encrypted cannot be read.
 */
export function findActivePart(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const found = ACTIVE.exec(text);
  if (found) return found[0].slice(1);
  let left = MAX_UNPACKED;
  let streams = 0;
  for (const { 0: head, index } of text.matchAll(PACKED_OBJECTS)) {
    const objects = unpack(bytes.subarray(index + head.length), left);
    streams += 1;
    if (objects === undefined || streams > MAX_STREAMS) return 'ObjStm';
    left -= objects.length;
    const packed = ACTIVE.exec(objects.toString('latin1'));
    if (packed) return packed[0].slice(1);
  }
  return undefined;
}

/** What a stream holds: nothing where it is damaged, `undefined` where it is more than allowed. */
function unpack(bytes: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : Buffer.alloc(0);
  }
}
