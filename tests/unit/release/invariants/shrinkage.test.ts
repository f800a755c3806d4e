import { expect, test } from 'vitest';
import { findShrinkage, type Compared } from '../../../../src/release/invariants/shrinkage.ts';

const pages = (count: number) => Array.from({ length: count }, (_, index) => `tin/2024/${index}/index.html`);
const hashOf = (index: number) => String(index).padStart(32, '0');
const pictures = (count: number, widths: readonly number[]) =>
  Array.from({ length: count }, (_, index) => hashOf(index)).flatMap((hash) =>
    widths.map((width) => `anh/${hash}-${width}.jpg`),
  );
const compare = (before: readonly string[], now: readonly string[]) =>
  findShrinkage({ files: before }, { files: now });

test('less than four fifths of the pages are a fault', () => {
  expect(compare(pages(10), pages(7))).toEqual([
    { rule: 'fewer-pages', file: 'index.html', detail: '7 < 10' },
  ]);
});

test('four fifths are none, and neither is a first release', () => {
  expect(compare(pages(10), pages(8))).toEqual([]);
  expect(compare([], pages(1))).toEqual([]);
});

test('photographs are counted, not their sizes', () => {
  expect(compare(pictures(10, [640, 1600]), pictures(10, [640]))).toEqual([]);
  expect(compare(pictures(10, [640]), pictures(5, [640, 800, 1000, 1600]))).toMatchObject([
    { rule: 'fewer-photographs' },
  ]);
});

/** Two bulletins with five photographs each, of which four lists of one page each tell, and one that has none. */
const before: Compared = {
  files: [
    ...pages(3),
    ...pictures(10, [640]),
    'index.html',
    'nguoi/a/index.html',
    'nguoi/b/index.html',
    'nam/2023/index.html',
  ],
  bulletins: {
    '2024/0': { corrections: [], photographs: [0, 1, 2, 3, 4].map(hashOf), lists: 4 },
    '2024/1': { corrections: [], photographs: [5, 6, 7, 8, 9].map(hashOf), lists: 1 },
    '2024/2': { corrections: [], photographs: [], lists: 1 },
  },
};
const bare = { corrections: [], photographs: [], lists: 0 };

test.each([
  ['withdrawn', { ...bare, withdrawn: true as const }],
  ['redacted', { ...bare, redacted: '12ab' }],
])('what a %s bulletin took with it is not missed: its photographs, and its lists', (_, left) => {
  const now: Compared = {
    files: [...pages(3), ...pictures(10, [640]).slice(5), 'index.html'],
    bulletins: { ...before.bulletins, '2024/0': left },
  };
  expect(findShrinkage(before, now)).toEqual([]);
  // Known already, it excuses nothing any more.
  expect(findShrinkage({ ...before, bulletins: now.bulletins }, now)).toMatchObject([
    { rule: 'fewer-pages' },
    { rule: 'fewer-photographs' },
  ]);
});

test('what goes with others is missed all the same, and so is a bulletin that became a draft again', () => {
  const withdrawn = { ...before.bulletins, '2024/0': { ...bare, withdrawn: true as const } };
  const lost = pictures(10, [640]).slice(7);
  expect(
    findShrinkage(before, { files: [...pages(3), ...lost, 'index.html'], bulletins: withdrawn }),
  ).toEqual([{ rule: 'fewer-photographs', file: 'index.html', detail: '3 < 5' }]);
  const { '2024/0': _draft, ...others } = before.bulletins!;
  expect(
    findShrinkage(before, { files: [...pages(2), ...pictures(10, [640]).slice(5)], bulletins: others }),
  ).toMatchObject([{ rule: 'fewer-pages' }, { rule: 'fewer-photographs' }]);
});

test('a withdrawal is not held against a release of which only the files are known', () => {
  const now = { files: pages(1), bulletins: { '2024/0': { ...bare, withdrawn: true as const } } };
  expect(findShrinkage({ files: pages(10) }, now)).toEqual([]);
});

test('what site.yaml names as taken back is not missed', () => {
  const standing = Array.from({ length: 10 }, (_, index) => `trang-${index}/index.html`);
  const takenBack = [0, 1, 2, 3, 4].map((index) => `/trang-${index}/`);
  expect(findShrinkage({ files: standing }, { files: standing.slice(5), takenBack })).toEqual([]);
  expect(findShrinkage({ files: standing }, { files: standing.slice(7), takenBack })).toMatchObject([
    { rule: 'fewer-pages', detail: '3 < 5' },
  ]);
});
