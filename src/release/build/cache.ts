import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../../folders.ts';

/** The folder of Astro's data store. Astro imports modules that lie there, so nothing in it may be trusted. */
function astroFolder({ cache }: Pick<Folders, 'cache'>): string {
  return join(cache, 'astro');
}

/**
 * Makes the cache safe to use, whoever wrote it: deletes Astro's data store, which cannot be validated, and every symbolic link,
 * which could lead out of the cache.
 */
export async function cleanCache(folders: Pick<Folders, 'cache'>): Promise<void> {
  await dropIfLink(folders.cache);
  await rm(astroFolder(folders), { recursive: true, force: true });
  await dropLinks(folders.cache);
}

/** Deletes everything that earlier builds have cached. */
export async function forgetCache({ cache }: Pick<Folders, 'cache'>): Promise<void> {
  await rm(cache, { recursive: true, force: true });
}

async function dropIfLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink()) await rm(path);
}

/** Removes whatever is neither a file nor a folder. */
async function dropLinks(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await dropLinks(path);
    else if (!entry.isFile()) await rm(path, { force: true });
  }
}
