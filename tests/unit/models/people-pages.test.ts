import { expect, it } from 'vitest';
import type { Bulletin } from '../../../src/bulletins/bulletin.ts';
import { buildPeopleIndexPage } from '../../../src/models/people-pages.ts';
import { makeBulletin } from '../../support/read.ts';
import { makeContext } from './machine-context.ts';

it('the letters of the index follow its order, names with a text to file under included', async () => {
  const attendees = [
    { name: 'Ngô Thị Nghiêng' },
    { name: 'Trần Văn Ứng' },
    { name: 'Thích Minh Phông', sortName: 'Minh Phông' },
    { name: 'Lê Thị Ủ' },
    { name: 'Đỗ Văn Đậu' },
    { name: 'Y Dung Mẫu', sortName: 'Dung' },
  ].map((each) => ({ ...each, positions: [], part: 'attended' }));
  const bulletin = { ...(await makeBulletin()), attendees } as unknown as Bulletin;
  const { groups } = buildPeopleIndexPage(1, makeContext([bulletin]));
  expect(groups.map(({ letter, lines }) => [letter, ...lines.map(({ name }) => name)])).toEqual([
    ['D', 'Y Dung Mẫu'],
    ['Đ', 'Đỗ Văn Đậu'],
    ['M', 'Thích Minh Phông'],
    ['N', 'Ngô Thị Nghiêng'],
    ['U', 'Lê Thị Ủ'],
    ['Ư', 'Trần Văn Ứng'],
  ]);
});
