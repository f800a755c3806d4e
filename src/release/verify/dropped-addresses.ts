import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pageFiles } from '../../addresses/page-files.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { readVisibility } from '../../bulletins/reading/declared.ts';
import type { Folders } from '../../folders.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Fault } from '../invariants/fault.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';

const run = promisify(execFile);

/** A moment before every publication. */
const START_OF_TIME = '0001-01-01T00:00:00Z';

/**
 * Addresses of bulletins that were published and would not exist after this build: a published address must keep a page, a tombstone
 * or a redirect. Published bulletins are those of the present release's manifest; without one, those deleted in the content's Git
 * history.
 */
export async function findDroppedAddresses(
  folders: Folders,
  base: string,
  built: ReadonlySet<string>,
  redirects: readonly Redirect[],
): Promise<Fault[]> {
  const known = (await listReleased(folders)) ?? (await listDeletedInGit(folders.content));
  const redirected = new Set(redirects.filter(({ query }) => query === '').map(({ path }) => path));
  return known.flatMap((key): Fault[] => {
    const file = pageFiles.bulletin(key);
    const address = base + file.replace(/index\.html$/u, '');
    return built.has(file) || redirected.has(address) ? [] : [{ rule: 'vanished', file, detail: address }];
  });
}

async function listReleased(folders: Folders): Promise<string[] | undefined> {
  const manifest = await readManifest(manifestFiles(folders).present);
  if (!manifest) return undefined;
  return Object.keys(manifest.files).flatMap((path) => {
    const file = parseSiteFile(path);
    return file.kind === 'bulletin' ? [file.key] : [];
  });
}

/** Keys of bulletins that were committed as published and whose folder was deleted or renamed since. */
async function listDeletedInGit(content: string): Promise<string[]> {
  const git = (...args: string[]) =>
    run('git', ['-c', 'core.quotePath=false', '-C', content, ...args], { maxBuffer: 64 * 1024 * 1024 });
  // Without Git there is no history: the first release of an office.
  const log = await git(
    'log',
    '--no-renames',
    '--diff-filter=D',
    '--format=%H',
    '--name-only',
    '--relative',
    '--',
    'bulletins',
  ).catch(() => undefined);
  if (!log) return [];
  const deleted = new Map<string, string>();
  let commit = '';
  for (const line of log.stdout.split('\n')) {
    if (/^[0-9a-f]{40,64}$/.test(line)) commit = line;
    const key = /^bulletins\/(\d{4}\/[^/]+)\/index\.mdx$/.exec(line)?.[1];
    if (key !== undefined && !deleted.has(key)) deleted.set(key, commit);
  }
  const published: string[] = [];
  for (const [key, deletion] of deleted) {
    const { stdout } = await git('show', `${deletion}^:./bulletins/${key}/index.mdx`);
    // A scheduled bulletin may have been deleted before its moment, so only those visible from the start count.
    if (readVisibility(stdout, START_OF_TIME) === 'published') published.push(key);
  }
  return published.sort();
}
