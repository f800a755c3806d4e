import { basename } from 'node:path';
import { readContentFile } from '../../files/read-content-file.ts';
import type { SiteFile } from '../../addresses/parse-site-file.ts';
import { readVisibility } from '../../bulletins/reading/read-visibility.ts';
import { getVisibility } from '../../bulletins/visibility.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/**
 * What readers can see of the bulletin that a link leads to, of a scheduled one with the moment of its appearance. `unread` is one
 * that is wrong itself; `undefined`, one that does not exist, and what is no bulletin.
 */
export type LinkedBulletin = 'published' | 'draft' | 'withdrawn' | 'unread' | { from: string } | undefined;

/** Opens the search for the bulletins that files of the site belong to. Those that were not read are asked by their own files. */
export function openTargets({ content, tree, releaseMoment, isPreview, isComplete }: RefusalContext) {
  const read = new Map(content.bulletins.map(({ bulletin }) => [bulletin.key, bulletin]));
  const folders = new Map(tree.bulletins.map((folder) => [`${folder.year}/${folder.slug}`, folder]));
  const faultyPages = new Set(content.faulty.map(({ file }) => basename(file, '.mdx')));
  return async (file: SiteFile): Promise<LinkedBulletin> => {
    if (file.kind === 'standing-page' && faultyPages.has(file.slug)) return 'unread';
    if (file.kind !== 'bulletin' && file.kind !== 'bulletin-file') return undefined;
    const bulletin = read.get(file.key);
    const folder = folders.get(file.key);
    if (!folder) return undefined;
    if (!bulletin && isComplete) return 'unread';
    const visibility = bulletin
      ? getVisibility(bulletin, releaseMoment)
      : await readVisibility(await readContentFile(folder.index.absolute), releaseMoment);
    if (visibility === undefined) return 'unread';
    if (isPreview && visibility !== 'withdrawn') return 'published';
    return visibility === 'scheduled' ? { from: bulletin?.publishAt ?? '' } : visibility;
  };
}
