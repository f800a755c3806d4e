import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Folders } from '../folders.ts';
import { findDamage } from './damage.ts';
import { heal } from './heal.ts';
import { digestRelease, manifestFiles, readManifest } from './manifest.ts';
import { RELEASE_FILE } from './release-file.ts';
import { BuildStop, buildWords } from './stop.ts';
import { swap } from './swap.ts';
import { withBuildLock } from './with-build-lock.ts';

/**
 * Makes the previous release the site again and keeps the present one in its place, so that a second call undoes the first.
 * Throws a `BuildStop` while someone else holds the lock, when there is no previous release, or when it is not what its manifest
 * says.
 */
export async function rollBack(folders: Folders, report: (line: string) => void): Promise<void> {
  await withBuildLock(folders, async () => {
    const words = buildWords();
    if (await heal(folders)) report(words.healed);
    const manifest = await readManifest(manifestFiles(folders).previous);
    if (!manifest || !existsSync(folders.previous)) throw new BuildStop(words.nothingBefore);
    const damage = await findDamage(folders.previous, manifest);
    if (damage.length > 0) throw new BuildStop(words.previousDamaged(damage.length, damage[0]!));
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
