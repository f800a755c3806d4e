import { shortenDigest } from '../../images/picture-name.ts';
import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/**
 * No original photograph is published: its metadata may say where and by whom it was taken. `hashes` are those of the
 * originals (`nameByContents`).
 */
export function findOriginals(files: Iterable<BuiltFile>, hashes: Iterable<string>): Fault[] {
  const originals = new Set(hashes);
  return [...files]
    .filter(({ sha256 }) => originals.has(shortenDigest(sha256)))
    .map(({ path, sha256 }) => ({ rule: 'original-photograph', file: path, detail: shortenDigest(sha256) }));
}
