import { existsSync, rmSync } from 'node:fs';
import { urgentContent, type Folders } from '../../folders.ts';
import { isPreview } from '../../preview.ts';
import { getReleaseMoment } from '../../release-moment.ts';
import { Stop } from '../../strings/stop.ts';
import { cleanCache, forgetCache } from './cache.ts';
import { readMayRestore } from '../refusals/open-refusals.ts';
import { manifestFiles } from '../swap/manifest.ts';
import { findHold } from '../swap/hold.ts';
import { fingerprintContent } from '../due/fingerprint-content.ts';
import { recoverSwap } from '../swap/recover-swap.ts';
import { takeLock } from '../../files/lock.ts';
import { findWitness, type Witness } from '../verify/witness.ts';
import { dropUrgent, isStillInForce } from '../urgent/alone.ts';
import { claimWorkFolder } from '../../work-folder.ts';
import { clearStaging, listBuildFolders, lockFile, stageApart } from './staging.ts';
import { buildWords, TRY_LATER } from '../stop.ts';

/** A build that holds the lock and may begin. */
export interface PreparedBuild {
  /** Those of the content root, with a staging folder of this build alone. */
  folders: Folders;
  /** Whether the lock of the content root's output is still this build's. */
  isHeld(): boolean;
  /** The moment (ISO date-time with zone) by which scheduled bulletins are chosen, and which the manifest names. */
  releaseMoment: string;
  /** Whether the site is for the office's own eyes. */
  isPreview: boolean;
  /** Whether someone has said that this release may be much smaller than the one before: BANTIN_FEWER=1. */
  mayShrink: boolean;
  /** What was taken back and may be shown again, by key or address: BANTIN_RESTORE. */
  mayRestore: readonly string[];
  /** The sum of the content before any of it was read (`fingerprintContent`). */
  contentSum: string;
  /** Gives the lock back, and removes what Astro has left in the project; the end of the process does so too. */
  release(): void;
}

/**
 * Prepares a build: takes the lock, recovers an interrupted swap, removes what builds before have left, and fixes the release moment. Throws a `Stop`
 * with exit code 75 while another process holds the lock or somebody holds the release, or when another release has come into force since
 * the content of an urgent one was composed, and one when nothing can tell what a release
 * may not drop, or when the clock is behind the last release.
 */
export async function prepareBuild(
  folders: Folders,
  report: (line: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<PreparedBuild> {
  const words = buildWords();
  const releaseMoment = getReleaseMoment(environment);
  claimWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (!lock) throw new Stop(words.locked, TRY_LATER);
  const own = stageApart(folders, lock.id);
  const release = (): void => {
    process.off('exit', release);
    // A build that fails leaves contents of the office; those of a preview have the words of drafts.
    for (const folder of listBuildFolders(own))
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    lock.release();
  };
  process.on('exit', release);
  let contentSum = '';
  try {
    if (await recoverSwap(folders)) report(words.recovered);
    await clearStaging(own);
    if (folders.content !== urgentContent(folders)) await dropUrgent(folders);
    else if (!(await isStillInForce(folders))) throw new Stop(words.locked, TRY_LATER);
    if (environment['BANTIN_FRESH'] === '1') await forgetCache(folders);
    else await cleanCache(folders);
    const held = isPreview(environment) ? undefined : await findHold(folders);
    if (held !== undefined) throw new Stop(words.held(held), TRY_LATER);
    if (!isPreview(environment)) {
      const witness = await findWitness(folders);
      if (witness.from === 'nothing') report(words.firstRelease);
      if (witness.from === 'git') report(words.toldByGit(manifestFiles(folders).present));
      if (witness.from === 'manifest' && !witness.isOwn)
        report(words.notOwnManifest(manifestFiles(folders).present));
      // A moment that is given, for a replay, is meant.
      if (environment['BANTIN_RELEASE_MOMENT'] === undefined) refuseEarlierClock(witness, releaseMoment);
    }
    if (!isPreview(environment)) contentSum = await fingerprintContent(folders);
  } catch (error) {
    release();
    throw error;
  }
  return {
    folders: own,
    isHeld: lock.isHeld,
    releaseMoment,
    isPreview: isPreview(environment),
    mayShrink: environment['BANTIN_FEWER'] === '1',
    mayRestore: readMayRestore(environment),
    contentSum,
    release,
  };
}

/** Throws a `Stop` where the clock is behind what was published last: bulletins that are out already would be taken for scheduled ones. */
function refuseEarlierClock(witness: Witness, now: string): void {
  const last = witness.from === 'manifest' ? witness.manifest.releaseMoment : undefined;
  if (last !== undefined && Date.parse(now) < Date.parse(last))
    throw new Stop(buildWords().clockBehind(now, last));
}

/** Prepares serving the finished site: recovers an interrupted swap. Throws a `Stop` when nothing has been built yet. */
export async function preparePreview(folders: Folders, report: (line: string) => void): Promise<void> {
  const words = buildWords();
  // While a build holds the lock, what looks like an interrupted swap may be one in progress.
  claimWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (lock) {
    if (await recoverSwap(folders)) report(words.recovered);
    lock.release();
  }
  if (!existsSync(folders.dist)) throw new Stop(words.nothingBuilt(folders.dist));
}
