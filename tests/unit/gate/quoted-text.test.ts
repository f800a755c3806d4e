import { expect, test } from 'vitest';
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
