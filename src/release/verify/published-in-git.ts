import { MAX_BULLETIN_BYTES } from '../../gate/file-types.ts';
import { openRepository } from '../../files/git-repository.ts';
import { wasPublished } from '../../bulletins/reading/was-published.ts';
import { readObjects } from '../../files/git-objects.ts';
import { listVersions, type Version } from './git-history.ts';

/**
 * Keys of the bulletins that a release of some commit has shown and that are not shown now, sorted: their folder was deleted,
 * renamed, or kept back again. A version counts that the gate accepts by itself, that is no draft, and whose `publishAt` came while
 * it stood in the history, the present one's before the release moment. Throws when the history cannot be read.
 */
export async function listPublishedInGit(
  content: string,
  { isShown, releaseMoment }: { isShown: (key: string) => boolean; releaseMoment: string },
): Promise<string[]> {
  const repository = await openRepository(content);
  if (!repository) return [];
  const all = await listVersions(repository, Date.parse(releaseMoment));
  const missing = all.filter(({ key }) => !isShown(key));
  const byBlob = Map.groupBy(missing, ({ blob }) => blob);
  const published = new Set<string>();
  // The gate accepts no text that is larger, so that no release can have shown it.
  for await (const { blob, bytes } of readObjects(repository, [...byBlob.keys()], MAX_BULLETIN_BYTES)) {
    for (const version of byBlob.get(blob)!)
      if (!published.has(version.key) && (await hasPublished(version, bytes))) published.add(version.key);
  }
  return [...published].sort();
}

async function hasPublished({ key, until }: Version, bytes: Buffer): Promise<boolean> {
  return wasPublished(bytes, `bulletins/${key}/index.mdx`, until);
}
