import { basePath } from '../../addresses/base-path.ts';
import { parseAddress } from '../../addresses/parse-site-file.ts';
import { fileAtSiteAddress } from '../../addresses/stands-alone.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { Stop } from '../../strings/stop.ts';
import { listTakenBackInGit } from '../verify/taken-back-in-git.ts';
import { findPlace } from './find-place.ts';
import type { PastContext } from './past.ts';
import type { PlannedSite } from './planned-site.ts';

/** What was taken back before: bulletins by key, and addresses as `takenBack` writes them. */
interface TakenBackBefore {
  withdrawn: readonly string[];
  redacted: readonly string[];
  addresses: readonly string[];
}

/**
 * What was taken back and would be shown again without anyone saying so, as by an old branch that is merged: withdrawn bulletins, at
 * their address or at the one to which it leads, bulletins whose personal data was removed, and addresses whose line in `takenBack`
 * is gone. Nothing that `mayRestore` names. None when nothing can tell what was taken back, which is told elsewhere.
 */
export async function listRestored(refusal: PastContext, planned: PlannedSite): Promise<Issue[]> {
  const { content, folders, mayRestore } = refusal;
  const before = await findTakenBackBefore(refusal);
  const issues: Issue[] = [];
  for (const kind of ['withdrawn', 'redacted'] as const) {
    for (const key of before[kind]) {
      const bulletin = findShownAt(key, refusal, planned);
      if (!bulletin || mayRestore.includes(key) || isStillTakenBack[kind](bulletin)) continue;
      const place = await findPlace(folders.content, bulletin.file, LINES[kind]);
      issues.push(issueAt('restored', place, { name: key, kind }));
    }
  }
  for (const name of before.addresses) {
    const isMeant = content.site.takenBack.includes(name) || mayRestore.includes(name);
    if (isMeant || !isShown(name, refusal, planned)) continue;
    const place = await findPlace(folders.content, 'site.yaml', 'takenBack:');
    issues.push(issueAt('restored', place, { name, kind: 'address' }));
  }
  return issues;
}

type Kind = 'withdrawn' | 'redacted';

/** Whether a bulletin is taken back now, in the same way or in the stronger one. */
const isStillTakenBack: Readonly<Record<Kind, (bulletin: Bulletin) => boolean>> = {
  withdrawn: ({ status }) => status === 'withdrawn',
  redacted: ({ status, privacy }) => status === 'withdrawn' || privacy?.redacted === true,
};

/** The line of a bulletin at which it is told. */
const LINES: Readonly<Record<Kind, string>> = { withdrawn: 'status:', redacted: 'privacy:' };

async function findTakenBackBefore({
  folders,
  releaseMoment,
  witness,
}: PastContext): Promise<TakenBackBefore> {
  const nothing = { withdrawn: [], redacted: [], addresses: [] };
  switch (witness.from) {
    case 'nothing':
      return nothing;
    case 'git':
      // A history that cannot be read is told with the addresses that went.
      return listTakenBackInGit(folders.content, releaseMoment).then(
        (found) => ({ ...nothing, ...found }),
        (error: unknown) => {
          if (error instanceof Stop) return nothing;
          throw error;
        },
      );
    case 'manifest': {
      const { bulletins = {}, takenBack = [] } = witness.manifest;
      const keysOf = (kind: Kind): string[] =>
        Object.keys(bulletins).filter((key) => bulletins[key]![kind] !== undefined);
      return { withdrawn: keysOf('withdrawn'), redacted: keysOf('redacted'), addresses: takenBack };
    }
  }
}

/** The bulletin that readers find at the address of a key: its own, or the one to which a former address leads. */
function findShownAt(
  key: string,
  { content }: RefusalContext,
  { bulletins, redirects, context }: PlannedSite,
): Bulletin | undefined {
  const address = context.addresses.bulletin(key);
  const led = redirects.find(({ path, query }) => path === address && query === '');
  const file = led && parseAddress(led.to, basePath(content.site));
  const shown = file?.kind === 'bulletin' ? file.key : key;
  return bulletins.find((bulletin) => bulletin.key === shown);
}

function isShown(address: string, { content }: RefusalContext, { files, redirects }: PlannedSite): boolean {
  const led = basePath(content.site) + address.slice(1);
  return files.has(fileAtSiteAddress(address)) || redirects.some(({ path }) => path === led);
}
