import { hash } from 'node:crypto';
import { join } from 'node:path';
import { listEntriesBelow } from './list-files.ts';
import { readRegularFileSync } from './read-content-file.ts';
import { YIELD_EVERY, yieldToEventLoop } from './yield.ts';

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
  for (const [index, { path }] of files.entries()) {
    if (index % YIELD_EVERY === 0) await yieldToEventLoop();
    sums.set(path, sumFile(join(folder, path)));
  }
  return sums;
}

/** SHA-256 of one regular file, in hexadecimal digits. */
export function sumFile(path: string): string {
  return hash('sha256', readRegularFileSync(path));
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
