import { expect, test } from 'vitest';
import { listFences, listLevels, readSection, RUNBOOKS } from '../../hosting/runbook.ts';
import { readProjectFile } from '../../support/project.ts';

const [english, vietnamese] = RUNBOOKS;

test('the two languages of the runbook have the same commands in the same order', () => {
  expect(listFences(english).length).toBeGreaterThan(15);
  expect(listFences(vietnamese)).toEqual(listFences(english));
  expect(listLevels(vietnamese)).toEqual(listLevels(english));
});

test('the runbook has a section for everything that a person on call is woken for', () => {
  const headings = readProjectFile(english).match(/(?<=^## ).*/gmu)!;
  expect(headings.map((heading) => heading.split(':')[0])).toEqual([
    'Day 0',
    'Rotating the key',
    'A bad release',
    'Lost server',
    'Lost Git host',
    'A leaked list of names',
    'Certificate',
    'Moving to another host or path',
    'An emergency notice',
  ]);
  for (const path of RUNBOOKS)
    expect([1, 2, 3].map((number) => readSection(path, number).length)).toEqual([11, 3, 3]);
});

test('what has to be cleared of leaked names is told in both languages', () => {
  const rows = RUNBOOKS.map((path) => readProjectFile(path).match(/^\| (?![-\s|]*\|)/gmu)!.length);
  expect(rows).toEqual([11, 11]);
  for (const path of RUNBOOKS)
    for (const place of [
      '/srv/bantin/kept',
      '/srv/bantin/previews',
      '--fresh',
      'git filter-repo',
      'CDN',
      'noindex',
    ])
      expect(readProjectFile(path)).toContain(place);
});
