import type { Folders } from '../../folders.ts';
import { Stop } from '../../strings/stop.ts';
import type { Witness } from '../verify/witness.ts';
import type { SealedTaking } from './taken-content.ts';
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
    case 'manifest': {
      const { bulletins = {}, redactedRows = {}, takenBack = [], takenContents = [] } = witness.manifest;
      const keysOf = (kind: 'withdrawn' | 'redacted'): string[] =>
        Object.keys(bulletins).filter((key) => bulletins[key]![kind] !== undefined);
      const kept = takenContents.map((content) => ({
        content,
        runsThen: () => Promise.resolve(new Set<number>()),
      }));
      return {
        withdrawn: keysOf('withdrawn'),
        redacted: keysOf('redacted'),
        addresses: takenBack,
        rows: Object.keys(redactedRows),
        contents: [...kept, ...(await listTakenSince(witness.manifest, now, folders))],
      };
    }
  }
}
