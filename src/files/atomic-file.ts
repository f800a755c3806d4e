import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Name of the file in which contents lie until they are whole. */
export const TEMPORARY = /^\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u;

/** Writes a file atomically: readers see the old contents or the new, never a part. Creates the folder if need be. */
export async function writeFileAtomically(
  file: string,
  contents: Buffer | string | Iterable<Buffer>,
): Promise<void> {
  await replaceFile(file, (temporary) => writeFile(temporary, contents));
}

/**
 * As `writeFileAtomically`, and waits until the contents are on the disk. Without that, a power cut could leave an empty file under its
 * name. For what nothing can make anew; caches need it not.
 */
export async function writeFileDurably(file: string, contents: Buffer | string): Promise<void> {
  await replaceFile(file, (temporary) => writeFile(temporary, contents, { flush: true }));
  await syncFolder(path.dirname(file));
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

/** Waits until the names in a folder are on the disk, as they are now. Windows opens no folders, and writes names in order. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
