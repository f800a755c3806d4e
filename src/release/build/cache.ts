import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../../folders.ts';

/** The folder of Astro's data store. Astro imports modules that lie there, so nothing in it may be trusted. */
function astroFolder({ cache }: Pick<Folders, 'cache'>): string {
  return join(cache, 'astro');
}

/** Deletes Astro's data store, which cannot be validated: whoever wrote the rest of the cache, it is judged as it is read. */
export async function cleanCache(folders: Pick<Folders, 'cache'>): Promise<void> {
  await rm(astroFolder(folders), { recursive: true, force: true });
}

/** Deletes everything that earlier builds have cached. */
export async function forgetCache({ cache }: Pick<Folders, 'cache'>): Promise<void> {
  await rm(cache, { recursive: true, force: true });
}
