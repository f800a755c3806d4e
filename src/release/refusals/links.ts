import { basePath } from '../../addresses/base-path.ts';
import { parseAddress, type SiteFile } from '../../addresses/parse-site-file.ts';
import { SEGMENTS } from '../../addresses/segments.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { buildFinder, type Finder } from '../../gate/nearest.ts';
import { openLinkJudge } from '../invariants/links.ts';
import { openAnchors } from './anchors.ts';
import type { ContentLink } from './content-links.ts';
import { toFile, type PlannedSite } from './planned-site.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { openTargets, type LinkedBulletin } from './targets.ts';

/**
 * What is wrong with links of the content: to what is not there or not shown, to places that a page does not have, and to bulletins
 * that were taken back, which lead to a tombstone.
 */
export async function listLinkIssues(
  links: readonly ContentLink[],
  context: RefusalContext,
  planned: PlannedSite,
): Promise<Issue[]> {
  const { site, pages } = context.content;
  const anchors = openAnchors(planned, pages);
  const judge = openLinkJudge({ files: planned.files, url: site.url }, anchors);
  const findTarget = openTargets(context);
  const suggest = openSuggestions(planned);
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
    if (fault === 'invalid-address') issues.push(issueAt('unreadable-address', place, { url }));
    else if (fault === 'missing-fragment') {
      const { pathname } = new URL(link.value, new URL(link.from, site.url));
      const [page = '', fragment = ''] = url.split('#', 2);
      const near = buildFinder([...(anchors(toFile(pathname, basePath(site))) ?? [])])(fragment);
      issues.push(issueAt('missing-anchor', place, { url, near: near && `${page}#${near}` }));
    } else issues.push(...tellMissing(link, target, () => suggest(file, url)));
  }
  return issues;
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

/** Opens the search for what a link was most likely meant to lead to. Nothing is suggested that readers cannot see. */
function openSuggestions({ context, bulletins, pages, files }: PlannedSite) {
  const base = basePath(context.catalogue.site);
  let findKey: Finder | undefined;
  let findPage: Finder | undefined;
  return (file: SiteFile | undefined, url: string): string | undefined => {
    const path = url.replace(/[?#].*$/su, '');
    if (path.startsWith('/') && files.has(`${path.slice(1)}/index.html`)) return `${path}/`;
    if (file?.kind === 'bulletin' || file?.kind === 'bulletin-file') {
      findKey ??= buildFinder(bulletins.flatMap(({ key, status }) => (status === 'withdrawn' ? [] : [key])));
      const near = findKey(file.key);
      return near && `/${SEGMENTS.bulletin}/${near}/`;
    }
    findPage ??= buildFinder(
      pages.flatMap(({ address }) => {
        const inside = `/${address.slice(base.length)}`;
        return inside.startsWith(`/${SEGMENTS.bulletin}/`) ? [] : [inside];
      }),
    );
    return findPage(path);
  };
}
