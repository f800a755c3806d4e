import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import { buildAddresses } from '../../addresses/build-addresses.ts';
import type { Decision } from '../../awards/decision.ts';
import { findAwards } from '../../awards/handover.ts';
import { listPublished } from '../../awards/public-files.ts';
import { getLoaded, type Loaded } from '../../bulletins/reading/handover.ts';
import { isPreview } from '../../preview.ts';
import type { FinishContext } from './finish-context.ts';
import { stopIfChanged } from './since-load.ts';

/** Copies the files that decisions publish to their addresses in a build. Stops where one was changed since it was read. */
export async function addDecisionFiles({ site, folders }: FinishContext): Promise<void> {
  const { content, staging } = folders;
  const { registers, listing } = getLoaded();
  const addresses = buildAddresses(site);
  const files = listShownDecisions(registers).flatMap(({ key, files: own }) =>
    own
      .filter(({ isPublished }) => isPublished)
      .map(({ source: { path } }) => ({ path, address: addresses.decisionFile(key, basename(path)) })),
  );
  for (const { path, address } of files) {
    const target = join(staging, address.slice(basePath(site).length));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(content, path), target);
  }
  await stopIfChanged(
    content,
    files.map(({ path }) => path),
    listing,
  );
}

/** The decisions that this build shows. */
export function listShownDecisions(registers: Loaded['registers']): Decision[] {
  const decisions = findAwards(registers)?.decisions ?? [];
  return isPreview() ? decisions : listPublished(decisions);
}
