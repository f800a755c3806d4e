import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../../folders.ts';
import { manifestFiles, readManifest } from './manifest.ts';
import { renameFolder } from '../../files/rename-folder.ts';
import { listStillShown } from './taken-back.ts';

/** Where the release that leaves for good waits until the swap has succeeded. */
export function outgoingFolder({ previous }: Folders): string {
  return `${previous}.outgoing`;
}

/**
 * Ends a swap that was broken off, and returns whether the release before had to be put back for it. Only for who holds the
 * build lock. A `dist` that someone deleted by hand is no broken swap and stays deleted.
 */
export async function recoverSwap(folders: Folders): Promise<boolean> {
  const { next } = manifestFiles(folders);
  if (!existsSync(next)) return false;
  const isDone = existsSync(folders.dist) && !existsSync(folders.staging);
  if (isDone) {
    await endSwap(folders);
    return false;
  }
  const isInterrupted = !existsSync(folders.dist) && existsSync(folders.previous);
  // Staging was whole when the swap began, but after a loss of power only the older folder is sure to be on the disk.
  if (isInterrupted) await renameFolder(folders.previous, folders.dist);
  const outgoing = outgoingFolder(folders);
  if (existsSync(outgoing) && !existsSync(folders.previous)) await renameFolder(outgoing, folders.previous);
  await rm(next, { force: true });
  return isInterrupted;
}

/**
 * What follows the renames: each manifest goes where its release went, and the release before the previous one goes. The previous
 * one goes too if it still shows what this one has taken back. Returns the keys of the bulletins in question.
 */
export async function endSwap(folders: Folders): Promise<string[]> {
  const { present, previous, next } = manifestFiles(folders);
  if (existsSync(present)) await rename(present, previous);
  await rm(outgoingFolder(folders), { recursive: true, force: true });
  // The manifest takes its place last: until then the next command ends what was broken off here.
  const shown = await dropOverruled(folders, next);
  await rename(next, present);
  return shown;
}

/** Removes the previous release when it shows what the release of a manifest has taken back; returns the keys of that. */
export async function dropOverruled(folders: Folders, manifestFile: string): Promise<string[]> {
  const { previous } = manifestFiles(folders);
  const release = await readManifest(manifestFile);
  if (!release || !existsSync(folders.previous)) return [];
  const shown = listStillShown(await readManifest(previous), release);
  if (shown.length > 0) {
    await rm(folders.previous, { recursive: true, force: true });
    await rm(previous, { force: true });
  }
  return shown;
}
