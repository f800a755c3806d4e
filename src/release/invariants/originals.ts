import type { BuiltFile } from '../verify/scan.ts';
import type { Fault } from './fault.ts';

/**
 * No original photograph is published: its metadata may say where and by whom it was taken. `hashes` are the first 16 hexadecimal
 * digits of the SHA-256 of each original.
 */
export function findOriginals(files: Iterable<BuiltFile>, hashes: Iterable<string>): Fault[] {
  const originals = new Set(hashes);
  return [...files]
    .filter(({ sha256 }) => originals.has(sha256.slice(0, 16)))
    .map(({ path, sha256 }) => ({ rule: 'original-photograph', file: path, detail: sha256.slice(0, 16) }));
}
