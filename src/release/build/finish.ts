import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import { parseAddress } from '../../addresses/parse-site-file.ts';
import { getLoaded } from '../../bulletins/reading/handover.ts';
import { listPathsBelow } from '../../files/list-files.ts';
import type { Folders } from '../../folders.ts';
import { readTree } from '../../gate/tree.ts';
import { makeDerivatives } from '../../images/make.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Redirect } from '../../models/redirects.ts';
import { fingerprintSearch } from '../../search/search-code.ts';
import type { Site } from '../../site.ts';
import { Stop } from '../../strings/stop.ts';
import { strings } from '../../strings/strings.ts';
import { aliasFile } from '../hosting/alias-page.ts';
import type { MadeFiles } from './bundled-files.ts';
import { formatFaults } from './fault-report.ts';
import { copyAttachments, listPhotographs } from './files-of-records.ts';
import { isExpressible } from '../hosting/host-redirects.ts';
import { serverFiles, writeHostFiles, writeServerFiles } from '../hosting/write-host-files.ts';
import { parseEntryCount } from '../invariants/index-count.ts';
import { findUnbuiltBulletins } from '../verify/unbuilt-bulletins.ts';
import { dropOverruledPreview } from '../swap/drop-preview.ts';
import { pruneCaches } from './prune-caches.ts';
import { listSaid } from '../invariants/said-values.ts';
import { findShrinkage, type Compared } from '../invariants/shrinkage.ts';
import {
  buildManifest,
  digestRelease,
  manifestFiles,
  readManifest,
  type Manifest,
} from '../swap/manifest.ts';
import { rememberRelease } from './memory.ts';
import { listOriginals } from './originals.ts';
import type { PreparedBuild } from './prepare.ts';
import { addPreviewImages } from './preview-images.ts';
import { showProgress } from './progress.ts';
import type { GatheredRecords } from './records.ts';
import { RELEASE_FILE, writeReleaseFile } from '../swap/release-file.ts';
import { describeReleased } from '../swap/released.ts';
import { takeRedirects, writeRedirects } from '../hosting/redirects.ts';
import type { ReusablePages } from './reuse-pages.ts';
import { compareSinceLoad, stopIfChanged } from './since-load.ts';
import { moveIntoStaging } from './staging.ts';
import { buildWords } from '../stop.ts';
import { planScan } from '../verify/scan-plan.ts';
import { joinScans, scanFolder, type BuildScan, type ScanOptions } from '../verify/scan.ts';
import { swap } from '../swap/swap.ts';
import { findBlockedPages, findTakenFiles, findTakenPages } from '../verify/taken-aliases.ts';
import { findDroppedAddresses } from '../verify/dropped-addresses.ts';
import { listFaults } from '../verify/verify.ts';
import { listFatal, findCapturedWarnings } from './warnings.ts';

/** What the steps after rendering work on. */
export interface FinishContext {
  site: Site;
  folders: Folders;
  pages: ReusablePages;
  /** What the bundler wrote of the site. */
  bundled: MadeFiles;
  report: (line: string) => void;
}

/**
 * Completes the site that Astro has rendered, verifies it and swaps it in for the present one. Throws a `Stop` with every fault
 * found, or when the lock was lost; `dist` is then unchanged.
 */
export async function finishBuild(
  build: PreparedBuild,
  gathered: GatheredRecords,
  context: FinishContext,
): Promise<void> {
  const { folders, report } = context;
  const { records } = gathered;
  const words = buildWords();
  stopOnWarnings();
  await moveIntoStaging(folders);
  const redirects = await takeRedirects(folders.staging);
  const base = basePath(context.site);
  const pages = new Set(await listPathsBelow(folders.staging));
  const taken = [
    ...findTakenPages(redirects, base, [...pages, RELEASE_FILE]),
    ...findBlockedPages(redirects, base),
  ];
  if (taken.length > 0) throw new Stop(formatFaults(taken));
  await addPhotographs(records, context);
  await addPreviewImages(records, context);
  await addAttachments(records, context);
  const { url, language } = context.site;
  await writeRedirects(redirects, folders, { url, base, words: strings(language), pages });
  reportQueryRedirects(redirects, pages, context);
  // The search index is still being written in its thread; checksums come last.
  await writeHostFiles(context.site, folders.staging, ['pagefind/', RELEASE_FILE]);
  const plan = planScan(records, context.pages, { ...context, redirects });
  const { scan, bulletins } = await verify(build, gathered, redirects, plan, context);
  if (!build.isHeld()) throw new Stop(words.lockLost);
  const releaseFile = await writeReleaseFile(scan.files, folders.staging, context.site);
  const files = new Map(scan.files).set(releaseFile.path, releaseFile);
  const manifest = buildManifest(files.values(), {
    releaseMoment: build.releaseMoment,
    searchCode: await fingerprintSearch(),
    bulletins,
  });
  await writeServerFiles(context.site, redirects, serverFiles(folders));
  const overruled = await swap(folders, manifest);
  await rememberRelease(folders, plan.remember(scan));
  await pruneCaches(folders, manifest, getLoaded().photographs);
  if (overruled.length > 0) report(words.previousDropped(overruled));
  await dropOverruledPreview(folders, manifest, report);
  report(words.finished(folders.dist));
  report(words.digest(digestRelease(manifest, RELEASE_FILE)));
}

