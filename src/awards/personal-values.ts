import { HAMLET, HOUSE, STREET, YEAR_OF_BIRTH } from '../strings/award-cues.vi.ts';
import { PERSONAL_DATA, type PersonalKind } from '../strings/personal-data.vi.ts';
import type { ListColumn } from './columns.ts';

/** Columns of numbers and ids, in which digits say nothing of a person. */
const NUMBERS: ReadonlySet<ListColumn> = new Set([
  'stt',
  'so_khen_thuong',
  'hinh_thuc',
  'to_chuc',
  'nguoi',
  'dia_danh',
  'dong_y',
]);

/**
 * What a cell says of a person that no list may say. Places are no finer than a commune, but a hamlet may tell two equal rows apart
 * (`phan_biet`), and names of collectives may name theirs.
 */
export function findPersonalValue(column: ListColumn, text: string): PersonalKind | undefined {
  if (text === '' || NUMBERS.has(column)) return undefined;
  const kind = (Object.entries(PERSONAL_DATA) as [PersonalKind, RegExp][]).find(([, words]) =>
    words.test(text),
  );
  if (kind) return kind[0];
  if (HOUSE.test(text)) return 'address';
  if (column === 'dia_phuong' && (HAMLET.test(text) || STREET.test(text))) return 'address';
  return column === 'phan_biet' && YEAR_OF_BIRTH.test(text) ? 'birth' : undefined;
}
