import type { ContentFiles } from '../content-root.ts';
import type { Fault } from './fault.ts';

const FOLDER = 'decisions/2024/12-qd-ubnd';
const FILE = `${FOLDER}/decision.yaml`;
const LIST = `${FOLDER}/awards.csv`;
const BODY = `${FOLDER}/index.mdx`;
const organisations = 'organisations:\n  - { id: ubnd-thu, names: [{ text: Ủy ban nhân dân tỉnh Thử }] }\n';

/** The lines of a valid decision; those of the same keys take their places. */
const LINES: Readonly<Record<string, string>> = {
  id: 'id: qd-thu-12',
  kind: 'kind: khen-thuong',
  number: 'number: "12"',
  symbol: 'symbol: QĐ-UBND',
  issuer: 'issuer: ubnd-thu',
  issuedOn: 'issuedOn: 2024-05-03',
  title: 'title: Về việc tặng Bằng khen cho 01 cá nhân đã có thành tích',
  defaults: 'defaults: { type: bang-khen-bo-tinh }',
};

const HEADER = 'muc,stt,loai,ten,don_vi';
const ROW = 'I. Cá nhân,1,ca-nhan,Nguyễn Văn Thử,Trường Dấu Hỏi';

/** The text of `decision.yaml` with these lines in the place of its own of the same keys. */
export function decisionText(lines: readonly string[] = []): string {
  const keyOf = (line: string) => /^[A-Za-z]+/u.exec(line)![0];
  const own = Object.entries(LINES).filter(([key]) => !lines.some((line) => keyOf(line) === key));
  return `${[...own.map(([, line]) => line), ...lines].join('\n')}\n`;
}

/** A content root with one decision: other lines of its fields, other lines of its list; no list for `null`. */
export function decisionRoot(
  fields: readonly string[] = [],
  list: readonly string[] | null = [HEADER, ROW],
): ContentFiles {
  return {
    'registers/organisations.yaml': organisations,
    [FILE]: decisionText(fields),
    ...(list ? { [LIST]: `\uFEFF${list.join('\n')}\n` } : {}),
  };
}

/** A fault of lines in `decision.yaml`; `at` is its place. */
function inDecision(wrong: string, right: string, at: string, more: ContentFiles = {}): Fault {
  const build = (lines: string) => ({ ...decisionRoot(lines.split('\n')), ...more });
  return { wrong: build(wrong), right: build(right), at, file: FILE, shown: { wrong, right } };
}

/** A fault of rows below a header, in the list. */
function inList(header: string, wrong: string, right: string, at: string, title = '01 cá nhân'): Fault {
  const fields = [`title: Về việc tặng Bằng khen cho ${title} đã có thành tích`];
  const build = (rows: string) => decisionRoot(fields, [header, ...rows.split('\n')]);
  const show = (rows: string) => `${header}\n${rows}`;
  return {
    wrong: build(wrong),
    right: build(right),
    at,
    file: LIST,
    shown: { wrong: show(wrong), right: show(right) },
  };
}

/** A fault of the header. */
function inHeader(wrong: string, right: string, at: string, row: string, rightRow = row): Fault {
  return {
    wrong: decisionRoot([], [wrong, row]),
    right: decisionRoot([], [right, rightRow]),
    at,
    file: LIST,
    shown: { wrong, right },
  };
}

const LATER = 'decisions/2024/40-qd-ubnd/decision.yaml';

/** A fault of what a later decision says of the first. */
function inLater(wrong: string, right: string, at: string): Fault {
  const build = (lines: string) => {
    const given = ['kind: huy-bo', 'issuedOn: 2024-06-03'].filter(
      (line) => !lines.includes(line.slice(0, line.indexOf(':') + 1)),
    );
    const later = ['id: qd-thu-40', 'number: "40"', 'title: Về việc thay đổi quyết định', 'defaults: {}'];
    return { ...decisionRoot(), [LATER]: decisionText([...later, ...given, ...lines.split('\n')]) };
  };
  return { wrong: build(wrong), right: build(right), at, file: LATER, shown: { wrong, right } };
}

const issuers = { 'registers/organisations.yaml': organisations };
const SCAN = 'listMissing: Chỉ có bản quét của quyết định';

const ANNULS = 'annuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]';
/** An annulment without fault. */
const annulment = inLater(ANNULS, ANNULS, '');

