import { expect, test } from 'vitest';
import { bulletinFields } from '../../../../src/strings/fields/bulletin.vi.ts';
import { BULLETIN, bulletinText } from '../../../support/content-root.ts';
import { readFiles } from '../../../support/read.ts';

/** Each field that holds an id, in a bulletin of which nothing else is wrong. */
const WRITTEN: Readonly<Record<string, Record<string, string>>> = {
  section: { section: 'khong-co' },
  'event.type': { event: '{ type: khong-co }' },
  'location.place': { location: '{ text: Đoạn đầu, place: khong-co }' },
  'attendees[].person': { attendees: '[{ name: Đoạn Đầu, positions: [bản tin], person: khong-co }]' },
  'attendees[].positions[].org': { attendees: '[{ positions: [{ title: bản tin, org: khong-co }] }]' },
  'images[].place': {
    kind: 'imported',
    source: '{ system: cũ }',
    images: '[{ src: ./a.jpg, alt: Toàn cảnh, missing: true, place: khong-co }]',
  },
  'organisers[]': { organisers: '[khong-co]' },
  bloc: { bloc: 'khong-co' },
  movement: { movement: 'khong-co' },
  'byline.ref': { byline: '{ text: Phòng Thử nghiệm (hư cấu), ref: khong-co }' },
};

/** The fields whose meaning says in which register or list of `site.yaml` their ids stand, with it. */
const stated = Object.entries(bulletinFields).flatMap(([path, { meaning }]) => {
  const [, register, list] =
    /^Mã [^.]*?(?:(registers\/\w+\.yaml)|khai báo trong site\.yaml \((\w+)\))/u.exec(meaning) ?? [];
  const where = register ?? (list && `site.yaml (${list})`);
  return where ? [{ path, where }] : [];
});

test('every field that holds an id says where its record stands', () => {
  expect(stated.map(({ path }) => path).toSorted()).toEqual(Object.keys(WRITTEN).toSorted());
});

test.each(stated)(
  'an id in $path that $where does not have is told with that name',
  async ({ path, where }) => {
    const { issues } = await readFiles({ [BULLETIN]: bulletinText(WRITTEN[path]) });
    const found = issues.filter(({ rule }) => rule === 'unknown-reference');
    expect(found.map(({ details }) => details)).toEqual([
      expect.objectContaining({ value: 'khong-co', register: where }),
    ]);
  },
);

test.each([
  ['places', '{ id: a, level: commune, names: [{ text: xã Mẫu }], parent: khong-co }', 'places'],
  ['organisations', '{ id: a, names: [{ text: Sở Mẫu }], successors: [khong-co] }', 'organisations'],
  [
    'people',
    '{ id: a, name: Đoạn Đầu, memberships: [{ organisation: khong-co, position: x }] }',
    'organisations',
  ],
])('an id in the register %s that no record has is told', async (register, record, where) => {
  const { issues } = await readFiles({
    [BULLETIN]: bulletinText(),
    [`registers/${register}.yaml`]: `${register}: [${record}]\n`,
  });
  expect(issues.map(({ rule, details }) => ({ rule, ...details }))).toEqual([
    expect.objectContaining({
      rule: 'unknown-reference',
      value: 'khong-co',
      register: `registers/${where}.yaml`,
    }),
  ]);
});
