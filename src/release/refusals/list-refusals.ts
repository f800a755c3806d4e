import { getVisibility } from '../../bulletins/visibility.ts';
import type { Issue } from '../../gate/issue.ts';
import { NOTICE_DAYS } from '../../site.ts';
import { listTakenAliases } from './aliases.ts';
import { listContentLinks } from './content-links.ts';
import { listLinkIssues } from './links.ts';
import { listShrinkage, listVanishedIssues } from './lost.ts';
import { listMachineAddresses } from './machine-addresses.ts';
import { listPartialLinkIssues } from './partial-links.ts';
import { planSite, type PlannedSite } from './planned-site.ts';
import { readPublicFiles, type PublicFiles } from './public-files.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { listShownSources } from './shown-sources.ts';
import { listRepeatedTitles } from './titles.ts';

/**
 * Lists everything of the content for which a release would be refused, each at its place, without rendering anything: `check` and
 * the build both ask it. What time alone will refuse within 30 days is a warning with its day, and so is what a draft would break
 * if it were shown. A preview asks neither the present release nor Git. The invariants of `src/release/invariants` stay the last
 * guard: content that they refuse and that is not told here is a fault of this list.
 */
export async function listRefusals(context: RefusalContext): Promise<Issue[]> {
  if (!context.isComplete) return listPartialLinkIssues(context);
  const published = await readPublicFiles(context);
  const planned = planSite(context.content, published.paths, context);
  const now = [...published.issues, ...(await listOfSite(context, planned, published))];
  const lost = context.isPreview
    ? []
    : [...(await listVanishedIssues(context, planned)), ...(await listShrinkage(context, planned))];
  const issues = new IssueList([...now, ...lost]);
  for (const moment of listComingMoments(context)) {
    const coming = { ...context, releaseMoment: moment };
    const errors = await listErrors(coming, published);
    issues.addNew(errors.map((issue) => ({ ...issue, severity: 'warning', from: moment.slice(0, 10) })));
  }
  issues.addNew(await listOfHidden(context, published));
  return issues.all;
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
): Promise<Issue[]> {
  const sources = listShownSources(context, planned);
  const links = [...(await listContentLinks(sources, context)), ...published.links];
  return [
    ...(await listLinkIssues(links, context, planned)),
    ...(await listMachineAddresses(sources, context)),
    ...(await listRepeatedTitles(context, planned)),
    ...(await listTakenAliases(context, planned)),
  ];
}

async function listErrors(context: RefusalContext, published: PublicFiles): Promise<Issue[]> {
  const planned = planSite(context.content, published.paths, context);
  const issues = await listOfSite(context, planned, published);
  return issues.filter(({ severity }) => severity === 'error');
}

/** The moments within the time of notice at which scheduled bulletins appear, each once, in order. */
function listComingMoments({ content, releaseMoment, isPreview }: RefusalContext): string[] {
  if (isPreview) return [];
  const now = Date.parse(releaseMoment);
  const coming = content.bulletins.flatMap(({ bulletin: { status, publishAt } }) => {
    if (status !== 'published' || publishAt === undefined) return [];
    const days = (Date.parse(publishAt) - now) / 86_400_000;
    return days > 0 && days < NOTICE_DAYS ? [publishAt] : [];
  });
  return [...new Set(coming)].sort((a, b) => Date.parse(a) - Date.parse(b));
}

/** What the bulletins that are not shown would break if all were, as warnings. */
async function listOfHidden(context: RefusalContext, published: PublicFiles): Promise<Issue[]> {
  const { content, releaseMoment } = context;
  const hidden = new Set(
    content.bulletins.flatMap(({ bulletin }) => {
      const visibility = getVisibility(bulletin, releaseMoment);
      return visibility === 'draft' || visibility === 'scheduled' ? [bulletin.file] : [];
    }),
  );
  if (hidden.size === 0) return [];
  const errors = await listErrors({ ...context, isPreview: true }, published);
  return errors
    .filter(({ file }) => hidden.has(file))
    .map((issue): Issue => ({ ...issue, severity: 'warning' }));
}
