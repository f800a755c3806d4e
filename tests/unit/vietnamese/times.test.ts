import { expect, test } from 'vitest';
import { momentFromLooseText, timeFromLooseTime } from '../../../src/vietnamese/times.ts';

test.each([
  ['8h30', '08:30'],
  ['8 giờ 30', '08:30'],
  ['8 giờ 30 phút', '08:30'],
  ['14h', '14:00'],
  ['8:05', '08:05'],
  ['14.30', '14:30'],
  ['2 giờ 30 chiều', '14:30'],
  ['8:00 PM', '20:00'],
  ['12:05 am', '00:05'],
  ['12h trưa', '12:00'],
])('%s is %s', (text, time) => {
  expect(timeFromLooseTime(text)).toBe(time);
});

test.each(['25h', '8h75', 'chiều', '8', ''])('nothing is guessed from “%s”', (text) => {
  expect(timeFromLooseTime(text)).toBeUndefined();
});

test.each([
  ['2026-07-17 8h30', '2026-07-17T08:30+07:00'],
  ['17/7/2026', '2026-07-17T08:00+07:00'],
  ['2026-07-17T09:00', '2026-07-17T09:00+07:00'],
  ['2026-07-17T09:00:30', '2026-07-17T09:00+07:00'],
  ['17/7/2026 8:00 PM', '2026-07-17T20:00+07:00'],
  ['17/1/2027 2:30 chiều', '2027-01-17T14:30+07:00'],
])('the moment %s is %s', (text, moment) => {
  expect(momentFromLooseText(text)).toBe(moment);
});

test.each(['2026-02-30 8h', '2026-07-17T24:00Z', 'mai', ''])('no moment is guessed from “%s”', (text) => {
  expect(momentFromLooseText(text)).toBeUndefined();
});