/** A fault of a correction of the name of a row that hides it. */
function ofHiddenRow(wrong: string, right: string): Fault {
  const line = (words: string) => `corrects: [{ decision: qd-thu-12, row: 1, field: ten, ${words} }]`;
  const fault = inLater(`kind: dinh-chinh\n${line(wrong)}`, `kind: dinh-chinh\n${line(right)}`, '9:61');
  const hidden = { [LIST]: 'stt,ten\n1,Đ. B. C.\n' };
  return {
    ...fault,
    wrong: { ...fault.wrong, ...hidden },
    right: { ...fault.right, ...hidden },
    shown: { wrong: line(wrong), right: line(right) },
  };
}

/** A published change of a decision that is a draft. */
function ofDraft(): Fault {
  const fault = inLater(ANNULS, ANNULS, '9:22');
  return {
    ...fault,
    wrong: { ...fault.wrong, [FILE]: decisionText(['status: draft']) },
    shown: { wrong: 'status: draft', right: 'status: published' },
  };
}

const withPdf = (name: string) => ({ [`${FOLDER}/${name}`]: 'Chữ.\n' });

const people = {
  'registers/people.yaml': 'people:\n  - { id: nguyen-van-thu, name: Nguyễn Văn Thử }\n',
};

/** A fault with other files beside it. */
function beside(fault: Fault, files: ContentFiles): Fault {
  return { ...fault, wrong: { ...files, ...fault.wrong }, right: { ...files, ...fault.right } };
}

