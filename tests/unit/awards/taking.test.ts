import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeAwards } from '../../../src/awards/taking/run.ts';
import { readTextList } from '../../../src/awards/taking/read-text-list.ts';
import { takeLists, type TakenLists } from '../../../src/awards/taking/take-lists.ts';
import { readVocabulary } from '../../../src/awards/vocabulary.ts';
import { writeContentRoot } from '../../support/content-root.ts';
import { PROJECT } from '../../support/project.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

const MOMENT = '2026-11-30T00:00:00Z';
const { types } = await readVocabulary(new Map(), PROJECT, MOMENT);

function take(lines: readonly string[]): TakenLists {
  return takeLists([readTextList(lines.join('\n'))!], types);
}

/** A list as offices have it: a title above the header, headings, a total, columns that no list may publish. */
const OFFICE_LIST = [
  'DANH SÁCH KHEN THƯỞNG,,,,,,',
  ',,,,,,',
  'STT,Tên gọi (Ông/Bà/Chức danh),Họ và tên,Ngày sinh,Chức vụ,Đơn vị công tác,Danh hiệu thi đua/Hình thức khen thưởng',
  'I. Tập thể,,,,,,',
  '1,,Trường Tiểu học Dấu Hỏi,,,,Bằng khen của bộ ban ngành tỉnh',
  'II. Cá nhân,,,,,,',
  '1,Ông,Nguyễn Văn Thử,01/02/1960,Giáo viên, Trường   Tiểu học Dấu Hỏi ,#N/A',
  '2,,Bà Trần Thị Thử,1970,Bác sĩ,"Phòng Hành chính, Tổ chức",Giấy khen',
  '3,em,Đinh Bút Chì,,Học sinh lớp 7,,',
  'Tổng cộng,,4,,,,',
];

test('headings, honorifics, forms and totals are told apart, and nothing but blanks changes in a name', () => {
  const taken = take(OFFICE_LIST);
  expect(taken.rows).toEqual([
    {
      muc: 'I. Tập thể',
      stt: '1',
      loai: 'tap-the',
      ten: 'Trường Tiểu học Dấu Hỏi',
      hinh_thuc: 'bang-khen-bo-tinh',
    },
    {
      muc: 'II. Cá nhân',
      stt: '1',
      loai: 'ca-nhan',
      xung_ho: 'Ông',
      ten: 'Nguyễn Văn Thử',
      chuc_vu: 'Giáo viên',
      don_vi: 'Trường Tiểu học Dấu Hỏi',
    },
    {
      muc: 'II. Cá nhân',
      stt: '2',
      loai: 'ca-nhan',
      xung_ho: 'Bà',
      ten: 'Trần Thị Thử',
      chuc_vu: 'Bác sĩ',
      don_vi: 'Phòng Hành chính, Tổ chức',
      hinh_thuc: 'giay-khen',
    },
    {
      muc: 'II. Cá nhân',
      stt: '3',
      loai: 'ca-nhan',
      xung_ho: 'em',
      ten: 'Đ. B. C.',
      chuc_vu: 'Học sinh lớp 7',
      che_ten: 'x',
    },
  ]);
  expect([taken.hidden, taken.totals]).toEqual([1, 1]);
});

test('what is personal is never written, and its cells are counted', () => {
  const taken = take([...OFFICE_LIST, '4,,Lê Văn Thử,1980,"Nông dân, ĐT 0912 345 678",,']);
  expect(taken.personal).toEqual([{ heading: 'Ngày sinh', kind: 'birth', cells: 3 }]);
  expect(taken.personalCells).toBe(1);
  expect(JSON.stringify(taken)).not.toMatch(/19[678]0|0912|Đinh|Chì/u);
});

test('a row is never lost without a word: its name says too much, or it has none', () => {
  const taken = take(['stt,ten,chuc_vu', '1,Nguyễn Văn Thử sinh năm 1960,Giáo viên', '2,,Người lập biểu']);
  expect(taken.rows).toEqual([{ stt: '1', ten: '', chuc_vu: 'Giáo viên', loai: 'ca-nhan' }]);
  expect([taken.personalCells, taken.nameless]).toEqual([1, 1]);
});

test.each([
  ['stt;ho_ten;chuc_vu', '1;Nguyễn Văn Thử;Giáo viên'],
  ['Số TT\tHọ và tên\tChức danh', '1\tNguyễn Văn Thử\tGiáo viên'],
])('the header “%s” is understood', (header, row) => {
  expect(take([header, row]).rows).toMatchObject([{ stt: '1', ten: 'Nguyễn Văn Thử', chuc_vu: 'Giáo viên' }]);
});

