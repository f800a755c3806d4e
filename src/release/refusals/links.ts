import { basePath } from '../../addresses/base-path.ts';
import { parseAddress, type SiteFile } from '../../addresses/parse-site-file.ts';
import { decodePath } from '../../bulletins/body/vocabulary.ts';
import { slugify } from '../../vietnamese/slug.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { openLinkJudge, type LinkFault } from '../invariants/links.ts';
import { openAnchors } from './anchors.ts';
import type { ContentLink } from './content-links.ts';
import type { Doubts } from './doubts.ts';
import { toFile, type PlannedSite } from './planned-site.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { openAnchorSuggestions, openSuggestions, openToldCounter } from './suggestions.ts';
import { openTargets, type LinkedBulletin } from './targets.ts';

/**
 * What is wrong with links of the content: to what is not there or not shown, to places that a page does not have, and to bulletins
 * that were taken back, which lead to a tombstone.
 */
export async function listLinkIssues(
  links: readonly ContentLink[],
  context: RefusalContext,
  planned: PlannedSite,
  doubts: Doubts,
): Promise<Issue[]> {
  const { site, pages } = context.content;
  const anchors = openAnchors(planned, pages);
  const judge = openLinkJudge({ files: planned.files, url: site.url }, anchors);
  const findTarget = openTargets(context);
  const suggest = openSuggestions(planned);
  const suggestAnchor = openAnchorSuggestions(anchors);
  const isTold = openToldCounter();
  const issues: Issue[] = [];
  for (const link of links) {
    const { written: url, place } = link;
    const fault = judge(link.value, link.from);
    const file = findFile(link, site);
    const target = file && (await findTarget(file));
    if (fault === undefined) {
      const isTombstone = file?.kind === 'bulletin' && target === 'withdrawn';
      if (isTombstone) issues.push(issueAt('link-to-withdrawn', place, { url }));
      continue;
    }
    if (file && isDoubtful(fault, file, pathOf(link, site), doubts)) continue;
    const isAlone = isTold(place.file);
    if (fault === 'invalid-address') issues.push(issueAt('unreadable-address', place, { url }));
    else if (fault === 'missing-fragment') {
      const [page = '', fragment = ''] = decodePath(url).split('#', 2);
      const near = isAlone ? suggestAnchor(pathOf(link, site), slugify(fragment)) : undefined;
      issues.push(
        issueAt('missing-anchor', place, { url: decodePath(url), near: near && `${page}#${near}` }),
      );
    } else issues.push(...tellMissing(link, target, () => (isAlone ? suggest(url, place.file) : undefined)));
  }
  return issues;
}

/** The path below the site of what a link to it leads to. */
function pathOf({ value, from }: ContentLink, site: { url: string }): string {
  return toFile(new URL(value, new URL(from, site.url)).pathname, basePath(site));
}

/** Whether a link may lead nowhere only because a file of the content is faulty. */
function isDoubtful(fault: LinkFault, file: SiteFile, path: string, doubts: Doubts): boolean {
  return fault === 'missing-fragment' ? doubts.mayChange(file) : doubts.mayHold(file, path);
}

/** The issue of a link to what is not on the site; none when its target could not be read, which has issues of its own. */
export function tellMissing(
  { written: url, place }: Pick<ContentLink, 'written' | 'place'>,
  target: LinkedBulletin,
  suggest: () => string | undefined,
): Issue[] {
  if (target === 'unread') return [];
  if (target === undefined || target === 'published')
    return [issueAt('broken-link', place, { url, near: suggest() })];
  const details = typeof target === 'string' ? { state: target } : { state: 'scheduled' as const, ...target };
  return [issueAt('link-to-hidden', place, { url, ...details })];
}

/** What an address names on this site; `undefined` of one that leads elsewhere. */
export function findFile({ value, from }: ContentLink, site: { url: string }): SiteFile | undefined {
  const target = URL.parse(value, new URL(from, site.url));
  return target?.host === new URL(site.url).host ? parseAddress(target.pathname, basePath(site)) : undefined;
}
