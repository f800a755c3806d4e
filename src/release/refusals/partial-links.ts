import type { Issue } from '../../gate/issue.ts';
import { buildFinder, type Finder } from '../../gate/nearest.ts';
import { SEGMENTS } from '../../addresses/segments.ts';
import { parseAddress } from '../../addresses/parse-site-file.ts';
import { tellMissing } from './links.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { openTargets } from './targets.ts';

/** Where only some bulletins were read: their links to other bulletins, which the tree and the targets' own files know of. */
export async function listPartialLinkIssues(context: RefusalContext): Promise<Issue[]> {
  const findTarget = openTargets(context);
  const keys = context.tree.bulletins.map(({ year, slug }) => `${year}/${slug}`);
  let findKey: Finder | undefined;
  const issues: Issue[] = [];
  for (const { href: written, place } of context.content.bulletins.flatMap(({ links }) => links)) {
    const file = parseAddress(written, '/');
    if (!file || !('key' in file)) continue;
    const target = await findTarget(file);
    const isThere = target === 'published' || (target === 'withdrawn' && file.kind === 'bulletin');
    if (isThere) continue;
    const suggest = (): string | undefined => {
      findKey ??= buildFinder(keys);
      const near = findKey(file.key);
      return near && `/${SEGMENTS.bulletin}/${near}/`;
    };
    issues.push(...tellMissing({ written, place }, target, suggest));
  }
  return issues;
}
