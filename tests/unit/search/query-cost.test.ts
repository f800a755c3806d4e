import { expect, test } from 'vitest';
import { listReadings, type Expansion } from '../../../src/search/client/abbreviations.ts';
import { parseQuery } from '../../../src/search/client/query.ts';

const ABBREVIATIONS: Expansion[] = [
  { short: 'UBND', long: ['ủy ban nhân dân'] },
  { short: 'TĐKT', long: ['thi đua khen thưởng', 'thi đua, khen thưởng'] },
];

/** All readings of a few words, in the order in which they are made. */
function spellAll(text: string): string[] {
  return listReadings(parseQuery(text).words, ABBREVIATIONS).map((words) =>
    words.map(({ word }) => word).join(' '),
  );
}

test.each([1, 2, 3])('%i abbreviations are read first with the last of them in its long forms', (count) => {
  const [first] = spellAll('ubnd '.repeat(count));
  expect(first).toBe(`${'ubnd '.repeat(count - 1)}ủy ban nhân dân`);
});

test('however many abbreviations a query has, no more than six readings are made', () => {
  const begun = performance.now();
  for (const text of ['ubnd '.repeat(24), 'tđkt ubnd '.repeat(12), 'tđkt '.repeat(10_000)]) {
    const readings = spellAll(text);
    expect(readings.length).toBeGreaterThan(0);
    expect(readings.length).toBeLessThanOrEqual(6);
  }
  expect(performance.now() - begun).toBeLessThan(2000);
});

test('a word has no more letters than any of an index, and a query no more signs than people type', () => {
  const { words } = parseQuery(`${'a'.repeat(100_000)} thi đua`);
  expect(words.map(({ word }) => word.length)).toEqual([100]);
  expect(parseQuery('nguyễn'.repeat(300)).words[0]!.word.length).toBeLessThanOrEqual(100);
  const begun = performance.now();
  for (const piece of ['1/', '1.000.', 'ngày 1 ', '"', 'a-', '\u0301']) parseQuery(piece.repeat(200_000));
  expect(performance.now() - begun).toBeLessThan(2000);
});
