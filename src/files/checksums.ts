import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAtMost } from './at-most.ts';
import { listPathsBelow } from './list-files.ts';

/** Files read at a time. */
const CONCURRENCY = 8;

/** SHA-256 of every file below a folder, by path with forward slashes, sorted. */
export async function sumFiles(folder: string): Promise<Map<string, string>> {
  const paths = await listPathsBelow(folder);
  const sums = new Map(paths.map((path) => [path, '']));
  await runAtMost(CONCURRENCY, paths, async (path) => {
    sums.set(path, await sumFile(join(folder, path)));
  });
  return sums;
}

/** SHA-256 of one file, in hexadecimal digits. */
export async function sumFile(path: string): Promise<string> {
  return hash('sha256', await readFile(path));
}

/** Checksums of a release: SHA-256 by path below its folder. */
interface Checksums {
  files: Readonly<Record<string, string>>;
}

/** The sorted paths of files below a folder that differ from its checksums: changed, missing or added. */
export async function findDamage(folder: string, { files }: Checksums): Promise<string[]> {
  const sums = await sumFiles(folder);
  const paths = new Set([...Object.keys(files), ...sums.keys()]);
  return [...paths].filter((path) => sums.get(path) !== files[path]).sort();
}
