import { readContentFile } from '../../files/read-content-file.ts';
import { basePath } from '../../addresses/base-path.ts';
import type { SiteFile } from '../../addresses/parse-site-file.ts';
import { siteAddress } from '../../addresses/stands-alone.ts';
import { foldFormerAddress, readFormerAddress } from '../../bulletins/former-address.ts';
import { readVisibility } from '../../bulletins/reading/read-visibility.ts';
import { getVisibility } from '../../bulletins/visibility.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import type { BulletinFolder } from '../../gate/tree.ts';
import { findPlace } from './find-place.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';

/**
 * Opens the search for bulletins that are drafts or scheduled again although a release has shown them, at their own address or at one
 * of their former ones: gives the issue at the line that keeps one back.
 */
export function openKeptBack({
  content,
  tree,
  folders,
  releaseMoment,
}: RefusalContext): (path: string, page: SiteFile) => Promise<Issue | undefined> {
  const base = basePath(content.site);
  const byKey = new Map<string, KeptBack>();
  const byAlias = new Map<string, KeptBack>();
  for (const { bulletin } of content.bulletins) {
    const state = getVisibility(bulletin, releaseMoment);
    if (state !== 'draft' && state !== 'scheduled') continue;
    const keptBack = { file: bulletin.file, state } as const;
    byKey.set(bulletin.key, keptBack);
    for (const alias of bulletin.aliases) byAlias.set(foldFormerAddress(readFormerAddress(alias)!), keptBack);
  }
  const read = new Set(content.bulletins.map(({ bulletin }) => bulletin.key));
  const unread = new Map(
    tree.bulletins.flatMap((folder) => {
      const key = `${folder.year}/${folder.slug}`;
      return read.has(key) ? [] : [[key, folder] as const];
    }),
  );
  return async (path, page) => {
    const address = base + siteAddress(path).slice(1);
    const former = readFormerAddress(address);
    const own =
      page.kind === 'bulletin'
        ? (byKey.get(page.key) ?? (await readFaulty(unread.get(page.key), releaseMoment)))
        : undefined;
    const found = own ?? (former && byAlias.get(foldFormerAddress(former)));
    if (!found) return undefined;
    const { file, state } = found;
    const place = await findPlace(folders.content, file, state === 'draft' ? 'status:' : 'publishAt:');
    return issueAt('published-before', place, { address, state });
  };
}

/** The same of a bulletin that other errors keep out, by its own file. */
async function readFaulty(
  folder: BulletinFolder | undefined,
  releaseMoment: string,
): Promise<KeptBack | undefined> {
  if (!folder) return undefined;
  const bytes = await readContentFile(folder.index.absolute).catch(() => Buffer.alloc(0));
  const state = await readVisibility(bytes, releaseMoment);
  return state === 'draft' || state === 'scheduled' ? { file: folder.index.path, state } : undefined;
}

interface KeptBack {
  file: string;
  state: 'draft' | 'scheduled';
}
