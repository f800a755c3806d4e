import { createHash } from 'node:crypto';
import { SIGNED_FILE } from '../package/signing.ts';
import { isOwn } from './is-own.ts';
import type { OpenedPackage } from './open-package.ts';
import { readBytes } from './read-text.ts';

/** The lists that a bag of other software may have, the one that stands for most first. */
const LISTS = [SIGNED_FILE, 'tagmanifest-sha256.txt', 'manifest-sha512.txt', 'manifest-sha256.txt'];

/**
 * The SHA-512 (hexadecimal) of `tagmanifest-sha512.txt`, which stands for every byte of a package; of a bag of other software that has
 * none, of the list that comes nearest to it. Undefined where it cannot be read.
 */
export async function digestPackage(bag: OpenedPackage): Promise<string | undefined> {
  const file = (await isOwn(bag)) ? SIGNED_FILE : LISTS.find((each) => bag.names.includes(each));
  const list = file === undefined ? undefined : await readBytes(bag, file);
  return list && createHash('sha512').update(list).digest('hex');
}
