import { extname } from 'node:path';
import { slugify } from '../vietnamese/slug.ts';
import { isBesideType } from './file-types.ts';
import { issueAt, type Details, type Issue } from './issue.ts';

/** Device names, which no file can have on Windows, whatever its extension. */
const RESERVED_DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/**
 * Characters of a name, at most: disks take 255 bytes, of which compressed forms need some, and Windows takes 260 for a whole path.
 */
const MAX_NAME_LENGTH = 120;

/** A name in a folder, and whether it is that of a file. */
export interface ListedName {
  name: string;
  isFile: boolean;
}

/**
 * The issues of the names of all that lies in one folder. No proposal is the name of another file, or proposed for one. The files
 * of a bulletin can be renamed by a command, unless it is open which of them a mention means.
 */
export function listNameIssues(folder: string, entries: readonly ListedName[]): Issue[] {
  const twins = listTwins(entries.map(({ name }) => name));
  const inNeed = entries.filter(
    ({ name, isFile }) =>
      twins.get(name)?.isFirst === false || !isSafeName(name) || (isFile && hasSeveralExtensions(name)),
  );
  const unfit = new Set(inNeed);
  const taken = new Set(entries.filter((entry) => !unfit.has(entry)).map(({ name }) => name.toLowerCase()));
  return inNeed.map(({ name, isFile }) => {
    const proposal = chooseFree(safeName(name), taken);
    taken.add(proposal);
    const twin = twins.get(name);
    const details: Details<'bad-file-name'> = { name, proposal };
    if (twin?.isFirst === false) details.twin = twin.other;
    else if (RESERVED_DEVICE_NAME.test(name)) details.isReserved = true;
    else if (name.length > MAX_NAME_LENGTH) details.limit = MAX_NAME_LENGTH;
    else if (isSafeName(name)) details.isDotted = true;
    if (isFile && !twin && isBesideBulletin(folder, name)) details.repair = '--fix';
    const file = folder === '' ? name : `${folder}/${name}`;
    return issueAt('bad-file-name', { file, line: 1, column: 1 }, details);
  });
}

/** Whether a name is made of signs that every disk and address takes, and short enough for them. */
export function isSafeName(name: string): boolean {
  const isShort = name.length <= MAX_NAME_LENGTH;
  return isShort && /^[A-Za-z0-9._-]+$/.test(name) && !RESERVED_DEVICE_NAME.test(name);
}

/** Apache takes each part behind a dot for a kind of file, an encoding or a language: it would run `a.php.pdf`. */
function hasSeveralExtensions(name: string): boolean {
  return /.\..*\./u.test(name);
}

/** A name that the disk could not tell in letters opens no file. */
function isBesideBulletin(folder: string, name: string): boolean {
  return /^bulletins\/\d{4}\/[^/]+$/.test(folder) && isBesideType(name) && !name.includes('\uFFFD');
}

/** Names that some disk or address takes for one. Each goes with the other that it is taken for. */
function listTwins(names: readonly string[]): Map<string, { other: string; isFirst: boolean }> {
  const twins = new Map<string, { other: string; isFirst: boolean }>();
  for (const [first = '', ...others] of Map.groupBy(names, foldFileName).values()) {
    if (others[0] !== undefined) twins.set(first, { other: others[0], isFirst: true });
    for (const name of others) twins.set(name, { other: first, isFirst: false });
  }
  return twins;
}

/** The form in which names meet that differ in capitals, in how marks are written, or in signs encoded as in an address. */
export function foldFileName(name: string): string {
  return decode(name).normalize('NFC').toLowerCase();
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The name itself, or with the first number behind it that makes it free. */
function chooseFree(name: string, taken: ReadonlySet<string>): string {
  const extension = extname(name);
  const bare = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number += 1) {
    const each = number === 1 ? name : `${bare}-${number}${extension}`;
    if (!taken.has(each)) return each;
  }
}

function safeName(name: string): string {
  const extension = extname(name);
  const before = name.slice(0, name.length - extension.length);
  // What was written twice is one extension.
  const isTwice = extname(before).toLowerCase() === extension.toLowerCase();
  const bare = slugify(isTwice ? before.slice(0, before.length - extension.length) : before) || 'tep';
  return (RESERVED_DEVICE_NAME.test(name) ? `tep-${bare}` : bare) + extension.toLowerCase();
}
