import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { takeLock, type Lock } from '../../files/lock.ts';
import { claimWorkFolder } from '../../work-folder.ts';
import { lockFile } from '../build/staging.ts';
import { buildWords, TRY_LATER } from '../stop.ts';

/**
 * Runs `work` on the finished site while holding the build lock, so that no build can replace the site meanwhile. Throws a `Stop`
 * with exit code 75 while another process holds the lock.
 */
export async function withBuildLock<Result>(
  folders: Folders,
  work: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  claimWorkFolder(folders);
  const lock = takeLock(lockFile(folders));
  if (!lock) throw new Stop(buildWords().locked, TRY_LATER);
  try {
    return await work(lock);
  } finally {
    lock.release();
  }
}
