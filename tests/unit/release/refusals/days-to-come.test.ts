import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../src/bulletins/reading/read-content.ts';
import { openRefusals } from '../../../../src/release/refusals/open-refusals.ts';
import { BULLETIN, bulletinText, smallJpeg, writeContentRoot } from '../../../support/content-root.ts';
import { testFolders } from '../../../support/read.ts';

/** The last hour of 31 May in Greenwich, 1 June in Vietnam. */
const MOMENT = '2024-05-31T23:00:00Z';
const jpeg = await smallJpeg();
const taken = (day: string) => ({
  images: `[{ src: ./anh.jpg, alt: Các đại biểu dự họp, takenOn: ${day} }]`,
});
const correction = (on: string) => ({ corrections: `[{ on: ${on}, note: Sửa số liệu }]`, updated: on });
const withdrawn = (on: string) => ({
  status: 'withdrawn',
  withdrawal: `{ on: ${on}, reason: Đăng nhầm bản tin }`,
});
const scheduled = (day: string) => ({ publishedOn: day, publishAt: `${day}T00:30+07:00` });

/** What is told of days to come, in a bulletin with these fields: severity, place, field, the day it is told by, the day of the error. */
async function tell(
  fields: Record<string, string>,
  { isPartial = false, isPreview = false } = {},
): Promise<string[]> {
  const picture = 'images' in fields ? { 'bulletins/2024/tin-thu/anh.jpg': jpeg } : {};
  const root = await writeContentRoot({ [BULLETIN]: bulletinText(fields), ...picture });
  const folders = testFolders(root);
  const { issues } = await readContent({
    root,
    cacheFolder: folders.cache,
    releaseMoment: MOMENT,
    refusals: openRefusals(folders, isPreview ? { BANTIN_PREVIEW: '1' } : {}),
    ...(isPartial ? { select: () => true } : {}),
  });
  return issues
    .filter(({ rule }) => rule === 'day-to-come')
    .map(({ severity, line, column, details, from = '' }) => {
      const { field, today } = details as Record<string, string>;
      return `${severity} ${line}:${column} ${field} ${today} ${from}`.trim();
    });
}

describe('a day that has not come is an error of what readers are shown', () => {
  test.each([
    ['the day of publication', { publishedOn: '2024-06-02' }, ['error 6:14 publishedOn 2024-06-01']],
    ['the present day where the office is', { publishedOn: '2024-06-01' }, []],
    [
      'a correction and the update that goes with it',
      correction('2024-06-02'),
      ['error 9:21 corrections[1].on 2024-06-01', 'error 10:10 updated 2024-06-01'],
    ],
    ['a photograph', taken('2024-06-02'), ['error 9:63 images[1].takenOn 2024-06-01']],
    ['a photograph of the present day', taken('2024-06-01'), []],
    [
      'the retrieval of a source',
      { kind: 'repost', source: '{ url: https://bao.example/tin, retrievedOn: 2024-06-02 }' },
      ['error 10:54 source.retrievedOn 2024-06-01'],
    ],
    ['a photograph of a withdrawn bulletin', { ...taken('2024-06-02'), ...withdrawn('2024-06-01') }, []],
    ['an update alone', { updated: '2025-01-01' }, ['error 9:10 updated 2024-06-01']],
    ['changes of the present day', correction('2024-06-01'), []],
    ['a withdrawal', withdrawn('2024-06-02'), ['error 10:19 withdrawal.on 2024-06-01']],
    [
      'what a withdrawn bulletin shows no longer',
      { ...correction('2024-06-02'), ...withdrawn('2024-06-01') },
      [],
    ],
    ['an event that is announced', { date: '2025-06-02' }, []],
    [
      'the day of publication of what was imported',
      { kind: 'imported', source: '{ system: cu }', publishedOn: '2024-12-01' },
      ['error 6:14 publishedOn 2024-06-01'],
    ],
    [
      'no day of publication',
      { kind: 'imported', source: '{ system: cu }', publishedOn: 'null', ...correction('2024-06-01') },
      [],
    ],
    ['days of a draft', { status: 'draft', ...correction('2025-01-01'), publishedOn: '2025-01-01' }, []],
  ])('%s', async (_, fields, told) => {
    expect(await tell(fields)).toEqual(told);
    expect(await tell(fields, { isPartial: true })).toEqual(told);
    expect(await tell(fields, { isPreview: true })).toEqual(told);
  });
});

describe('a scheduled bulletin is judged by the day on which it appears', () => {
  test('its day of publication is that day', async () => {
    expect(await tell(scheduled('2024-06-20'))).toEqual([]);
  });

  test('changes after it are told within 30 days, with the day on which they become an error', async () => {
    const fields = { ...correction('2024-06-21'), ...scheduled('2024-06-20') };
    expect(await tell(fields)).toEqual([
      'warning 9:21 corrections[1].on 2024-06-20 2024-06-20',
      'warning 10:10 updated 2024-06-20 2024-06-20',
    ]);
    expect(await tell({ ...fields, ...scheduled('2024-06-21') })).toEqual([]);
    expect(await tell({ ...correction('2025-06-21'), ...scheduled('2025-06-20') })).toEqual([]);
  });
});
