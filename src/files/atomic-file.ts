import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a file atomically: readers see the old contents or the new, never a part. Creates the folder if need be. */
export async function writeFileAtomically(
  file: string,
  contents: Buffer | string | Iterable<Buffer>,
): Promise<void> {
  await replaceFile(file, (temporary) => writeFile(temporary, contents));
}

/** Makes `source` available at `target` too: by a hard link, or by a copy where the file system has no hard links. */
export async function placeFile(source: string, target: string): Promise<void> {
  await replaceFile(target, (temporary) => link(source, temporary).catch(() => copyFile(source, temporary)));
}

async function replaceFile(file: string, write: (temporary: string) => Promise<void>): Promise<void> {
  // A random name, not the process id: threads, and containers that share a cache, may write the same file at once.
  const temporary = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await write(temporary);
    await rename(temporary, file);
  } finally {
    // Also after success: `rename` onto another hard link of the same file does nothing and keeps the temporary name.
    await rm(temporary, { force: true });
  }
}
