import { join } from 'node:path';
import { fingerprint } from '../files/fingerprint.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** Paths in the project of the code that writes an index, reads it and shows results; the lock file stands for the libraries. */
const CODE = [
  'src/by-code-units.ts',
  'src/search',
  'src/vietnamese',
  'src/strings/language.ts',
  'src/strings/search.en.ts',
  'src/strings/search.vi.ts',
  'src/components/SearchPanel.astro',
  'package-lock.json',
];

/**
 * A fingerprint of the code of the search. The index, the page and the program of a search only work together when they are made by
 * the same code, so compare it before combining those of a finished site with this code.
 */
export function fingerprintSearch(project = PROJECT): Promise<string> {
  return fingerprint(project, CODE);
}
