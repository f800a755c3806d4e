import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEGMENTS } from '../../addresses/segments.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { Folders } from '../../folders.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';
import type { Site } from '../../site.ts';
import type { ReleaseMemory } from './memory.ts';
import type { Loaded } from '../../bulletins/reading/handover.ts';
import { describeRedactedRows } from '../swap/redacted-rows.ts';
import { listShownDecisions } from './decision-files.ts';
import { describeTakenBack } from '../swap/released.ts';
import { listStillShown } from '../swap/taken-back.ts';

/** Decisions, pages and tables of awards, the look-up, and the pages of persons. */
const TELL_OF_AWARDS: ReadonlySet<string> = new Set([
  SEGMENTS.decision,
  SEGMENTS.awards,
  SEGMENTS.person,
  SEGMENTS.data,
]);

/**
 * Removes from the memory of the last build what must not be reused. The memory may have been forged, and must not bring back what
 * was taken back: files of withdrawn or redacted bulletins are always made anew, where a row of awards was redacted all that tells of
 * awards, and everything while the present site still shows one of them or an address of `site.yaml`'s `takenBack`, because any page may
 * name it.
 */
export async function forgetTakenBack(
  { rules, files }: ReleaseMemory,
  { bulletins, site, registers }: Pick<Loaded, 'bulletins' | 'registers'> & { site: Pick<Site, 'takenBack'> },
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
  const redactedRows = describeRedactedRows(listShownDecisions(registers));
  const hasRows = Object.keys(redactedRows).length > 0;
  const isNothing = Object.keys(takenBack).length + site.takenBack.length === 0 && !hasRows;
  if (isNothing) return { rules, files };
  const present = await readManifest(manifestFiles(folders).present);
  const isShown = ({ key, status }: Bulletin): boolean =>
    status === 'withdrawn' && existsSync(join(folders.dist, 'tin', key, 'ban-tin.json'));
  if (
    listStillShown(present, { bulletins: takenBack, redactedRows, takenBack: site.takenBack }).length > 0 ||
    bulletins.some(isShown)
  )
    return { rules, files: new Map() };
  const isOfOne = (path: string): boolean =>
    Object.hasOwn(takenBack, /^tin\/([^/]+\/[^/]+)\//u.exec(path)?.[1] ?? '') ||
    (hasRows && TELL_OF_AWARDS.has(path.split('/')[0]!));
  return { rules, files: new Map([...files].filter(([path]) => !isOfOne(path))) };
}

/** The SHA-256 of a file; `undefined` when it has been deleted since it was loaded, which a later step of the build reports. */
function sumOf(file: string): string | undefined {
  return existsSync(file) ? hash('sha256', readFileSync(file)) : undefined;
}
