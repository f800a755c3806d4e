import { describe, expect, test } from 'vitest';
import { cutBlocks } from '../../../src/awards/lookup/blocks.ts';
import { buildLookup } from '../../../src/awards/lookup/build.ts';
import { openLookup, type LookupReader } from '../../../src/awards/lookup/find.ts';
import { FAMILIES, type LookupDecision, type LookupRow } from '../../../src/awards/lookup/form.ts';
import { listNameKeys } from '../../../src/awards/lookup/keys.ts';
import { buildAwardCorpus } from '../../bench/award-corpus.ts';

const DAY = '2026-01-19';

function row(name: string, more: Partial<LookupRow> = {}): LookupRow {
  return {
    name,
    isPerson: true,
    honorific: '',
    position: '',
    unit: '',
    place: '',
    type: 'bang-khen-bo-tinh',
    decision: '2026/163-qd-ubnd',
    row: '1',
    number: '163/QĐ-UBND',
    on: DAY,
    isStruck: false,
    isPosthumous: false,
    ...more,
  };
}

const decision = (number: string, symbol: string, on = DAY): LookupDecision => ({
  number,
  symbol,
  on,
  issuer: 'ubnd-tinh',
  title: 'Về việc tặng Bằng khen',
  rows: 1,
  key: `${on.slice(0, 4)}/${number}`,
});

function open(rows: readonly LookupRow[], decisions: readonly LookupDecision[] = []): LookupReader {
  const { manifest, blocks } = buildLookup(rows, decisions);
  return openLookup(manifest, (family, name) => {
    const block = blocks[family].find((each) => each.name === name)!;
    return Promise.resolve(JSON.parse(block.json) as unknown);
  });
}

const namesOf = async (reader: LookupReader, query: string) =>
  (await reader.findNames(query)).names.map(({ name }) => name);

describe('a name', () => {
  const reader = open([
    row('Nguyễn Văn Thử'),
    row('Đỗ Văn Dấu'),
    row('Nguyễn Thị Minh Hương'),
    row('Trường Tiểu học Dấu Hỏi', { isPerson: false }),
  ]);

  test.each([
    'Nguyễn Văn Thử',
    'nguyen van thu',
    'Nguyễn Văn Thử'.normalize('NFD'),
    'Văn Thử',
    'van thu',
    'thử',
    'Nguyễn Thử',
    'nguyen',
    'Nguyễn Vă',
    'ông Nguyễn Văn Thử',
  ])('is found by “%s”', async (query) => {
    expect(await namesOf(reader, query)).toContain('Nguyễn Văn Thử');
  });

  test.each(['Đỗ Văn Dấu', 'do van dau', 'Đỗ Dấu'])('with đ is found by “%s”', async (query) => {
    expect((await namesOf(reader, query))[0]).toBe('Đỗ Văn Dấu');
  });

  test('of four words is found without one or both of its middle words', () => {
    expect(listNameKeys('Nguyễn Thị Minh Hương', true)).toEqual([
      'nguyen thi minh huong',
      'thi minh huong',
      'minh huong',
      'huong',
      'nguyen huong',
      'nguyen minh huong',
    ]);
  });

  test('of a collective is found from any of its words on', async () => {
    expect(await namesOf(reader, 'tiểu học')).toEqual(['Trường Tiểu học Dấu Hỏi']);
    expect(await namesOf(reader, 'dau hoi')).toEqual(['Trường Tiểu học Dấu Hỏi']);
  });

  test('that nobody has is not found', async () => {
    expect(await reader.findNames('Không Có Ai')).toEqual({ names: [], isMore: false });
    expect(await reader.findNames('  ')).toEqual({ names: [], isMore: false });
  });
});

test('a family name that is a word of address too is found', async () => {
  const reader = open([row('Ông Văn Thử'), row('Trần Văn Thử')]);
  expect(await namesOf(reader, 'Ông Văn Thử')).toEqual(['Ông Văn Thử']);
  expect((await reader.findWhole('ông văn thử')).map(({ name }) => name)).toEqual(['Ông Văn Thử']);
  expect(await namesOf(reader, 'ông Trần Văn Thử')).toEqual(['Trần Văn Thử']);
});

test('accents that are typed rank first, whichever name has more rows', async () => {
  const many = Array.from({ length: 9 }, (_, at) => row('Trần Thị Hương', { row: String(at) }));
  const reader = open([...many, row('Trần Thị Hường')]);
  expect(await namesOf(reader, 'trần thị hường')).toEqual(['Trần Thị Hường', 'Trần Thị Hương']);
  expect(await namesOf(reader, 'tran thi huong')).toEqual(['Trần Thị Hương', 'Trần Thị Hường']);
});

