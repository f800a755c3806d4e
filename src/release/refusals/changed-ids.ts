import { issueAt, type Issue } from '../../gate/issue.ts';
import { findPlace } from './find-place.ts';
import { manifestOf, type PastContext } from './past.ts';
import type { PlannedSite } from './planned-site.ts';

/** The ids of bulletins that the present release shows under another id, by which feed readers know them. */
export async function listChangedIds(
  { folders, witness }: PastContext,
  { bulletins, context: { addresses } }: PlannedSite,
): Promise<Issue[]> {
  const manifest = manifestOf({ witness });
  const byId = new Map(bulletins.map(({ id, file }) => [id, file]));
  const issues: Issue[] = [];
  for (const { key, id, file } of bulletins) {
    const before = manifest?.bulletins?.[key]?.id;
    if (before === undefined || before === id) continue;
    const place = await findPlace(folders.content, file, 'id:');
    issues.push(
      issueAt('changed-id', place, { id, before, address: addresses.bulletin(key), nowAt: byId.get(before) }),
    );
  }
  return issues;
}
