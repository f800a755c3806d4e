import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Bulletin } from '../bulletins/bulletin.ts';
import { readContent } from '../bulletins/reading/read-content.ts';
import { getVisibility, reduceToTombstone, type Visibility } from '../bulletins/visibility.ts';
import { findDamage } from '../files/checksums.ts';
import { listFilesBelow } from '../files/list-files.ts';
import type { Folders } from '../folders.ts';
import { hasErrors } from '../gate/issue.ts';
import type { Registers } from '../registers/schema.ts';
import { fingerprintSearch } from '../search/search-code.ts';
import type { Site } from '../site.ts';
import { Stop } from '../strings/stop.ts';
import { offlineWords } from './stop.ts';

/** A finished site together with the content that it was built from. */
export interface Release {
  site: Site;
  registers: Registers;
  /** Every file of the finished site, below it, sorted. */
  files: readonly string[];
  /** Published bulletins, by key. */
  bulletins: Bulletin[];
  /** What remains of withdrawn ones. */
  tombstones: Bulletin[];
  counts: Record<Visibility, number>;
}

const manifest = z.object({
  releaseMoment: z.string(),
  searchCode: z.string().optional(),
  files: z.record(z.string(), z.string()),
});

/**
 * Reads the finished site of a content root and its content, as they were when the site was built. Throws a `Stop`
 * when there is no finished site, when its search is of other code than this, when a file of it is not as it was
 * built, when the content is not valid, or when the two do not belong together.
 */
export async function readRelease(folders: Folders): Promise<Release> {
  const words = offlineWords();
  const files = await listFilesBelow(folders.dist).catch((): string[] => []);
  if (!files.includes('index.html')) throw new Stop(words.stopped.nothingBuilt(folders.dist));
  const built = await readManifest(folders);
  if (!built) throw new Stop(words.stopped.nothingBuilt(folders.dist));
  const { releaseMoment, searchCode } = built;
  // Page and index are those of the site, but the edition's search program is bundled now: they have to be of the same code.
  if (searchCode !== (await fingerprintSearch())) throw new Stop(words.stopped.otherProgram);
  const damage = await findDamage(folders.dist, built);
  if (damage.length > 0) throw new Stop(words.stopped.changedSite(damage.length, damage[0]!));
  const { content, issues } = await readContent({
    root: folders.content,
    cacheFolder: folders.cache,
    releaseMoment,
  });
  if (!content || hasErrors(issues)) throw new Stop(words.stopped.contentBroken);
  const all = content.bulletins.map(({ bulletin }) => bulletin);
  const shown = (wanted: Visibility) => all.filter((each) => getVisibility(each, releaseMoment) === wanted);
  const release: Release = {
    site: content.site,
    registers: content.registers,
    files,
    bulletins: shown('published'),
    tombstones: shown('withdrawn').map(reduceToTombstone),
    counts: content.counts,
  };
  assertBuiltFrom(release);
  return release;
}

/** What the build noted in its manifest on how the site was made. */
async function readManifest({ staging }: Folders): Promise<z.infer<typeof manifest> | undefined> {
  try {
    const text = await readFile(join(dirname(staging), 'bantin-manifest.json'), 'utf8');
    return manifest.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Throws a `Stop` when the site shows other bulletins than the content holds: it was built from an earlier state. */
function assertBuiltFrom({ files, bulletins, tombstones }: Release): void {
  const pages = new Set(files.flatMap((file) => /^tin\/(.+)\/index\.html$/u.exec(file)?.[1] ?? []));
  const keys = new Set([...bulletins, ...tombstones].map(({ key }) => key));
  const odd = [...keys, ...pages].find((key) => !keys.has(key) || !pages.has(key));
  if (odd !== undefined) throw new Stop(offlineWords().stopped.staleSite(odd));
}
