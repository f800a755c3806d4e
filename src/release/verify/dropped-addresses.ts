import { pageFiles } from '../../addresses/page-files.ts';
import { fileAtSiteAddress, siteAddress, standsAlone } from '../../addresses/stands-alone.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import type { Folders } from '../../folders.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Fault } from '../invariants/fault.ts';
import type { Manifest } from '../swap/manifest.ts';
import { listPublishedInGit } from './published-in-git.ts';
import { findWitness, historyUnreadable, type Witness } from './witness.ts';

/**
 * The site whose addresses are compared: its base path, the paths of its files, the moment that decides what is scheduled, and the
 * addresses that `site.yaml` names as taken back.
 */
export interface ComparedSite {
  base: string;
  files: { has(path: string): boolean };
  redirects: readonly Redirect[];
  releaseMoment: string;
  takenBack: readonly string[];
}

/**
 * The paths, below the site, of pages and files that readers could open before and could not open in this site. A redirect or a
 * tombstone at the address settles the matter, and so does `takenBack`: a published address never simply goes. Git alone tells of
 * bulletins only. Throws a `Stop` when the history of Git cannot be read.
 */
export async function listDropped(
  witness: Witness,
  folders: Pick<Folders, 'content'>,
  site: ComparedSite,
): Promise<string[]> {
  const { base, files, redirects, releaseMoment } = site;
  const led = new Set(redirects.filter(({ query }) => query === '').map(({ path }) => path));
  const takenBack = new Set(site.takenBack.map(fileAtSiteAddress));
  const isShown = (path: string): boolean => files.has(path) || led.has(addressOf(path, base));
  if (witness.from === 'nothing') return [];
  if (witness.from === 'manifest')
    return listReleased(witness.manifest).filter((path) => !isShown(path) && !takenBack.has(path));
  const keys = await listPublishedInGit(folders.content, {
    isShown: (key) => isShown(pageFiles.bulletin(key)),
    releaseMoment,
  }).catch((error: unknown) => {
    throw historyUnreadable(folders, error);
  });
  return keys.map((key) => pageFiles.bulletin(key));
}

/**
 * The same of a finished build, and the addresses that are named as taken back and are there. Throws a `Stop` when nothing can tell
 * what was published.
 */
export async function findDroppedAddresses(folders: Folders, site: ComparedSite): Promise<Fault[]> {
  const dropped = await listDropped(await findWitness(folders), folders, site);
  const faults = dropped.map((file): Fault => ({
    rule: 'vanished',
    file,
    detail: addressOf(file, site.base),
  }));
  return [...faults, ...listTakenBackShown(site)];
}

/** The addresses of `takenBack` at which the site has a page or a file. */
function listTakenBackShown({ takenBack, files, base }: ComparedSite): Fault[] {
  return takenBack
    .map(fileAtSiteAddress)
    .filter((file) => files.has(file))
    .map((file) => ({ rule: 'taken-back-shown', file, detail: addressOf(file, base) }));
}

function addressOf(file: string, base: string): string {
  return base + siteAddress(file).slice(1);
}

/** The paths of what a release has shown at addresses of its own, and of what it named as taken back: that stays named. */
export function listReleased({ files, takenBack = [] }: Pick<Manifest, 'files' | 'takenBack'>): string[] {
  const shown = Object.keys(files).filter(
    (path) => parseSiteFile(path).kind === 'bulletin' || standsAlone(path),
  );
  return [...new Set([...shown, ...takenBack.map(fileAtSiteAddress)])];
}
