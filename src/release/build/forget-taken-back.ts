import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loaded } from '../../bulletins/reading/handover.ts';
import type { Folders } from '../../folders.ts';
import type { KeptPart } from '../../search/keep-part.ts';
import type { Site } from '../../site.ts';
import { isOwnManifest, manifestFiles, readManifest } from '../swap/manifest.ts';
import { describeRedactedRows } from '../swap/redacted-rows.ts';
import { describeTakenBack } from '../swap/released.ts';
import { listStillShown } from '../swap/taken-back.ts';
import { listShownDecisions } from './decision-files.ts';
import type { ReleaseMemory } from './memory.ts';

/** What is remembered of the last build: its files, and the parts of its search index. */
export interface Remembered {
  memory: ReleaseMemory;
  parts: KeptPart[];
}

/**
 * Removes from what is remembered of the last build what must not be reused. It may have been forged, together with the present site, and
 * must not bring back what was taken back, of which any page may tell. So where anything is taken back, only what has the sum that the
 * manifest of the present release gives it is reused, and nothing while that release still shows it or this checkout has not sealed its manifest.
 */
export async function forgetTakenBack(
  { memory: { rules, files }, parts }: Remembered,
  { bulletins, site, registers }: Pick<Loaded, 'bulletins' | 'registers'> & { site: Pick<Site, 'takenBack'> },
  folders: Folders,
): Promise<Remembered> {
  const takenBack = Object.fromEntries(
    bulletins.flatMap((bulletin) => {
      const described = describeTakenBack(bulletin, (name) =>
        sumOf(join(folders.content, 'bulletins', bulletin.key, name)),
      );
      return Object.keys(described).length > 0 ? [[bulletin.key, described]] : [];
    }),
  );
  const redactedRows = describeRedactedRows(listShownDecisions(registers));
  const all = { bulletins: takenBack, redactedRows, takenBack: site.takenBack };
  if (listStillShown({}, all).length === 0) return { memory: { rules, files }, parts };
  const { present } = manifestFiles(folders);
  const release = await readManifest(present);
  const isKnown =
    release && (await isOwnManifest(present, folders)) && listStillShown(release, all).length === 0;
  if (!isKnown) return { memory: { rules, files: new Map() }, parts: [] };
  const isReleased = (path: string, sum: string | undefined): boolean => release.files[path] === sum;
  return {
    memory: { rules, files: new Map([...files].filter(([path, { sha256 }]) => isReleased(path, sha256))) },
    parts: parts.filter(({ sums }) =>
      Object.entries(sums).every(([path, sum]) => isReleased(`${INDEX}${path}`, sum)),
    ),
  };
}

/** Where the search index lies in a site. */
const INDEX = 'pagefind/';

/** The SHA-256 of a file; `undefined` when it has been deleted since it was loaded, which a later step of the build reports. */
function sumOf(file: string): string | undefined {
  return existsSync(file) ? hash('sha256', readFileSync(file)) : undefined;
}
