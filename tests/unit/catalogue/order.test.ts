import { describe, expect, it } from 'vitest';
import { compareNewestFirst } from '../../../src/catalogue/order.ts';
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
