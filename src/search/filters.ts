import type { BulletinRecord } from '../models/record.ts';

/** Separator of a name and what tells its bearer from namesakes. */
const PERSON_GAP = ' · ';

function joinPerson({ name, detail }: BulletinRecord['persons'][number]): string {
  return detail === '' ? name : name + PERSON_GAP + detail;
}

/** The name in a value of the filter of people, and what tells its bearer from namesakes. */
export function splitPerson(value: string): { name: string; detail: string } {
  const at = value.indexOf(PERSON_GAP);
  if (at < 0) return { name: value, detail: '' };
  return { name: value.slice(0, at), detail: value.slice(at + PERSON_GAP.length) };
}

/** The filters of a search, by the name they carry in the index and in the address of the search page. */
export const FILTERS = [
  { key: 'nam', values: ({ year }: BulletinRecord) => [year] },
  { key: 'chuyen-muc', values: ({ section }: BulletinRecord) => [section] },
  { key: 'dia-danh', values: ({ place }: BulletinRecord) => (place === undefined ? [] : [place]) },
  { key: 'su-kien', values: ({ eventType }: BulletinRecord) => (eventType === undefined ? [] : [eventType]) },
  { key: 'nguoi', values: ({ persons }: BulletinRecord) => persons.map(joinPerson) },
] as const;

/** The name in the index of the days of each bulletin, of which a range may be chosen. */
export const DAYS_FILTER = 'ngay';

/** All filters of the index. */
export const INDEXED_FILTERS = [
  ...FILTERS,
  { key: DAYS_FILTER, values: ({ day }: BulletinRecord) => [day] },
] as const;

export type FilterKey = (typeof FILTERS)[number]['key'];

export type IndexedFilter = (typeof INDEXED_FILTERS)[number]['key'];

/** The values of a bulletin in each filter of the index, each once. */
export function listFilterValues(record: BulletinRecord): Record<IndexedFilter, string[]> {
  return Object.fromEntries(
    INDEXED_FILTERS.map(({ key, values }) => [key, [...new Set<string>(values(record))]]),
  ) as Record<IndexedFilter, string[]>;
}
