import { createHash } from 'node:crypto';
import type { Issue } from '../../../gate/issue.ts';
import { explainIssue } from '../../../gate/report.ts';
import type { Report } from './report.ts';

/** The Code Quality report of GitLab, which shows it on the lines of a merge request. */
export function formatGitlab({ issues, language, pathOf }: Report): string {
  const seen = new Map<string, number>();
  const list = issues.map((issue) => {
    const { what, hint } = explainIssue(issue, language);
    return {
      description: `${issue.code}: ${what} → ${hint}`,
      check_name: issue.code,
      fingerprint: fingerprint(issue, seen),
      severity: issue.severity === 'error' ? 'critical' : 'minor',
      location: { path: pathOf(issue.file), lines: { begin: issue.line } },
    };
  });
  return JSON.stringify(list, undefined, 2);
}

/** The fingerprint of an issue. It does not depend on line numbers, so that GitLab recognises known issues when lines move. */
function fingerprint({ file, code, details }: Issue, seen: Map<string, number>): string {
  const what = `${file} ${code} ${JSON.stringify(details)}`;
  const times = (seen.get(what) ?? 0) + 1;
  seen.set(what, times);
  return createHash('sha256').update(`${what} ${times}`).digest('hex').slice(0, 40);
}
