import type { Dictionary } from './values.ts';

/**
 * The byte at which what a signature covers ends: all of the file from its beginning up to there, but for the hexadecimal string that is
 * the signature itself (ISO 32000-2, 12.8.1). `undefined` for a dictionary that only claims to be a signature.
 */
export function findSignedEnd(dictionary: Dictionary, file: Buffer): number | undefined {
  const [range] = dictionary.all('ByteRange');
  if (!Array.isArray(range) || !dictionary.has('Contents')) return undefined;
  const [start, before, after, length, ...more] = range;
  if (start !== 0 || typeof before !== 'number' || typeof after !== 'number' || typeof length !== 'number')
    return undefined;
  const end = after + length;
  const signature = file.subarray(before, after).toString('latin1');
  return more.length === 0 && end <= file.length && /^<(?:[0-9a-f]{2}){64,}>$/iu.test(signature)
    ? end
    : undefined;
}

/**
 * How many earlier forms of an object signing alone makes: each signature is added to what was there, and what proves it later on (its
 * certificates, a time stamp) may follow the last.
 */
export function countSignedForms(ends: ReadonlySet<number>, file: Buffer): number {
  const isFollowed = ends.size > 0 && Math.max(...ends) < file.length;
  return ends.size + (isFollowed ? 1 : 0);
}
