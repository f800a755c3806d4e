import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../../folders.ts';
import { digestFiles, manifestFiles, readManifest } from './manifest.ts';
import { renameFolder } from '../../files/rename-folder.ts';
import { listStillShown } from './taken-back.ts';

/** The folder in which the release before the previous one is kept until the swap has succeeded; then it is deleted. */
export function outgoingFolder({ previous }: Folders): string {
  return `${previous}.outgoing`;
}

/**
 * Recovers an interrupted swap: completes it, or restores the release before. Returns whether it was restored. The caller holds
 * the build lock. A `dist` that someone deleted by hand is not an interrupted swap and stays deleted.
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
  // Staging was complete when the swap began, but after a power cut only the older folder is certain to be on the disk.
  if (isInterrupted) await renameFolder(folders.previous, folders.dist);
  const outgoing = outgoingFolder(folders);
  if (existsSync(outgoing) && !existsSync(folders.previous)) await renameFolder(outgoing, folders.previous);
  await rm(next, { force: true });
  return isInterrupted;
}

/**
 * Completes a swap after the renames: moves each manifest to its release and deletes the outgoing release; also the previous one if
 * it still shows what this one has taken back. Where the site has not changed, the release before the previous one is kept instead of
 * the same site again, so that a rollback leads to another. Returns the keys of the bulletins in question.
 */
export async function endSwap(folders: Folders): Promise<string[]> {
  const { present, previous, next } = manifestFiles(folders);
  const outgoing = outgoingFolder(folders);
  if (await isUnchanged(folders)) {
    if (existsSync(outgoing)) {
      await rm(folders.previous, { recursive: true, force: true });
      await renameFolder(outgoing, folders.previous);
    }
  } else {
    if (existsSync(present)) await rename(present, previous);
    await rm(outgoing, { recursive: true, force: true });
  }
  // The manifest is moved last: until then, the next command recovers a swap interrupted here.
  const shown = await dropOverruled(folders, next);
  await rename(next, present);
  return shown;
}

/** Whether the site of a swap in progress is the one that it replaces. */
async function isUnchanged(folders: Folders): Promise<boolean> {
  const { present, next } = manifestFiles(folders);
  const [before, now] = [await readManifest(present), await readManifest(next)];
  return before !== undefined && now !== undefined && digestFiles(before) === digestFiles(now);
}

/** Deletes the previous release when it shows what the release of a manifest has taken back; returns the keys of those bulletins. */
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
