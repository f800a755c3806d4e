import { randomUUID } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeFileDurably } from '../../files/atomic-file.ts';
import type { Lock } from '../../files/lock.ts';
import { renameFolder } from '../../files/rename-folder.ts';
import { sealObject } from '../../files/seal.ts';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { buildWords } from '../stop.ts';
import { dropArtefact } from './artefact-folder.ts';
import { formatManifest, manifestFiles, type Manifest } from './manifest.ts';
import { leavingFolder, putBack } from './recover-swap.ts';

/** A whole release that is to become the site. */
export interface Incoming {
  /** Where it lies: the staging folder of a build, or that of the previous release. */
  from: string;
  manifest: Manifest;
}

/**
 * Makes a release the site: the manifest is written first, then `dist` is moved aside and the release is moved to its place, each by one
 * rename. From the first rename on `leavingFolder` is there, so that `recoverSwap` can end or undo what a kill has left; the
 * caller ends the swap with `endSwap`. When the release cannot be put in place or the lock is lost, the site before is put back and
 * the error is thrown. The artefact of the site before is deleted.
 */
export async function swapIn(
  folders: Folders,
  { from, manifest }: Incoming,
  { isHeld }: Pick<Lock, 'isHeld'>,
): Promise<void> {
  const leaving = leavingFolder(folders);
  const hasDist = existsSync(folders.dist);
  const sealed = formatManifest(await sealObject(manifest, folders.project));
  stopIfLost(isHeld);
  // The manifest of a site that someone deleted by hand would be taken for that of the previous release.
  if (!hasDist) await rm(manifestFiles(folders).present, { force: true });
  // What is handed over is of the present site; the one before may show what this one has taken back.
  await dropArtefact(folders);
  await announce(folders, sealed, isHeld);
  try {
    stopIfLost(isHeld);
    if (hasDist) await renameFolder(folders.dist, leaving);
    else await mkdir(leaving);
    stopIfLost(isHeld);
    // No rename replaces a folder that holds something: a site that another process has put there in the meantime stays.
    await renameFolder(from, folders.dist);
  } catch (error) {
    await undo(folders, error, isHeld);
    throw error;
  }
}

/** Puts the manifest of a swap in place; last of all, and at once, it looks whether the lock is still held. */
async function announce(folders: Folders, sealed: string, isHeld: () => boolean): Promise<void> {
  const { next } = manifestFiles(folders);
  const aside = join(dirname(next), `.${randomUUID()}.tmp`);
  try {
    await writeFileDurably(aside, sealed);
    stopIfLost(isHeld);
    renameSync(aside, next);
  } finally {
    await rm(aside, { force: true });
  }
  await syncFolder(dirname(next));
}

function stopIfLost(isHeld: () => boolean): void {
  if (!isHeld()) throw new Stop(buildWords().lockLost);
}

/** Puts the site before back; when even that fails, the message says that there is none. */
async function undo(folders: Folders, error: unknown, isHeld: () => boolean): Promise<void> {
  try {
    if (existsSync(leavingFolder(folders)) && !existsSync(folders.dist)) await putBack(folders);
    // Without the lock it may be that of another build.
    else if (isHeld()) await rm(manifestFiles(folders).next, { force: true });
  } catch (failure) {
    throw new Stop(buildWords().siteMissing(folders.dist, [error, failure].map(String)));
  }
}
