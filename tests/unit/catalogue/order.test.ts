import { describe, expect, it } from 'vitest';
import { compareNewestFirst, compareNewestInYear, dayInYear } from '../../../src/catalogue/order.ts';
import { makeBulletin } from '../../support/read.ts';

async function titlesInOrder(...fields: Record<string, string>[]): Promise<string[]> {
  const bulletins = await Promise.all(fields.map((each) => makeBulletin(each)));
  return bulletins.sort(compareNewestFirst).map(({ title }) => title);
}

describe('the order of lists', () => {
  it('puts the newest publication first', async () => {
    const order = await titlesInOrder(
      { title: 'Tin đăng trước của phòng', publishedOn: '2024-05-04' },
      { title: 'Tin đăng sau của phòng', publishedOn: '2024-06-01' },
    );
    expect(order).toEqual(['Tin đăng sau của phòng', 'Tin đăng trước của phòng']);
  });

  it('uses the day of the event where the day of publication is unknown', async () => {
    const imported = { kind: 'imported', publishedOn: 'null', source: '{ system: cu }' };
    const order = await titlesInOrder(
      { title: 'Tin không rõ ngày đăng', date: '2024-07-01', ...imported },
      { title: 'Tin rõ ngày đăng của phòng', publishedOn: '2024-06-01' },
    );
    expect(order[0]).toBe('Tin không rõ ngày đăng');
  });

  it('orders the same day by title in Vietnamese collation', async () => {
    const order = await titlesInOrder(
      { title: 'Đại hội thi đua của cơ quan thử' },
      { title: 'Ăn mừng chiến thắng của đơn vị thử' },
      { title: 'Du khảo về nguồn của đơn vị thử' },
    );
    expect(order.map((title) => title.slice(0, 2))).toEqual(['Ăn', 'Du', 'Đạ']);
  });
});

describe('the day of a bulletin in the year of its folder', () => {
  it.each([
    [
      'of a conference in December that is reported in January',
      '2025',
      '2025-12-29',
      '2026-01-06',
      '2025-12-29',
    ],
    ['of the same in the folder of the report', '2026', '2025-12-29', '2026-01-06', '2026-01-06'],
    ['of what is announced in December for January', '2025', '2026-01-08', '2025-12-20', '2025-12-20'],
    ['of an event reported within its year', '2025', '2025-07-30', '2025-08-02', '2025-07-30'],
    ['of what was never dated as published', '2025', '2025-07-30', null, '2025-07-30'],
  ])('%s', (_, year, date, publishedOn, day) => {
    expect(dayInYear({ year, date, publishedOn })).toBe(day);
  });

  it('orders the page of the year, before all by which other lists are ordered', async () => {
    const plain = await makeBulletin();
    const order = [
      { title: 'Báo cáo trước', date: '2024-05-03', publishedOn: '2024-09-01' },
      { title: 'Báo cáo sau', date: '2024-05-03', publishedOn: '2024-09-02' },
      { title: 'Ăn mừng', date: '2024-05-03', publishedOn: '2024-09-02' },
      { title: 'Hội nghị tháng Mười hai', date: '2024-12-29', publishedOn: '2025-01-06' },
      { title: 'Hội nghị tháng Sáu', date: '2024-06-01', publishedOn: '2024-06-01' },
    ]
      .map((fields) => ({ ...plain, ...fields }))
      .sort(compareNewestInYear)
      .map(({ title }) => title);
    expect(order).toEqual([
      'Hội nghị tháng Mười hai',
      'Hội nghị tháng Sáu',
      'Ăn mừng',
      'Báo cáo sau',
      'Báo cáo trước',
    ]);
  });
});
