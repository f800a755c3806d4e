import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sumFile } from '../../files/checksums.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { takeLock } from '../../files/lock.ts';
import { urgentContent, type Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { claimWorkFolder } from '../../work-folder.ts';
import { buildWords, TRY_LATER } from '../stop.ts';
import { manifestFiles } from '../swap/manifest.ts';

/**
 * Runs an urgent build, from the composing of its content to its end, with no other urgent one beside it, and deletes what was composed.
 * The build lock alone would not do: it is given back in between, to the process that builds. Throws a `Stop` with exit code 75 while
 * another one runs.
 */
export async function aloneUrgent<Result>(folders: Folders, work: () => Promise<Result>): Promise<Result> {
  claimWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (!lock) throw new Stop(buildWords().locked, TRY_LATER);
  try {
    return await work();
  } finally {
    if (lock.isHeld()) await rm(urgentFolder(folders), { recursive: true, force: true });
    lock.release();
  }
}

/** Deletes what an urgent build that was killed has composed. */
export async function dropUrgent(folders: Folders): Promise<void> {
  const lock = takeLock(lockFile(folders));
  if (!lock) return;
  await rm(urgentFolder(folders), { recursive: true, force: true });
  lock.release();
}

/** Notes on which release urgent content is composed. */
export async function noteRelease(folders: Folders): Promise<void> {
  await writeFileAtomically(noteFile(folders), sumFile(manifestFiles(folders).present));
}

/** Whether the release on which urgent content was composed is still in force; else a build of it would undo the one that is. */
export async function isStillInForce(folders: Folders): Promise<boolean> {
  const noted = await readFile(noteFile(folders), 'utf8').catch(() => undefined);
  return noted !== undefined && noted === sumFile(manifestFiles(folders).present);
}

function urgentFolder(folders: Folders): string {
  return dirname(urgentContent(folders));
}

function noteFile(folders: Folders): string {
  return join(urgentFolder(folders), 'release.txt');
}

function lockFile({ cache }: Folders): string {
  return join(dirname(cache), 'urgent.lock');
}
