import { existsSync, rmSync } from 'node:fs';
import type { Folders } from '../folders.ts';
import { getReleaseMoment } from '../release-moment.ts';
import { cleanCache, forgetCache } from './cache.ts';
import { heal } from './heal.ts';
import { takeLock, type Lock } from './lock.ts';
import { buildFolder, emptyStaging, lockFile, refuseLinkedWorkFolder } from './staging.ts';
import { BuildStop, buildWords, TRY_LATER } from './stop.ts';

/** A build that may begin. */
export interface PreparedBuild {
  lock: Lock;
  releaseMoment: string;
  /** Whether someone has said that this release may be much smaller than the one before: BANTIN_FEWER=1. */
  mayShrink: boolean;
}

/**
 * Makes everything ready for a build: takes the lock, ends a swap that was broken off, empties staging, and fixes the release
 * moment for all that follows, so that the manifest names the one by which the bulletins were chosen. Throws a `BuildStop` with
 * exit code 75 while someone else holds the lock.
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
  if (!lock) throw new BuildStop(words.locked, TRY_LATER);
  if (await heal(folders)) report(words.healed);
  await emptyStaging(folders);
  if (environment['BANTIN_FRESH'] === '1') await forgetCache(folders);
  else await cleanCache(folders);
  const built = buildFolder(folders);
  // A build that fails while it renders would leave an office's contents in the project.
  if (built !== folders.staging) process.once('exit', () => rmSync(built, { recursive: true, force: true }));
  environment['BANTIN_RELEASE_MOMENT'] = releaseMoment;
  return { lock, releaseMoment, mayShrink: environment['BANTIN_FEWER'] === '1' };
}

/** Sees to it that there is a site to be served. Throws a `BuildStop` when nothing has been built yet. */
export async function preparePreview(folders: Folders, report: (line: string) => void): Promise<void> {
  const words = buildWords();
  // While a build runs, what looks like a broken swap is one under way.
  refuseLinkedWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (lock) {
    if (await heal(folders)) report(words.healed);
    lock.release();
  }
  if (!existsSync(folders.dist)) throw new BuildStop(words.nothingBuilt(folders.dist));
}
