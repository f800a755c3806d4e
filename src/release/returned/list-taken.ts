import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import { isOwnManifest, manifestFiles, readManifest } from '../swap/manifest.ts';
import type { Witness } from '../verify/witness.ts';
import { sortTaken, type SealedTaking } from './taken-content.ts';
import { listTakenInGit } from './taken-in-git.ts';
import { listTakenSince, type ComparedContent } from './taken-since.ts';

/** What was taken back before: bulletins by key, addresses as `takenBack` writes them, and what stood there, until now. */
export interface TakenBefore {
  withdrawn: readonly string[];
  redacted: readonly string[];
  addresses: readonly string[];
  /** Rows of lists of awards, by name; none from a Git history. */
  rows: readonly string[];
  contents: readonly SealedTaking[];
}

/**
 * What was taken back by earlier releases, as the witness tells, and what the content takes back of the present one. Nothing where the
 * history cannot be read, which is told with the addresses that went.
 */
export async function listTakenBefore(
  { witness, folders, releaseMoment }: { witness: Witness; folders: Folders; releaseMoment: string },
  now: ComparedContent,
): Promise<TakenBefore> {
  const nothing = { withdrawn: [], redacted: [], addresses: [], rows: [], contents: [] };
  switch (witness.from) {
    case 'nothing':
      return nothing;
    case 'git':
      return listTakenInGit(folders.content, releaseMoment)
        .then((found) => ({ ...found, rows: [] }))
        .catch((error: unknown) => {
          if (error instanceof Stop) return nothing;
          throw error;
        });
    case 'manifest':
      return listTakenInReleases(witness, now, folders);
  }
}

/**
 * The same where the manifest of the present release tells. One that this checkout has not written may lack what was taken back, so
 * that the release before is asked too, as far as that is this checkout's own: what it took back stays so until the build is told otherwise.
 */
async function listTakenInReleases(
  { manifest, isOwn }: Extract<Witness, { from: 'manifest' }>,
  now: ComparedContent,
  folders: Folders,
): Promise<TakenBefore> {
  const { previous } = manifestFiles(folders);
  const before =
    isOwn || !(await isOwnManifest(previous, folders)) ? undefined : await readManifest(previous);
  const told = before ? [manifest, before] : [manifest];
  const keysOf = (kind: 'withdrawn' | 'redacted'): string[] =>
    told.flatMap(({ bulletins = {} }) => Object.keys(bulletins).filter((key) => bulletins[key]![kind]));
  const kept = sortTaken(told.flatMap(({ takenContents = [] }) => takenContents)).map((content) => ({
    content,
    runsThen: () => Promise.resolve(new Set<number>()),
  }));
  return {
    withdrawn: [...new Set(keysOf('withdrawn'))],
    redacted: [...new Set(keysOf('redacted'))],
    addresses: [...new Set(told.flatMap(({ takenBack = [] }) => takenBack))],
    rows: [...new Set(told.flatMap(({ redactedRows = {} }) => Object.keys(redactedRows)))],
    contents: [...kept, ...(await listTakenSince(manifest, now, folders))],
  };
}
