import type { Issue } from './issue.ts';

/** How many issues of one rule in one file are told one by one: nobody reads more, and a file can give a hundred thousand. */
export const MOST_ALIKE = 20;

/** Issues as a report tells them: of very many of one rule in one file the first ones, then one that stands for all others. */
export function limitAlike(issues: readonly Issue[]): Issue[] {
  const alike = new Map<string, Issue[]>();
  const told: Issue[] = [];
  for (const issue of issues) {
    const key = `${issue.rule} ${issue.file}`;
    const group = alike.get(key) ?? [];
    alike.set(key, group);
    if (group.length > MOST_ALIKE) {
      const last = group.at(-1)!;
      last.standsFor = countOf(last) + countOf(issue);
      continue;
    }
    const own = group.length < MOST_ALIKE ? issue : { ...issue, standsFor: countOf(issue) };
    group.push(own);
    told.push(own);
  }
  return told;
}

/** Errors and warnings among issues, those included for which another one stands. */
export function countIssues(issues: readonly Issue[]): { errors: number; warnings: number } {
  const counts = { error: 0, warning: 0 };
  for (const issue of issues) counts[issue.severity] += countOf(issue);
  return { errors: counts.error, warnings: counts.warning };
}

/** How many issues one issue of a report is. */
function countOf({ standsFor = 1 }: Issue): number {
  return standsFor;
}
