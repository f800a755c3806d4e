import type { BulletinRecord } from '../models/record.ts';

/** The filters of a search, by the name they carry in the index and in the address of the search page. */
export const FILTERS = [
  { key: 'nam', values: ({ year }: BulletinRecord) => [year] },
  { key: 'chuyen-muc', values: ({ section }: BulletinRecord) => [section] },
  { key: 'dia-danh', values: ({ place }: BulletinRecord) => (place === undefined ? [] : [place]) },
  { key: 'nguoi', values: ({ people }: BulletinRecord) => people },
] as const;

export type FilterKey = (typeof FILTERS)[number]['key'];
