import { byCodeUnits } from '../../by-code-units.ts';
import type { Manifest } from '../swap/manifest.ts';
import { RELEASE_FILE } from '../swap/release-file.ts';

/** Name of the artefact's file that says what a server has to give at some addresses once the release is in force. */
export const SMOKE_TEST_FILE = 'smoke-test.txt';

/** The search index's first file, which names all others. */
const SEARCH_ENTRY = 'pagefind/pagefind-entry.json';

/** A file by which a release is tried: its path below the site, and its SHA-256. */
export interface Tried {
  path: string;
  sum: string;
}

/** The home page, one bulletin, the search index and the release file, of those that a release has. */
export function listTried(files: Manifest['files']): Tried[] {
  const bulletins = Object.keys(files).filter((path) => /^tin\/\d{4}\/[^/]+\/index\.html$/u.test(path));
  const newest = bulletins.sort(byCodeUnits).at(-1);
  return ['index.html', newest, SEARCH_ENTRY, RELEASE_FILE].flatMap((path) => {
    const sum = path === undefined ? undefined : files[path];
    return sum === undefined ? [] : [{ path: path!, sum }];
  });
}

/**
 * The SHA-256 and the address of each file by which a release is tried, in the form `<sum>  <address>`. None where the manifest does
 * not say where the site is published.
 */
export function listSmokeTest({ url, files }: Pick<Manifest, 'url' | 'files'>): string[] {
  if (url === undefined) return [];
  return listTried(files).map(
    ({ path, sum }) => `${sum}  ${url}${path.replace(/(^|\/)index\.html$/u, '$1')}`,
  );
}
