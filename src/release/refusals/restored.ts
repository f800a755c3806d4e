import { basename, dirname } from 'node:path';
import { basePath } from '../../addresses/base-path.ts';
import { parseAddress } from '../../addresses/parse-site-file.ts';
import { fileAtSiteAddress } from '../../addresses/stands-alone.ts';
import type { Bulletin } from '../../bulletins/bulletin.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { findLookAlikes } from '../returned/find-look-alikes.ts';
import { listShownDecisions } from '../build/decision-files.ts';
import { nameOfRow } from '../swap/redacted-rows.ts';
import { findReturned } from '../returned/find-returned.ts';
import { listTakenBefore, type TakenBefore } from '../returned/list-taken.ts';
import type { PublicFiles } from './public-files.ts';
import { findPlace } from './find-place.ts';
import type { PastContext } from './past.ts';
import type { PlannedSite } from './planned-site.ts';

/**
 * What was taken back and would be shown again without anyone saying so, as by an old branch that is merged: withdrawn bulletins, at
 * their address or at the one to which it leads, bulletins whose personal data was removed, and addresses whose line in `takenBack`
 * is gone; and files and words of all these, whatever place they have now. Nothing that `mayRestore` names. None when nothing can tell what was taken back, which is told elsewhere.
 */
export async function listRestored(
  refusal: PastContext,
  planned: PlannedSite,
  published: PublicFiles,
): Promise<Issue[]> {
  const { content, folders, mayRestore } = refusal;
  const { takenBack } = content.site;
  const before = await listTakenBefore(refusal, { bulletins: planned.bulletins, takenBack });
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
    const isMeant = takenBack.includes(name) || mayRestore.includes(name);
    if (isMeant || !isShown(name, refusal, planned)) continue;
    const place = await findPlace(folders.content, 'site.yaml', 'takenBack:');
    issues.push(issueAt('restored', place, { name, kind: 'address' }));
  }
  issues.push(...listReturnedRows(before, refusal));
  const returned = await listReturned(before, refusal, planned, { published, told: issues });
  return [...issues, ...returned, ...(await listLookAlikes(before, refusal, planned))];
}

/** Rows of awards from which personal data was removed and which say who it is again. */
function listReturnedRows({ rows }: TakenBefore, { content, mayRestore }: PastContext): Issue[] {
  const taken = new Set(rows.filter((name) => !mayRestore.includes(name)));
  return listShownDecisions(content.registers).flatMap((decision) =>
    decision.rows.flatMap(({ key, number, hidden }) => {
      const name = [key, number].map((each) => nameOfRow(decision, each)).find((each) => taken.has(each));
      if (hidden || name === undefined) return [];
      const place = { file: `decisions/${decision.key}/awards.csv`, line: 1, column: 1 };
      return [issueAt('restored', place, { name, kind: 'row' })];
    }),
  );
}

/** What was taken back and is shown at any place, where that is not told already by the bulletin at which it stood. */
async function listReturned(
  { contents }: TakenBefore,
  { content, folders, mayRestore }: PastContext,
  { bulletins }: PlannedSite,
  { published, told }: { published: PublicFiles; told: readonly Issue[] },
): Promise<Issue[]> {
  const shown = {
    bulletins: bulletins.filter(({ status }) => status !== 'withdrawn'),
    pages: content.pages,
    decisions: listShownDecisions(content.registers),
    public: published.paths,
  };
  const { returned } = await findReturned(contents, shown, folders);
  const isTold = (name: string, file: string): boolean =>
    told.some(
      ({ details, file: of }) => (details as { name: string }).name === name && dirname(of) === dirname(file),
    );
  const each = new Map(returned.map((one) => [JSON.stringify(one), one]));
  return [...each.values()]
    .filter(({ name, file }) => !mayRestore.includes(name) && !isTold(name, file))
    .map(({ name, kind, file }) => issueAt('restored', { file, line: 1, column: 1 }, { name, kind }));
}

/** Photographs that look like one that was taken back, as warnings. */
async function listLookAlikes(
  { contents }: TakenBefore,
  { folders, mayRestore }: PastContext,
  { bulletins }: PlannedSite,
): Promise<Issue[]> {
  const shown = bulletins.filter(({ status }) => status !== 'withdrawn');
  const found = await findLookAlikes(contents, shown, folders);
  return found
    .filter(({ name }) => !mayRestore.includes(name))
    .map(({ name, removed, file }) => {
      const on = bulletins.find(({ key }) => key === name)?.withdrawal?.on;
      const files = [{ name: basename(file), removed, from: name, ...(on === undefined ? {} : { on }) }];
      return issueAt('look-alike-photograph', { file, line: 1, column: 1 }, { files });
    });
}

type Kind = 'withdrawn' | 'redacted';

/** Whether a bulletin is taken back now, in the same way or in the stronger one. */
const isStillTakenBack: Readonly<Record<Kind, (bulletin: Bulletin) => boolean>> = {
  withdrawn: ({ status }) => status === 'withdrawn',
  redacted: ({ status, privacy }) => status === 'withdrawn' || privacy?.redacted === true,
};

/** The line of a bulletin at which it is told. */
const LINES: Readonly<Record<Kind, string>> = { withdrawn: 'status:', redacted: 'privacy:' };

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
