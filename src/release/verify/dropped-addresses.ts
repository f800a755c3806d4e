import { pageFiles } from '../../addresses/page-files.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import type { Folders } from '../../folders.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Fault } from '../invariants/fault.ts';
import { manifestFiles, readManifest } from '../swap/manifest.ts';
import { listLostFromGit } from './lost-from-git.ts';

/** The site whose addresses are compared: its base path, and the paths of its files. */
export interface ComparedSite {
  base: string;
  files: { has(path: string): boolean };
  redirects: readonly Redirect[];
}

/**
 * The keys of bulletins that readers could open before and could not open in this site. They are taken from the manifest of the
 * present release, or where there is none, from what the content's Git history has lost. A redirect or a tombstone at the address
 * settles the matter: a published address never simply goes.
 */
export async function listDropped(
  folders: Folders,
  { base, files, redirects }: ComparedSite,
): Promise<string[]> {
  const known = (await listReleased(folders)) ?? (await listLostFromGit(folders.content));
  const led = new Set(redirects.filter(({ query }) => query === '').map(({ path }) => path));
  return known.filter((key) => {
    const file = pageFiles.bulletin(key);
    return !files.has(file) && !led.has(addressOf(file, base));
  });
}

/** The same of a finished build. */
export async function findDroppedAddresses(folders: Folders, site: ComparedSite): Promise<Fault[]> {
  const keys = await listDropped(folders, site);
  return keys.map((key) => {
    const file = pageFiles.bulletin(key);
    return { rule: 'vanished', file, detail: addressOf(file, site.base) };
  });
}

function addressOf(file: string, base: string): string {
  return base + file.replace(/index\.html$/u, '');
}

async function listReleased(folders: Folders): Promise<string[] | undefined> {
  const manifest = await readManifest(manifestFiles(folders).present);
  if (!manifest) return undefined;
  return Object.keys(manifest.files).flatMap((path) => {
    const file = parseSiteFile(path);
    return file.kind === 'bulletin' ? [file.key] : [];
  });
}
