import { SEGMENTS } from '../../addresses/segments.ts';
import { ownerOf, type Issue } from '../../gate/issue.ts';
import { NOTICE_DAYS } from '../../read-site.ts';
import { listTakenAliases } from './aliases.ts';
import { listAwardIssues } from './awards.ts';
import { listChangedIds } from './changed-ids.ts';
import { listContentLinks } from './content-links.ts';
import { listDaysToCome } from './days-to-come.ts';
import { openDoubts, type Doubts } from './doubts.ts';
import { listFaultyLinks } from './faulty-links.ts';
import { listHiddenFiles } from './hidden-files.ts';
import { listLinkIssues } from './links.ts';
import { listShrinkage, listTakenBackShown, listVanishedIssues } from './lost.ts';
import { listMachineAddresses } from './machine-addresses.ts';
import { openPast, type PastContext } from './past.ts';
import { listPartialLinkIssues } from './partial-links.ts';
import { listMoved } from './moved.ts';
import { planSite, type PlannedSite } from './planned-site.ts';
import { readPublicFiles, type PublicFiles } from './public-files.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { listRestored } from './restored.ts';
import { listShownSources } from './shown-sources.ts';
import { listRepeatedTitles } from './titles.ts';

/**
 * Lists everything of the content for which a release would be refused, each at its place, without rendering anything: `check` and
 * the build both ask it. What time alone will refuse within 30 days is a warning with its day, and so is what a draft would break
 * if it were shown. A preview asks neither the present release nor Git; where neither
 * can answer, `onUnknownPast` hears why. The invariants of `src/release/invariants` stay the last
 * guard: content that they refuse and that is not told here is a fault of this list.
 */
export async function listRefusals(context: RefusalContext): Promise<Issue[]> {
  const ofAwards = await listAwardIssues(context);
  const wrong = ofAwards.filter(({ severity }) => severity === 'error').map(({ file }) => ownerOf(file));
  const faulty = [...new Set([...context.faulty, ...wrong])];
  return [...ofAwards, ...(await listRefusalsOfBulletins({ ...context, faulty }))];
}

async function listRefusalsOfBulletins(context: RefusalContext): Promise<Issue[]> {
  const untrue = await listDaysToCome(context);
  if (!context.isComplete) return [...untrue, ...(await listPartialLinkIssues(context))];
  const published = await readPublicFiles(context);
  const doubts = await openDoubts(context);
  const planned = planSite(context.content, published.paths, context);
  const now = [...untrue, ...published.issues, ...(await listOfSite(context, planned, published, doubts))];
  const lost = context.isPreview ? [] : await listLost(await openPast(context), planned, published, doubts);
  const issues = new IssueList([...now.filter((issue) => !isToldOfMoved(issue, lost)), ...lost]);
  for (const moment of listComingMoments(context)) {
    const coming = { ...context, releaseMoment: moment };
    const errors = await listErrors(coming, published, doubts);
    issues.addNew(errors.map((issue) => ({ ...issue, severity: 'warning', from: moment.slice(0, 10) })));
  }
  issues.addNew(await listOfHidden(context, published, doubts));
  return issues.all;
}

/** Whether a former address is that of a bulletin which has come back to it: what to write is told where it has gone from. */
function isToldOfMoved({ rule, file, details }: Issue, lost: readonly Issue[]): boolean {
  if (rule !== 'alias-in-use') return false;
  const { alias } = details as { alias: string };
  const key = /^bulletins\/(\d{4}\/[^/]+)\//.exec(file)?.[1];
  const isOwn = key !== undefined && alias.replace(/\/?$/, '/').endsWith(`/${SEGMENTS.bulletin}/${key}/`);
  return isOwn && lost.some((issue) => (issue.details as { moved?: string }).moved === file);
}

/** Issues, each once. */
class IssueList {
  readonly all: Issue[] = [];
  readonly #known = new Set<string>();

  constructor(first: readonly Issue[]) {
    this.addNew(first);
  }

  addNew(issues: readonly Issue[]): void {
    for (const issue of issues) {
      const { code, file, line, column, details } = issue;
      const key = JSON.stringify([code, file, line, column, details]);
      if (!this.#known.has(key)) this.all.push(issue);
      this.#known.add(key);
    }
  }
}

async function listOfSite(
  context: RefusalContext,
  planned: PlannedSite,
  published: PublicFiles,
  doubts: Doubts,
): Promise<Issue[]> {
  const sources = listShownSources(context, planned);
  const links = [
    ...(await listContentLinks(sources, context)),
    ...published.links,
    ...(await listFaultyLinks(context)),
  ];
  return [
    ...(await listLinkIssues(links, context, planned, doubts)),
    ...(await listMachineAddresses(sources, context)),
    ...(await listRepeatedTitles(context, planned)),
    ...(await listTakenAliases(context, planned)),
  ];
}

/**
 * What the present release shows and this content does not. How much there is of either is compared when nothing else is told: a
 * faulty bulletin takes its pages and photographs with it.
 */
async function listLost(
  context: PastContext,
  planned: PlannedSite,
  published: PublicFiles,
  doubts: Doubts,
): Promise<Issue[]> {
  const lost = [
    ...(await listVanishedIssues(context, planned, doubts)),
    ...(await listTakenBackShown(context, planned)),
    ...(await listChangedIds(context, planned)),
    ...(await listRestored(context, planned, published)),
  ];
  const isFaulty = lost.some(({ severity }) => severity === 'error');
  const shrunk = doubts.isAny || isFaulty ? [] : await listShrinkage(context, planned);
  return [...lost, ...shrunk, ...(await listMoved(context))];
}

async function listErrors(context: RefusalContext, published: PublicFiles, doubts: Doubts): Promise<Issue[]> {
  const planned = planSite(context.content, published.paths, context);
  const issues = await listOfSite(context, planned, published, doubts);
  return issues.filter(({ severity }) => severity === 'error');
}

/**
 * The moments within the time of notice by which scheduled bulletins have appeared: the last of each day, in order. Each is a plan of
 * the whole site, so that moments of one day are joined.
 */
function listComingMoments({ content, releaseMoment, isPreview }: RefusalContext): string[] {
  if (isPreview) return [];
  const now = Date.parse(releaseMoment);
  const coming = content.bulletins.flatMap(({ bulletin: { status, publishAt } }) => {
    if (status !== 'published' || publishAt === undefined) return [];
    const days = (Date.parse(publishAt) - now) / 86_400_000;
    return days > 0 && days < NOTICE_DAYS ? [publishAt] : [];
  });
  coming.sort((a, b) => Date.parse(a) - Date.parse(b));
  const lastOfDays = new Map(coming.map((moment) => [moment.slice(0, 10), moment]));
  return [...lastOfDays.values()];
}

/** What the bulletins that are not shown would break if all were, as warnings. */
async function listOfHidden(
  context: RefusalContext,
  published: PublicFiles,
  doubts: Doubts,
): Promise<Issue[]> {
  const hidden = await listHiddenFiles(context);
  if (hidden.size === 0) return [];
  const errors = await listErrors({ ...context, isPreview: true }, published, doubts);
  return errors
    .filter(({ file }) => hidden.has(file))
    .map((issue): Issue => ({ ...issue, severity: 'warning' }));
}
