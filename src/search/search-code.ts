import { join } from 'node:path';
import { fingerprint } from '../files/fingerprint.ts';

const PROJECT = join(import.meta.dirname, '../..');

/** What writes an index, reads it and shows what was found; the lock file stands for the libraries. */
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
 * A fingerprint of the code that the search of a site is made of. Index, page and program fit each other only when they are of the
 * same code, so whoever takes one of them from a finished site and another from here asks for it first.
 */
export function fingerprintSearch(project = PROJECT): Promise<string> {
  return fingerprint(project, CODE);
}
