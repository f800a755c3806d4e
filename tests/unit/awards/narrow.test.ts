import { describe, expect, test } from 'vitest';
import type { LookupRow } from '../../../src/awards/lookup/form.ts';
import { listChips, narrow, type Choice, type Facet } from '../../../src/awards/lookup/narrow.ts';

type Said = Record<Facet, string>;

const said: Said[] = [
  { year: '2024', place: 'xã Ví Dụ', award: 'Giấy khen' },
  { year: '2026', place: 'xã Ví Dụ', award: 'Giấy khen' },
  { year: '2026', place: 'xã Tạm Gọi', award: 'Giấy khen' },
  { year: '2025', place: '', award: 'Giấy khen' },
];
const rows = said.map((each) => each as unknown as LookupRow);
const valueOf = (row: LookupRow, facet: Facet): string => (row as unknown as Said)[facet];
const chipsOf = (facet: Facet, choice: Choice = {}) =>
  listChips(facet, { rows, choice, valueOf }).map(({ value, count }) => `${value} ${count}`);

describe('the chips of some rows', () => {
  test('are years from the newest, places from the most frequent, and nothing where all rows are alike', () => {
    expect(chipsOf('year')).toEqual(['2026 2', '2025 1', '2024 1']);
    expect(chipsOf('place')).toEqual(['xã Ví Dụ 2', 'xã Tạm Gọi 1']);
    expect(chipsOf('award')).toEqual([]);
  });

  test('count what would be left beside the choices of other kinds, and offer the others of their own', () => {
    expect(chipsOf('place', { year: '2024' })).toEqual(['xã Ví Dụ 1']);
    expect(chipsOf('place', { year: '2026' })).toEqual(['xã Ví Dụ 1', 'xã Tạm Gọi 1']);
    expect(chipsOf('year', { year: '2024' })).toEqual(['2026 2', '2025 1', '2024 1']);
  });

  test('leave as many rows as they say', () => {
    expect(narrow(rows, { place: 'xã Ví Dụ', year: '2026' }, valueOf)).toEqual([rows[1]]);
    expect(narrow(rows, {}, valueOf)).toEqual(rows);
  });
});
