import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BulletinFolder } from '../gate/tree.ts';
import type { KeptBulletin } from './read-content.ts';

/**
 * By what a folder is known again. Each mark stands for the rules and the names of its files too; one for when they were written,
 * the other for what is in them. While either is the same, reading again would give the same.
 */
export interface Marks {
  times: string;
  contents: string;
}

/** The marks of a folder as it is now, before it is read. */
export function markFolder(folder: BulletinFolder, rules: string): Marks {
  return { times: markTimes(folder, rules), contents: markContents(folder, rules) };
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
  const times = markTimes(folder, rules);
  if (kept.marks.times === times) return kept;
  const contents = markContents(folder, rules);
  return kept.marks.contents === contents ? { ...kept, marks: { times, contents } } : undefined;
}

function markTimes({ index, besides }: BulletinFolder, rules: string): string {
  return mark(
    rules,
    [index, ...besides].map(({ path, bytes, modified }) => [path, bytes, modified]),
  );
}

function markContents({ index, besides }: BulletinFolder, rules: string): string {
  return mark(
    rules,
    [index, ...besides].map(({ path, absolute }) => [path, hashFile(absolute)]),
  );
}

function mark(rules: string, files: readonly (readonly (string | number)[])[]): string {
  return hash('sha256', JSON.stringify([rules, files])).slice(0, 32);
}

/** Nothing for a file that has gone since it was listed: whoever reads it will say so. */
function hashFile(file: string): string {
  try {
    return hash('sha256', readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
