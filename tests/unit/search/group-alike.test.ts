import { array, assert, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { groupAlike, type Comparable } from '../../../src/search/client/group-alike.ts';

const titles = [
  'Phường Minh Họa trao thưởng học sinh giỏi năm học mới',
  'Phường Minh Hoạ trao thưởng học sinh giỏi năm học mới 2024',
  'Hội nghị sơ kết công tác thi đua quý III',
  'Thông báo',
];
const show = (items: readonly Comparable[]) =>
  groupAlike(items, (item) => item).map(({ best, alike }) =>
    [best, ...alike].map(({ title }) => titles.indexOf(title)),
  );

test.each([
  { days: ['2024-09-05', '2024-09-06'], which: [0, 1], groups: [[0, 1]] },
  { days: ['2024-09-05', '2024-09-10'], which: [0, 1], groups: [[0], [1]] },
  { days: ['2024-09-05', '2024-09-05'], which: [0, 2], groups: [[0], [2]] },
  { days: ['2024-09-05', '2024-09-05'], which: [3, 3], groups: [[3], [3]] },
  { days: ['', ''], which: [0, 0], groups: [[0], [0]] },
])('near-equal titles of near days are one: $which on $days', ({ days, which, groups }) => {
  expect(show(which.map((at, index) => ({ title: titles[at]!, day: days[index]! })))).toEqual(groups);
});

test('every result stands once and in its place', () => {
  const item = record({
    title: constantFrom(...titles),
    day: constantFrom('', '2024-09-05', '2024-09-07', '2025-01-01'),
  });
  assert(
    property(array(item), (items) => {
      const groups = groupAlike(items, (each) => each);
      expect(groups.flatMap(({ best, alike }) => [best, ...alike])).toEqual(items);
    }),
    { seed: 19, numRuns: 100 },
  );
});
