import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Folders } from '../../folders.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';
import type { Site } from '../../site.ts';
import type { ReleaseMemory } from './memory.ts';
import { describeTakenBack } from '../swap/released.ts';
import { listStillShown } from '../swap/taken-back.ts';

/**
 * Removes from the memory of the last build what must not be reused. The memory may have been forged, and must not bring back what
 * was taken back: files of withdrawn or redacted bulletins are always made anew, and so is everything while the present site
 * still shows one of them or an address of `site.yaml`'s `takenBack`, because any page may name it.
 */
export async function forgetTakenBack(
  { rules, files }: ReleaseMemory,
  { bulletins, site }: { bulletins: readonly Bulletin[]; site: Pick<Site, 'takenBack'> },
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
  const isNothing = Object.keys(takenBack).length + site.takenBack.length === 0;
  if (isNothing) return { rules, files };
  const present = await readManifest(manifestFiles(folders).present);
  const isShown = ({ key, status }: Bulletin): boolean =>
    status === 'withdrawn' && existsSync(join(folders.dist, 'tin', key, 'ban-tin.json'));
  if (
    listStillShown(present, { bulletins: takenBack, takenBack: site.takenBack }).length > 0 ||
    bulletins.some(isShown)
  )
    return { rules, files: new Map() };
  const isOfOne = (path: string) => Object.hasOwn(takenBack, /^tin\/([^/]+\/[^/]+)\//u.exec(path)?.[1] ?? '');
  return { rules, files: new Map([...files].filter(([path]) => !isOfOne(path))) };
}

/** The SHA-256 of a file; `undefined` when it has been deleted since it was loaded, which a later step of the build reports. */
function sumOf(file: string): string | undefined {
  return existsSync(file) ? hash('sha256', readFileSync(file)) : undefined;
}
