import { inflateSync } from 'node:zlib';

/** Any letter of a name may be written as its number: /J#61vaScript. */
function nameOf(word: string): string {
  const letters = [...word].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`);
  return `\\/${letters.join('')}(?![A-Za-z0-9])`;
}

const ACTIVE = new RegExp(['JavaScript', 'Launch'].map(nameOf).join('|'), 'i');
/** A stream that holds objects, compressed, and where its bytes begin. */
const PACKED_OBJECTS = new RegExp(`${nameOf('ObjStm')}[^]{0,1000}?stream\\r?\\n`, 'gi');

/** The most that the objects of one stream may take. */
const MAX_UNPACKED = 16 * 1024 * 1024;

/**
 * The action of a PDF that runs when it is opened or read: a script or the start of a program. Objects packed in streams are
 * looked into; what is encrypted cannot be.
 */
export function findActivePart(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1');
  const found = ACTIVE.exec(text);
  if (found) return found[0].slice(1);
  for (const { 0: head, index } of text.matchAll(PACKED_OBJECTS)) {
    const packed = ACTIVE.exec(unpack(bytes.subarray(index + head.length)));
    if (packed) return packed[0].slice(1);
  }
  return undefined;
}

function unpack(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_UNPACKED }).toString('latin1');
  } catch {
    return '';
  }
}
