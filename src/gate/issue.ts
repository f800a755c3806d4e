import { byCodeUnits } from '../by-code-units.ts';
import type { IssueTexts } from '../strings/issues.vi.ts';
import { findRepair, rules, severityOf, type Repair, type Rule, type Severity } from './rules.ts';

/** A place in a content file. Lines and columns count from 1; columns are UTF-16 units, as in editor programs. */
export interface SourcePosition {
  /** Path below the content root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** One problem in one place. Its words are chosen when it is reported, from the rule, the details and the language. */
export interface Issue extends SourcePosition {
  rule: Rule;
  code: string;
  severity: Severity;
  details: object;
  /** The day (`2026-12-25`) from which a warning becomes an error that refuses a release, where time alone makes it one. */
  from?: string;
  /** In a report, how many issues of this rule in this file are reported as this one; 1 when absent. */
  standsFor?: number;
}

/** The details of an issue: what the words of its rule are made from. */
export type Details<R extends Rule> = Parameters<IssueTexts[R]>[0];

/** An issue of the given rule at a place. */
export function issueAt<R extends Rule>(rule: R, place: SourcePosition, details: Details<R>): Issue {
  const { file, line, column } = place;
  return { rule, code: rules[rule].code, severity: severityOf(rule), file, line, column, details };
}

/** The folder of the bulletin (`bulletins/2022/slug`) or decision that a file belongs to; the file itself where there is none. */
export function ownerOf(file: string): string {
  return /^(?:bulletins|decisions)\/[^/]+\/[^/]+/.exec(file)?.[0] ?? file;
}

/** Whether any of the issues stops a build. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** The command that repairs an issue, if any: as its details say (`repair`, or `byHand` for none), else as its rule says. */
export function repairOf({ rule, details }: Issue): Repair | undefined {
  const { byHand, repair } = details as { byHand?: unknown; repair?: Repair };
  return byHand === undefined ? (repair ?? findRepair(rule)) : undefined;
}

/** Issues sorted by file, line, column and code, so that a report does not depend on the order in which they were found. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  const key = (issue: Issue) => `${issue.code} ${JSON.stringify(issue.details)}`;
  return [...issues].sort(
    (a, b) =>
      byCodeUnits(a.file, b.file) || a.line - b.line || a.column - b.column || byCodeUnits(key(a), key(b)),
  );
}
