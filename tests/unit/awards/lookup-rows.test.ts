import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildLookup } from '../../../src/awards/lookup/build.ts';
import { openLookup } from '../../../src/awards/lookup/find.ts';
import { FAMILIES } from '../../../src/awards/lookup/form.ts';
import { listLookupRows } from '../../../src/awards/lookup-rows.ts';
import { readTree } from '../../../src/gate/tree.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import { PROJECT } from '../../support/project.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

const demo = join(PROJECT, 'tests/fixtures/sites/demo');
const { registers } = await readRegisters((await readTree(demo)).yaml);
const { awards } = await readAwardsAt(demo);
const { rows, decisions } = listLookupRows(awards!, registers);
const { manifest, blocks } = buildLookup(rows, decisions);
const reader = openLookup(manifest, (family, name) =>
  Promise.resolve(JSON.parse(blocks[family].find((each) => each.name === name)!.json) as unknown),
);
const all = FAMILIES.flatMap((family) => blocks[family].map(({ json }) => json)).join('\n');

test('names that are hidden, those of children and those of drafts are in no block, however they are spelt', () => {
  for (const spelling of [
    'Đ. B. C.',
    'd b c',
    'Tống Bảng Con',
    'tong bang con',
    'Nông Văn Nháp',
    'nong van nhap',
  ])
    expect([spelling, all.includes(spelling)]).toEqual([spelling, false]);
  expect(all).toContain('Nguyễn Văn Thử');
});

test('a corrected name and the one in the list lead to the same row, which tells of both', async () => {
  for (const name of ['Ưng Thị Mực Tín', 'Ưng Thị Mực Tím']) {
    const found = await reader.readRows({ kind: 'p', name });
    const correction = { from: 'Ưng Thị Mực Tín', to: 'Ưng Thị Mực Tím' };
    expect(found.rows).toMatchObject([{ decision: '2026/163-qd-ubnd', row: '6', correction }]);
  }
});

test('a struck award is found and said to be struck', async () => {
  const { rows: found } = await reader.readRows({ kind: 'c', name: 'Công ty TNHH Giấy Than' });
  expect(found).toMatchObject([{ isStruck: true }]);
});

test('people of one name are found together, with what tells them apart', async () => {
  const { rows: found, all: count } = await reader.readRows({ kind: 'p', name: 'Nguyễn Văn Thử' });
  expect(count).toBeGreaterThanOrEqual(3);
  expect(new Set(found.map(({ decision, row }) => `${decision} ${row}`)).size).toBe(count);
});

test('a number leads to the decisions of both provinces, with the names that the issuers had', async () => {
  const { decisions: found } = await reader.findDecisions('163/QĐ-UBND');
  expect(found.map(({ key, issuer }) => `${key}: ${issuer}`)).toEqual([
    '2026/163-qd-ubnd: Ủy ban nhân dân tỉnh Mẫu',
    '2025/163-qd-ubnd-khuon: Ủy ban nhân dân tỉnh Khuôn',
    '2025/163-qd-ubnd: Ủy ban nhân dân tỉnh Mẫu',
  ]);
});
