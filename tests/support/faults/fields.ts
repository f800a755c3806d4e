import { BULLETIN, bulletinText, smallOffice } from '../content-root.ts';
import { FOLDER, inBody, inFields, type Fault } from './fault.ts';

const site = String(smallOffice['site.yaml']);
const imported = 'kind: imported\nsource: { system: sharepoint }';

/** Faults of fields and their values. */
export const faultsOfFields = {
  'unknown-key': inFields('titel: Thừa', '# chỉ có title', '9:1'),
  'missing-key': {
    wrong: { [BULLETIN]: bulletinText({ byline: undefined }) },
    right: { [BULLETIN]: bulletinText() },
    at: '2:1',
    shown: { wrong: '(không có dòng byline)', right: 'byline: Phòng Thử nghiệm (hư cấu)' },
  },
  'wrong-type': inFields('title: 2024', 'title: "Năm 2024 nhìn lại"', '8:8'),
  'bad-date': inFields('date: 31/02/2024', 'date: 2024-02-29', '8:7'),
  'not-in-list': inFields('session: chiều', 'session: afternoon', '9:10'),
  'too-short': inFields('title: Hội nghị', 'title: Hội nghị sơ kết sáu tháng đầu năm', '8:8'),
  'too-long': inFields(
    `summary: ${'Hội nghị sơ kết. '.repeat(19).trim()}`,
    'summary: Hội nghị sơ kết.',
    '9:10',
  ),
  'bad-format': inFields('time: "8:00"', 'time: "08:00"', '9:7'),
  'bad-alias': inFields('aliases: ["/a?x=1!"]', 'aliases: ["/a?x=1%21"]', '9:11'),
  'year-mismatch': inFields('date: 2023-05-03\npublishedOn: 2023-05-04', 'date: 2024-05-03', '7:7'),
  'end-before-start': inFields('endDate: 2024-05-02', 'endDate: 2024-05-04', '9:10'),
  'needed-with': inFields(
    'corrections: [{ on: 2024-05-06, note: Sửa số liệu }]',
    'corrections: [{ on: 2024-05-06, note: Sửa số liệu }]\nupdated: 2024-05-06',
    '9:14',
  ),
  'forbidden-with': inFields(
    'attendees: [{ name: Trần Văn Mẫu, positions: [Đoạn đầu], group: true }]',
    'attendees: [{ positions: [Đoạn đầu], group: true }]',
    '9:21',
  ),
  'markup-in-field': inFields(
    'title: "**Hội nghị** thử của cơ quan"',
    'title: Hội nghị thử của cơ quan',
    '8:8',
  ),
  'waits-for-editor': inFields('date: null', 'date: 2024-05-03', '11:7', {
    lines: `status: draft\n${imported}`,
  }),
  'not-one-name': inFields(
    'attendees: [{ name: Ông Trần Văn Mẫu, positions: [Trưởng thôn] }]',
    'attendees: [{ name: Trần Văn Mẫu, positions: [Trưởng thôn] }]',
    '9:21',
    { body: 'Ông Trần Văn Mẫu, Trưởng thôn, dự.\n' },
  ),
  'repeated-words': {
    ...inFields(
      'attachments: [{ src: ./a.csv, title: Phụ lục }, { src: ./b.csv, title: Phụ lục }]',
      'attachments: [{ src: ./a.csv, title: Phụ lục 1 }, { src: ./b.csv, title: Phụ lục 2 }]',
      '9:72',
      { files: { [`${FOLDER}/a.csv`]: 'a,b\n', [`${FOLDER}/b.csv`]: 'c,d\n' } },
    ),
  },
  'not-verbatim': inFields('dateText: "Sáng 03/5"', 'dateText: "Sáng 3/5"', '11:11', {
    lines: imported,
    body: 'Sáng 3/5, hội nghị khai mạc.\n',
  }),
  'not-verbatim-original': inFields('location: Hội trường huyện', 'location: hội trường huyện', '8:11', {
    body: 'Hội nghị họp tại hội trường huyện.\n',
  }),
  'weekday-mismatch': inBody('Sáng thứ Hai, 7/5/2024', 'Sáng thứ Hai, 13/5/2024'),
  'session-mismatch': inFields('session: morning', 'session: afternoon', '9:10', {
    body: 'Chiều 3/5, hội nghị khai mạc.\n',
  }),
  'day-mismatch': inFields('date: 2024-05-02', 'date: 2024-05-03', '8:7', {
    body: 'Chiều 3/5, hội nghị khai mạc.\n',
  }),
  'needless-silence': inFields(
    'lint: [{ rule: BT-207, reason: Giữ như bài gốc }]',
    '# không có lint',
    '9:16',
  ),
  'low-contrast': {
    wrong: { 'site.yaml': `${site}accent: "#ff9999"\n` },
    right: { 'site.yaml': `${site}accent: "#8b1a1a"\n` },
    at: '13:9',
    file: 'site.yaml',
    shown: { wrong: 'accent: "#ff9999"', right: 'accent: "#8b1a1a"' },
  },
  expired: {
    wrong: {
      'site.yaml': `${site}security:\n  contacts: [mailto:anninh@mau.example]\n  expires: 2024-06-01\n`,
    },
    right: {
      'site.yaml': `${site}security:\n  contacts: [mailto:anninh@mau.example]\n  expires: 9998-06-01\n`,
    },
    at: '15:12',
    file: 'site.yaml',
    shown: { wrong: 'expires: 2024-06-01', right: 'expires: 2027-06-01' },
  },
} as const satisfies Record<string, Fault>;
