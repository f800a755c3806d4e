import { styleText } from 'node:util';
import type { Issue } from '../../../gate/issue.ts';
import { countIssues } from '../../../gate/limit-alike.ts';
import { explainIssue } from '../../../gate/report.ts';
import { strings } from '../../../strings/strings.ts';
import { makeVisible } from '../../../strings/visible.ts';
import { quoteLine } from './quote.ts';
import { closeReport, type Report } from './report.ts';

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** For a person: a group for each file, with the line in question, a caret under the place, and what to write. */
export function formatHuman(report: Report): string {
  const paint: Paint = (style, text) =>
    report.isColoured ? styleText(style, text, { validateStream: false }) : text;
  const groups = [...Map.groupBy(report.issues, ({ file }) => file)].map(([file, issues]) =>
    [
      formatHead(file, issues, report, paint),
      ...issues.map((issue, index) => formatIssue(issue, issues[index - 1], report, paint)),
    ].join('\n'),
  );
  const [sum = '', ...advice] = closeReport(report);
  const { errors } = countIssues(report.issues);
  const colour = report.issues.length === 0 ? 'green' : errors > 0 ? 'red' : 'yellow';
  return [...groups, [paint(['bold', colour], sum), ...advice].join('\n')].join('\n\n');
}

function formatHead(file: string, issues: readonly Issue[], { pathOf, words }: Report, paint: Paint): string {
  const { errors, warnings } = countIssues(issues);
  return `${paint(['bold', 'underline'], makeVisible(pathOf(file)))}  ${paint('dim', `(${words.count(errors, warnings)})`)}`;
}

function formatIssue(
  issue: Issue,
  before: Issue | undefined,
  { language, readLine, words }: Report,
  paint: Paint,
): string {
  const { what, hint } = explainIssue(issue, language);
  const isRepeated =
    hint.includes('\n') && before !== undefined && explainIssue(before, language).hint === hint;
  const place = `${issue.line}:${issue.column}`.padStart(7);
  const severity = paint(
    issue.severity === 'error' ? 'red' : 'yellow',
    strings(language).issues.severity[issue.severity],
  );
  const [line, caret] = quoteLine(issue, readLine(issue.file, issue.line));
  const indent = ' '.repeat(9);
  return [
    `${paint('dim', place)}  ${severity} ${paint('bold', issue.code)}  ${what}`,
    ...(line === undefined || caret === undefined
      ? []
      : [
          `${indent}${paint('dim', '\u2502')} ${line}`,
          `${indent}${paint('dim', '\u2502')} ${paint('red', caret)}`,
        ]),
    // An example of many lines is not shown twice in a row. Examples of several lines come indented for a narrower report.
    isRepeated ? `${indent}→ ${words.asAbove}` : `${indent}→ ${hint.replaceAll('\n', `\n${indent}`)}`,
  ].join('\n');
}
