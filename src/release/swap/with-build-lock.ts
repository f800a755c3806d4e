import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { takeLock } from '../../files/lock.ts';
import { lockFile, refuseLinkedWorkFolder } from '../build/staging.ts';
import { buildWords, TRY_LATER } from '../stop.ts';

/**
 * Does something with the finished site while no build can put another in its place: what takes minutes could else be made of
 * two releases. Throws a `Stop` with exit code 75 while someone else holds the lock.
 */
export async function withBuildLock<Result>(folders: Folders, work: () => Promise<Result>): Promise<Result> {
  refuseLinkedWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (!lock) throw new Stop(buildWords().locked, TRY_LATER);
  try {
    return await work();
  } finally {
    lock.release();
  }
}
