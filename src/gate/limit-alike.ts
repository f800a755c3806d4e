import type { Issue } from './issue.ts';

/** Issues of one rule in one file that are reported singly, at most: a file can have 100,000, and nobody reads more. */
export const MAX_ALIKE = 20;

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
