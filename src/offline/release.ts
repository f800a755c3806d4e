import type { Decision } from '../awards/decision.ts';
import { listPublicFiles, listPublished } from '../awards/public-files.ts';
import { readAwards } from '../awards/read-awards.ts';
import { readTree } from '../gate/tree.ts';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Bulletin } from '../bulletins/bulletin.ts';
import type { StandingPage } from '../bulletins/pages/standing-pages.ts';
import { readContent } from '../bulletins/reading/read-content.ts';
import { sumSources } from '../bulletins/reading/source-sums.ts';
import { getVisibility, reduceToTombstone, type Visibility } from '../bulletins/visibility.ts';
import { readContentFile } from '../files/read-content-file.ts';
import { findDamage } from '../files/checksums.ts';
import { listFilesBelow } from '../files/list-files.ts';
import { isSealed } from '../files/seal.ts';
import type { Folders } from '../folders.ts';
import { hasErrors } from '../gate/issue.ts';
import { nameByContents } from '../images/picture-name.ts';
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
  pages: readonly StandingPage[];
  /** Decisions that are shown. */
  decisions: Decision[];
  counts: Record<Visibility, number>;
  /** The sums of its sources by path below the content root (`sumSources`). */
  sums: Readonly<Record<string, string>>;
}

const manifest = z.object({
  releaseMoment: z.string(),
  searchCode: z.string().optional(),
  sources: z.record(z.string(), z.string()).optional(),
  files: z.record(z.string(), z.string()),
});

/**
 * Reads the finished site of a content root and its content, as they were when the site was built. Throws a `Stop`
 * when there is no finished site, when its search is of other code than this, when nothing tells what it was built from, when a
 * file of it is not as it was built, when this checkout of the program has not built it, when the content is not valid, or when a file of that is not as the site was built from it.
 */
export async function readRelease(folders: Folders): Promise<Release> {
  const words = offlineWords();
  const files = await listFilesBelow(folders.dist).catch((): string[] => []);
  if (!files.includes('index.html')) throw new Stop(words.stopped.nothingBuilt(folders.dist));
  const built = await readManifest(folders);
  if (!built) throw new Stop(words.stopped.nothingBuilt(folders.dist));
  const { releaseMoment, searchCode, sources } = built;
  // Page and index are those of the site, but the edition's search program is bundled now: they have to be of the same code.
  if (searchCode !== (await fingerprintSearch())) throw new Stop(words.stopped.otherProgram);
  if (!sources) throw new Stop(words.stopped.sourcesUnknown);
  const damage = await findDamage(folders.dist, built);
  if (damage.length > 0) throw new Stop(words.stopped.changedSite(damage.length, damage[0]!));
  if (!built.isOwn) throw new Stop(words.stopped.unsealed(manifestFile(folders)));
  const { content, issues } = await readContent({
    root: folders.content,
    cacheFolder: folders.cache,
    releaseMoment,
  });
  if (!content || hasErrors(issues)) throw new Stop(words.stopped.contentBroken);
  const { awards } = await readAwards({
    tree: await readTree(folders.content),
    site: content.site,
    registers: content.registers,
    gaps: content.gaps,
    project: folders.project,
    releaseMoment,
  });
  const all = content.bulletins.map(({ bulletin }) => bulletin);
  const shown = (wanted: Visibility) => all.filter((each) => getVisibility(each, releaseMoment) === wanted);
  const release: Release = {
    site: content.site,
    registers: content.registers,
    files,
    bulletins: shown('published'),
    tombstones: shown('withdrawn').map(reduceToTombstone),
    pages: content.pages,
    decisions: listPublished(awards?.decisions ?? []),
    counts: content.counts,
    sums: sources,
  };
  await assertBuiltFrom(release, folders.content);
  return release;
}

function manifestFile({ staging }: Folders): string {
  return join(dirname(staging), 'bantin-manifest.json');
}

/** What the build noted in its manifest on how the site was made, and whether this checkout of the program has written it. */
async function readManifest(
  folders: Folders,
): Promise<(z.infer<typeof manifest> & { isOwn: boolean }) | undefined> {
  try {
    const read = JSON.parse(await readFile(manifestFile(folders), 'utf8')) as object;
    return { ...manifest.parse(read), isOwn: await isSealed(read, folders.project) };
  } catch {
    return undefined;
  }
}

/** Throws a `Stop` naming the first files of the content that the site was not built from as they are now. */
async function assertBuiltFrom(release: Release, content: string): Promise<void> {
  const { files, bulletins, tombstones, sums } = release;
  const besides = release.decisions.flatMap(listPublicFiles);
  const now = await sumSources(content, { ...release, besides }, async (path) =>
    nameByContents(await readContentFile(join(content, path))),
  );
  const changed = [...Object.keys(sums), ...Object.keys(now)].filter((path) => sums[path] !== now[path]);
  const pages = new Set(files.flatMap((file) => /^tin\/(.+)\/index\.html$/u.exec(file)?.[1] ?? []));
  const keys = new Set([...bulletins, ...tombstones].map(({ key }) => key));
  const odd = [...keys, ...pages].filter((key) => !keys.has(key) || !pages.has(key));
  const paths = [...changed, ...odd.map((key) => `bulletins/${key}/index.mdx`)].sort();
  if (paths.length > 0) throw new Stop(offlineWords().stopped.staleSite([...new Set(paths)]));
}
