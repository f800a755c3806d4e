import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../../folders.ts';
import { findDamage } from '../../files/checksums.ts';
import { Stop } from '../../strings/stop.ts';
import { dropOverruled, recoverSwap } from './recover-swap.ts';
import { digestRelease, manifestFiles, readManifest } from './manifest.ts';
import { RELEASE_FILE } from './release-file.ts';
import { buildWords } from '../stop.ts';
import { swap } from './swap.ts';
import { listUndone } from './undone.ts';
import { withBuildLock } from './with-build-lock.ts';

/**
 * Exchanges the present release with the previous one, so that a second call undoes the first. Withdrawn and redacted bulletins do
 * not come back: a previous release that shows one is deleted. Throws a `Stop` while another process holds the lock, when there is
 * no previous release, when it does not match its manifest, or when a rollback would undo a correction or restore something removed
 * of a bulletin that is not named.
 */
export async function rollBack(
  folders: Folders,
  report: (line: string) => void,
  named: readonly string[] = [],
): Promise<void> {
  await withBuildLock(folders, async () => {
    const words = buildWords();
    if (await recoverSwap(folders)) report(words.recovered);
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
