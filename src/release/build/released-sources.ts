import { join } from 'node:path';
import { readContentFileSync } from '../../files/read-content-file.ts';
import type { Loaded } from '../../bulletins/reading/handover.ts';
import { findAwards } from '../../awards/handover.ts';
import { listPublicFiles, listPublished } from '../../awards/public-files.ts';
import { sumSources } from '../../bulletins/reading/source-sums.ts';
import { getVisibility } from '../../bulletins/visibility.ts';
import { nameByContents, shortenDigest } from '../../images/picture-name.ts';
import type { BuildScan } from '../verify/scan.ts';
import { openLoadedStates } from './since-load.ts';

/**
 * The sums of the sources of this release, as they were when it was loaded, by path below the content root. A file that was changed
 * since is left out: nothing can then take it for what was released.
 */
export async function sumReleasedSources(
  content: string,
  { site, bulletins, registers, listing }: Pick<Loaded, 'site' | 'bulletins' | 'registers' | 'listing'>,
  { files, releaseMoment }: Pick<BuildScan, 'files'> & { releaseMoment: string },
): Promise<Record<string, string>> {
  const isAsLoaded = openLoadedStates(content, listing);
  const published = bulletins.filter((each) => getVisibility(each, releaseMoment) === 'published');
  const besides = listPublished(findAwards(registers)?.decisions ?? []).flatMap(listPublicFiles);
  return sumSources(content, { site, bulletins: published, besides }, async (path) => {
    // An attachment was copied as it was loaded.
    const copy = path.startsWith('bulletins/') && files.get(path.replace(/^bulletins\//u, 'tin/'));
    if (copy) return shortenDigest(copy.sha256);
    const bytes = readIfThere(join(content, path));
    // The emblem is read when it is published, and is not among the files that were listed.
    const isReleased = path === site.emblem || (await isAsLoaded(path));
    return bytes && isReleased ? nameByContents(bytes) : undefined;
  });
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readContentFileSync(file);
  } catch {
    return undefined;
  }
}
