import { basePath } from '../../addresses/base-path.ts';
import { TOP_FILES } from '../../addresses/segments.ts';
import { parseAddress } from '../../addresses/parse-site-file.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { BulletinRecord } from '../../models/record.ts';
import type { Redirect } from '../../models/redirects.ts';
import type { Fault } from '../invariants/fault.ts';
import { describeCompared, findShrinkage } from '../invariants/shrinkage.ts';
import { manifestFiles, readManifest, type Manifest } from '../swap/manifest.ts';
import { RELEASE_FILE } from '../swap/release-file.ts';
import { findDroppedAddresses } from '../verify/dropped-addresses.ts';
import { findTakenFiles } from '../verify/taken-aliases.ts';
import { findUnbuiltBulletins } from '../verify/unbuilt-bulletins.ts';
import type { FinishContext } from './finish-context.ts';
import type { PreparedBuild } from './prepare.ts';

/** What is compared with the content root and with the present release. */
export interface Finished {
  /** Paths below the site. */
  files: ReadonlySet<string>;
  bulletins: Manifest['bulletins'];
  records: readonly BulletinRecord[];
  redirects: readonly Redirect[];
  /** The folders of bulletins whose text is what was loaded. */
  bulletinFolders: readonly BulletinFolder[];
}

/**
 * Bulletins that were not built, former addresses that a file has taken, published addresses that lead nowhere now, and a site that has
 * shrunk too much. A preview takes the place of nothing that was published, so that only the first two are asked of it.
 */
export async function findLosses(
  { releaseMoment, isPreview, mayShrink }: Pick<PreparedBuild, 'releaseMoment' | 'isPreview' | 'mayShrink'>,
  { files, bulletins, records, redirects, bulletinFolders }: Finished,
  { site, folders }: Pick<FinishContext, 'site' | 'folders'>,
): Promise<Fault[]> {
  const base = basePath(site);
  const recorded = new Set(
    records.flatMap(({ address }) => {
      const page = parseAddress(address, base);
      return page?.kind === 'bulletin' ? [page.key] : [];
    }),
  );
  const faults = [
    ...(await findUnbuiltBulletins(bulletinFolders, { recorded, files, releaseMoment })),
    ...findTakenFiles(redirects, base, [...files, RELEASE_FILE, TOP_FILES.heartbeat]),
  ];
  if (isPreview) return faults;
  const { takenBack } = site;
  faults.push(...(await findDroppedAddresses(folders, { base, files, redirects, releaseMoment, takenBack })));
  const before = describeCompared(await readManifest(manifestFiles(folders).present));
  if (!mayShrink) faults.push(...findShrinkage(before, { files, bulletins, takenBack }));
  return faults;
}
