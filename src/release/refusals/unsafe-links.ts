import { parseAddress } from '../../addresses/parse-site-file.ts';
import type { RefusalContext } from '../../bulletins/reading/refusals.ts';
import type { Details, Issue } from '../../gate/issue.ts';
import { planSite } from './planned-site.ts';
import { openBulletinSuggestions, openSuggestions, openToldCounter } from './suggestions.ts';
import { openTargets } from './targets.ts';

/** The issues with a proposal for each link of a form that is not accepted, where it was meant to lead to what readers see here. */
export async function proposeLinks(issues: readonly Issue[], context: RefusalContext): Promise<Issue[]> {
  const isOpen = (issue: Issue): issue is Issue & { details: Details<'unsafe-link'> } => {
    if (issue.rule !== 'unsafe-link') return false;
    const { url, proposal, attachment } = issue.details as Details<'unsafe-link'>;
    return proposal === undefined && attachment === undefined && /^(?![a-z][a-z\d+.-]*:|\/\/|$)/iu.test(url);
  };
  if (!issues.some(isOpen)) return [...issues];
  const suggest = openShownSuggestions(context);
  const isTold = openToldCounter();
  const proposed: Issue[] = [];
  for (const issue of issues) {
    const near =
      isOpen(issue) && isTold(issue.file) ? await suggest(issue.details.url, issue.file) : undefined;
    proposed.push(near === undefined ? issue : { ...issue, details: { ...issue.details, proposal: near } });
  }
  return proposed;
}

/** The suggestions of what readers see, whether all bulletins were read or only some. */
function openShownSuggestions(
  context: RefusalContext,
): (url: string, file: string) => Promise<string | undefined> {
  if (context.isComplete) {
    const suggest = openSuggestions(planSite(context.content, [], context));
    return async (url, file) => suggest(url, file);
  }
  const findTarget = openTargets(context);
  const suggest = openBulletinSuggestions(context.tree.bulletins.map(({ year, slug }) => `${year}/${slug}`));
  return async (url, file) => {
    const near = suggest(url, file);
    const target = near === undefined ? undefined : parseAddress(near, '/');
    return target && (await findTarget(target)) === 'published' ? near : undefined;
  };
}