function stopOnWarnings(): void {
  const words = buildWords();
  const warnings = findCapturedWarnings();
  if (!warnings) throw new Stop(words.stopped(words.noLog));
  const fatal = listFatal(warnings);
  if (fatal.length > 0)
    throw new Stop(
      words.warned(
        fatal.length,
        fatal.flatMap((warning) => warning.split('\n')),
      ),
    );
}

/** Reports former addresses that differ in their query: not every host can redirect by query. */
function reportQueryRedirects(
  redirects: readonly Redirect[],
  pages: ReadonlySet<string>,
  { site, folders, report }: FinishContext,
): void {
  const asked = redirects.filter(({ query }) => query !== '');
  if (asked.length === 0) return;
  const listed = asked.filter(({ path }) => {
    const file = aliasFile(path, basePath(site));
    return file !== undefined && !pages.has(file);
  });
  const unsaid = asked.filter((redirect) => !isExpressible(redirect));
  const [first] = asked as [Redirect];
  const place = serverFiles(folders).redirects;
  report(
    buildWords().formerByQuery(
      asked.length,
      `${first.path}?${first.query}`,
      listed.length,
      unsaid.length,
      place,
    ),
  );
}

async function addPhotographs(
  records: readonly BulletinRecord[],
  { site, folders, report }: FinishContext,
): Promise<void> {
  const words = buildWords();
  const progress = showProgress();
  const begun = performance.now();
  const { made, reused } = await makeDerivatives({
    sources: listPhotographs(records, folders.content),
    cacheFolder: join(folders.cache, 'derivatives'),
    outFolder: join(folders.staging, 'anh'),
    settings: site.images,
    onProgress: ({ done, total }) => {
      const secondsLeft = ((performance.now() - begun) / 1000 / done) * (total - done);
      progress.update(words.photographs(done, total, Math.ceil(secondsLeft / 60)));
    },
  })
    .finally(() => progress.end())
    .catch(async (error: unknown) => {
      const paths = records.flatMap(({ photographs }) => photographs.map(({ file }) => file));
      await stopIfChanged(folders.content, paths, getLoaded().listing);
      throw error;
    });
  report(words.photographsDone(made, reused));
}

async function addAttachments(
  records: readonly BulletinRecord[],
  { site, folders }: FinishContext,
): Promise<void> {
  const { content, staging } = folders;
  const paths = records.flatMap(({ attachments }) => attachments.map(({ file }) => file));
  // Compared after copying: a file that an editor was writing meanwhile may have been copied in part.
  await copyAttachments(records, { content, out: staging }, basePath(site)).finally(() =>
    stopIfChanged(content, paths, getLoaded().listing),
  );
}

async function verify(
  { releaseMoment, isPreview, mayShrink }: PreparedBuild,
  gathered: GatheredRecords,
  redirects: readonly Redirect[],
  plan: ScanOptions,
  { site, folders, report }: FinishContext,
): Promise<{ scan: BuildScan; bulletins: Manifest['bulletins'] }> {
  const words = buildWords();
  const base = basePath(site);
  const { records } = gathered;
  // Everything but the index, which is still being written, is scanned now.
  const besideIndex = await scanFolder(folders.staging, plan);
  report(words.surveyed(besideIndex.pages.length));
  const indexed = await gathered.placeIndex(folders.staging);
  report(words.indexed(indexed));
  const scan = joinScans(besideIndex, await scanFolder(folders.staging, plan, 'pagefind'));
  const now = await readTree(folders.content);
  const { pages, bulletins: bulletinFolders, changed } = compareSinceLoad(now, getLoaded().listing);
  if (changed.length > 0) report(words.changedSinceLoad(changed.length, changed[0]!));
  const entryFile = join(folders.staging, 'pagefind', 'pagefind-entry.json');
  const faults = listFaults({
    site,
    scan,
    records,
    searchable: { indexed, entry: parseEntryCount(await readFile(entryFile, 'utf8')) },
    standingPages: pages.map(({ path }) => path.replace(/^pages\/|\.mdx$/gu, '')),
    said: await listSaid(getLoaded(), folders.public),
    originals: await listOriginals(records, now, scan.files.values()),
  });
  const files = new Set(scan.files.keys());
  const recorded = new Set(
    records.flatMap(({ address }) => {
      const page = parseAddress(address, base);
      return page?.kind === 'bulletin' ? [page.key] : [];
    }),
  );
  faults.push(...(await findUnbuiltBulletins(bulletinFolders, { recorded, files, releaseMoment })));
  faults.push(...findTakenFiles(redirects, base, [...files, RELEASE_FILE]));
  // A preview takes the place of nothing that was published.
  if (!isPreview) faults.push(...(await findDroppedAddresses(folders, { base, files, redirects })));
  const bulletins = describeReleased(getLoaded().bulletins, scan, base);
  if (!mayShrink && !isPreview)
    faults.push(...findShrinkage(await readReleased(folders), { files, bulletins }));
  if (faults.length > 0) throw new Stop(formatFaults(faults));
  const links = scan.pages.reduce((sum, page) => sum + page.links.length, 0);
  report(words.verified(scan.pages.length, links));
  return { scan, bulletins };
}

async function readReleased(folders: Folders): Promise<Compared> {
  const manifest = await readManifest(manifestFiles(folders).present);
  return { files: Object.keys(manifest?.files ?? {}), bulletins: manifest?.bulletins };
}
