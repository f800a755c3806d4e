import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readCounts } from '../../../src/awards/judge-counts.ts';
import { readCsvCells } from '../../../src/awards/csv-cells.ts';
import { initialsOf, isChild, isHiddenName } from '../../../src/awards/hidden-names.ts';
import { findPersonalValue } from '../../../src/awards/personal-values.ts';
import { decisionRoot } from '../../support/faults/awards.ts';
import { readAwardsOf } from '../../support/read-awards.ts';

test('the vocabulary of the program is valid, and none of its types warns in a decision of today', async () => {
  const { awards, issues } = await readAwardsOf(decisionRoot());
  expect(issues).toEqual([]);
  expect(awards!.vocabulary.types.size).toBe(58);
  expect(awards!.vocabulary.bases.has('luat-06-2026-qh16')).toBe(true);
});

test('a vocabulary of the office takes the place of that of the program', async () => {
  const own =
    'award-types:\n  - { id: bang-khen-bo-tinh, names: [{ text: Bằng khen }], category: bang-khen, recipients: [ca-nhan], level: bo-tinh, decidedBy: Chủ tịch, precedence: 1 }\n';
  const { awards, issues } = await readAwardsOf({ ...decisionRoot(), 'registers/award-types.yaml': own });
  expect(issues).toEqual([]);
  expect([...awards!.vocabulary.types.keys()]).toEqual(['bang-khen-bo-tinh']);
});

test('an office without decisions has nothing to read', async () => {
  expect(await readAwardsOf({})).toEqual({ issues: [] });
});

test('cells are read with their places: quotation marks, line breaks within, Windows line ends', () => {
  const text = 'a,"b, ""c"""\r\n\r\n"d\ne",f\r\n';
  const { records } = readCsvCells(text);
  expect(records.map((record) => record.map((cell) => cell.text))).toEqual([
    ['a', 'b, "c"'],
    ['d\ne', 'f'],
  ]);
  expect(records.flat().map(({ offset, end }) => text.slice(offset, end))).toEqual([
    'a',
    '"b, ""c"""',
    '"d\ne"',
    'f',
  ]);
  expect(records.flat().map(({ offset }) => offset)).toEqual([0, 2, 16, 22]);
  expect(readCsvCells('a,"b').openAt).toBe(2);
});

test('rows take the form of their decision, and numbers that repeat get that of their heading', async () => {
  const list = [
    'muc,stt,ten,hinh_thuc',
    'II. Tập thể,1,Trường Dấu Hỏi,',
    'III. Cá nhân,1,Nguyễn Văn Thử,giay-khen',
  ];
  const title = 'title: Về việc tặng Bằng khen cho 01 tập thể, 01 cá nhân';
  const { awards, issues } = await readAwardsOf(decisionRoot([title], list));
  expect(issues).toEqual([]);
  expect(awards!.decisions[0]!.rows).toMatchObject([
    { key: '1-1', kind: 'tap-the', type: 'bang-khen-bo-tinh', hidden: false },
    { key: '2-1', kind: 'ca-nhan', type: 'giay-khen', posthumous: false },
  ]);
});

test.each([
  ['06 tập thể, 06 cá nhân', { 'tap-the': 6, 'ca-nhan': 6 }],
  ['1.208 (một nghìn hai trăm linh tám) cá nhân', { 'ca-nhan': 1208 }],
  ['07 tập thể và Bằng khen cho 02 tập thể, 03 hộ gia đình', { 'tap-the': 9, 'ho-gia-dinh': 3 }],
  ['có thành tích xuất sắc năm 2025', {}],
])('a title that says “%s” counts', (title, counts) => {
  expect(Object.fromEntries(readCounts(title))).toEqual(counts);
});

