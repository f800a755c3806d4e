import { rm } from 'node:fs/promises';
import { getLoaded } from '../../bulletins/reading/handover.ts';
import { writeFileAtomically } from '../../files/atomic-file.ts';
import { fingerprintSearch } from '../../search/search-code.ts';
import { Stop } from '../../strings/stop.ts';
import { listDueMoments, noteDue } from '../due/due.ts';
import { serverFiles, writeServerFiles } from '../hosting/write-host-files.ts';
import { buildWords } from '../stop.ts';
import { afterSwap } from '../swap/after-swap.ts';
import { dropOverruledPreview } from '../swap/drop-preview.ts';
import { findOrigin } from '../urgent/origin.ts';
import { compareReleases, keepForComparison } from '../swap/difference.ts';
import { describeDifference } from '../swap/describe-difference.ts';
import {
  buildManifest,
  digestRelease,
  formatManifest,
  manifestFiles,
  readManifest,
  type Manifest,
} from '../swap/manifest.ts';
import { endSwap } from '../swap/recover-swap.ts';
import { RELEASE_FILE, writeReleaseFile } from '../swap/release-file.ts';
import { describeRedactedRows } from '../swap/redacted-rows.ts';
import { swapIn } from '../swap/swap.ts';
import { listRestoredNames } from '../swap/taken-back.ts';
import { planScan } from '../verify/scan-plan.ts';
import { listShownDecisions } from './decision-files.ts';
import { fillStaging } from './fill-staging.ts';
import type { FinishContext } from './finish-context.ts';
import { rememberRelease } from './memory.ts';
import { rememberParts } from './parts-memory.ts';
import type { PreparedBuild } from './prepare.ts';
import { pruneCaches } from './prune-caches.ts';
import type { GatheredRecords } from './records.ts';
import { sumReleasedSources } from './released-sources.ts';
import { verifyBuild } from './verify-build.ts';
import { listTakenContents } from './taken-contents.ts';
import { findCapturedWarnings, listFatal } from './warnings.ts';

/**
 * Completes the site that Astro has rendered, verifies it and swaps it in for the present one. Throws a `Stop` with every fault
 * found, or when the lock was lost; `dist` is then unchanged. When only what follows the swap has failed, the `Stop` says so.
 */
export async function finishBuild(
  build: PreparedBuild,
  gathered: GatheredRecords,
  context: FinishContext,
): Promise<void> {
  try {
    await publish(build, gathered, context);
  } catch (error) {
    // The build that has taken the lock has removed the folders of this one.
    if (!(error instanceof Stop) && !build.isHeld()) throw new Stop(buildWords().lockLost);
    throw error;
  }
}

async function publish(
  build: PreparedBuild,
  gathered: GatheredRecords,
  context: FinishContext,
): Promise<void> {
  const { folders, report } = context;
  const { records } = gathered;
  const words = buildWords();
  stopOnWarnings();
  const redirects = await fillStaging(records, context, build);
  const plan = planScan(records, context.pages, { ...context, redirects });
  const { scan, bulletins, parts } = await verifyBuild(build, gathered, redirects, plan, context);
  const releaseFile = await writeReleaseFile(scan.files, folders.staging, context.site);
  const files = new Map(scan.files).set(releaseFile.path, releaseFile);
  const { releaseMoment } = build;
  const takenBack = [...context.site.takenBack].sort();
  const redactedRows = describeRedactedRows(listShownDecisions(getLoaded().registers));
  const restored = listRestoredNames({ bulletins, redactedRows, takenBack }, build.mayRestore);
  const manifest = buildManifest(files.values(), {
    releaseMoment,
    url: context.site.url,
    searchCode: await fingerprintSearch(),
    bulletins,
    ...(Object.keys(redactedRows).length > 0 ? { redactedRows } : {}),
    takenBack,
    ...(restored.length > 0 ? { restored } : {}),
    takenContents: build.isPreview ? [] : await listTakenContents(releaseMoment, context),
    origin: await findOrigin(folders),
    server: {
      ...(context.site.meterScript === undefined ? {} : { meterScript: context.site.meterScript }),
      redirects,
    },
    sources: await sumReleasedSources(folders.content, getLoaded(), { files, releaseMoment }),
  });
  // What lies beside the site is of the build that has the lock.
  if (!build.isHeld()) throw new Stop(words.lockLost);
  await writeServerFiles(context.site, redirects, serverFiles(folders));
  await tellDifference(manifest, context);
  await swapIn(folders, { from: folders.staging, manifest }, build);
  const digest = digestRelease(manifest, RELEASE_FILE);
  report(words.finished(folders.dist));
  report(words.digest(digest));
  await afterSwap({ dist: folders.dist, digest }, [
    async () => {
      const overruled = await endSwap(folders);
      if (overruled.length > 0) report(words.previousDropped(overruled));
    },
    () => dropOverruledPreview(folders, manifest, report),
    () => rememberRelease(folders, plan.remember(scan)),
    () => rememberParts(folders, parts, scan.files),
    () => pruneCaches(folders, manifest, getLoaded().photographs),
  ]);
  // Last: while it is not noted, another build is due, which does again what failed, or what a machine that stopped here has left undone.
  if (!build.isPreview)
    await afterSwap({ dist: folders.dist, digest }, [
      () =>
        noteDue(folders, { content: build.contentSum, moments: listDueMoments(getLoaded(), releaseMoment) }),
    ]);
}

/** Says what the release changes, and keeps the manifest of the one that it replaces for `publish-diff`. */
async function tellDifference(manifest: Manifest, { folders, report }: FinishContext): Promise<void> {
  const { present, replaced } = manifestFiles(folders);
  const released = await readManifest(present);
  const before = released && keepForComparison(released);
  if (before) await writeFileAtomically(replaced, formatManifest(before));
  else await rm(replaced, { force: true });
  report(describeDifference(compareReleases(before, keepForComparison(manifest))).summary);
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
