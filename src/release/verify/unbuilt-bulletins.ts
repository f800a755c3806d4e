import { readContentFile } from '../../files/read-content-file.ts';
import { pageFiles } from '../../addresses/page-files.ts';
import { readVisibility } from '../../bulletins/reading/read-visibility.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import type { Fault } from '../invariants/fault.ts';

/**
 * Bulletin folders of the content root that should have a page and have none. Every folder has to be a published bulletin with a
 * record, a withdrawn one with a tombstone, or a draft or scheduled one by its own frontmatter.
 */
export async function findUnbuiltBulletins(
  folders: readonly BulletinFolder[],
  build: { recorded: ReadonlySet<string>; files: ReadonlySet<string>; releaseMoment: string },
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { year, slug, index } of folders) {
    const key = `${year}/${slug}`;
    if (build.recorded.has(key)) continue;
    const visibility = await readVisibility(await readContentFile(index.absolute), build.releaseMoment);
    const isKeptBack = visibility === 'draft' || visibility === 'scheduled';
    const isTombstone = visibility === 'withdrawn' && build.files.has(pageFiles.bulletin(key));
    if (!isKeptBack && !isTombstone) faults.push({ rule: 'lost-bulletin', file: index.path, detail: '' });
  }
  return faults;
}
