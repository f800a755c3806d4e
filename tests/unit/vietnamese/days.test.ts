import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDayRange,
  formatDayShort,
  formatSessionDay,
  isCalendarDay,
  weekday,
} from '../../../src/vietnamese/days.ts';

describe('isCalendarDay', () => {
  it.each(['2022-07-28', '2024-02-29', '2000-02-29', '1945-09-02', '2022-12-31'])('accepts %s', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each(['2022-02-30', '2023-02-29', '1900-02-29', '2022-04-31', '2022-13-01', '2022-00-10', '2022-01-00'])(
    'refuses %s, a day no calendar has',
    (text) => {
      expect(isCalendarDay(text)).toBe(false);
    },
  );

  it.each([
    '',
    '2022-7-28',
    '28/7/2022',
    '2022-07-28\n',
    ' 2022-07-28',
    '2022-07-28T00:00:00Z',
    '٢٠٢٢-٠٧-٢٨',
    '0000-01-01',
  ])('refuses %j, which is not the shape of a day', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });
});

describe('formatDay', () => {
  it.each([
    ['2022-07-28', 'ngày 28 tháng 7 năm 2022'],
    ['2020-02-05', 'ngày 05 tháng 02 năm 2020'],
    ['2020-03-05', 'ngày 05 tháng 3 năm 2020'],
    ['2020-01-10', 'ngày 10 tháng 01 năm 2020'],
    ['2020-12-09', 'ngày 09 tháng 12 năm 2020'],
  ])('writes %s as "%s"', (day, written) => {
    expect(formatDay(day)).toBe(written);
  });

  it('throws rather than print a day no calendar has', () => {
    expect(() => formatDay('2022-02-30')).toThrow('2022-02-30');
  });
});

describe('formatDayShort', () => {
  it.each([
    ['2022-07-28', '28/7/2022'],
    ['2022-03-05', '5/3/2022'],
  ])('writes %s as "%s"', (day, written) => {
    expect(formatDayShort(day)).toBe(written);
  });
});

describe('formatSessionDay', () => {
  it.each([
    ['morning', 'Sáng ngày 28 tháng 7 năm 2022'],
    ['afternoon', 'Chiều ngày 28 tháng 7 năm 2022'],
    ['evening', 'Tối ngày 28 tháng 7 năm 2022'],
    ['all-day', 'Cả ngày 28 tháng 7 năm 2022'],
  ] as const)('names the session %s before the day', (session, written) => {
    expect(formatSessionDay('2022-07-28', session)).toBe(written);
  });

  it('begins with the day when there is no session', () => {
    expect(formatSessionDay('2022-07-28')).toBe('Ngày 28 tháng 7 năm 2022');
  });
});

describe('formatDayRange', () => {
  it.each([
    ['one day', '2022-07-28', '2022-07-28', 'Ngày 28 tháng 7 năm 2022'],
    ['two days of a month', '2022-07-28', '2022-07-29', 'Từ ngày 28 đến ngày 29 tháng 7 năm 2022'],
    ['the first days of a month', '2022-02-01', '2022-02-03', 'Từ ngày 01 đến ngày 03 tháng 02 năm 2022'],
    ['two months', '2022-07-30', '2022-08-02', 'Từ ngày 30 tháng 7 đến ngày 02 tháng 8 năm 2022'],
    ['two years', '2022-12-30', '2023-01-02', 'Từ ngày 30 tháng 12 năm 2022 đến ngày 02 tháng 01 năm 2023'],
    [
      'one month of two years',
      '2022-07-28',
      '2023-07-28',
      'Từ ngày 28 tháng 7 năm 2022 đến ngày 28 tháng 7 năm 2023',
    ],
  ])('writes %s', (_what, day, endDay, written) => {
    expect(formatDayRange(day, endDay)).toBe(written);
  });

  it('throws when the end comes before the beginning', () => {
    expect(() => formatDayRange('2022-07-29', '2022-07-28')).toThrow('2022-07-28');
  });
});

describe('weekday', () => {
  it.each([
    ['2022-07-28', 'Thứ Năm'],
    ['2024-04-03', 'Thứ Tư'],
    ['2016-07-27', 'Thứ Tư'],
    ['2024-02-29', 'Thứ Năm'],
    ['1945-09-02', 'Chủ Nhật'],
    ['2000-01-01', 'Thứ Bảy'],
    ['2000-03-01', 'Thứ Tư'],
    ['2025-06-30', 'Thứ Hai'],
  ])('knows that %s was a %s', (day, name) => {
    expect(weekday(day)).toBe(name);
  });

  it('agrees with the calendar of the platform on every day of four centuries', () => {
    const names = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
    const disagreements: string[] = [];
    const last = Date.UTC(2100, 11, 31);
    for (let instant = Date.UTC(1701, 0, 1); instant <= last; instant += 86_400_000) {
      const date = new Date(instant);
      const day = date.toISOString().slice(0, 10);
      if (weekday(day) !== names[date.getUTCDay()]) disagreements.push(day);
    }
    expect(disagreements).toEqual([]);
  });
});