describe('names that are hidden', () => {
  test.each(['Đ. B. C.', 'Đ.B.C.', '(đã ẩn tên)'])('%s is hidden', (name) => {
    expect(isHiddenName(name)).toBe(true);
  });

  test.each(['Đinh Bút Chì', 'Đ. Bút Chì', 'ĐBC', ''])('%s is not', (name) => {
    expect(isHiddenName(name)).toBe(false);
  });

  test('initials are taken from every word', () => {
    expect(initialsOf('Đinh Bút Chì')).toBe('Đ. B. C.');
    expect(isHiddenName(initialsOf('Ưng Thị Mực Tím'))).toBe(true);
  });

  test.each([
    [{ honorific: 'em' }, true],
    [{ honorific: 'Em' }, true],
    [{ honorific: 'cháu' }, true],
    [{ position: 'Học sinh lớp 7' }, true],
    [{ position: 'Lớp 7A' }, true],
    [{ position: 'Phó Trưởng phòng Công tác học sinh, sinh viên' }, false],
    [{ position: 'Giáo viên chủ nhiệm lớp 7' }, false],
    [{ honorific: 'Ông' }, false],
  ])('%j is a child: %s', (row, child) => {
    expect(isChild(row)).toBe(child);
  });

  test('a name that has to be hidden is never told, and a consent lets it stand', async () => {
    const list = (more: string) => ['stt,xung_ho,ten,che_ten,dong_y', `1,em,Đinh Bút Chì,${more}`];
    const { issues } = await readAwardsOf(decisionRoot([], list('x,')));
    expect(issues.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual(['BT-815 2:6']);
    expect(JSON.stringify(issues)).not.toMatch(/Đinh|Bút|Chì/u);
    expect((await readAwardsOf(decisionRoot([], list(',Giấy số 12')))).issues).toEqual([]);
  });

  test('a row of the log of redactions has to be hidden in the list', async () => {
    const log = 'redactions: [{ on: 2024-07-01, row: 1, ground: Theo đơn của người được khen }]';
    const { issues } = await readAwardsOf(decisionRoot([log]));
    expect(issues.map(({ code, details }) => [code, details])).toMatchObject([
      ['BT-815', { cause: 'redacted' }],
    ]);
  });
});

describe('what a list may not say of a person', () => {
  test.each([
    ['dia_phuong', 'thôn Không Tên, xã Ví Dụ', 'address'],
    ['dia_phuong', 'xã Ví Dụ, tổ 4', 'address'],
    ['dia_phuong', 'đường Không Có Thật, phường Minh Họa', 'address'],
    ['don_vi', 'số 12 đường Không Có Thật', 'address'],
    ['chuc_vu', 'Nông dân, sinh năm 1960', 'birth'],
    ['phan_biet', '1960', 'birth'],
    ['thanh_tich', 'CCCD 099123456789', 'id'],
    ['don_vi', '0912 345 678', 'phone'],
  ] as const)('%s: %s', (column, text, kind) => {
    expect(findPersonalValue(column, text)).toBe(kind);
  });

  test.each([
    ['dia_phuong', 'xã Bản Nháp'],
    ['dia_phuong', 'xã Ví Dụ, huyện Thử, tỉnh Mẫu'],
    ['phan_biet', 'thôn Không Tên'],
    ['ten', 'Bùi Ấn Bản'],
    ['ten', 'Nhân dân thôn Không Tên'],
    ['don_vi', 'Công ty Đường sắt Khuôn Mực'],
    ['thanh_tich', 'Hiến 640 m² đất làm nhà văn hóa năm 2025'],
    ['so_khen_thuong', '123456789'],
  ] as const)('%s: %s may stand', (column, text) => {
    expect(findPersonalValue(column, text)).toBeUndefined();
  });
});

test('a file of a type that no attachment may have is refused, and digests are those of the bytes', async () => {
  const file = (name: string) => ({
    ...decisionRoot([`files: [{ src: ./${name}, kind: ban-ky }]`]),
    [`decisions/2024/12-qd-ubnd/${name}`]: 'a,b\n1,2\n',
  });
  const refused = await readAwardsOf(file('12.html'));
  expect(refused.issues.map(({ code, line }) => `${code} ${line}`)).toEqual(['BT-613 9']);
  const { awards, issues } = await readAwardsOf(file('12.csv'));
  expect(issues).toEqual([]);
  expect(awards!.decisions[0]!.files).toMatchObject([
    { isPublished: true, sha256: createHash('sha256').update('a,b\n1,2\n').digest('hex') },
  ]);
});
