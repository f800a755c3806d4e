import { createHash } from 'node:crypto';

/** Hexadecimal digits in the name of a file, unless another has the same. */
const DIGITS = 7;

/**
 * Opens the naming of the files of one part by their contents: what changes has another name, so that no cache keeps what was there.
 * The same contents in the same order get the same names.
 */
export function openNaming(): (contents: Uint8Array | string) => string {
  const taken = new Map<string, string>();
  return (contents) => {
    const digest = createHash('sha256').update(contents).digest('hex');
    let length = DIGITS;
    while ((taken.get(digest.slice(0, length)) ?? digest) !== digest) length += 1;
    taken.set(digest.slice(0, length), digest);
    return digest.slice(0, length);
  };
}
