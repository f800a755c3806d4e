import type { Issue } from '../gate/issue.ts';
import { countIssues, limitAlike } from '../gate/limit-alike.ts';
import { formatReport, messageLanguage } from '../gate/report.ts';
import { strings } from '../strings/strings.ts';

/** Content that cannot be published. The message is the whole report, for editors; there is no stack to show them. */
export class ContentError extends Error {
  constructor(issues: readonly Issue[]) {
    super(reportForBuild(issues));
    this.name = 'ContentError';
    // Astro prints a heading for any stack that is not empty.
    this.stack = '';
  }

  /** The name alone: where the words contain "document" or "window", Astro adds advice about browsers to them. */
  override toString(): string {
    return this.name;
  }
}

/** The report of issues with the count of all of them, in the language of messages. */
export function reportIssues(issues: readonly Issue[]): string {
  const language = messageLanguage();
  const { issues: words } = strings(language);
  const { errors, warnings } = countIssues(issues);
  const files = new Set(issues.filter(({ severity }) => severity === 'error').map(({ file }) => file)).size;
  const closing = errors > 0 ? words.failed(errors, files) : words.warnings(warnings);
  return `${formatReport(limitAlike(issues), words.severity, language)}\n\n${closing}`;
}

/** What a build says: every error in full, of the warnings only how many there are and what shows them. */
export function reportForBuild(issues: readonly Issue[]): string {
  const { issues: words } = strings(messageLanguage());
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.length - errors.length;
  const parts = [
    ...(errors.length > 0 ? [reportIssues(errors)] : []),
    ...(warnings > 0 ? [words.warningsOfBuild(warnings)] : []),
  ];
  return parts.join('\n');
}
