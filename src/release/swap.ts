import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Folders } from '../folders.ts';
import { writeFileAtomically } from '../images/atomic-file.ts';
import { formatManifest, manifestFiles, type Manifest } from './manifest.ts';

/**
 * Makes the staging folder the site: the present `dist` becomes `previous`, staging becomes `dist`, each by one rename. The
 * manifest of what is coming is written first and takes its place last, so that `heal` can tell how far a swap got. When
 * staging cannot be renamed, `dist` is put back and the error thrown.
 */
export async function swap(folders: Folders, manifest: Manifest): Promise<void> {
  const { present, next } = manifestFiles(folders);
  const hasDist = existsSync(folders.dist);
  if (hasDist) await rm(folders.previous, { recursive: true, force: true });
  await writeFileAtomically(next, formatManifest(manifest));
  try {
    if (hasDist) await renameFolder(folders.dist, folders.previous);
    try {
      await renameFolder(folders.staging, folders.dist);
    } catch (error) {
      if (hasDist) await renameFolder(folders.previous, folders.dist);
      throw error;
    }
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
  await rename(next, present);
}

const BUSY = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Renames a folder. Windows refuses while a virus scanner or a server reads a file in it, so it is tried for two seconds. */
export async function renameFolder(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const isBusy = process.platform === 'win32' && BUSY.has((error as NodeJS.ErrnoException).code ?? '');
      if (!isBusy || attempt === 20) throw error;
      await wait(100);
    }
  }
}
