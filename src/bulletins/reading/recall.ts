import { createHash, hash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readSync } from 'node:fs';
import { CONTENT_FLAGS, readContentFileSync } from '../../files/read-content-file.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { isPlainlyPublished } from './read-visibility.ts';
import type { KeptBulletin } from './read-content.ts';
import { getVisibility } from '../visibility.ts';

/**
 * Two hashes by which an unchanged folder is recognised: one of the modification times of its files, the other of their contents;
 * both include the rules and the file names. While either is equal, reading again would give the same. An empty one never matches.
 */
export interface FolderMarks {
  times: string;
  contents: string;
}

/** Marks that match no folder. */
export const UNMARKED: FolderMarks = { times: '', contents: '' };

/**
 * Milliseconds, more than the coarsest granularity of modification times: FAT has 2 s, and a second change within it has the time
 * of the first. Times of files that are older than this can be trusted.
 */
const MTIME_GRANULARITY_MS = 3000;

/** The buffer through which files are hashed, because a file may be larger than memory. */
const part = Buffer.alloc(1024 * 1024);

/**
 * Begins to mark a folder that is about to be read. Call the returned function after reading: it returns `UNMARKED` when a file was
 * written meanwhile, and no mark of times when modification times are too recent to tell.
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
 * What was kept of a folder, when it is still valid: modification times are equal, or else contents are, as after a fresh checkout,
 * which sets all times anew.
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
 * As `recallFolder`, but only for a bulletin whose own file says that readers may see all of it: what was kept may be forged, and
 * is never trusted for that.
 */
export function recallPublished(
  folder: BulletinFolder,
  rules: string,
  kept: KeptBulletin | undefined,
  releaseMoment: string,
): KeptBulletin | undefined {
  const recalled = recallFolder(folder, rules, kept);
  if (!recalled || getVisibility(recalled.bulletin, releaseMoment) !== 'published') return undefined;
  return isPlainlyPublished(readContentFileSync(folder.index.absolute), releaseMoment) ? recalled : undefined;
}

/** Whether a file of the folder is so new that another change could leave its modification time equal. */
function isNew(folder: BulletinFolder): boolean {
  return filesOf(folder).some(({ modified }) => Date.now() - modified < MTIME_GRANULARITY_MS);
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

/** The SHA-256 of a file; empty when it has vanished since it was listed, which reading it reports. */
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
    return openSync(file, CONTENT_FLAGS);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
