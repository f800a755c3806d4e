import type { IssueTexts } from '../strings/issues.vi.ts';
import { findRepair, rules, type Repair, type Rule, type Severity } from './rules.ts';

/** A place in a content file. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface SourcePosition {
  /** Path below the content root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One problem in one place. The words are chosen when it is reported, from the rule and its details. */
export interface Issue extends SourcePosition {
  rule: Rule;
  code: string;
  severity: Severity;
  details: object;
  /** Of what time alone will make an error: the day (`2026-12-25`) from which a release is refused. */
  from?: string;
  /** In a report: of how many issues of this rule in this file it is the first, which are told as one. */
  standsFor?: number;
}

/** The details that the words of a rule need. */
export type Details<R extends Rule> = Parameters<IssueTexts[R]>[0];

/** An issue of the given rule at a place. */
export function issueAt<R extends Rule>(rule: R, place: SourcePosition, details: Details<R>): Issue {
  const { file, line, column } = place;
  const { code, severity } = rules[rule];
  return { rule, code, severity, file, line, column, details };
}

/** What a file belongs to: the folder of its bulletin, else nothing but itself. */
export function ownerOf(file: string): string {
  return /^bulletins\/[^/]+\/[^/]+/.exec(file)?.[0] ?? file;
}

/** Whether any of the issues stops a build. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** The command that repairs an issue, by its details (`repair`, or `byHand` when there is none), else by its rule. */
export function repairOf({ rule, details }: Issue): Repair | undefined {
  const { byHand, repair } = details as { byHand?: unknown; repair?: Repair };
  return byHand === undefined ? (repair ?? findRepair(rule)) : undefined;
}

/** Issues by file, then line, column and code, so that a report does not depend on the order of finding. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const key = (issue: Issue) => `${issue.code} ${JSON.stringify(issue.details)}`;
  return [...issues].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(key(a), key(b)),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
