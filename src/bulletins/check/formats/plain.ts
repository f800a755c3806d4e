import { formatReport } from '../../../gate/report.ts';
import { strings } from '../../../strings/strings.ts';
import { closeReport, type Report } from './report.ts';

/** Plain text for any log: `path:line:column`, then what was found and what to write, a group for each file. */
export function formatPlain(report: Report): string {
  const issues = report.issues.map((issue) => ({ ...issue, file: report.pathOf(issue.file) }));
  const found = formatReport(issues, strings(report.language).issues.severity, report.language);
  return [...(found ? [found, ''] : []), ...closeReport(report)].join('\n');
}
