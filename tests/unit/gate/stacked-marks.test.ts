import { expect, test } from 'vitest';
import { decodeText } from '../../../src/gate/text.ts';
import { findStackedMarks, MAX_MARKS } from '../../../src/gate/stacked-marks.ts';
import { measureWork } from '../../support/measured-work.ts';

const mark = '\u0301\u0323';

test.each([0, 1, 7, 30, 31, 32, 61, 200])('too many marks are found behind %i letters', (letters) => {
  const before = 'ệ'.repeat(letters);
  expect(findStackedMarks(`${before}${mark.repeat(MAX_MARKS / 2)}a`)).toBeUndefined();
  expect(findStackedMarks(`${before}${mark.repeat(MAX_MARKS / 2)}\u0300a`)).toBe(letters);
});

test('marks outside of the first plane are found', () => {
  expect(findStackedMarks(`a${'\u{1D167}'.repeat(MAX_MARKS + 1)}`)).toBe(1);
});

test('letters, emoji and a few marks each are no stack', () => {
  expect(findStackedMarks('Uỷ ban 👍🏽 e\u0302\u0301 '.repeat(500))).toBeUndefined();
});

test('a text of nothing but marks is refused at once, at their place', async () => {
  const bytes = Buffer.from(`a\nb${mark.repeat(60_000)}`);
  let decoded: unknown;
  const work = await measureWork(() => (decoded = decodeText(bytes, 'pages/gioi-thieu.mdx')), 1);
  expect(decoded).toMatchObject({ issue: { rule: 'stacked-marks', line: 2, column: 2 } });
  expect(work).toBeLessThan(1);
});
