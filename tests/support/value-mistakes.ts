/** A field as its value is mistyped, what is told, what the answer says, and the field after it. */
export interface ValueMistake {
  typed: string;
  told: readonly string[];
  says: string;
  written: string;
}

const value = (typed: string, told: string, written: string, says = written): ValueMistake => ({
  typed,
  told: [told],
  says,
  written,
});
const day = (typed: string): ValueMistake => value(`date: ${typed}`, 'BT-404 5:7', 'date: 2024-05-03');
const nothing = (typed: string): ValueMistake => value(`location: ${typed}`, 'BT-408 7:11', 'location: null');

/** Registers that the mistakes name. All names are invented. */
export const registersOfMistakes = {
  'registers/places.yaml': `places:
  - { id: tinh-cu, level: province, names: [{ text: tỉnh Cũ }], validTo: 2023-12-31, successors: [tinh-thu] }
  - { id: tinh-thu, level: province, names: [{ text: tỉnh Thử }] }
  - { id: xa-mau, level: commune, parent: tinh-thu, names: [{ text: xã Mẫu }] }
  - { id: xa-moi, level: commune, parent: tinh-thu, names: [{ text: xã Mới }], validFrom: 2025-07-01 }
`,
  'registers/people.yaml':
    'people:\n  - { id: tran-van-thu, name: Trần Văn Thử }\n  - { id: le-thi-mau, name: Lê Thị Mẫu }\n',
  'registers/organisations.yaml':
    'organisations:\n  - { id: phong, names: [{ text: "Phòng Thi đua, Khen thưởng Mẫu" }] }\n',
};

/** Mistakes in values: each once, in a bulletin that is otherwise right. */
export const valueMistakes: Readonly<Record<string, ValueMistake>> = {
  'a day with its weekday before it': day('Thứ Sáu, 3/5/2024'),
  'a day with its weekday in brackets': day('2024-05-03 (thứ Sáu)'),
  'a day with its part and without its year': day('Sáng 3/5'),
  'two days in brackets': value(
    'date: [2024-05-03, 2024-05-04]',
    'BT-403 5:7',
    'date: 2024-05-03\nendDate: 2024-05-04',
    'date: 2024-05-03 và thêm một dòng endDate: 2024-05-04',
  ),
  'null in quotation marks': nothing('"null"'),
  'words that there is no place': nothing('không có'),
  'a dash for no place': nothing('"-"'),
  'names that sign together as a list': value(
    'byline: [Trần Văn Thử, Lê Thị Mẫu]',
    'BT-403 8:9',
    'byline: "Trần Văn Thử, Lê Thị Mẫu"',
  ),
  'a day that its month does not have, with an hour': value(
    'publishAt: 2024-02-30T08:00+07:00',
    'BT-404 9:12',
    'publishAt: 2024-02-29T08:00+07:00\npublishedOn: 2024-02-29\ndate: 2024-02-28',
    'publishAt: 2024-02-29T08:00+07:00',
  ),
  'a publication in the century to come by a slip': value(
    'publishAt: 2062-05-04T08:00+07:00',
    'BT-432 6:14',
    'publishAt: 2024-05-04T08:00+07:00',
    'Xem lại năm của publishAt',
  ),
  'a publication months before the event': value(
    'publishedOn: 2024-01-04',
    'BT-455 6:14',
    'publishedOn: 2024-05-03',
  ),
  'a line break of web pages in a title': value(
    'title: Hội nghị thử nghiệm<br>của cơ quan hư cấu',
    'BT-439 3:8',
    'title: Hội nghị thử nghiệm của cơ quan hư cấu',
    'Hội nghị thử nghiệm của cơ quan hư cấu',
  ),
  'a place before there was one': value(
    'location: { text: xã Mới, place: xa-moi }',
    'BT-450 7:34',
    'location: xã Mẫu',
    'Viết tên, mã của đơn vị có vào ngày diễn ra',
  ),
  'a province that is gone': value(
    'location: "xã Mẫu, tỉnh Cũ"',
    'BT-450 7:11',
    'location: "xã Mẫu, tỉnh Thử"',
    'Viết tên, mã của đơn vị có vào ngày diễn ra',
  ),
  'the id of another place': value(
    'location: { text: xã Mẫu, place: tinh-cu }',
    'BT-450 7:34',
    'location: { text: xã Mẫu, place: xa-mau }',
    'Viết tên, mã',
  ),
  'the record of another person': value(
    'attendees: [{ name: Trần Văn Thử, positions: [Phó Giám đốc], person: le-thi-mau }]',
    'BT-452 9:70',
    'attendees: [{ name: Trần Văn Thử, positions: [Phó Giám đốc], person: tran-van-thu }]',
    'Bỏ dòng person',
  ),
  'one person twice': value(
    'attendees: [{ name: Trần Văn Thử, positions: [Phó Giám đốc] }, { name: Trần Văn Thử, positions: [Phó Giám đốc] }]',
    'BT-453 9:72',
    'attendees: [{ name: Trần Văn Thử, positions: [Phó Giám đốc] }]',
    'Xóa một mục',
  ),
  'a post that a comma divides': value(
    'attendees: [{ name: Trần Văn Thử, positions: [Trưởng phòng Thi đua, Khen thưởng] }]',
    'BT-454 9:47',
    'attendees: [{ name: Trần Văn Thử, positions: ["Trưởng phòng Thi đua, Khen thưởng"] }]',
    'positions: ["Trưởng phòng Thi đua, Khen thưởng"]',
  ),
};
