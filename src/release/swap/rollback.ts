import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { findDamage } from '../verify/checksums.ts';
import { dropOverruled, recoverSwap } from './recover-swap.ts';
import { digestRelease, manifestFiles, readManifest } from './manifest.ts';
import { RELEASE_FILE } from './release-file.ts';
import { buildWords } from '../stop.ts';
import { swap } from './swap.ts';
import { listUndone } from './undone.ts';
import { withBuildLock } from './with-build-lock.ts';

/**
 * Makes the previous release the site again and keeps the present one in its place, so that a second call undoes the first.
 * What was withdrawn, or redacted, stays so: a release that shows it is no longer there to go back to. Throws a `Stop` while
 * someone else holds the lock, when there is no previous release, when it is not what its manifest says, or when going back would
 * undo a correction or bring back what was removed, of a bulletin that is not among those named.
 */
export async function rollBack(
  folders: Folders,
  report: (line: string) => void,
  named: readonly string[] = [],
): Promise<void> {
  await withBuildLock(folders, async () => {
    const words = buildWords();
    if (await recoverSwap(folders)) report(words.healed);
    const { present, previous } = manifestFiles(folders);
    const shown = await dropOverruled(folders, present);
    if (shown.length > 0) throw new Stop(words.previousDropped(shown));
    const manifest = await readManifest(previous);
    if (!manifest || !existsSync(folders.previous)) throw new Stop(words.nothingBefore);
    const damage = await findDamage(folders.previous, manifest);
    if (damage.length > 0) throw new Stop(words.previousDamaged(damage.length, damage[0]!));
    const now = await readManifest(present);
    const undone = now ? listUndone(manifest, now).filter(({ key }) => !named.includes(key)) : [];
    if (undone.length > 0) throw new Stop(words.wouldUndo(undone));
    await rm(folders.staging, { recursive: true, force: true });
    await rename(folders.previous, folders.staging);
    try {
      await swap(folders, manifest);
    } catch (error) {
      await rename(folders.staging, folders.previous);
      throw error;
    }
    report(words.rolledBack(folders.dist, digestRelease(manifest, RELEASE_FILE)));
  });
}
