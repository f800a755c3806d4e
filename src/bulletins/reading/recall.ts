import { createHash, hash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { BulletinFolder } from '../../gate/tree.ts';
import { isPlainlyPublished } from './declared.ts';
import type { KeptBulletin } from './read-content.ts';
import { getVisibility } from '../visibility.ts';

/**
 * By what a folder is known again. Each mark stands for the rules and the names of its files too; one for when they were written,
 * the other for what is in them. While either is the same, reading again would give the same; an empty one says nothing.
 */
export interface FolderMarks {
  times: string;
  contents: string;
}

/** Nothing is known again by these. */
export const UNMARKED: FolderMarks = { times: '', contents: '' };

/**
 * Disks of cameras and some shares count time in steps of two seconds: within a step, a second change has the time of the first.
 * A file that is older than this by the clock, in milliseconds, is safe from that.
 */
const STEP = 3000;

/** What is too large to be published may be too large for the memory. */
const part = Buffer.alloc(1024 * 1024);

/**
 * Begins to mark a folder that is about to be read. What is returned gives the marks when that has been done: none when something
 * was written meanwhile, and where the times of its files could not tell that, none of times.
 */
export function beginMarks(folder: BulletinFolder, rules: string): () => FolderMarks {
  const before = isNew(folder) ? markContents(folder, rules) : undefined;
  return () => {
    if (!isAsListed(folder)) return UNMARKED;
    const contents = markContents(folder, rules);
    if (before === undefined) return { times: markTimes(folder, rules), contents };
    return before === contents ? { times: '', contents } : UNMARKED;
  };
}

/**
 * What was kept of a folder, when it still holds. Most often the times of the files say so; a fresh checkout has set all of them,
 * so that the files are looked into then.
 */
export function recallFolder(
  folder: BulletinFolder,
  rules: string,
  kept: KeptBulletin | undefined,
): KeptBulletin | undefined {
  if (!kept) return undefined;
  const times = isNew(folder) ? '' : markTimes(folder, rules);
  if (times !== '' && kept.marks.times === times) return kept;
  const contents = markContents(folder, rules);
  return kept.marks.contents === contents ? { ...kept, marks: { times, contents } } : undefined;
}

/**
 * As `recallFolder`, where the bulletin's own file says that readers may see all of it. Whether they may is never believed of what
 * was kept, which may have been forged.
 */
export function recallPublished(
  folder: BulletinFolder,
  rules: string,
  kept: KeptBulletin | undefined,
  releaseMoment: string,
): KeptBulletin | undefined {
  const recalled = recallFolder(folder, rules, kept);
  if (!recalled || getVisibility(recalled.bulletin, releaseMoment) !== 'published') return undefined;
  return isPlainlyPublished(readFileSync(folder.index.absolute, 'utf8'), releaseMoment)
    ? recalled
    : undefined;
}

/** Whether a file in it could change once more without its time telling so. */
function isNew(folder: BulletinFolder): boolean {
  return filesOf(folder).some(({ modified }) => Date.now() - modified < STEP);
}

function markTimes(folder: BulletinFolder, rules: string): string {
  return mark(
    rules,
    filesOf(folder).map(({ path, bytes, modified }) => [path, bytes, modified]),
  );
}

function markContents(folder: BulletinFolder, rules: string): string {
  return mark(
    rules,
    filesOf(folder).map(({ path, absolute }) => [path, hashFile(absolute)]),
  );
}

function mark(rules: string, files: readonly (readonly (string | number)[])[]): string {
  return hash('sha256', JSON.stringify([rules, files])).slice(0, 32);
}

function isAsListed(folder: BulletinFolder): boolean {
  return filesOf(folder).every(({ absolute, bytes, modified }) => {
    const found = lstatSync(absolute, { throwIfNoEntry: false });
    return found?.size === bytes && found.mtimeMs === modified;
  });
}

function filesOf({ index, besides }: BulletinFolder) {
  return [index, ...besides];
}

/** Nothing for a file that has gone since it was listed: whoever reads it says so. */
function hashFile(file: string): string {
  const handle = openIfThere(file);
  if (handle === undefined) return '';
  const sum = createHash('sha256');
  try {
    for (let size = readSync(handle, part); size > 0; size = readSync(handle, part)) {
      sum.update(part.subarray(0, size));
    }
  } finally {
    closeSync(handle);
  }
  return sum.digest('hex');
}

function openIfThere(file: string): number | undefined {
  try {
    return openSync(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
