import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Folders } from '../../folders.ts';
import { findDamage } from '../../files/checksums.ts';
import { Stop } from '../../strings/stop.ts';
import { serverFiles, writeServerFiles } from '../hosting/write-host-files.ts';
import { afterSwap } from './after-swap.ts';
import { dropOverruled, endSwap, recoverSwap } from './recover-swap.ts';
import { digestRelease, isOwnManifest, manifestFiles, readManifest, readOwnManifest } from './manifest.ts';
import { RELEASE_FILE } from './release-file.ts';
import { buildWords } from '../stop.ts';
import { swapIn } from './swap.ts';
import { listUndone } from './undone.ts';
import { withBuildLock } from './with-build-lock.ts';

/**
 * Exchanges the present release with the previous one, so that a second call undoes the first. What was taken back does
 * not come back: a previous release that shows one is deleted. Throws a `Stop` while another process holds the lock, when there is
 * no previous release or none that this checkout of the program has made, when it is the same site or not the one whose digest begins with `to`, when it does not match its manifest, or
 * when a rollback would undo a correction or restore something removed, and its bulletin or address is not `named`. Where the manifest of the
 * present release is lost, or was not written by this checkout, nothing tells what was taken back: then its file has to be `named`.
 */
export async function rollBack(
  folders: Folders,
  report: (line: string) => void,
  { named = [], to = '' }: { named?: readonly string[]; to?: string } = {},
): Promise<void> {
  await withBuildLock(folders, async (lock) => {
    const words = buildWords();
    if (await recoverSwap(folders)) report(words.recovered);
    const { present, previous } = manifestFiles(folders);
    const shown = await dropOverruled(folders, present);
    if (shown.length > 0) throw new Stop(words.previousDropped(shown));
    const manifest = existsSync(folders.previous) ? await readOwnManifest(previous, folders) : undefined;
    if (!manifest) throw new Stop(words.nothingBefore);
    const now = (await isOwnManifest(present, folders)) ? await readManifest(present) : undefined;
    const digest = digestRelease(manifest, RELEASE_FILE);
    if (!digest.startsWith(to)) throw new Stop(words.otherDigest(to, digest));
    if (now && digestRelease(now, RELEASE_FILE) === digest) throw new Stop(words.sameDigest(digest));
    const damage = await findDamage(folders.previous, manifest);
    if (damage.length > 0) throw new Stop(words.previousDamaged(damage.length, damage[0]!));
    const witness = basename(present);
    if (!now && !named.includes(witness)) throw new Stop(words.takenBackUnknown(present, witness));
    const undone = now ? listUndone(manifest, now).filter(({ name }) => !named.includes(name)) : [];
    if (undone.length > 0) throw new Stop(words.wouldUndo(undone));
    await swapIn(folders, { from: folders.previous, manifest }, lock);
    const { server, url } = manifest;
    await afterSwap({ dist: folders.dist, digest }, [
      () => endSwap(folders),
      async () => {
        if (server && url !== undefined)
          await writeServerFiles({ url, ...server }, server.redirects, serverFiles(folders));
      },
      () => report(words.rolledBack(folders.dist, digest)),
    ]);
  });
}