/** Faults of decisions, their lists and the vocabulary. */
export const faultsOfAwards = {
  'repeated-decision': {
    wrong: {
      ...decisionRoot(),
      'decisions/2024/12-qd-ubnd-2/decision.yaml': decisionText([
        'id: qd-thu-13',
        'kind: huy-bo',
        'annuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
        'title: Về việc hủy bỏ quyết định',
      ]),
    },
    right: {
      ...decisionRoot(),
      'decisions/2024/12-qd-ubnd-2/decision.yaml': decisionText([
        'id: qd-thu-13',
        'kind: huy-bo',
        'annuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
        'title: Về việc hủy bỏ quyết định',
        'number: "13"',
      ]),
    },
    at: '1:9',
    file: 'decisions/2024/12-qd-ubnd-2/decision.yaml',
    shown: { wrong: 'number: "12"', right: 'number: "13"' },
  },
  'decision-year': inDecision('issuedOn: 2025-05-03', 'issuedOn: 2024-05-03', '8:11'),
  'number-with-symbol': inDecision('number: 12/QĐ-UBND', 'number: "12"', '8:9'),
  'count-mismatch': inDecision(
    'title: Về việc tặng Bằng khen cho 02 cá nhân',
    'title: Về việc tặng Bằng khen cho 01 cá nhân',
    '8:8',
  ),
  'unknown-column': inHeader(
    'stt,ten,đơn vị công tác',
    'stt,ten,don_vi',
    '1:9',
    '1,Nguyễn Văn Thử,Trường Dấu Hỏi',
  ),
  'row-without-name': inList('stt,ten,don_vi', '1,,Trường Dấu Hỏi', '1,Nguyễn Văn Thử,Trường Dấu Hỏi', '2:3'),
  'repeated-row': inList(
    HEADER,
    'I. Cá nhân,1,,Nguyễn Văn Thử,\nI. Cá nhân,1,,Trần Thị Thử,',
    'I. Cá nhân,1,,Nguyễn Văn Thử,\nI. Cá nhân,2,,Trần Thị Thử,',
    '3:12',
    '02 cá nhân',
  ),
  'unknown-award-type': inDecision(
    'defaults: { type: bang-khen-tinh }',
    'defaults: { type: bang-khen-bo-tinh }',
    '8:19',
  ),
  'award-not-for-kind': inList(
    'stt,ten,hinh_thuc',
    '1,Nguyễn Văn Thử,co-thi-dua-bo-tinh',
    '1,Nguyễn Văn Thử,bang-khen-bo-tinh',
    '2:18',
  ),
  'award-class': inList(
    'stt,ten,hinh_thuc,hang',
    '1,Nguyễn Văn Thử,huan-chuong-lao-dong,',
    '1,Nguyễn Văn Thử,huan-chuong-lao-dong,ba',
    '2:39',
  ),
  'award-out-of-time': inDecision(
    'defaults: { type: huy-hieu }',
    'defaults: { type: bang-khen-bo-tinh }',
    '8:19',
  ),
  'missing-column': inHeader('ten,don_vi', 'stt,ten', '1:1', 'Nguyễn Văn Thử,a', '1,Nguyễn Văn Thử'),
  'personal-column': inHeader(
    'stt,ten,Ngày sinh',
    'stt,ten',
    '1:9',
    '1,Nguyễn Văn Thử,a',
    '1,Nguyễn Văn Thử',
  ),
  'personal-value': inList(
    'stt,ten,dia_phuong',
    '1,Nguyễn Văn Thử,"thôn Không Tên, xã Ví Dụ"',
    '1,Nguyễn Văn Thử,xã Ví Dụ',
    '2:18',
  ),
  'name-not-hidden': inList('stt,xung_ho,ten', '1,em,Đinh Bút Chì', '1,em,Đ. B. C.', '2:6'),
  'same-row-twice': inList(
    'stt,ten,don_vi,phan_biet',
    '1,Nguyễn Văn Thử,Trường Dấu Hỏi,\n2,Nguyễn Văn Thử,Trường Dấu Hỏi,',
    '1,Nguyễn Văn Thử,Trường Dấu Hỏi,\n2,Nguyễn Văn Thử,Trường Dấu Hỏi,thôn Không Tên',
    '3:3',
    '02 cá nhân',
  ),
  'unknown-target': inLater(
    'annuls: [{ decision: qd-thu-12, rows: [12], ground: Điều 93 }]',
    'annuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
    '9:40',
  ),
  'changed-before-issued': inLater(
    'issuedOn: 2024-04-03\nannuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
    'issuedOn: 2024-06-03\nannuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
    '9:22',
  ),
  'heading-against-kind': inList(
    'muc,stt,loai,ten',
    'I. Tập thể,1,ca-nhan,Nguyễn Văn Thử',
    'I. Cá nhân,1,ca-nhan,Nguyễn Văn Thử',
    '2:14',
  ),
  'changed-file': inDecision(
    `files: [{ src: ./12.csv, kind: ban-ky, sha256: "${'0'.repeat(64)}" }]`,
    `files: [{ src: ./12.csv, kind: ban-ky }]`,
    '9:48',
    withPdf('12.csv'),
  ),
  'list-missing': {
    wrong: decisionRoot([], null),
    right: decisionRoot(['listMissing: Chỉ có bản quét của quyết định'], null),
    at: '2:7',
    file: FILE,
    shown: {
      wrong: 'kind: khen-thuong',
      right: 'kind: khen-thuong\nlistMissing: Chỉ có bản quét của quyết định',
    },
  },
  'unit-spelt-twice': inList(
    'stt,ten,don_vi',
    '1,Nguyễn Văn Thử,Mắt – Nội tiết\n2,Trần Thị Thử,Mắt - Nội tiết',
    '1,Nguyễn Văn Thử,Mắt - Nội tiết\n2,Trần Thị Thử,Mắt - Nội tiết',
    '3:16',
    '02 cá nhân',
  ),
  'broken-table': inList(
    'stt,ten,don_vi',
    '1,Nguyễn Văn Thử,Phòng Hành chính, Tổ chức',
    '1,Nguyễn Văn Thử,"Phòng Hành chính, Tổ chức"',
    '2:1',
  ),
  'bad-cell': inList('stt,ten,loai', '1,Nguyễn Văn Thử,cá nhân', '1,Nguyễn Văn Thử,ca-nhan', '2:18'),
  'change-without-effect': inLater(
    'kind: phuc-hoi\nrestores: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
    'kind: huy-bo\nannuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
    '9:42',
  ),
  'signed-file-withheld': {
    wrong: {
      ...decisionRoot(['files: [{ src: ./12.csv, kind: ban-ky }]'], ['stt,ten', '1,Đ. B. C.']),
      ...withPdf('12.csv'),
    },
    right: {
      ...decisionRoot(
        ['files: [{ src: ./12.csv, kind: ban-ky }]', 'redactedCopy: true'],
        ['stt,ten', '1,Đ. B. C.'],
      ),
      ...withPdf('12.csv'),
    },
    at: '9:8',
    file: FILE,
    shown: {
      wrong: 'files: [{ src: ./12.csv, kind: ban-ky }]',
      right: 'files: [{ src: ./12.csv, kind: ban-ky }]\nredactedCopy: true',
    },
  },
  'folder-without-decision': {
    wrong: { 'decisions/2024/12-qd-ubnd/awards.csv': 'stt,ten\n' },
    right: decisionRoot(),
    at: '1:1',
    file: FOLDER,
    shown: {
      wrong: 'decisions/2024/12-qd-ubnd/awards.csv',
      right: 'decisions/2024/12-qd-ubnd/decision.yaml\ndecisions/2024/12-qd-ubnd/awards.csv',
    },
  },
  'missing-decision-file': {
    ...inDecision(
      'files: [{ src: ./13.csv, kind: ban-ky }]',
      'files: [{ src: ./12.csv, kind: ban-ky }]',
      '9:16',
      withPdf('12.csv'),
    ),
    also: ['BT-829'],
  },
  'unnamed-decision-file': {
    wrong: { ...decisionRoot(), ...withPdf('12.csv') },
    right: { ...decisionRoot(['files: [{ src: ./12.csv, kind: ban-ky }]']), ...withPdf('12.csv') },
    at: '1:1',
    file: `${FOLDER}/12.csv`,
    shown: {
      wrong: 'decision.yaml: (không có files)',
      right: 'decision.yaml: files: [{ src: ./12.csv, kind: ban-ky }]',
    },
  },
  'not-in-decision-body': {
    wrong: { ...decisionRoot(), [BODY]: 'Đoạn đầu.\n\n![Toàn cảnh](./anh.jpg)\n' },
    right: { ...decisionRoot(), [BODY]: 'Đoạn đầu.\n' },
    at: '3:1',
    file: BODY,
    shown: { wrong: 'Đoạn đầu.\n\n![Toàn cảnh](./anh.jpg)', right: 'Đoạn đầu.' },
  },
  'person-of-hidden-row': beside(
    inList('stt,ten,nguoi', '1,N. V. T.,nguyen-van-thu', '1,N. V. T.,', '2:12'),
    people,
  ),
  'decision-to-come': {
    wrong: { [FILE.replaceAll('2024', '2099')]: decisionText(['issuedOn: 2099-05-03', SCAN]), ...issuers },
    right: { [FILE]: decisionText([SCAN]), ...issuers },
    at: '8:11',
    file: FILE.replaceAll('2024', '2099'),
    shown: { wrong: 'issuedOn: 2099-05-03', right: 'issuedOn: 2024-05-03' },
  },
  'hidden-name-corrected': ofHiddenRow(
    'from: Đinh Bút Trì, to: Đinh Bút Chì',
    'from: (đã ẩn tên), to: (đã ẩn tên)',
  ),
  'correction-of-other-words': inLater(
    'kind: dinh-chinh\ncorrects: [{ decision: qd-thu-12, row: 1, field: don_vi, from: Trường Dấu Ngã, to: Trường Dấu Nặng }]',
    'kind: dinh-chinh\ncorrects: [{ decision: qd-thu-12, row: 1, field: don_vi, from: Trường Dấu Hỏi, to: Trường Dấu Nặng }]',
    '9:64',
  ),
  'change-of-draft': ofDraft(),
  'list-of-annulment': {
    wrong: {
      ...annulment.wrong,
      [LATER.replace('decision.yaml', 'awards.csv')]: 'stt,ten\n1,Nguyễn Văn Thử\n',
    },
    right: annulment.right,
    at: '1:1',
    file: LATER.replace('decision.yaml', 'awards.csv'),
    shown: {
      wrong: 'decisions/2024/40-qd-ubnd/decision.yaml\ndecisions/2024/40-qd-ubnd/awards.csv',
      right: 'decisions/2024/40-qd-ubnd/decision.yaml',
    },
  },
  'repeated-change': inLater(
    'annuls: [{ decision: qd-thu-12, rows: [1, 1], ground: Điều 93 }]',
    'annuls: [{ decision: qd-thu-12, rows: [1], ground: Điều 93 }]',
    '9:43',
  ),
  'long-cell': inList('stt,ten', `1,${'Thử '.repeat(51).trim()}`, '1,Nguyễn Văn Thử', '2:3'),
  'unfit-decision-file': inDecision(
    'files: [{ src: ./12.csv, kind: ban-ky }, { src: ./12.csv, kind: ban-quet }]',
    'files: [{ src: ./12.csv, kind: ban-ky }]',
    '9:49',
    withPdf('12.csv'),
  ),
  'basis-unchecked': {
    wrong: { 'registers/legal-bases.yaml': basisText('2024-12-01') },
    right: { 'registers/legal-bases.yaml': basisText('2025-12-01') },
    at: '6:16',
    file: 'registers/legal-bases.yaml',
    shown: { wrong: 'checkedOn: 2024-12-01', right: 'checkedOn: 2025-12-01' },
  },
} as const satisfies Record<string, Fault>;

function basisText(checkedOn: string): string {
  return `legal-bases:\n  - id: luat-thu\n    form: Luật\n    number: 06/2022/QH15\n    abstract: Luật Thi đua, Khen thưởng\n    checkedOn: ${checkedOn}\n    source: https://thu.example/luat\n`;
}
