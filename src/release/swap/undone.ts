import { isMissedWhenGone, siteAddress } from '../../addresses/stands-alone.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { SEGMENTS } from '../../addresses/segments.ts';
import { NAME_PATTERN } from '../../images/picture-name.ts';
import type { Manifest } from './manifest.ts';
import type { ReleasedBulletin } from './released.ts';

/** A published photograph, by its name. */
const PHOTOGRAPH = new RegExp(`^anh/(${NAME_PATTERN})-`, 'u');

/** What a rollback would undo at one address. */
export interface Undone {
  /** The key of a bulletin (`2024/slug`), or else the address from the top of the site on (`/gioi-thieu/`). */
  name: string;
  /** The days of corrections that it would lack. */
  corrections: string[];
  photographs: number;
  /** Names of attachments. */
  attachments: string[];
  /** Whether its address is gone and would be back. */
  isGone: boolean;
}

/** Files in the folder of a bulletin that are not attachments. */
const OWN = new Set(['index.html', 'ban-tin.json']);

const UNKNOWN: ReleasedBulletin = { corrections: [], photographs: [], lists: 0 };

/**
 * What a rollback from the present release to an earlier one would undo: bulletins in the order of keys, then all else that was
 * removed since, by address. Empty for a later one. Files that follow from others (lists, feeds, search) are not named.
 */
export function listUndone(earlier: Manifest, present: Manifest): Undone[] {
  if (Date.parse(earlier.releaseMoment) > Date.parse(present.releaseMoment)) return [];
  return [...listUndoneBulletins(earlier, present), ...listRemoved(earlier, present)];
}

function listUndoneBulletins(earlier: Manifest, present: Manifest): Undone[] {
  const shown = new Set(listPhotographs(present.files));
  return [...listBulletins(earlier.files)].flatMap(([key, names]): Undone[] => {
    const before = earlier.bulletins?.[key] ?? UNKNOWN;
    const now = present.bulletins?.[key];
    const undone: Undone = {
      name: key,
      corrections: now ? withoutEach(now.corrections, before.corrections) : [],
      photographs: before.photographs.filter((each) => !shown.has(each)).length,
      attachments: names.filter((name) => !OWN.has(name) && !(`tin/${key}/${name}` in present.files)),
      isGone: !(`tin/${key}/index.html` in present.files),
    };
    const { corrections, photographs, attachments, isGone } = undone;
    return corrections.length + photographs + attachments.length > 0 || isGone ? [undone] : [];
  });
}

/** What stood alone at an address and does so no longer. */
function listRemoved(earlier: Manifest, present: Manifest): Undone[] {
  const isGone = (path: string): boolean => path in earlier.files && !(path in present.files);
  const removed = Object.keys(earlier.files).filter(
    (path) => isGone(path) && isMissedWhenGone(path) && !isGone(decisionPageOf(path)),
  );
  return removed.map((path) => ({
    name: siteAddress(path),
    corrections: [],
    photographs: 0,
    attachments: [],
    isGone: true,
  }));
}

/** The page of the decision beside which a file lies, with which it comes and goes; empty of all other files. */
function decisionPageOf(path: string): string {
  const file = parseSiteFile(path);
  return file.kind === 'decision-file' ? `${SEGMENTS.decision}/${file.key}/index.html` : '';
}

/** The names of the files of each bulletin, by its key. */
function listBulletins(files: Manifest['files']): Map<string, string[]> {
  const bulletins = new Map<string, string[]>();
  for (const path of Object.keys(files)) {
    const [, key, name] = /^tin\/(\d{4}\/[^/]+)\/([^/]+)$/u.exec(path) ?? [];
    if (key !== undefined && name !== undefined) bulletins.set(key, [...(bulletins.get(key) ?? []), name]);
  }
  return bulletins;
}

function listPhotographs(files: Manifest['files']): string[] {
  return Object.keys(files).flatMap((path) => PHOTOGRAPH.exec(path)?.[1] ?? []);
}

/** The difference of two lists as multisets: equal items are counted. */
function withoutEach(list: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of others) left.set(each, (left.get(each) ?? 0) + 1);
  return list.filter((each) => {
    const count = left.get(each) ?? 0;
    if (count > 0) left.set(each, count - 1);
    return count === 0;
  });
}
