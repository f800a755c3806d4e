import { findAwards } from '../../awards/handover.ts';
import type { BodyLink } from '../../bulletins/body/plain-elements.ts';
import type { Issue } from '../../gate/issue.ts';
import { parseAddress } from '../../addresses/parse-site-file.ts';
import { listHiddenFiles } from './hidden-files.ts';
import { tellMissing } from './links.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import { openBulletinSuggestions, openToldCounter } from './suggestions.ts';
import { openTargets } from './targets.ts';

/**
 * Where only some bulletins were read: their links to other bulletins and those of decisions, which the tree and the targets' own files know of. What one
 * that is not shown yet would break if all were is a warning.
 */
export async function listPartialLinkIssues(context: RefusalContext): Promise<Issue[]> {
  const findTarget = openTargets(context);
  const findTargetOfHidden = openTargets({ ...context, isPreview: true });
  const hidden = await listHiddenFiles(context);
  const suggest = openBulletinSuggestions(context.tree.bulletins.map(({ year, slug }) => `${year}/${slug}`));
  const isTold = openToldCounter();
  const issues: Issue[] = [];
  for (const { href: written, place } of listLinks(context)) {
    const file = parseAddress(written, '/');
    if (!file || !('key' in file)) continue;
    const isHidden = hidden.has(place.file);
    const target = await (isHidden ? findTargetOfHidden : findTarget)(file);
    const isThere = target === 'published' || (target === 'withdrawn' && file.kind === 'bulletin');
    if (isThere) continue;
    const isAlone = isTold(place.file);
    const told = tellMissing({ written, place }, target, () =>
      isAlone ? suggest(written, place.file) : undefined,
    );
    issues.push(...(isHidden ? told.map((issue): Issue => ({ ...issue, severity: 'warning' })) : told));
  }
  return issues;
}

function listLinks({ content }: RefusalContext): BodyLink[] {
  const ofDecisions = findAwards(content.registers)?.decisions.flatMap(({ body }) => body ?? []) ?? [];
  return [...content.bulletins, ...content.faulty, ...ofDecisions].flatMap(({ links }) => links);
}
