import { openRepository } from '../../files/git-repository.ts';
import { readObjects } from '../../files/git-objects.ts';
import { readTakenBack } from '../../bulletins/reading/read-visibility.ts';
import { MAX_BULLETIN_BYTES } from '../../gate/file-types.ts';
import { historyUnreadable } from './witness.ts';
import { listVersions } from './git-history.ts';

/**
 * Keys of the bulletins that some commit in the history of a content root had as withdrawn, or as cleared of personal data, sorted.
 * Throws a `Stop` when the history cannot be read.
 */
export async function listTakenBackInGit(
  content: string,
  releaseMoment: string,
): Promise<{ withdrawn: string[]; redacted: string[] }> {
  const found = { withdrawn: new Set<string>(), redacted: new Set<string>() };
  try {
    const repository = await openRepository(content);
    if (!repository) return { withdrawn: [], redacted: [] };
    const versions = await listVersions(repository, Date.parse(releaseMoment));
    const byBlob = Map.groupBy(versions, ({ blob }) => blob);
    const blobs = [...byBlob.keys()];
    for await (const { blob, bytes } of readObjects(repository, blobs, MAX_BULLETIN_BYTES)) {
      const said = await readTakenBack(bytes, releaseMoment);
      for (const { key } of byBlob.get(blob)!) {
        if (said.withdrawn) found.withdrawn.add(key);
        if (said.redacted) found.redacted.add(key);
      }
    }
  } catch (error) {
    throw historyUnreadable({ content }, error);
  }
  return { withdrawn: [...found.withdrawn].sort(), redacted: [...found.redacted].sort() };
}
