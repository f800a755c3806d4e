import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../folders.ts';
import { manifestFiles } from './manifest.ts';
import { renameFolder } from './swap.ts';

/**
 * Ends a swap that was broken off, and returns whether the release before had to be put back for it. Only for who holds the
 * build lock. A `dist` that someone deleted by hand is no broken swap and stays deleted.
 */
export async function heal(folders: Folders): Promise<boolean> {
  const { present, next } = manifestFiles(folders);
  if (!existsSync(next)) return false;
  const isDone = existsSync(folders.dist) && !existsSync(folders.staging);
  if (isDone) {
    await rename(next, present);
    return false;
  }
  const isTornApart = !existsSync(folders.dist) && existsSync(folders.previous);
  // Staging was whole when the swap began, but after a loss of power only the older folder is sure to be on the disk.
  if (isTornApart) await renameFolder(folders.previous, folders.dist);
  await rm(next);
  return isTornApart;
}
