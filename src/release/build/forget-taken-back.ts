import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Folders } from '../../folders.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';
import type { ReleaseMemory } from './memory.ts';
import { describeTakenBack } from '../swap/released.ts';
import { listStillShown } from '../swap/taken-back.ts';

/**
 * What may be believed of the last build. Its memory may have been forged, and must bring nothing back that was taken back: the
 * files of bulletins that are withdrawn or redacted are made and read anew each time, and so is all else while the present site
 * still shows one of them, because any page may name it.
 */
export async function forgetTakenBack(
  { rules, files }: ReleaseMemory,
  bulletins: readonly Bulletin[],
  folders: Folders,
): Promise<ReleaseMemory> {
  const takenBack = Object.fromEntries(
    bulletins.flatMap((bulletin) => {
      const described = describeTakenBack(bulletin, (name) =>
        sumOf(join(folders.content, 'bulletins', bulletin.key, name)),
      );
      return Object.keys(described).length > 0 ? [[bulletin.key, described]] : [];
    }),
  );
  const keys = Object.keys(takenBack);
  if (keys.length === 0) return { rules, files };
  const present = await readManifest(manifestFiles(folders).present);
  const isShown = ({ key, status }: Bulletin): boolean =>
    status === 'withdrawn' && existsSync(join(folders.dist, 'tin', key, 'ban-tin.json'));
  if (listStillShown(present, { bulletins: takenBack }).length > 0 || bulletins.some(isShown))
    return { rules, files: new Map() };
  const isOfOne = (path: string) => Object.hasOwn(takenBack, /^tin\/([^/]+\/[^/]+)\//u.exec(path)?.[1] ?? '');
  return { rules, files: new Map([...files].filter(([path]) => !isOfOne(path))) };
}

/** Nothing of a file that has gone since: the build stops at it later. */
function sumOf(file: string): string | undefined {
  return existsSync(file) ? hash('sha256', readFileSync(file)) : undefined;
}
