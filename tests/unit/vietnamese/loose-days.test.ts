import { describe, expect, it, test } from 'vitest';
import {
  dayFromLooseDate,
  dayFromMistypedDate,
  dayFromShortYear,
  rangeFromLooseDates,
} from '../../../src/vietnamese/loose-days.ts';

describe('dayFromLooseDate', () => {
  it.each([
    ['5/3/2022', '2022-03-05'],
    ['05/03/2022', '2022-03-05'],
    ['3-4-2024', '2024-04-03'],
    ['28.7.2022', '2022-07-28'],
    ['17 - 05 - 2024', '2024-05-17'],
    [' 28/06/2022 ', '2022-06-28'],
    ['2022-7-8', '2022-07-08'],
    ['2022/07/28', '2022-07-28'],
    ['2022.7.28', '2022-07-28'],
    ['2022–07–28', '2022-07-28'],
    ['2022-07-28.', '2022-07-28'],
    ['28/７/2022', '2022-07-28'],
    ['12-thg4-2024', '2024-04-12'],
    ['12-Thg 4-2024', '2024-04-12'],
    ['2022-07-28', '2022-07-28'],
  ])('reads "%s" as %s', (text, day) => {
    expect(dayFromLooseDate(text)).toBe(day);
  });

  it.each(['31/02/2022', '29-2-2023', '7/28/2022', '2022-13-1', '0/7/2022'])(
    'finds no day in "%s", because there is none',
    (text) => {
      expect(dayFromLooseDate(text)).toBeUndefined();
    },
  );

  it.each([
    '',
    '28/7',
    'Chiều 28/7',
    'ngày 24-10',
    'Hôm qua 12.5',
    '5/3/22',
    '5/3-2022',
    '123/7/2022',
    '2022',
  ])('guesses nothing from "%s"', (text) => {
    expect(dayFromLooseDate(text)).toBeUndefined();
  });
});

describe('a guess at two days in one', () => {
  test.each([
    ['30/12/2026 - 2/1/2027', '2026-12-30', '2027-01-02'],
    ['30-12-2026 - 2-1-2027', '2026-12-30', '2027-01-02'],
    ['từ ngày 30/12 đến 2/1/2027', '2026-12-30', '2027-01-02'],
    ['30–31/12/2026', '2026-12-30', '2026-12-31'],
    ['28/11-2/12/26', '2026-11-28', '2026-12-02'],
    ['2026-12-30 - 2027-01-02', '2026-12-30', '2027-01-02'],
    ['ngày 1 tháng 2 năm 2026 đến ngày 3 tháng 2 năm 2026', '2026-02-01', '2026-02-03'],
  ])('%s', (text, start, end) => {
    expect(rangeFromLooseDates(text)).toEqual({ start, end });
  });

  test.each(['30/12/2026', '2026-12-30', '2/1/2027 - 30/12/2026', '31-30/12/2026', 'hôm nay - mai', ''])(
    'none in “%s”',
    (text) => expect(rangeFromLooseDates(text)).toBeUndefined(),
  );
});

test.each([
  ['2026-16-07', '2026-07-16'],
  ['07/16/2026', '2026-07-16'],
  ['07-16-2026', '2026-07-16'],
  ['2026-O7-16', '2026-07-16'],
  ['2O26-l7-O5', '2026-05-17'],
  ['2O26-O7-O5', '2026-07-05'],
  ['20260716', '2026-07-16'],
  ['16072026', '2026-07-16'],
  ['31/6/2026', undefined],
  ['13/13/2026', undefined],
  ['2026', undefined],
  ['OI/l', undefined],
])('a guess at the mistyped date %s', (text, day) => {
  expect(dayFromMistypedDate(text)).toBe(day);
});

test.each([
  ['26-07-16', '2026', '2026-07-16'],
  ['16-07-26', '2026', '2026-07-16'],
  ['26/07/16', '2026', '2026-07-16'],
  ['24-07-25', '2024', '2024-07-25'],
  ['3/1/27', '2026', '2027-01-03'],
  ['26-07-16', '2019', undefined],
  ['26-07-16', undefined, undefined],
  ['32-07-32', undefined, undefined],
])('a year of two digits in %s, where %s is near', (text, near, day) => {
  expect(dayFromShortYear(text, near)).toBe(day);
});

test('a guess at a year of two digits is one of this century, the day first', () => {
  expect(dayFromShortYear('26/11/26')).toBe('2026-11-26');
  expect(dayFromShortYear('31/2/26')).toBeUndefined();
  expect(dayFromShortYear('26/11/2026')).toBeUndefined();
});
