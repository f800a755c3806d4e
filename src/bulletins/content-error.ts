import type { Issue } from '../gate/issue.ts';
import { countIssues, limitAlike } from '../gate/limit-alike.ts';
import { formatReport, messageLanguage } from '../gate/report.ts';
import { strings } from '../strings/strings.ts';

/** Thrown for content that cannot be published. Its message is the whole report for editors; it has no stack trace. */
export class ContentError extends Error {
  constructor(issues: readonly Issue[]) {
    super(reportForBuild(issues));
    this.name = 'ContentError';
    // Astro prints a heading for any stack that is not empty.
    this.stack = '';
  }

  /** Returns the name alone: Astro adds advice about browsers to a text with "document" or "window" in it. */
  override toString(): string {
    return this.name;
  }
}

/** Issues one by one, in the language of messages. */
export function tellIssues(issues: readonly Issue[]): string {
  const language = messageLanguage();
  return formatReport(limitAlike(issues), strings(language).issues.severity, language);
}

/** The report of issues with the count of all of them, and with what it means for the site. */
export function reportIssues(issues: readonly Issue[]): string {
  const { issues: words } = strings(messageLanguage());
  const { errors, warnings } = countIssues(issues);
  const files = new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size;
  const closing = errors > 0 ? words.failed(errors, files) : words.warnings(warnings);
  return `${tellIssues(issues)}\n\n${closing}`;
}

/** Warnings for those who publish: what time alone brings to content that nobody checks again, and what a server has to be told. */
const TOLD_BY_BUILDS: ReadonlySet<Issue['rule']> = new Set(['expired', 'site-moved']);

/** The report of a build: in full every error and what is for those who publish, of other warnings their number and the command that shows them. */
export function reportForBuild(issues: readonly Issue[]): string {
  const language = messageLanguage();
  const { issues: words } = strings(language);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const told = issues.filter(({ rule }) => TOLD_BY_BUILDS.has(rule));
  const warnings = issues.length - errors.length;
  const parts = [
    ...(errors.length > 0 ? [reportIssues(errors)] : []),
    ...(told.length > 0 ? [formatReport(told, words.severity, language)] : []),
    ...(warnings > 0 ? [words.warningsOfBuild(warnings)] : []),
  ];
  return parts.join('\n');
}
