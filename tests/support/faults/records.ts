import { inFields, type Fault } from './fault.ts';

const body = 'Chiều 3/5, tại xã Mẫu, tỉnh Thử, ông Trần Văn Thử, Phó Giám đốc Sở Mẫu, dự họp.\n';
const places = (more: string): string => `places:
  - { id: tinh-thu, level: province, names: [{ text: tỉnh Thử }] }
  - { id: xa-mau, level: commune, parent: tinh-thu, names: [{ text: xã Mẫu }]${more} }
  - { id: xa-thu, level: commune, parent: tinh-thu, names: [{ text: xã Thử }] }
`;
const withPlaces = { files: { 'registers/places.yaml': places('') }, body };
const people = `people:\n  - { id: tran-van-thu, name: Trần Văn Thử }\n  - { id: le-thi-mau, name: Lê Thị Mẫu }\n`;
const withPeople = { files: { 'registers/people.yaml': people }, body };
const attendee = (more: string): string =>
  `attendees:\n  - { name: Trần Văn Thử, positions: [Phó Giám đốc Sở Mẫu]${more} }`;

/** Faults of what a bulletin says of the records of registers. */
export const faultsOfRecords = {
  'place-out-of-time': inFields(
    'location: { text: "xã Mẫu, tỉnh Thử", place: xa-mau }',
    'location: tỉnh Thử',
    '8:46',
    { files: { 'registers/places.yaml': places(', validTo: 2023-12-31') }, body },
  ),
  'other-place': inFields(
    'location: { text: xã Mẫu, place: xa-thu }',
    'location: { text: xã Mẫu, place: xa-mau }',
    '8:34',
    withPlaces,
  ),
  'other-person': inFields(
    attendee(', person: le-thi-mau'),
    attendee(', person: tran-van-thu'),
    '10:69',
    withPeople,
  ),
  'repeated-attendee': inFields(
    `${attendee('')}\n  - { name: Trần Văn Thử, positions: [Phó Giám đốc Sở Mẫu] }`,
    attendee(''),
    '11:13',
    { body },
  ),
  'split-position': inFields(
    'attendees:\n  - { name: Trần Văn Thử, positions: [Trưởng phòng Mẫu, Thử] }',
    'attendees:\n  - { name: Trần Văn Thử, positions: ["Trưởng phòng Mẫu, Thử"] }',
    '10:39',
    {
      files: {
        'registers/organisations.yaml':
          'organisations:\n  - { id: phong-mau-thu, names: [{ text: "Phòng Mẫu, Thử" }] }\n',
      },
      body: 'Chiều 3/5, ông Trần Văn Thử, Trưởng phòng Mẫu, Thử, dự họp.\n',
    },
  ),
} as const satisfies Record<string, Fault>;
