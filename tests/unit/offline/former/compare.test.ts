import { expect, test } from 'vitest';
import { compareEditions, type ComparedEdition } from '../../../../src/offline/former/compare.ts';
import { parsePredecessor } from '../../../../src/offline/former/predecessor.ts';
import { statePart } from '../../../../src/offline/former/state-part.ts';
import { buildChangeTable, formatChanges } from '../../../../src/offline/tables/changes.ts';
import { vi } from '../../../../src/strings/vi.ts';

const words = vi.offline.tables.changes;

/** An edition with these sums below `bulletins/2026/`, some of its bulletins withdrawn. */
function edition(sums: Record<string, string>, withdrawn: readonly string[] = []): ComparedEdition {
  return {
    sums: new Map(Object.entries(sums).map(([path, sum]) => [`bulletins/2026/${path}`, sum])),
    isWithdrawn: (folder) => withdrawn.some((slug) => folder === `bulletins/2026/${slug}/`),
  };
}

const none = { added: [], changed: [], removed: [] };

test('what is the same in both editions, and what is no bulletin, is not told', () => {
  const same = edition({ 'a/index.mdx': '1', 'a/anh.jpg': '2' });
  expect(compareEditions(same, same)).toEqual([]);
  const other = { ...same, sums: new Map([...same.sums, ['site.yaml', '9']]) };
  expect(compareEditions(same, other)).toEqual([]);
});

test('bulletins that are new, changed, withdrawn, published again and absent are told, in the order of their keys', () => {
  const former = edition(
    {
      'bo/index.mdx': '1',
      'lai/index.mdx': '1',
      'sua/index.mdx': '1',
      'thu/index.mdx': '1',
      'thu/anh.jpg': '2',
    },
    ['lai'],
  );
  const present = edition(
    { 'lai/index.mdx': '2', 'moi/index.mdx': '1', 'sua/index.mdx': '2', 'thu/index.mdx': '3' },
    ['thu'],
  );
  expect(compareEditions(former, present).map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'absent 2026/bo',
    'restored 2026/lai',
    'new 2026/moi',
    'changed 2026/sua',
    'withdrawn 2026/thu',
  ]);
});

test('of a changed bulletin it is told which photographs and attachments are others', () => {
  const former = edition({ 'a/index.mdx': '1', 'a/b.jpg': '1', 'a/c.png': '1', 'a/d.pdf': '1' });
  const present = edition({ 'a/index.mdx': '1', 'a/b.jpg': '2', 'a/e.webp': '1', 'a/f.csv': '1' });
  const [change] = compareEditions(former, present);
  expect(change).toEqual({
    kind: 'changed',
    key: '2026/a',
    words: false,
    photographs: { added: ['e.webp'], changed: ['b.jpg'], removed: ['c.png'] },
    attachments: { added: ['f.csv'], changed: [], removed: ['d.pdf'] },
  });
  const table = buildChangeTable([change!], new Map([['2026/a', 'Tiêu đề']]), words);
  expect(table.split('\r\n')[1]).toBe(
    'sửa,2026/a,Tiêu đề,,thêm e.webp; đổi b.jpg; bỏ c.png,thêm f.csv; bỏ d.pdf',
  );
});

test('the terminal is told each, and how many of each kind', () => {
  const said = formatChanges(
    [{ kind: 'withdrawn', key: '2026/a', words: true, photographs: none, attachments: none }],
    words,
  );
  expect(said.split('\n')).toEqual([
    expect.stringMatching(/^thu hồi +2026\/a$/u),
    'mới: 0, sửa: 0, thu hồi: 1, đăng lại: 0, không còn trong gói: 0',
  ]);
});

test('a withdrawn bulletin that stays withdrawn is changed when its notice is', () => {
  const [change] = compareEditions(
    edition({ 'a/index.mdx': '1' }, ['a']),
    edition({ 'a/index.mdx': '2' }, ['a']),
  );
  expect(change).toMatchObject({ kind: 'changed', words: true });
});

test('a predecessor that nobody can have written is none', () => {
  const digest = 'a'.repeat(128);
  expect(parsePredecessor(`2025-11-30 sha512:${digest}`)).toEqual({ day: '2025-11-30', digest });
  for (const value of [undefined, '', `2025-11-30 sha512:${digest}b`, `sha512:${digest}`])
    expect(parsePredecessor(value)).toBeUndefined();
});

test('a part is stated by what chooses it', () => {
  expect(statePart({ withImages: true })).toBe('all');
  expect(statePart({ year: '2024', section: 'tin', withImages: false })).toBe(
    'year 2024 section tin without-images',
  );
});