test.each([
  ['I,TẬP THỂ,', 'I. TẬP THỂ'],
  ['B.,Khối các trường,', 'B. Khối các trường'],
  ['Sở Thử nghiệm,,', 'Sở Thử nghiệm'],
  ['Tập thể: 02,,', 'Tập thể: 02'],
  [',Cá nhân,', 'Cá nhân'],
])('“%s” is a heading of the rows below it', (line, muc) => {
  expect(take(['stt,ten,chuc_vu', line, '1,Nguyễn Văn Thử,Giáo viên']).rows).toMatchObject([
    { muc, stt: '1', ten: 'Nguyễn Văn Thử' },
  ]);
});

test('names of bodies that begin as totals do are names, and totals are none', () => {
  const names = [
    'Tổng công ty Hư Cấu',
    'Tổng cục Hư Cấu',
    'Công ty Hư Cấu',
    'Công an xã Hư Cấu',
    'Cộng đồng Hư Cấu',
    'Tập thể lớp Hư Cấu',
  ];
  const totals = ['Tổng cộng: 12', 'TỔNG SỐ', 'Cộng', 'Tổng: 3'];
  const lines = [...names, ...totals].map((name) => `${name},Khối Thử`);
  const taken = take(['ten,don_vi', ...lines]);
  expect(taken.rows.map(({ ten }) => ten)).toEqual(names);
  expect(taken.rows.filter(({ loai }) => loai === 'ca-nhan').map(({ ten }) => ten)).toEqual([
    'Cộng đồng Hư Cấu',
  ]);
  expect(taken.totals).toBe(totals.length);
});

test('of two columns that mean one, what the second says besides the first is told, and fills what is empty', () => {
  const taken = take([
    'STT,Họ và tên,Tên tập thể,Đơn vị,Nơi công tác',
    '1,Nguyễn Văn Thử,Tập thể Thử,Đơn vị Y,Phòng Z',
    '2,,Công an xã Hư Cấu,Đơn vị Y,',
    '3,Trần Thị Thử,Trần Thị Thử,,',
  ]);
  expect(taken.rows.map(({ ten, don_vi }) => [ten, don_vi])).toEqual([
    ['Nguyễn Văn Thử', 'Đơn vị Y, Phòng Z'],
    ['Công an xã Hư Cấu', 'Đơn vị Y'],
    ['Trần Thị Thử', undefined],
  ]);
  expect(taken.doubled).toEqual([{ heading: 'Tên tập thể', cells: 1 }]);
});

test('what stands below the last row with a number is not taken, and counted', () => {
  const taken = take([
    'stt,ten,chuc_vu',
    '1,Nguyễn Văn Thử,Giáo viên',
    ',NGƯỜI LẬP BIỂU,CHỦ TỊCH',
    ',Trần Văn Ký,',
    '2,,',
    '#N/A,#N/A,',
  ]);
  expect(taken.rows.map(({ ten }) => ten)).toEqual(['Nguyễn Văn Thử', 'NGƯỜI LẬP BIỂU', 'Trần Văn Ký']);
  const signed = take([
    'stt,ten,chuc_vu',
    '1,Nguyễn Văn Thử,Giáo viên',
    ',NGƯỜI LẬP BIỂU,CHỦ TỊCH',
    ',Trần Văn Ký,',
  ]);
  expect(signed.rows.map(({ ten }) => ten)).toEqual(['Nguyễn Văn Thử']);
  expect(signed.nameless).toBe(2);
});

test('a household, a class behind a form, and a department with its body are written as lists of the site have them', () => {
  const taken = take([
    'STT,Họ và tên,Phòng ban/khối tổ,Đơn vị,Danh hiệu/Hình thức,Hạng',
    '1,Hộ ông Nguyễn Văn Thử,,,Bằng khen của bộ ban ngành tỉnh,',
    '2,Trần Thị Thử,Phòng Hư Cấu,Sở Thử,Huân chương Lao động hạng Ba,',
    '3,Lê Văn Thử,,Sở Thử,Huân chương Lao động,Hạng Nhì',
    '4,Bùi Văn Thử,,,Kỷ niệm chương Hư Cấu,',
  ]);
  expect(taken.rows).toEqual([
    { stt: '1', loai: 'ho-gia-dinh', xung_ho: 'ông', ten: 'Nguyễn Văn Thử', hinh_thuc: 'bang-khen-bo-tinh' },
    {
      stt: '2',
      loai: 'ca-nhan',
      ten: 'Trần Thị Thử',
      don_vi: 'Phòng Hư Cấu, Sở Thử',
      hinh_thuc: 'huan-chuong-lao-dong',
      hang: 'ba',
    },
    {
      stt: '3',
      loai: 'ca-nhan',
      ten: 'Lê Văn Thử',
      don_vi: 'Sở Thử',
      hinh_thuc: 'huan-chuong-lao-dong',
      hang: 'nhi',
    },
    { stt: '4', loai: 'ca-nhan', ten: 'Bùi Văn Thử', ten_hinh_thuc: 'Kỷ niệm chương Hư Cấu' },
  ]);
});

