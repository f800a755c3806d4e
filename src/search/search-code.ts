import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

const PROJECT = join(import.meta.dirname, '../..');

/** What writes an index, reads it and shows what was found; the lock file stands for the libraries. */
const PARTS = [
  'src/search',
  'src/vietnamese',
  'src/strings/search.en.ts',
  'src/strings/search.vi.ts',
  'src/components/SearchPanel.astro',
  'package-lock.json',
];

/**
 * A hash of the code that the search of a site is made of. Index, page and program fit each other only when they are of the
 * same code, so whoever takes one of them from a finished site and another from here asks for it first.
 */
export async function fingerprintSearch(project = PROJECT): Promise<string> {
  const hash = createHash('sha256');
  for (const part of PARTS) {
    for (const file of await listFiles(join(project, part))) {
      const bytes = await readFile(file);
      hash.update(`${relative(project, file).split(sep).join('/')}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** The files of code at or below a path, sorted. */
async function listFiles(path: string): Promise<string[]> {
  if (/\.\w+$/u.test(path)) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
