import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Folders } from '../../folders.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Strings } from '../../strings/strings.ts';
import { formatAliasPage, groupByFile } from './alias-page.ts';
import { formatHostRedirects } from './host-redirects.ts';

const REDIRECTS_FILE = 'bantin-redirects.json';

/** Reads the former addresses that rendering left in a build, and removes their file. */
export async function takeRedirects(folder: string): Promise<Redirect[]> {
  const file = join(folder, REDIRECTS_FILE);
  const redirects = JSON.parse(await readFile(file, 'utf8')) as Redirect[];
  await rm(file);
  return redirects;
}

/**
 * Writes the former addresses into a build: `_redirects` for hosts that know it, and a page in words where the address can be a
 * file. `pages` are the files of the site itself, which are never overwritten.
 */
export async function writeRedirects(
  redirects: readonly Redirect[],
  { staging }: Pick<Folders, 'staging'>,
  site: { url: string; base: string; words: Strings; pages: ReadonlySet<string> },
): Promise<void> {
  const table = join(staging, '_redirects');
  // A file that this build has not written could redirect anywhere.
  await rm(table, { force: true });
  if (redirects.length > 0) await writeFile(table, formatHostRedirects(redirects));
  for (const [path, group] of groupByFile(redirects, site.base)) {
    if (site.pages.has(path)) continue;
    const file = join(staging, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, formatAliasPage(group, path, site), { flag: 'wx' });
  }
}
