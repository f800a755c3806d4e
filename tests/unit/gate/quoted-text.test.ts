import { expect, test } from 'vitest';
import { quoteLine } from '../../../src/bulletins/check/formats/quote.ts';
import { issueAt } from '../../../src/gate/issue.ts';
import { explainIssue } from '../../../src/gate/report.ts';

const place = { file: 'bulletins/2024/tin-thu/index.mdx', line: 1, column: 1 };
const long = 'ạ'.repeat(180_000);

test('a message quotes a part of a word that is as long as a body', () => {
  const issue = issueAt('misleading-link', place, { text: long, host: 'vi-du.example' });
  const { what, hint } = explainIssue(issue, 'vi');
  expect(what).toContain(`${'ạ'.repeat(300)}…`);
  expect(what.length + hint.length).toBeLessThan(1500);
});

test('a message quotes a part of a list of many words, and no half of a letter', () => {
  const spellings = [
    'Sở Mẫu',
    `${'a'.repeat(299)}😀`,
    ...Array.from({ length: 5000 }, (_, at) => `Sở ${at}`),
  ];
  const { what } = explainIssue(issueAt('office-spelt-twice', place, { spellings }), 'vi');
  expect(what).toContain('Sở Mẫu');
  expect(what).toContain('…');
  expect(what.isWellFormed()).toBe(true);
  expect(what.length).toBeLessThan(1500);
});

test('a short list is quoted whole', () => {
  const missing = ['skh2', 'skh3'];
  expect(explainIssue(issueAt('sequence-gap', place, { missing }), 'vi').what).toContain('skh2, skh3');
});

/** What says something of a person, and what of it no message may repeat. */
const PERSONAL = [
  ['Cứu người CCCD 079085001234', '079085001234'],
  ['Ông Mẫu, sinh ngày 05/3/2012', '05/3/2012'],
  ['xã Thử, 0912345678', '0912345678'],
  ['xã Thử, 0912–345–678', '345'],
  [`${'a'.repeat(292)} 079085001234 ${'b'.repeat(900)}`, '0790'],
] as const;

test.each(PERSONAL)('no message repeats digits of “%s”, whatever its rule', (text, digits) => {
  const list = issueAt('office-spelt-twice', place, { spellings: [text, 'Sở Mẫu'] });
  const single = issueAt('misleading-link', place, { text, host: 'vi-du.example' });
  for (const { what, hint } of [list, single].map((issue) => explainIssue(issue, 'vi'))) {
    expect(what + hint).toContain('•');
    expect(what + hint).not.toContain(digits);
  }
});

test.each(PERSONAL.slice(0, 4))(
  'no quoted line repeats digits of “%s”, and its caret stays',
  (text, digits) => {
    const issue = issueAt('heading-level-one', { ...place, column: 9 }, {});
    const [line, caret] = quoteLine(issue, text);
    expect(line).not.toContain(digits);
    expect(caret).toBe(`${' '.repeat(8)}^`);
  },
);

test('other numbers are quoted as they are', () => {
  const issue = issueAt('misleading-link', place, {
    text: 'Quyết định 123/QĐ-UBND ngày 26/8/2022',
    host: 'a.example',
  });
  expect(explainIssue(issue, 'vi').what).toContain('123/QĐ-UBND ngày 26/8/2022');
});