test('a given name is found with the commune or the unit behind it', async () => {
  const reader = open([
    row('Nguyễn Văn Hùng', { place: 'xã Ví Dụ', unit: 'Trường Dấu Hỏi' }),
    row('Trần Quốc Hùng', { place: 'xã Đặt Tên', unit: 'Trường Dấu Ngã' }),
  ]);
  for (const query of [
    'Hùng xã Ví Dụ',
    'hung vi du',
    'Văn Hùng Ví Dụ',
    'Hùng Trường Dấu Hỏi',
    'hung dau hoi',
  ])
    expect([query, await namesOf(reader, query)]).toEqual([query, ['Nguyễn Văn Hùng']]);
});

test('a name shows its newest rows, and all of them on request', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) =>
    row('Nguyễn Thị Hương', { row: String(at), on: `20${10 + (at % 16)}-01-01`, isStruck: at === 15 }),
  );
  const reader = open([...rows, row('Nguyễn Thị An'), row('Nguyễn Thị Yến')]);
  const named = { kind: 'p', name: 'Nguyễn Thị Hương' } as const;
  const newest = await reader.readRows(named);
  expect(newest.all).toBe(3000);
  expect(newest.rows.length).toBeLessThan(1000);
  expect(newest.rows.slice(0, 20).every(({ on }) => on === '2025-01-01')).toBe(true);
  const { rows: all } = await reader.readRows(named, true);
  expect(all.map((each) => each.row).toSorted()).toEqual(rows.map((each) => each.row).toSorted());
  expect(all.filter(({ isStruck }) => isStruck)).toHaveLength(1);
});

test.each(['Nguyễn Thị Hường', 'nguyễn thị hường', 'bà Nguyễn Thị Hường'])(
  'a full name shows its newest rows from one block: “%s”',
  async (query) => {
    const many = Array.from({ length: 3000 }, (_, at) => row('Nguyễn Thị Hương', { row: String(at) }));
    const few = [row('Nguyễn Thị Hường', { on: '2020-01-01' }), row('Nguyễn Thị Hường', { row: '2' })];
    const reader = open([...many, ...few]);
    const [found] = await reader.findWhole(query);
    expect(found).toMatchObject({
      name: 'Nguyễn Thị Hường',
      all: 2,
      newest: [{ row: '2' }, { on: '2020-01-01' }],
    });
    const [common] = await reader.findWhole('nguyen thi huong');
    expect([common?.name, common?.all, common!.newest.length >= 20]).toEqual([
      'Nguyễn Thị Hương',
      3000,
      true,
    ]);
    expect(await reader.findWhole('Thị Hương')).toEqual([]);
  },
);

test.each<[string, number, boolean]>([
  ['as many as are listed', 400, false],
  ['more', 401, true],
])('a word of %s names lists 400 and says whether there are more', async (_what, count, isMore) => {
  const rows = Array.from({ length: count }, (_, at) => row(`Nguyễn Mẫu${at} Hương`));
  const found = await open(rows).findNames('hương');
  expect([found.names.length, found.isMore]).toEqual([400, isMore]);
});

test.each([
  ['163', ['163/QĐ-UBND 2026', '163/QĐ-TTg 2019', '163/QĐ-UBND 2025']],
  ['163/QĐ-UBND', ['163/QĐ-UBND 2026', '163/QĐ-UBND 2025']],
  ['0163/qd-ubnd', ['163/QĐ-UBND 2026', '163/QĐ-UBND 2025']],
  ['số 163', ['163/QĐ-UBND 2026', '163/QĐ-TTg 2019', '163/QĐ-UBND 2025']],
  ['QĐ 163', ['163/QĐ-UBND 2026', '163/QĐ-TTg 2019', '163/QĐ-UBND 2025']],
  ['Quyết định số 163/QĐ-UBND', ['163/QĐ-UBND 2026', '163/QĐ-UBND 2025']],
  ['Quyết định số: 163/QĐ-UBND ngày 19/01/2026', ['163/QĐ-UBND 2026']],
  ['163/QĐ-UBND ngày 19 tháng 1 năm 2026', ['163/QĐ-UBND 2026']],
  ['163/QĐ-UBND, 19-1-2026', ['163/QĐ-UBND 2026']],
  ['163 19/01/2026', ['163/QĐ-UBND 2026']],
  ['163/2025', ['163/QĐ-UBND 2025']],
  ['163 năm 2019', ['163/QĐ-TTg 2019']],
  ['163/QĐ-UBND ngày 20/1/2026', ['163/QĐ-UBND 2026', '163/QĐ-UBND 2025']],
  ['2026', []],
  ['Hương', []],
])('the number %s leads to decisions', async (query, expected) => {
  const reader = open(
    [],
    [
      decision('163', 'QĐ-UBND', '2025-02-02'),
      decision('163', 'QĐ-UBND'),
      decision('163', 'QĐ-TTg', '2019-02-02'),
      decision('1630', 'QĐ-UBND'),
    ],
  );
  const { decisions: found } = await reader.findDecisions(query);
  const told = found.map(({ number, symbol, on }) => `${number}/${symbol} ${on.slice(0, 4)}`);
  expect(told.toSorted()).toEqual(expected.toSorted());
});

