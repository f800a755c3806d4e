import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listDayOrderIssues } from '../../../../src/bulletins/reading/day-order.ts';
import { bulletinSchema } from '../../../../src/bulletins/schema.ts';
import type { BulletinFolder } from '../../../../src/gate/tree.ts';
import { parseYaml } from '../../../../src/gate/yaml/yaml.ts';
import { BULLETIN, validFields } from '../../../support/content-root.ts';

const IMPORTED = { kind: 'imported', source: '{ system: cu }' };

/** `code field` of every issue of days, with an exclamation mark behind errors. */
function judge(fields: Record<string, string>, year = '2024'): string[] {
  const lines = Object.entries({ ...validFields, ...fields }).map(([key, value]) => `${key}: ${value}`);
  const parsed = parseYaml(lines.join('\n'), BULLETIN);
  if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues));
  const setting = { yaml: parsed.yaml, folder: { year } as BulletinFolder, timeZone: 'Asia/Ho_Chi_Minh' };
  return listDayOrderIssues(bulletinSchema.parse(parsed.yaml.data), setting).map(
    ({ code, severity, line }) =>
      `${code} ${lines[line - 1]!.split(':')[0]}${severity === 'error' ? '!' : ''}`,
  );
}

describe('the day of publication beside that of `publishAt`', () => {
  test.each([
    ['is the same', { publishedOn: '2024-05-20', publishAt: '2024-05-20T08:00+07:00' }, []],
    [
      'is the same in Vietnam, not in Greenwich',
      { publishedOn: '2024-05-20', publishAt: '2024-05-19T18:00Z' },
      [],
    ],
    ['is later', { publishedOn: '2024-05-20', publishAt: '2024-05-11T08:00+07:00' }, ['BT-431 publishedOn!']],
    [
      'is earlier',
      { publishedOn: '2024-05-11', publishAt: '2024-05-20T08:00+07:00' },
      ['BT-432 publishedOn'],
    ],
    ['is earlier, elsewhere', { ...IMPORTED, publishAt: '2024-05-20T08:00+07:00' }, []],
    ['is unknown', { ...IMPORTED, publishedOn: 'null', publishAt: '2024-05-20T08:00+07:00' }, []],
    [
      'is later in a draft',
      { status: 'draft', publishedOn: '2024-05-20', publishAt: '2024-05-11T08:00+07:00' },
      ['BT-431 publishedOn'],
    ],
  ])('%s', (_, fields, told) => {
    expect(judge(fields)).toEqual(told);
  });
});

describe('changes before the publication', () => {
  const note = 'note: Sửa số liệu';
  test.each([
    [
      'a correction',
      { corrections: `[{ on: 2024-05-03, ${note} }]`, updated: '2024-05-04' },
      ['BT-433 corrections!'],
    ],
    ['an update', { updated: '2024-05-03' }, ['BT-433 updated!']],
    [
      'a withdrawal',
      { status: 'withdrawn', withdrawal: '{ on: 2024-05-03, reason: Đăng nhầm }' },
      ['BT-433 withdrawal!'],
    ],
    ['none, on the same day', { corrections: `[{ on: 2024-05-04, ${note} }]`, updated: '2024-05-04' }, []],
    ['those of what was imported', { ...IMPORTED, updated: '2024-05-03' }, ['BT-433 updated']],
    [
      'those of what has no day of publication',
      { ...IMPORTED, publishedOn: 'null', updated: '2024-05-03' },
      [],
    ],
    ['those of a draft', { status: 'draft', updated: '2024-05-03' }, ['BT-433 updated']],
  ])('%s', (_, fields, told) => {
    expect(judge(fields)).toEqual(told);
  });
});

describe('an event far from its publication', () => {
  test.each([
    ['in the future, by a slip', { date: '2062-05-03' }, ['BT-434 date']],
    ['in the past, by a slip of one figure', { date: '2014-05-03' }, ['BT-434 date']],
    ['that ends there', { endDate: '2042-05-03' }, ['BT-434 endDate']],
    ['that is told once', { date: '2042-05-03', endDate: '2042-05-04' }, ['BT-434 date']],
    ['in a draft', { status: 'draft', date: '2062-05-03' }, ['BT-434 date']],
    ['of the next year, as a plan has it', { date: '2025-05-03' }, ['BT-455 publishedOn']],
    ['of the end of a five-year plan', { date: '2030-12-31' }, ['BT-455 publishedOn']],
    ['announced some days before', { date: '2024-05-15' }, []],
    ['reported years later', { date: '2019-05-03' }, []],
    [
      'of a bulletin that is scheduled',
      { publishedOn: '2099-01-01', publishAt: '2099-01-01T08:00+07:00' },
      [],
    ],
    ['of a bulletin that was imported', { ...IMPORTED, date: '1975-05-03' }, []],
    [
      'whose anniversary is reported',
      { title: 'Kỷ niệm 76 năm Ngày Chủ tịch Hồ Chí Minh ra Lời kêu gọi thi đua ái quốc (11/6/1948)' },
      [],
    ],
  ])('%s', (_, fields, told) => {
    expect(judge(fields)).toEqual(told);
  });
});

test('days in their order are never told', () => {
  const dayFrom = (start: number, offsets: readonly number[]): string[] => {
    let at = start;
    return offsets.map((offset) => {
      at += offset;
      return new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
    });
  };
  assert(
    property(
      integer({ min: 0, max: 200 }),
      array(integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 4 }),
      record({
        time: constantFrom('00:00', '06:30', '12:00', '23:59'),
        isScheduled: constantFrom(true, false),
      }),
      (start, offsets, { time, isScheduled }) => {
        const [date, publishedOn, on, updated] = dayFrom(start, offsets) as [string, string, string, string];
        const corrections = `[{ on: ${on}, note: Sửa số liệu }]`;
        const publishAt = isScheduled ? { publishAt: `${publishedOn}T${time}+07:00` } : {};
        expect(judge({ date, publishedOn, corrections, updated, ...publishAt })).toEqual([]);
      },
    ),
  );
});

describe('days that hardly belong together', () => {
  const corrected = (on: string) => ({
    corrections: `[{ on: ${on}, note: Sửa số liệu }]`,
    updated: '2024-05-20',
  });
  const period = (year: number) => ({ event: `{ type: tong-ket, period: { year: ${year} } }` });
  test.each([
    ['an event of a year', { endDate: '2025-05-03' }, ['BT-437 endDate']],
    ['an event of nearly a year', { endDate: '2025-05-02' }, []],
    ['a correction behind the last change', corrected('2024-05-21'), ['BT-438 corrections']],
    ['a correction on the day of the last change', corrected('2024-05-20'), []],
    ['a period of another decade', period(2034), ['BT-444 event']],
    ['a plan of some years', period(2030), []],
    ['what was imported', { ...IMPORTED, ...period(2034), endDate: '2026-05-02' }, []],
  ])('%s', (_, fields, told) => {
    expect(judge(fields)).toEqual(told);
  });
});
