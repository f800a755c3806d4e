import { explainIssue } from '../../../gate/report.ts';
import { makeVisible } from '../../../strings/visible.ts';
import { closeReport, type Report } from './report.ts';

/** Workflow commands that GitHub, Gitea and Forgejo show on the lines of a change, then the closing lines. */
export function formatGithub(report: Report): string {
  const commands = report.issues.map((issue) => {
    const { what, hint } = explainIssue(issue, report.language);
    const place = {
      file: makeVisible(report.pathOf(issue.file)),
      line: String(issue.line),
      col: String(issue.column),
      title: issue.code,
    };
    const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${issue.severity} ${properties.join(',')}::${escapeData(`${what}\n→ ${hint}`)}`;
  });
  return [...commands, ...closeReport(report)].join('\n');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
