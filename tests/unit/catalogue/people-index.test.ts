import { describe, expect, it } from 'vitest';
import { buildPeopleIndex, listPostsOn } from '../../../src/catalogue/people-index.ts';
import type { Person } from '../../../src/registers/schema.ts';
import { BULLETIN, bulletinText } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

const person = (id: string, name: string, memberships: Person['memberships'] = []): Person => ({
  id,
  name,
  sortName: undefined,
  memberships,
});

async function indexOf(attendees: string[], people: Person[] = []) {
  const files = attendees.map((each, index): [string, string] => [
    BULLETIN.replace('tin-thu', `tin-${index}`),
    bulletinText({ id: `tin-${index}`, attendees: each }),
  ]);
  const register = `people: ${JSON.stringify(people)}\n`;
  const { content, issues } = await readFiles({
    ...Object.fromEntries(files),
    'registers/people.yaml': register,
  });
  const bulletins = content!.bulletins.map(({ bulletin }) => bulletin);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return buildPeopleIndex(bulletins, people);
}

describe('the index of people', () => {
  it('stands in the order of given names', async () => {
    const names = [
      'Dương Văn Trang',
      'Đỗ Hồng Hà',
      'Đặng Văn Ân',
      'Nguyễn Anh Chức',
      'Trần Ích Sơn',
      'Phan Hồng Hải',
    ];
    const index = await indexOf([
      `[${names.map((name) => `{ name: ${name}, positions: [Cán bộ] }`).join(', ')}]`,
    ]);
    expect(index.map(({ name }) => name)).toEqual([
      'Đặng Văn Ân',
      'Nguyễn Anh Chức',
      'Đỗ Hồng Hà',
      'Phan Hồng Hải',
      'Trần Ích Sơn',
      'Dương Văn Trang',
    ]);
  });

  it('never merges two bulletins that name the same unregistered person', async () => {
    const line = '[{ name: Nguyễn Văn Thử, positions: [Cán bộ] }]';
    const index = await indexOf([line, line]);
    expect(index.map(({ name, isAmbiguous }) => [name, isAmbiguous])).toEqual([
      ['Nguyễn Văn Thử', true],
      ['Nguyễn Văn Thử', true],
    ]);
  });

  it('gathers a registered person under one entry', async () => {
    const line = '[{ name: Trần Văn Mẫu, positions: [Giám đốc], person: tran-van-mau }]';
    const index = await indexOf([line, line], [person('tran-van-mau', 'Trần Văn Mẫu')]);
    expect(index).toHaveLength(1);
    expect(index[0]!.appearances).toHaveLength(2);
  });

  it('lists neither posts without a name nor groups', async () => {
    const index = await indexOf([
      '[{ positions: [Trưởng phòng] }, { group: true, positions: [Lãnh đạo các sở] }]',
    ]);
    expect(index).toEqual([]);
  });
});

describe('the posts of a person', () => {
  it('are those held on the day, ends included', () => {
    const mau = person('mau', 'Trần Văn Mẫu', [
      { position: 'Phó Giám đốc', to: '2023-03-31' },
      { position: 'Giám đốc', from: '2023-04-01' },
    ]);
    expect(listPostsOn(mau, '2023-03-31').map(({ position }) => position)).toEqual(['Phó Giám đốc']);
    expect(listPostsOn(mau, '2023-04-01').map(({ position }) => position)).toEqual(['Giám đốc']);
  });
});
