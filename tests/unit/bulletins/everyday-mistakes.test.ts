import { expect, test } from 'vitest';
import { explainIssue } from '../../../src/gate/report.ts';
import { everydayMistakes } from '../../support/everyday-mistakes.ts';
import { readFiles } from '../../support/read.ts';

/** Mistakes without consequence, or that only a reader of the page can judge. */
const harmless = new Set([
  'space before colon',
  'BOM',
  'CRLF',
  'CR only',
  'bare < space',
  'bare }',
  'emoji',
  'emoji zwj',
  'word lock file',
  'tilde backup',
  'numbers roman list',
  'html entities',
  'code indent',
  'only images body',
  'google docs quote escapes',
]);
/** One fault in two files, or two faults in one. */
const MOST_ISSUES = 5;
/** What a parser or a program says, and no civil servant understands. */
const JARGON =
  /expected|unexpected|token|parse|scalar|implicit|flow |undefined|\bnull,|\[object|Error\b|stack/i;

test.each(Object.entries(everydayMistakes))('%s', async (name, files) => {
  const { issues } = await readFiles(files);
  expect(issues.length === 0).toBe(harmless.has(name));
  expect(issues.length).toBeLessThanOrEqual(MOST_ISSUES);
  const told = issues.map((issue) => {
    const { what, hint } = explainIssue(issue, 'vi');
    return `${issue.file}:${issue.line}:${issue.column} ${issue.code}: ${what}\n→ ${hint}`;
  });
  for (const each of told) expect(each).not.toMatch(JARGON);
  expect(told.join('\n')).toMatchSnapshot();
});
