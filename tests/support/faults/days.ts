import { smallOffice } from '../content-root.ts';
import { inBody, inFields, type Fault } from './fault.ts';

const correction = (on: string) => `corrections: [{ on: ${on}, note: Sửa số liệu }]\nupdated: 2024-05-20`;

const period = (year: number) => `event: { type: tong-ket, period: { year: ${year} } }`;
const eventTypes = {
  'site.yaml': `${String(smallOffice['site.yaml'])}eventTypes:\n  - { id: tong-ket, name: Tổng kết }\n`,
};

/** Faults of days that the calendar has. */
export const faultsOfDays = {
  'access-not-public': inFields('access: noi-bo', 'access: cong-khai', '9:9'),
  'day-to-come': inFields('publishedOn: 2026-05-04', 'publishedOn: 2024-05-04', '8:14'),
  'published-after-shown': inFields(
    'publishedOn: 2024-05-20\npublishAt: 2024-05-11T08:00+07:00',
    'publishedOn: 2024-05-20\npublishAt: 2024-05-20T08:00+07:00',
    '8:14',
  ),
  'published-before-shown': inFields(
    'publishedOn: 2024-05-04\npublishAt: 2024-05-20T08:00+07:00',
    'publishedOn: 2024-05-20\npublishAt: 2024-05-20T08:00+07:00',
    '8:14',
  ),
  'changed-before-published': inFields(correction('2024-05-03'), correction('2024-05-20'), '9:21'),
  'distant-event': inFields('date: 2042-05-03', 'date: 2024-05-03', '8:7'),
  'published-early': inFields('publishedOn: 2024-01-04', 'publishedOn: 2024-05-04', '8:14'),
  'no-such-day': inBody('Họp ngày 31/6/2024.', 'Họp ngày 30/6/2024.', '13:10'),
  'long-event': inFields('endDate: 2025-05-03', 'endDate: 2024-05-04', '9:10'),
  'corrected-after-update': inFields(
    'corrections: [{ on: 2024-06-20, note: Sửa số liệu }]\nupdated: 2024-05-20',
    'corrections: [{ on: 2024-06-20, note: Sửa số liệu }]\nupdated: 2024-06-20',
    '9:21',
  ),
  'distant-period': {
    ...inFields(period(2042), period(2024), '9:42'),
    wrong: { ...eventTypes, ...inFields(period(2042), period(2024), '9:42').wrong },
    right: { ...eventTypes, ...inFields(period(2042), period(2024), '9:42').right },
  },
} as const satisfies Record<string, Fault>;
