import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const PROJECT = join(import.meta.dirname, '..', '..');

/** Matches what the lines of `.gitignore` name: whole names, or a star and an ending. */
function isIgnored(name: string, patterns: string[]): boolean {
  return patterns.some((pattern) =>
    pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern,
  );
}

/** Reads a file of the project as text. */
export function readProjectFile(path: string): string {
  return readFileSync(join(PROJECT, path), 'utf8');
}

/**
 * Lists the files of the project that Git keeps or is about to keep, sorted, with `/` between folders. Git itself is
 * not asked: the tests also run in a copy without a history.
 */
export function listProjectFiles(folder = ''): string[] {
  const patterns = readProjectFile('.gitignore')
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter((line) => line !== '' && !line.startsWith('#'));
  const list = (path: string): string[] =>
    readdirSync(join(PROJECT, path), { withFileTypes: true }).flatMap((entry) => {
      if (entry.name === '.git' || isIgnored(entry.name, patterns)) return [];
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      return entry.isDirectory() ? list(inside) : [inside];
    });
  return list(folder).toSorted();
}
