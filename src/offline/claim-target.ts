import type { Folders } from '../folders.ts';
import { claimOutput } from '../release/claim-output.ts';
import { Stop } from '../strings/stop.ts';
import { ATTACHED_FILES } from './attached/attached-files.ts';
import { SIGNATURE_FILE } from './package/signing.ts';
import { offlineWords } from './stop.ts';
import { isOwn } from './verify/is-own.ts';
import { openPackage } from './verify/open-package.ts';

/**
 * Makes sure that a package may be written at a place: nothing is there, or an earlier package. One that is signed gives way to a signed one
 * alone, and one with what other programs attached to none. Throws a `Stop`.
 */
export async function claimTarget(target: string, folders: Folders, isSigned: boolean): Promise<void> {
  let names: readonly string[] = [];
  await claimOutput(target, folders, async (file) => {
    const bag = await openPackage(file).catch(() => undefined);
    try {
      names = bag?.names ?? [];
      return bag !== undefined && bag.isPacked && (await isOwn(bag));
    } finally {
      bag?.close();
    }
  });
  const kept = [...Object.values(ATTACHED_FILES), ...(isSigned ? [] : [SIGNATURE_FILE])];
  const lost = kept.find((name) => names.includes(name));
  if (lost !== undefined) throw new Stop(offlineWords().stopped.wouldLose(target, lost));
}
