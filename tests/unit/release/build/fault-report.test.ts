import { expect, test } from 'vitest';
import { formatFaults } from '../../../../src/release/build/fault-report.ts';
import { buildWords } from '../../../../src/release/stop.ts';

const words = buildWords();

test('a fault is told with what and where, and how many there are', () => {
  const report = formatFaults([{ rule: 'no-title', file: 'nam/2024/index.html', detail: '' }]);
  expect(report.split('\n')).toEqual([
    words.faults['no-title'](),
    '    nam/2024/index.html',
    '',
    words.invariantsFailed(1),
  ]);
});

test('a fault of every page is told once, with the first ten pages and the number of the others', () => {
  const faults = Array.from({ length: 25 }, (_, page) => ({
    rule: 'broken-link' as const,
    file: `${page}.html`,
    detail: 'href="/x/"',
  }));
  const lines = formatFaults(faults).split('\n');
  expect(lines).toHaveLength(1 + 10 + 1 + 2);
  expect(lines).toContain(`    ${words.alsoIn(15)}`);
  expect(lines.at(-1)).toBe(words.invariantsFailed(25));
});
