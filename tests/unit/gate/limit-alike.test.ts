import { expect, test } from 'vitest';
import { formats } from '../../../src/bulletins/check/formats/formats.ts';
import { reportIssues } from '../../../src/bulletins/content-error.ts';
import { issueAt } from '../../../src/gate/issue.ts';
import { countIssues, limitAlike } from '../../../src/gate/limit-alike.ts';
import { listTextIssues } from '../../../src/gate/text.ts';
import { checkWords } from '../../../src/strings/check.ts';
import { BULLETIN } from '../../support/content-root.ts';

const flood = listTextIssues('Đại hội\u200b. '.repeat(20_000), BULLETIN);
const other = issueAt('empty-file', { file: 'pages/thu-nghiem.mdx', line: 1, column: 1 }, {});

test('of 20,000 issues of one rule in a file 20 are told, and one stands for the others', () => {
  expect(flood).toHaveLength(20_000);
  const told = limitAlike([...flood, other]);
  expect(told).toHaveLength(22);
  expect(told.slice(0, 20)).toEqual(flood.slice(0, 20));
  expect(told[20]).toEqual({ ...flood[20], standsFor: 19_980 });
  expect(told[21]).toBe(other);
  expect(countIssues(told)).toEqual({ errors: 20_001, warnings: 0 });
});

test('what is limited stays as it is when it is limited again, and the issues that were given do too', () => {
  const copy = structuredClone(flood);
  expect(limitAlike(limitAlike(flood))).toEqual(limitAlike(flood));
  expect(flood).toEqual(copy);
});

test('twenty issues of a rule are all told, in each file', () => {
  const twenty = flood.slice(0, 20);
  const elsewhere = twenty.map((issue) => ({ ...issue, file: 'pages/thu-nghiem.mdx' }));
  expect(limitAlike([...twenty, ...elsewhere])).toEqual([...twenty, ...elsewhere]);
});

test.each(Object.entries(formats))(
  'the form %s is short and says how many more there are',
  (_name, format) => {
    const report = format({
      issues: limitAlike(flood),
      bulletins: 1,
      decisions: 0,
      unknown: [],
      language: 'vi',
      words: checkWords('vi'),
      pathOf: (file) => file,
      readLine: () => undefined,
      isColoured: false,
    });
    expect(report.length).toBeLessThan(20_000);
    expect(report).toContain('còn 19980 chỗ nữa');
  },
);

test('the report of a build is short and counts all', () => {
  const report = reportIssues(flood);
  expect(report.length).toBeLessThan(20_000);
  expect(report).toContain('còn 19980 chỗ nữa');
  expect(report).toContain('Có 20000 lỗi trong 1 tệp');
});
