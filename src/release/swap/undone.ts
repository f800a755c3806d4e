import type { Manifest } from './manifest.ts';
import type { ReleasedBulletin } from './released.ts';

/** What a rollback would undo of one bulletin. */
export interface Undone {
  key: string;
  /** The days of corrections that it would lack. */
  corrections: string[];
  photographs: number;
  /** Names of attachments. */
  attachments: string[];
  /** Whether the bulletin itself is gone from its address. */
  isGone: boolean;
}

/** Files in the folder of a bulletin that are not attachments. */
const OWN = new Set(['index.html', 'ban-tin.json']);

const UNKNOWN: ReleasedBulletin = { corrections: [], photographs: [], lists: 0 };

/** What a rollback from the present release to an earlier one would undo, in the order of keys; empty for a later one. */
export function listUndone(earlier: Manifest, present: Manifest): Undone[] {
  if (Date.parse(earlier.releaseMoment) > Date.parse(present.releaseMoment)) return [];
  const shown = new Set(listPhotographs(present.files));
  return [...listBulletins(earlier.files)].flatMap(([key, names]): Undone[] => {
    const before = earlier.bulletins?.[key] ?? UNKNOWN;
    const now = present.bulletins?.[key];
    const undone: Undone = {
      key,
      corrections: now ? withoutEach(now.corrections, before.corrections) : [],
      photographs: before.photographs.filter((each) => !shown.has(each)).length,
      attachments: names.filter((name) => !OWN.has(name) && !(`tin/${key}/${name}` in present.files)),
      isGone: !(`tin/${key}/index.html` in present.files),
    };
    const { corrections, photographs, attachments, isGone } = undone;
    return corrections.length + photographs + attachments.length > 0 || isGone ? [undone] : [];
  });
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
  return Object.keys(files).flatMap((path) => /^anh\/([0-9a-f]{16})-/u.exec(path)?.[1] ?? []);
}

/** The difference of two lists as multisets: equal items are counted. */
function withoutEach(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const index = left.indexOf(each);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}
