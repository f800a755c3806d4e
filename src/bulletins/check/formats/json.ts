import { repairOf } from '../../../gate/issue.ts';
import { countIssues } from '../../../gate/limit-alike.ts';
import { explainIssue } from '../../../gate/report.ts';
import type { Report } from './report.ts';

/** The whole report as JSON. `format` is its version: it is increased when a key changes its meaning, not when keys are added. */
export function formatJson({ issues, bulletins, decisions, unknown, language, pathOf }: Report): string {
  const list = issues.map((issue) => {
    const { file, line, column, severity, code, rule } = issue;
    const { what, hint } = explainIssue(issue, language);
    const repair = repairOf(issue);
    return {
      path: pathOf(file),
      line,
      column,
      severity,
      code,
      rule,
      message: what,
      hint,
      ...(issue.standsFor === undefined ? {} : { standsFor: issue.standsFor }),
      ...(repair ? { repair: `npm run check -- ${repair}` } : {}),
    };
  });
  return JSON.stringify(
    {
      format: 1,
      bulletins,
      ...(decisions > 0 ? { decisions } : {}),
      ...countIssues(issues),
      unknown,
      issues: list,
    },
    undefined,
    2,
  );
}