/** A content root with one body in its register, and a list beside it. */
async function openOffice() {
  const organisations = 'organisations:\n  - { id: ubnd-thu, names: [{ text: UBND tỉnh Thử }] }\n';
  const content = await writeContentRoot({ 'registers/organisations.yaml': organisations });
  const list = join(content, '..', 'danh-sach.csv');
  await writeFile(list, OFFICE_LIST.join('\r\n'));
  const told: string[] = [];
  const folders = { content, cache: join(content, '..', 'bantin', 'cache'), project: PROJECT };
  const setting = { folders, moment: MOMENT, print: (line: string) => void told.push(line) };
  return { content, list, setting, told };
}

test('a list becomes a decision that check accepts, and a second run writes nothing', async () => {
  const { content, list, setting, told } = await openOffice();
  const request = {
    list,
    number: '163/QĐ-UBND',
    day: '2026-01-19',
    issuer: 'ubnd-thu',
    title: 'Về việc tặng Bằng khen cho 01 tập thể, 03 cá nhân',
    look: true,
  };
  expect(await takeAwards(request, setting)).toBe(0);
  const read = () => readAwardsAt(content, MOMENT);
  expect(await read()).toEqual({ issues: [] });
  expect(await takeAwards({ ...request, look: false }, setting)).toBe(0);
  const { awards, issues } = await read();
  expect(issues).toEqual([]);
  expect(awards!.decisions).toMatchObject([
    { key: '2026/163-qd-ubnd', fields: { symbol: 'QĐ-UBND', status: 'draft' } },
  ]);
  const file = join(content, 'decisions/2026/163-qd-ubnd/awards.csv');
  const before = await readFile(file, 'utf8');
  expect(before.startsWith('\uFEFFmuc,stt,loai,xung_ho,ten,')).toBe(true);
  expect(await takeAwards({ ...request, look: false, title: 'Một trích yếu khác hẳn' }, setting)).toBe(1);
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(told.join('\n')).toMatch(/Ngày sinh.*2/u);
});

test.each([
  [{ day: '2026-02-30' }, /--day: “2026-02-30”/u],
  [{ number: '163' }, /--number: “163”.*163\/QĐ-UBND/u],
  [{ title: 'Về việc' }, /--title: .*10/u],
  [{ issuer: 'ubnd-thuu' }, /--issuer: “ubnd-thuu”.*Có phải là ubnd-thu\?/u],
  [{ issuer: undefined, day: undefined }, /Thiếu --day, --issuer/u],
])('a request with %j is refused in a sentence', async (wrong, sentence) => {
  const { list, setting } = await openOffice();
  const right = {
    list,
    number: '1/QĐ',
    day: '2026-01-19',
    issuer: 'ubnd-thu',
    title: 'Về việc tặng',
    look: false,
  };
  await expect(takeAwards({ ...right, ...wrong }, setting)).rejects.toThrow(sentence);
});

test('days are taken as people write them, and issuers by one of their names', async () => {
  const { list, setting, content } = await openOffice();
  const request = {
    list,
    number: 'Số 7/QĐ-UBND',
    day: '19/1/2026',
    issuer: 'UBND Tỉnh Thử',
    title: 'Về việc tặng Bằng khen',
    look: false,
  };
  expect(await takeAwards(request, setting)).toBe(0);
  expect(await readFile(join(content, 'decisions/2026/7-qd-ubnd/decision.yaml'), 'utf8')).toBe(
    'id: qd-2026-7-qd-ubnd\nkind: khen-thuong\nnumber: "7"\nsymbol: QĐ-UBND\nissuer: ubnd-thu\nissuedOn: 2026-01-19\ntitle: Về việc tặng Bằng khen\nstatus: draft\n',
  );
});

test('a decision that has no list gets one by its name, once', async () => {
  const { list, setting, content, told } = await openOffice();
  const folder = join(content, 'decisions/2026/9-qd-ubnd');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'decision.yaml'), 'id: a\n');
  const request = { list, look: false, to: '2026/9-qd-ubnd' };
  expect(await takeAwards(request, setting)).toBe(0);
  const written = await readFile(join(folder, 'awards.csv'), 'utf8');
  expect(written).toContain('Nguyễn Văn Thử');
  expect(await takeAwards(request, setting)).toBe(1);
  expect(told.at(-1)).toContain('không ghi đè');
  expect(await takeAwards({ ...request, to: '../2026' }, setting)).toBe(1);
  expect(told.at(-1)).toContain('Không có quyết định');
});
