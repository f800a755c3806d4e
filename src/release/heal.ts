import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../folders.ts';
import { manifestFiles } from './manifest.ts';
import { renameFolder } from './rename-folder.ts';

/** Where the release that leaves for good waits until the swap has succeeded. */
export function outgoingFolder({ previous }: Folders): string {
  return `${previous}.outgoing`;
}

/**
 * Ends a swap that was broken off, and returns whether the release before had to be put back for it. Only for who holds the
 * build lock. A `dist` that someone deleted by hand is no broken swap and stays deleted.
 */
export async function heal(folders: Folders): Promise<boolean> {
  const { next } = manifestFiles(folders);
  if (!existsSync(next)) return false;
  const isDone = existsSync(folders.dist) && !existsSync(folders.staging);
  if (isDone) {
    await endSwap(folders);
    return false;
  }
  const isTornApart = !existsSync(folders.dist) && existsSync(folders.previous);
  // Staging was whole when the swap began, but after a loss of power only the older folder is sure to be on the disk.
  if (isTornApart) await renameFolder(folders.previous, folders.dist);
  const outgoing = outgoingFolder(folders);
  if (existsSync(outgoing) && !existsSync(folders.previous)) await renameFolder(outgoing, folders.previous);
  await rm(next, { force: true });
  return isTornApart;
}

/** What follows the renames: each manifest goes where its release went, and the release before the previous one goes. */
export async function endSwap(folders: Folders): Promise<void> {
  const { present, previous, next } = manifestFiles(folders);
  if (existsSync(present)) await rename(present, previous);
  await rename(next, present);
  await rm(outgoingFolder(folders), { recursive: true, force: true });
}
