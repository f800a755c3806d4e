import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import { getVisibility } from '../../bulletins/visibility.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import type { Folders } from '../../folders.ts';
import type { Site } from '../../site.ts';
import { findHold } from '../swap/hold.ts';
import { fingerprintContent } from './fingerprint-content.ts';

/** What a build leaves for the question whether another one is due. */
export interface DueRecord {
  /** The sum of the content that was built (`fingerprintContent`). */
  content: string;
  /** The moments at which time alone changes the site, in order: ISO date-times. */
  moments: string[];
}

/** Whether a build is due, and why; `next` is the moment at which one will be by time alone. */
export type DueAnswer =
  | { due: 'never-built' | 'changed' }
  | { due: 'come'; moments: string[] }
  | { due: 'no'; next: string | undefined }
  | { due: 'held'; hold: string };

function dueFile({ staging }: Pick<Folders, 'staging'>): string {
  return join(dirname(staging), 'due.json');
}

/** The moments after a release at which bulletins appear, and at which `security.txt` expires. */
export function listDueMoments(
  { site, bulletins }: { site: Pick<Site, 'security'>; bulletins: readonly Bulletin[] },
  releaseMoment: string,
): string[] {
  const scheduled = bulletins.filter((each) => getVisibility(each, releaseMoment) === 'scheduled');
  const moments = scheduled.flatMap(({ publishAt = [] }) => publishAt);
  if (site.security) moments.push(`${site.security.expires}T00:00:00Z`);
  return [...new Set(moments)]
    .filter((moment) => Date.parse(moment) > Date.parse(releaseMoment))
    .sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** Notes when another build will be due. */
export async function noteDue(folders: Pick<Folders, 'staging'>, record: DueRecord): Promise<void> {
  await writeFileAtomically(dueFile(folders), `${JSON.stringify(record, undefined, 1)}\n`);
}

/**
 * Whether a build is due at a moment: the content differs from what was built last, or a moment has come since. A record that cannot
 * be read counts as none: a build too many does no harm.
 */
export async function askDue(folders: Folders, now: string): Promise<DueAnswer> {
  const hold = await findHold(folders);
  if (hold !== undefined) return { due: 'held', hold };
  const record = await readDue(folders);
  if (!record) return { due: 'never-built' };
  const come = record.moments.filter((moment) => Date.parse(moment) <= Date.parse(now));
  if (come.length > 0) return { due: 'come', moments: come };
  if ((await fingerprintContent(folders)) !== record.content) return { due: 'changed' };
  return { due: 'no', next: record.moments[0] };
}

/** What the last build left; `undefined` where that cannot be read. Read by hand: this answers before any package is installed. */
export async function readDue(folders: Pick<Folders, 'staging'>): Promise<DueRecord | undefined> {
  try {
    const { content, moments } = JSON.parse(await readFile(dueFile(folders), 'utf8')) as Record<
      string,
      unknown
    >;
    const isTime = (each: unknown): each is string =>
      typeof each === 'string' && !Number.isNaN(Date.parse(each));
    if (typeof content !== 'string' || !Array.isArray(moments) || !moments.every(isTime)) return undefined;
    return { content, moments };
  } catch {
    return undefined;
  }
}
