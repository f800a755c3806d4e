import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFilesBelow } from './list-files.ts';

/**
 * The SHA-256 (hexadecimal) over the paths, lengths and bytes of `parts`: files, and all files in folders, given as paths below
 * `folder`. Missing ones are skipped.
 */
export async function fingerprint(folder: string, parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listParts(folder, parts)) {
    const bytes = await readFile(join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The paths of the files that a fingerprint is over, in its order. */
export async function listParts(folder: string, parts: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const part of parts) files.push(...(await listPart(folder, part)));
  return files;
}

/** The path of a file, or the sorted paths of all files in a folder; empty when it does not exist. */
async function listPart(folder: string, part: string): Promise<string[]> {
  try {
    const files = await listFilesBelow(join(folder, part));
    return files.map((file) => `${part}/${file}`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [part];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
