import { hash } from 'node:crypto';
import { join } from 'node:path';
import { runAtMost } from './at-most.ts';
import { listEntriesBelow } from './list-files.ts';
import { readRegularFile } from './read-content-file.ts';

/** Files read at a time. */
const CONCURRENCY = 8;

/** What stands for the checksum of a link, a pipe or a device: the checksum of nothing. */
const NO_FILE = '';

/**
 * SHA-256 of every file below a folder, by path with forward slashes, sorted. What is no regular file is never opened: a link may lead
 * out of the folder, and a pipe would be waited for. It is listed with `NO_FILE`.
 */
export async function sumFiles(folder: string): Promise<Map<string, string>> {
  const entries = await listEntriesBelow(folder);
  const sums = new Map(entries.map(({ path }) => [path, NO_FILE]));
  const files = entries.filter(({ isFile }) => isFile);
  await runAtMost(CONCURRENCY, files, async ({ path }) => {
    sums.set(path, await sumFile(join(folder, path)));
  });
  return sums;
}

/** SHA-256 of one regular file, in hexadecimal digits. */
export async function sumFile(path: string): Promise<string> {
  return hash('sha256', await readRegularFile(path));
}

/** Checksums of a release: SHA-256 by path below its folder. */
interface Checksums {
  files: Readonly<Record<string, string>>;
}

/** The sorted paths below a folder that differ from its checksums: changed, missing, added, or no regular files. */
export async function findDamage(folder: string, { files }: Checksums): Promise<string[]> {
  const sums = await sumFiles(folder);
  const paths = new Set([...Object.keys(files), ...sums.keys()]);
  return [...paths].filter((path) => sums.get(path) !== files[path]).sort();
}
