import { describe, expect, test } from 'vitest';
import { FILTERS, splitPerson } from '../../src/search/filters.ts';
import { openIndex } from './open-index.ts';
import { makeRecord } from './record.ts';

describe('the newest', () => {
  const RECORDS = [
    makeRecord('cu', {
      day: '2014-05-01',
      title: 'Thi đua khen thưởng',
      text: 'Thi đua khen thưởng năm 2014.',
    }),
    makeRecord('moi', { day: '2026-05-01', text: 'Về thi đua khen thưởng.' }),
    makeRecord('khac', { day: '2026-06-01', text: 'Việc khác.' }),
    makeRecord('nhac-lai', { day: '2025-01-01', text: 'Nhắc lại chuyện 2014.' }),
    makeRecord('giua', { day: '2014-11-01', text: 'Nhìn lại năm 2014.' }),
  ];

  test('comes first where the words ask for it', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('thi đua khen thưởng')).slugs[0]).toBe('cu');
    const { slugs, order, asked } = await ask('thi đua khen thưởng mới nhất');
    expect({ first: slugs[0], order, asked }).toEqual({
      first: 'moi',
      order: 'date',
      asked: 'thi đua khen thưởng',
    });
  });

  test('of anything is what was published last', async () => {
    const { ask } = await openIndex(RECORDS);
    const { slugs, asked } = await ask('tin mới nhất');
    expect({ slugs, asked }).toEqual({ slugs: ['khac', 'moi', 'nhac-lai', 'giua', 'cu'], asked: '' });
  });

  test('of a year alone comes first', async () => {
    const { ask } = await openIndex(RECORDS);
    expect((await ask('2014')).slugs).toEqual(['giua', 'cu', 'nhac-lai']);
    expect((await ask('11/2014')).slugs[0]).toBe('giua');
    expect((await ask('năm 2014')).order).toBe('date');
  });
});

test('the name of a section finds its bulletins', async () => {
  const { ask } = await openIndex([
    makeRecord('guong', { section: 'Gương điển hình tiên tiến', title: 'Người thợ tận tụy' }),
    makeRecord('khac', { section: 'Thông báo' }),
  ]);
  expect((await ask('gương điển hình tiên tiến')).slugs).toEqual(['guong']);
  expect((await ask('người thợ gương điển hình')).slugs[0]).toBe('guong');
});

describe('namesakes', () => {
  const THREE = ['nông dân thôn Không Tên', 'thợ sửa đồng hồ', 'giáo viên'];
  const RECORDS = [
    ...THREE.map((detail, index) =>
      makeRecord(`thu-${index}`, {
        people: ['Nguyễn Văn Thử'],
        persons: [{ name: 'Nguyễn Văn Thử', detail }],
      }),
    ),
    makeRecord('dau', { people: ['Đỗ Văn Dấu'], persons: [{ name: 'Đỗ Văn Dấu', detail: '' }] }),
  ];

  test('are different people in the filter', async () => {
    const { ask } = await openIndex(RECORDS);
    const { countFacets } = await ask('', { selection: { nam: '2024' } });
    const people = countFacets().nguoi.map(({ value, count }) => [splitPerson(value).detail, count]);
    expect(people.sort()).toEqual([['', 1], ...THREE.toSorted().map((detail) => [detail, 1])].sort());
  });

  test('are told apart by an address, and a name alone still stands for all of them', async () => {
    const { ask } = await openIndex(RECORDS);
    const value = FILTERS.find(({ key }) => key === 'nguoi')!.values(RECORDS[1]!)[0]!;
    expect((await ask('', { selection: { nguoi: value } })).slugs).toEqual(['thu-1']);
    expect((await ask('', { selection: { nguoi: 'Nguyễn Văn Thử' } })).hits).toHaveLength(3);
  });
});
