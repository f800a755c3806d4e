import type { Issue } from './issue.ts';
import type { Rule } from './rules.ts';

/** Issues of one rule in one file that are reported singly, at most: a file can have 100,000, and nobody reads more. */
export const MAX_ALIKE = 20;

/**
 * Tells whether the next issue of a rule in a file is one that is reported singly: what costs much is found only for those. Has to be
 * asked in the order of the issues.
 */
export function countAlike(): (rule: Rule, file: string) => boolean {
  const counts = new Map<string, number>();
  return (rule, file) => {
    const key = `${rule} ${file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= MAX_ALIKE;
  };
}

/** The issues of a report: of each rule and file the first `MAX_ALIKE`, then one whose `standsFor` counts all others. */
export function limitAlike(issues: readonly Issue[]): Issue[] {
  const alike = new Map<string, Issue[]>();
  const told: Issue[] = [];
  for (const issue of issues) {
    const key = `${issue.rule} ${issue.file}`;
    const group = alike.get(key) ?? [];
    alike.set(key, group);
    if (group.length > MAX_ALIKE) {
      const last = group.at(-1)!;
      last.standsFor = countOf(last) + countOf(issue);
      continue;
    }
    const own = group.length < MAX_ALIKE ? issue : { ...issue, standsFor: countOf(issue) };
    group.push(own);
    told.push(own);
  }
  return told;
}

/** The numbers of errors and warnings, those included that `standsFor` counts. */
export function countIssues(issues: readonly Issue[]): { errors: number; warnings: number } {
  const counts = { error: 0, warning: 0 };
  for (const issue of issues) counts[issue.severity] += countOf(issue);
  return { errors: counts.error, warnings: counts.warning };
}

/** The number of issues that one issue of a report stands for, itself included. */
function countOf({ standsFor = 1 }: Issue): number {
  return standsFor;
}
