import { expect, test } from 'vitest';
import { compareReleases } from '../../../../src/release/swap/difference.ts';
import { describeDifference } from '../../../../src/release/swap/describe-difference.ts';
import type { Manifest } from '../../../../src/release/swap/manifest.ts';

const bare = { corrections: [], photographs: [], lists: 1 };
const before: Manifest = {
  releaseMoment: '2024-05-01T08:00:00Z',
  bulletins: { '2024/a': bare, '2024/b': bare, '2024/c': bare },
  sources: { 'bulletins/2024/a/index.mdx': '1', 'bulletins/2024/b/index.mdx': '1', 'pages/lien-he.mdx': '1' },
  files: {
    'index.html': '1',
    'tin/2024/a/index.html': '1',
    'tin/2024/b/index.html': '1',
    'tin/2024/c/index.html': '1',
    'lien-he/index.html': '1',
    'chuyen-muc/cu/index.html': '1',
    'tai-lieu/mau.pdf': '1',
  },
};
const now: Manifest = {
  releaseMoment: '2024-05-02T08:00:00Z',
  bulletins: { '2024/a': bare, '2024/b': bare, '2024/c': { ...bare, withdrawn: true }, '2024/d': bare },
  sources: { ...before.sources, 'bulletins/2024/a/index.mdx': '2', 'bulletins/2024/d/index.mdx': '1' },
  files: {
    'index.html': '2',
    'tin/2024/a/index.html': '2',
    // What stands around the bulletin has changed.
    'tin/2024/b/index.html': '2',
    'tin/2024/c/index.html': '2',
    'tin/2024/d/index.html': '1',
    'lien-he/index.html': '2',
    'chuyen-muc/moi/index.html': '1',
    'tai-lieu/mau.pdf': '2',
  },
};

const tell = ({ addresses }: ReturnType<typeof compareReleases>) =>
  addresses.map(({ change, kind, address }) => `${change} ${kind} ${address}`);

test('a release tells what it adds, changes, withdraws and removes, and counts what follows from that', () => {
  const difference = compareReleases(before, now);
  expect([tell(difference), difference.following]).toEqual([
    [
      'removed section /chuyen-muc/cu/',
      'added section /chuyen-muc/moi/',
      'changed file /tai-lieu/mau.pdf',
      'changed bulletin /tin/2024/a/',
      'withdrawn bulletin /tin/2024/c/',
      'added bulletin /tin/2024/d/',
    ],
    3,
  ]);
});

test('without the sums of sources every page that differs counts as changed', () => {
  const { sources: _, ...handedOn } = before;
  expect(tell(compareReleases(handedOn, now))).toEqual(
    expect.arrayContaining(['changed bulletin /tin/2024/b/', 'changed standing-page /lien-he/']),
  );
});

test('before a first release everything is added, and the same release differs in nothing', () => {
  const first = compareReleases(undefined, before);
  expect([...new Set(first.addresses.map(({ change }) => change))]).toEqual(['added']);
  expect(compareReleases(now, now)).toEqual({ addresses: [], following: 0 });
});

test('what differs is told in a table and one line', () => {
  const { summary, table } = describeDifference(compareReleases(before, now));
  expect(table.slice(-2)).toEqual(['thu hồi  bản tin     /tin/2024/c/', 'thêm     bản tin     /tin/2024/d/']);
  expect(summary).toBe(
    'So với bản đang đăng: bản tin: thêm 1, sửa 1, thu hồi 1; chuyên mục: thêm 1, bỏ 1; tệp: sửa 1; 3 tệp khác đổi theo.',
  );
  expect(describeDifference({ addresses: [], following: 0 }).table).toEqual([]);
  const many = Array.from({ length: 203 }, (_, index) => ({
    change: 'added' as const,
    kind: 'file' as const,
    address: `/${index}.pdf`,
  }));
  expect(describeDifference({ addresses: many, following: 0 }).table.at(-1)).toBe('… và 3 địa chỉ nữa');
});