test.each([
  ['163/QĐ-UBND ngày 20/1/2026', true],
  ['163 năm 2020', true],
  ['163/QĐ-UBND ngày 19/1/2026', false],
  ['163', false],
  ['164 ngày 20/1/2026', false],
])('of the number %s it is told whether all decisions are of another day', async (query, isOtherDay) => {
  const reader = open([], [decision('163', 'QĐ-UBND')]);
  expect((await reader.findDecisions(query)).isOtherDay).toBe(isOtherDay);
});

test.each([
  ['Nguyễn Văn Thử', 'same'],
  ['nguyen van thu', 'same'],
  ['ông Nguyễn Văn Thử', 'same'],
  ['Nguyeenx Vawn Thuwr', 'same'],
  ['Nguyễn Văn Thử'.normalize('NFD'), 'same'],
  ['Nguyễn Văn Thừ', 'accents'],
  ['Nguyễn Văn Thu', 'accents'],
])('“%s” is the name Nguyễn Văn Thử: %s', async (query, fit) => {
  expect(await open([row('Nguyễn Văn Thử')]).findWhole(query)).toMatchObject([{ fit }]);
});

describe('one letter that is wrong', () => {
  const reader = open([row('Nguyễn Văn Thử'), row('Ưng Thị Mực Tím'), row('Lê An', { place: 'xã Ví Dụ' })]);

  test.each(['nguyen vam thu', 'nguyem van thu', 'Nguyễn Văn Thửu', 'nguyne van thu', 'gnuyen van thu'])(
    '“%s” is near to a name, and is not it',
    async (query) => {
      expect(await reader.findNear(query)).toEqual([{ kind: 'p', name: 'Nguyễn Văn Thử' }]);
      expect(await reader.findWhole(query)).toEqual([]);
    },
  );

  test.each(['nguyen vam thi', 'an', 'le am', 'khong co ai'])('“%s” is near to none', async (query) => {
    expect(await reader.findNear(query)).toEqual([]);
  });
});

test.each(['Thượng tá Nguyễn Văn Thử', 'Nguyeenx Vawn Thuwr', 'nguye64n va8n thu73'])(
  'a name is found by “%s”',
  async (query) => {
    expect((await open([row('Nguyễn Văn Thử')]).findWhole(query)).map(({ name }) => name)).toEqual([
      'Nguyễn Văn Thử',
    ]);
  },
);

test('a name that stands at several places behind it is told once', async () => {
  const reader = open([
    row('Nguyễn Văn Hùng', { place: 'xã Ví Dụ' }),
    row('Nguyễn Văn Hùng', { place: 'xã Ví Dụ, huyện Mẫu', row: '2' }),
  ]);
  expect(await namesOf(reader, 'Hùng xã Ví Dụ')).toEqual(['Nguyễn Văn Hùng']);
});

describe('blocks', () => {
  const corpus = buildAwardCorpus(3000, 120);

  test('are the same whatever the order of the rows', () => {
    const one = buildLookup(corpus.rows, corpus.decisions);
    const other = buildLookup(corpus.rows.toReversed(), corpus.decisions.toReversed());
    expect(other).toEqual(one);
  });

  test('are named by what they hold, no two alike, and none of a line that fits is long', () => {
    const { blocks, manifest } = buildLookup(corpus.rows, corpus.decisions);
    for (const family of FAMILIES) {
      const names = blocks[family].map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(manifest[family].names).toEqual(names);
      expect(manifest[family].from).toEqual([...manifest[family].from].sort());
      expect(blocks[family].every(({ json }) => json.length < 64 * 1024)).toBe(true);
    }
  });

  test('behind a line that is added stay as they are', () => {
    const lines = Array.from({ length: 4000 }, (_, at) => ({
      key: `ten ${at + 1000}`,
      json: `["${'x'.repeat(90)}${at}"]`,
    }));
    const before = cutBlocks(lines);
    const added = lines.toSpliced(100, 0, { key: 'ten 1099a', json: '["mới"]' });
    const known = new Set(before.map(({ name }) => name));
    const changed = cutBlocks(added).filter(({ name }) => !known.has(name));
    expect(before.length).toBeGreaterThan(8);
    expect(changed.length).toBeLessThanOrEqual(2);
  });
});
