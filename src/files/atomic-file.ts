import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a whole file or none: readers see the old contents or the new. Makes the folder if need be. */
export async function writeFileAtomically(
  file: string,
  contents: Buffer | string | Iterable<Buffer>,
): Promise<void> {
  await replaceFile(file, (temporary) => writeFile(temporary, contents));
}

/** Puts `source` at `target` as well, by a hard link or, where the file system has none to give, by a copy. */
export async function placeFile(source: string, target: string): Promise<void> {
  await replaceFile(target, (temporary) => link(source, temporary).catch(() => copyFile(source, temporary)));
}

async function replaceFile(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  // Not named after the process: its threads, and containers that share a cache, may write the same file at once.
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await write(temporary);
    await rename(temporary, file);
  } finally {
    // Also after success: renaming onto another link to the same file does nothing and leaves the first name behind.
    await rm(temporary, { force: true });
  }
}
