import { ATTACHED_FILES } from '../attached/attached-files.ts';
import { byCodeUnits } from '../../by-code-units.ts';
import { CONTENTS_PAGE, ENTRY_PAGE } from '../documents/contents-page.ts';
import { READ_FIRST, VERIFIER } from '../package/own.ts';
import { PROFILE_FILE } from '../package/profile.ts';
import { PUBLIC_KEY_FILE, SIGNATURE_FILE, SIGNED_FILE } from '../package/signing.ts';
import type { OpenedPackage } from './open-package.ts';
import { readText } from './read-text.ts';

/** What a package of ours has before its payload, and after it, in the order in which it is written. */
const BEFORE = [ENTRY_PAGE, CONTENTS_PAGE, READ_FIRST, 'README.txt', VERIFIER, PUBLIC_KEY_FILE];
const AFTER = [
  'bagit.txt',
  'manifest-sha256.txt',
  'manifest-sha512.txt',
  PROFILE_FILE,
  'bag-info.txt',
  'tagmanifest-sha256.txt',
  SIGNED_FILE,
  SIGNATURE_FILE,
];

/** What is attached later, in whatever order it came. */
const ATTACHED: ReadonlySet<string> = new Set(Object.values(ATTACHED_FILES));

/** The table of formats tells of all files before it, so it and its description are the last of the payload. */
const FORMATS = 'data/tables/formats.';

/** Originals stand in the order in which their table names them, and the table behind them. */
const ORIGINALS = 'data/originals/';
const TABLE_OF_ORIGINALS = 'data/tables/originals.csv';
/** An original as the table names it. */
const NAMED_ORIGINAL = /data\/originals\/[^\s",]+/gu;
/** A place behind that of every original, and before the table of formats. */
const BEHIND_ORIGINALS = Number.MAX_SAFE_INTEGER;

/**
 * The first file of a ZIP of ours that does not stand where packages have it; `undefined` when each does. A file of which this version
 * knows no place may stand anywhere: the sums vouch for it.
 */
export async function findMisplaced(bag: OpenedPackage): Promise<string | undefined> {
  const table = readPlaces((await readText(bag, TABLE_OF_ORIGINALS)) ?? '', new Set(bag.names));
  const placed = bag.names.flatMap((name): [name: string, place: ZipPlace][] => {
    const place = placeOf(name, table);
    return place ? [[name, place]] : [];
  });
  return placed.find(([, place], index) => index > 0 && comparePlaces(placed[index - 1]![1], place) > 0)?.[0];
}

/** Where a file stands: by these numbers, and after them by its path. */
type ZipPlace = readonly [part: number, within: number, path: string];

/** Where the table of originals names each that is there first. Read once: whoever forges a package chooses how many there are of both. */
function readPlaces(table: string, here: ReadonlySet<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { 0: name, index } of table.matchAll(NAMED_ORIGINAL))
    if (here.has(name) && !places.has(name)) places.set(name, index);
  return places;
}

function placeOf(name: string, table: ReadonlyMap<string, number>): ZipPlace | undefined {
  if (name.startsWith(ORIGINALS)) return [1, table.get(name) ?? -1, ''];
  if (name.startsWith('data/')) return [1, name.startsWith(FORMATS) ? Infinity : BEHIND_ORIGINALS, name];
  if (ATTACHED.has(name)) return [3, 0, ''];
  if (BEFORE.includes(name)) return [0, BEFORE.indexOf(name), ''];
  return AFTER.includes(name) ? [2, AFTER.indexOf(name), ''] : undefined;
}

function comparePlaces(a: ZipPlace, b: ZipPlace): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  return a[1] === b[1] ? byCodeUnits(a[2], b[2]) : a[1] - b[1];
}
