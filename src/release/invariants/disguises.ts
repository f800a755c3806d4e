import { posix } from 'node:path';
import { recogniseFormat } from '../../images/signature.ts';
import { listUnseen } from '../../images/unseen.ts';
import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/** First bytes of the files of each binary type, by ending. Text files are any bytes without a zero byte. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  '.pdf': '%PDF-',
  '.docx': 'PK\x03\x04',
  '.xlsx': 'PK\x03\x04',
  '.odt': 'PK\x03\x04',
  '.ods': 'PK\x03\x04',
  '.woff2': 'wOF2',
  '.ico': '\0\0\x01\0',
  '.wasm': '\0asm',
};

const PICTURES: Readonly<Record<string, string>> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'avif',
  '.svg': 'svg',
};

const TEXT = /\.(?:html|css|js|json|xml|txt|ics|csv|webmanifest)$/iu;

/** The type that a built file's bytes have, when its name says another, and what a picture's file holds besides; `undefined` when there is nothing but what the name says. */
export function findDisguise(contents: Buffer, path: string): string | undefined {
  const extension = posix.extname(path).toLowerCase();
  const expected = PICTURES[extension];
  if (expected !== undefined) {
    const format = recogniseFormat(contents);
    return format === expected ? findBehind(contents, format) : (format ?? '–');
  }
  const beginning = BEGINNINGS[extension];
  if (beginning !== undefined) {
    const isRight = contents.toString('latin1', 0, beginning.length) === beginning;
    return isRight ? undefined : (recogniseFormat(contents) ?? '–');
  }
  return TEXT.test(path) && contents.subarray(0, 4096).includes(0) ? 'binary' : undefined;
}

/**
 * What a picture's file holds besides the picture, or that it is damaged: whoever wrote a cache can put a file of another type behind a
 * picture. `undefined` when there is nothing.
 */
function findBehind(contents: Buffer, format: string): string | undefined {
  if (format === 'svg') return undefined;
  try {
    const unseen = listUnseen(contents);
    return unseen.length > 0 ? `${format} + ${unseen.join(', ')}` : undefined;
  } catch (error) {
    if (error instanceof RangeError) return `${format} + –`;
    throw error;
  }
}

/** Every file is of the type that its name says; otherwise browsers that sniff contents and servers would treat it differently. */
export function findDisguises(files: Iterable<BuiltFile>): Fault[] {
  return [...files].flatMap(({ path, actualType }): Fault[] =>
    actualType === undefined ? [] : [{ rule: 'disguised-file', file: path, detail: actualType }],
  );
}
