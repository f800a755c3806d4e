import { existsSync } from 'node:fs';
import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFileDurably } from '../../files/atomic-file.ts';
import { findDamage } from '../../files/checksums.ts';
import { renameFolder } from '../../files/rename-folder.ts';
import type { Folders } from '../../folders.ts';
import { digestFiles, manifestFiles, readManifest, type Manifest } from './manifest.ts';
import { listStillShown } from './taken-back.ts';

/**
 * The folder to which the site in force is moved when a swap begins; it is there, empty where there was no site, until the swap is
 * ended. So it tells that a swap has begun, and it always holds a whole release.
 */
export function leavingFolder({ staging }: Pick<Folders, 'staging'>): string {
  return join(dirname(staging), 'leaving');
}

/**
 * Recovers an interrupted swap: completes it where the new site is in place, whole and of a readable manifest, and else puts the
 * site before back. Returns whether it was put back. The caller holds the build lock. A `dist` that someone deleted by hand is not
 * an interrupted swap and stays deleted.
 */
export async function recoverSwap(folders: Folders): Promise<boolean> {
  const { present, next } = manifestFiles(folders);
  if (!existsSync(leavingFolder(folders))) {
    await rm(next, { recursive: true, force: true });
    return false;
  }
  const isAnnounced = existsSync(next);
  const release = await readManifest(isAnnounced ? next : present);
  const isWhole =
    release && existsSync(folders.dist) && (await findDamage(folders.dist, release)).length === 0;
  if (!isWhole) return putBack(folders);
  if (isAnnounced) await endSwap(folders);
  else await keepLeaving(folders);
  return false;
}

/** Ends a swap of which the site before can be put back; returns whether there was one. */
export async function putBack(folders: Folders): Promise<boolean> {
  const leaving = leavingFolder(folders);
  const { previous, next } = manifestFiles(folders);
  const hasBefore = await holdsRelease(folders);
  if (existsSync(folders.dist)) {
    const isOfRollback = !existsSync(folders.previous) && existsSync(previous);
    if (isOfRollback) await renameFolder(folders.dist, folders.previous);
    else await rm(folders.dist, { recursive: true, force: true });
  }
  if (hasBefore) await renameFolder(leaving, folders.dist);
  else await rm(leaving, { recursive: true, force: true });
  await rm(next, { recursive: true, force: true });
  return hasBefore;
}

/**
 * Completes a swap after the renames: the site before becomes the previous release, in place of the one before it, and each manifest
 * is moved to its release. Where the site before shows what this one has taken back, it is deleted. Where the site has not changed,
 * the release before the previous one is kept instead of the same site again, so that a rollback leads to another. Returns the keys
 * of the bulletins in question. Every step may be done again by `recoverSwap`.
 */
export async function endSwap(folders: Folders): Promise<string[]> {
  const { present, previous, next } = manifestFiles(folders);
  const [before, release] = [await readManifest(present), await readManifest(next)];
  if (!release) throw new Error(`${next} is no manifest`);
  const hasBefore = await holdsRelease(folders);
  let shown: string[] = [];
  if (!hasBefore || isSame(before, release)) {
    shown = await dropOverruled(folders, next);
    await emptyFolder(leavingFolder(folders));
  } else {
    await rm(folders.previous, { recursive: true, force: true });
    shown = listStillShown(before, release);
    // To the byte, because of its seal.
    if (before && shown.length === 0) await writeFileDurably(previous, await readFile(present));
    else await rm(previous, { recursive: true, force: true });
    if (shown.length > 0) await emptyFolder(leavingFolder(folders));
  }
  await rename(next, present);
  await keepLeaving(folders);
  return shown;
}

/** Makes the site before the previous release, unless nothing of it is left. */
async function keepLeaving(folders: Folders): Promise<void> {
  const leaving = leavingFolder(folders);
  if (!(await holdsRelease(folders))) return rmdir(leaving);
  await rm(folders.previous, { recursive: true, force: true });
  await renameFolder(leaving, folders.previous);
}

/** Whether there was a site before, of which something is left. */
async function holdsRelease(folders: Folders): Promise<boolean> {
  return (await readdir(leavingFolder(folders))).length > 0;
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true, force: true });
}

/** Whether the site of a swap in progress is the one that it replaces. */
function isSame(before: Manifest | undefined, release: Manifest): boolean {
  return before !== undefined && digestFiles(before) === digestFiles(release);
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
