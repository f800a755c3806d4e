import { expect, test } from 'vitest';
import { readNewest } from '../../../src/vietnamese/newest.ts';

test.each([
  ['thi đua khen thưởng mới nhất', 'thi đua khen thưởng '],
  ['bang khen moi nhat', 'bang khen '],
  ['gần đây nhất có hội nghị nào', ' có hội nghị nào'],
  ['tin mới nhất', ''],
  ['Bản tin mới nhất', ''],
  ['mới nhất', ''],
])('"%s" asks for the newest of "%s"', (text, rest) => {
  const read = readNewest(text);
  expect(read.asksForNewest).toBe(true);
  expect(read.text.trim()).toBe(rest.trim());
});

test.each([
  '2025',
  'năm 2025',
  'nam 2025',
  'tháng 3/2025',
  '3/2025',
  'T3/2025',
  'tháng 3 năm 2025',
  'thang 3 nam 2025',
])('"%s" is a period, whose bulletins have an order in time', (text) => {
  expect(readNewest(text)).toEqual({ text, asksForNewest: true, isPeriod: true });
});

test.each([
  'kế hoạch thi đua năm 2025',
  'mới nhất trí',
  '28/7/2022',
  '163',
  '"mới nhất"',
  '“tin mới nhất”',
  '',
])('"%s" asks for no order', (text) => {
  expect(readNewest(text)).toEqual({ text, asksForNewest: false, isPeriod: false });
});
