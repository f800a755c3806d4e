import { openRepository } from '../../files/git-repository.ts';
import { readObjects } from '../../files/git-objects.ts';
import { isRedacted, readVisibility } from '../../bulletins/reading/read-visibility.ts';
import { MAX_BULLETIN_BYTES } from '../../gate/file-types.ts';
import { historyUnreadable } from './witness.ts';
import { listVersions } from './git-history.ts';

/** What a text holds that says either, and a backslash, with which YAML could write it otherwise. Parsing each would take seconds. */
const MARK = /withdrawn|redacted|\\/u;

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
      const text = bytes.toString('utf8');
      if (!MARK.test(text)) continue;
      const keys = byBlob.get(blob)!.map(({ key }) => key);
      if (readVisibility(text, releaseMoment) === 'withdrawn')
        for (const key of keys) found.withdrawn.add(key);
      if (isRedacted(text)) for (const key of keys) found.redacted.add(key);
    }
  } catch (error) {
    throw historyUnreadable({ content }, error);
  }
  return { withdrawn: [...found.withdrawn].sort(), redacted: [...found.redacted].sort() };
}
