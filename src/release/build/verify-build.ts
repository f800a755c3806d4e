import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import { getLoaded } from '../../bulletins/reading/handover.ts';
import { readTree } from '../../gate/tree.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { KeyedPart } from '../../search/keep-part.ts';
import { Stop } from '../../strings/stop.ts';
import { findHostLimits } from '../hosting/host-limits.ts';
import { findBeyondHost } from '../invariants/host-limits.ts';
import { parseEntryCount } from '../invariants/index-count.ts';
import { listSaid } from '../invariants/said-values.ts';
import { buildWords } from '../stop.ts';
import type { Manifest } from '../swap/manifest.ts';
import { describeReleased } from '../swap/released.ts';
import { joinScans, scanFolder, type BuildScan, type ScanOptions } from '../verify/scan.ts';
import { listFaults } from '../verify/verify.ts';
import { formatFaults } from './fault-report.ts';
import type { FinishContext } from './finish-context.ts';
import { findLosses } from './losses.ts';
import { listOriginals } from './originals.ts';
import type { PreparedBuild } from './prepare.ts';
import type { GatheredRecords } from './records.ts';
import { compareSinceLoad } from './since-load.ts';

/**
 * Scans the finished files, waits for the search index, and looks for every breach of an invariant and everything that was lost since
 * the present release. Throws a `Stop` with all faults; returns the scan, what the manifest keeps of the bulletins, and
 * the parts of the index.
 */
export async function verifyBuild(
  build: PreparedBuild,
  gathered: GatheredRecords,
  redirects: readonly Redirect[],
  plan: ScanOptions,
  context: FinishContext,
): Promise<{ scan: BuildScan; bulletins: Manifest['bulletins']; parts: KeyedPart[] }> {
  const { site, folders, report } = context;
  const words = buildWords();
  const { records } = gathered;
  // Everything but the index, which is still being written, is scanned now.
  const besideIndex = await scanFolder(folders.staging, plan);
  report(words.surveyed(besideIndex.pages.length));
  const { count: indexed, parts } = await gathered.placeIndex(folders.staging);
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
    searchable: {
      indexed,
      entry: parseEntryCount(await readFile(entryFile, 'utf8')),
      standing: gathered.countPages(),
    },
    standingPages: pages.map(({ path }) => path.replace(/^pages\/|\.mdx$/gu, '')),
    said: await listSaid(getLoaded(), folders.public),
    originals: await listOriginals(records, now, scan.files.values()),
  });
  const bulletins = describeReleased(getLoaded().bulletins, scan, basePath(site));
  faults.push(
    ...(await findLosses(
      build,
      { files: new Set(scan.files.keys()), bulletins, records, redirects, bulletinFolders },
      context,
    )),
  );
  const limits = findHostLimits();
  if (limits) {
    const headers = await readFile(join(folders.staging, '_headers'), 'utf8');
    faults.push(...findBeyondHost([...scan.files.values()], headers, limits));
  }
  if (faults.length > 0) throw new Stop(formatFaults(faults));
  const links = scan.pages.reduce((sum, page) => sum + page.links.length, 0);
  report(words.verified(scan.pages.length, links));
  return { scan, bulletins, parts };
}
