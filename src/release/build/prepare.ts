import { existsSync, rmSync } from 'node:fs';
import type { Folders } from '../../folders.ts';
import { isPreview } from '../../preview.ts';
import { getReleaseMoment } from '../../release-moment.ts';
import { Stop } from '../../strings/stop.ts';
import { cleanCache, forgetCache } from './cache.ts';
import { recoverSwap } from '../swap/recover-swap.ts';
import { takeLock } from '../../files/lock.ts';
import { buildFolder, emptyStaging, lockFile, refuseLinkedWorkFolder } from './staging.ts';
import { buildWords, TRY_LATER } from '../stop.ts';

/** A build that holds the lock and may begin. */
export interface PreparedBuild {
  /** Whether the lock of the content root's output is still this build's. */
  isHeld(): boolean;
  /** The moment (ISO date-time with zone) by which scheduled bulletins are chosen, and which the manifest names. */
  releaseMoment: string;
  /** Whether the site is for the office's own eyes. */
  isPreview: boolean;
  /** Whether someone has said that this release may be much smaller than the one before: BANTIN_FEWER=1. */
  mayShrink: boolean;
  /** Gives the lock back, and removes what Astro has left in the project; the end of the process does so too. */
  release(): void;
}

/**
 * Prepares a build: takes the lock, recovers an interrupted swap, empties staging, and fixes the release moment. Throws a `Stop`
 * with exit code 75 while another process holds the lock.
 */
export async function prepareBuild(
  folders: Folders,
  report: (line: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<PreparedBuild> {
  const words = buildWords();
  const releaseMoment = getReleaseMoment(environment);
  refuseLinkedWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (!lock) throw new Stop(words.locked, TRY_LATER);
  const release = (): void => {
    process.off('exit', release);
    const built = buildFolder(folders);
    // A build that fails while rendering leaves contents of the office in the project.
    if (built !== folders.staging) rmSync(built, { recursive: true, force: true });
    lock.release();
  };
  process.on('exit', release);
  try {
    if (await recoverSwap(folders)) report(words.recovered);
    await emptyStaging(folders);
    if (environment['BANTIN_FRESH'] === '1') await forgetCache(folders);
    else await cleanCache(folders);
  } catch (error) {
    release();
    throw error;
  }
  return {
    isHeld: lock.isHeld,
    releaseMoment,
    isPreview: isPreview(environment),
    mayShrink: environment['BANTIN_FEWER'] === '1',
    release,
  };
}

/** Prepares serving the finished site: recovers an interrupted swap. Throws a `Stop` when nothing has been built yet. */
export async function preparePreview(folders: Folders, report: (line: string) => void): Promise<void> {
  const words = buildWords();
  // While a build holds the lock, what looks like an interrupted swap may be one in progress.
  refuseLinkedWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (lock) {
    if (await recoverSwap(folders)) report(words.recovered);
    lock.release();
  }
  if (!existsSync(folders.dist)) throw new Stop(words.nothingBuilt(folders.dist));
}
