import { describe, expect, test } from 'vitest';
import { COLUMNS, type ListColumn } from '../../../src/awards/columns.ts';
import { isChild } from '../../../src/awards/hidden-names.ts';
import { findPersonalValue } from '../../../src/awards/personal-values.ts';
import { Random } from '../../search/random.ts';

/** Forms in which people write a value of a person, every one of them invented. */
const NUMBERS = [
  '0912345678/0987654321',
  '0912345678-0987654321',
  'SĐT/0912345678',
  'ĐT:-0912345678',
  '(091) 234-5678',
  '(0912) 345 678',
  '84912345678',
  '0084912345678',
  '０９１２３４５６７８',
  '0912 345 678 ext',
  '0912\u00a0345\u00a0678',
  '0912.345.678',
  '001089012345/CA',
  '001089012345-2021',
  '001 089 012345',
  '0010 8901 2345',
  '001.089.012.345',
  '001.089012345',
  '001089.012345',
  'MST 8012345678',
  'CC 00108901234',
  'tài khoản 0123456789 Thử Bank',
  'TK: 19031234567890',
  'số BHXH: 01 2345 6789',
  'bhxh 0123456789',
];
const OF_PERSON = [
  ...NUMBERS,
  'ngày 12/05/1985',
  '(12/5/1985)',
  '(1985)',
  'SN 1985',
  'sn: 12/5/1985',
  's. 1985',
  'Sinh: 12/5/85',
  'sinh ngày',
  'Tuổi 42',
  '42 tuổi',
  'nguoithu@thu.example',
  'Zalo nguoithu',
  'hộ khẩu Xã X',
  'HKTT xã X',
  'B1234567 hộ chiếu',
  'passport B1234567',
  'sn85',
  '(SN: 12/1985)',
  'S.N. 1985',
  'NS 1985',
  'n.s: 1985',
  'sinh tháng 3/1985',
  'sinh T3/1985',
  'sinh mùng 5 tháng 3',
  'dob 1985-03-05',
  'ngày 05 tháng 3 năm 1985',
  '5 tháng 3, 1985',
  '1985-03-05',
  ', 40t',
  '(40 t)',
  'bốn mươi tuổi',
  'tuổi Ất Sửu',
  ', 1985',
  '(12/1985)',
];
const FINER_PLACES = [
  '12 Lê Thử, phường Minh Họa',
  'Số 12, Lê Thử, phường Minh Họa',
  '12/5 Trần Thử, phường Minh Họa',
  'SN 12 Lê Thử',
  'P.1203 chung cư Dấu Hỏi',
  'căn hộ 12A, chung cư Dấu Hỏi',
  'Tổ 5, phường Minh Họa',
  'T5 phường Minh Họa',
  'TDP 5, phường Minh Họa',
  'KP 3, phường X',
  'khu 4, phường X',
  'Xã Ví Dụ (thôn Đông)',
  'xã Ví Dụ; thôn Đông',
  'xã Ví Dụ thôn Đông',
  'thôn Đông xã Ví Dụ',
  'xóm 3',
  'lô B2 khu đô thị Dấu',
  'nhà 5 lô 7',
  'cụm 5',
  'ấp3',
  'thôn3 xã Ví Dụ',
  'Kiệt 12 Lê Thử',
  'hẻm số 12',
  'đường Lê Thử',
  'phường Minh Họa/thôn Đông',
  'phường Minh Họa. Số 12 Lê Thử',
  'khu B, phường Minh Họa',
  'Khu B, phường Minh Họa',
  'Tổ Bảy, phường Minh Họa',
  'khối Tân Thử, phường Minh Họa',
  'Khối Tân Thử',
  'bon Thử',
  'ngõ Trạm',
  'Hẻm Sáu',
  'đ. Thử, phường Minh Họa',
  'tdp Đông',
  'thon Dong, xa Vi Du',
  'Thôn_Đông',
  'xã Ví Dụ, liên gia Thử',
  'cư xá Minh Họa',
];

/** What lists of offices say that has digits, or words of places, and tells of nobody. */
const QUIET: Partial<Readonly<Record<ListColumn, readonly string[]>>> = {
  stt: ['1', '02', '1.208', '12a', 'III.4'],
  muc: ['II. Cá nhân', 'Mục 3: Giai đoạn 2021-2025', 'Năm học 2024-2025'],
  ten: ['Nguyễn Văn Thử', 'Bùi Ấn Bản', 'Làng Thị Thử', 'Nguyễn Thị Thử (2)', 'H’Thử Êban', 'Y-Thử Niê'],
  chuc_vu: [
    'Bí thư Đảng ủy khóa 2020 - 2025',
    'Phó Trưởng phòng 3',
    'Chủ tịch nhiệm kỳ 2021–2026',
    'Tổ trưởng Tổ 5',
    'Đội trưởng Đội 10',
    'Lái xe hạng C1',
    'Giáo viên Sinh 10',
    'Bí thư từ tháng 3/2020',
    'Đảng viên 60 năm tuổi Đảng',
    'Lái xe tải 10T',
    'Bí thư Chi bộ, 2020 - 2025',
  ],
  don_vi: [
    'Trường THCS số 2',
    'Trường Tiểu học số 1, phường Minh Họa',
    'Tổ 5',
    'Tổ 5, phường Minh Họa',
    'Đội 10',
    'Sư đoàn 316',
    'Trung đoàn 1024',
    'Công ty 36',
    'Công ty Cổ phần 30/4',
    'Hạt Quản lý Quốc lộ 1A',
    'Bệnh viện 19-8',
    'Nhà máy Z121',
    'Xí nghiệp 10-10, 27-7',
    'Ban quản lý dự án giai đoạn 2021-2025',
    'Trạm bơm số 12',
    'Binh đoàn 12',
    'Kho bạc Nhà nước khu vực 10',
    'Lữ đoàn 543, Quân khu 2',
  ],
  dia_phuong: [
    'xã Bản Nháp',
    'xã Ví Dụ, huyện Thử, tỉnh Mẫu',
    'phường 12, quận 3',
    'Phường 5',
    'P.12, Q.3',
    'thị trấn Xóm Mới',
    'Minh Họa',
    'tp. Thử, tỉnh Mẫu',
    'xã Ví Dụ (nay là phường Minh Họa)',
    'Thử – Mẫu',
    'minh họa',
    'phường Buôn Thử',
    'xã Làng Thử',
  ],
  thanh_tich: [
    'Hiến 640 m² đất làm nhà văn hóa năm 2025',
    'Quyên góp 1.234.567.890 đồng từ năm 2021-2025',
    'Hoàn thành nhiệm vụ từ ngày 01/01/2021 - 31/12/2025',
    'Theo Quyết định số 12345/2025/QĐ-UBND ngày 03/05/2025',
    'Trồng 1.500.000.000 cây, cứu 3 người ngày 12/05/2025',
    'Chăm sóc trẻ em dưới 6 tuổi trong các năm 2019, 2020, 2021',
    'Khắc phục hậu quả bão số 3 trên Quốc lộ 1A',
    'Đạt 30 năm tuổi Đảng',
  ],
  so_khen_thuong: ['123456789', '123/QĐ', '0012345', '1234/2025'],
  phan_biet: ['thôn Không Tên', 'con ông Bảy', 'tổ 5'],
};
const NAMES_OF_BODIES = [
  'Đội 10',
  'Sư đoàn 316',
  'Công ty 36',
  'Nhân dân thôn Không Tên',
  'Ban Tổ chức Đại hội năm 2025',
  'Trường THCS số 2',
  'Trung đoàn 1024',
];

/** Columns that hold words; ids and closed ones have their own rules. */
const WHO = ['ten', 'chuc_vu', 'don_vi', 'dia_phuong', 'phan_biet'] as const;
const SEED = 20_251_201;

describe('what is said of a person is told in every form and place', () => {
  test.each(OF_PERSON.flatMap((form) => WHO.map((column) => [column, form] as const)))(
    '%s: %s',
    (column, form) => {
      const text = column === 'ten' ? `Nguyễn Văn Thử ${form}` : form;
      expect(findPersonalValue(column, text)).toBeDefined();
    },
  );

  test.each(['1985', '12/1985', 'năm 1985', 'tháng 3/1985'])('%s alone in the cell of a post', (form) => {
    expect(findPersonalValue('chuc_vu', form)).toBe('birth');
  });

  test.each(['85', '5/3', '⑤③', '’85', '12 5'])('digits behind the name of a person: %s', (form) => {
    expect(findPersonalValue('ten', `Nguyễn Văn Thử ${form}`)).toBeDefined();
  });

  /** Words for a birth, signs behind them, days: every mix tells of one. */
  const BIRTH = [
    'sinh',
    'Sinh',
    'sinh ngày',
    'Ngày sinh',
    'năm sinh',
    'SN',
    'sn',
    'S.N',
    'NS',
    'n.s.',
    'sinh năm',
  ];
  const DAYS = ['1985', '12/1985', '5/3/1985', '05-03-1985', '5.3.85', '1985-03-05'];

  test('births are told whatever stands between their words and digits', () => {
    const random = new Random(SEED);
    const silent = Array.from({ length: 2_000 }, () => {
      const born =
        random.pick(BIRTH) +
        random.pick([' ', ': ', ':', ' : ', '\u00a0', '. ', '  ', ' \u200b']) +
        random.pick(DAYS);
      const write = random.pick([born, born.normalize('NFD'), born.toUpperCase(), `(${born})`, `, ${born}`]);
      return [random.pick(WHO), `Nguyễn Văn Thử ${write}`] as const;
    }).filter(([column, text]) => findPersonalValue(column, text) === undefined);
    expect(silent).toEqual([]);
  });

  test.each(FINER_PLACES)('dia_phuong: %s', (form) => {
    expect(findPersonalValue('dia_phuong', form)).toBe('address');
  });

  test.each(['stt', 'so_khen_thuong', 'linh_vuc', 'thanh_tich', 'ten_hinh_thuc', 'muc'] as const)(
    '%s hides no number and no birth',
    (column) => {
      for (const form of ['001089012345', '0912345678', 'sinh ngày 12/5/1985'])
        expect(findPersonalValue(column, form)).toBeDefined();
    },
  );

  test('numbers are told whatever stands between their digits', () => {
    const random = new Random(SEED);
    const signs = ['', ' ', '.', '-', '/', '\u00a0', ' - ', '–', '. '];
    const silent = Array.from({ length: 500 }, () => {
      const digits = random.pick(['0912345678', '001089012345', '84912345678', '123456789']);
      const sign = random.pick(signs);
      const at = 1 + random.below(digits.length - 1);
      const form = `${digits.slice(0, at)}${sign}${digits.slice(at)}`;
      const text = `${random.pick(['', 'Ông ', 'ĐT: ', 'Thử '])}${form}${random.pick(['', '/CA', ' (A)', ', xã'])}`;
      return [random.pick(WHO), text] as const;
    }).filter(([column, text]) => findPersonalValue(column, text) === undefined);
    expect(silent).toEqual([]);
  });
});

test('rows as offices write them stay quiet, with all that they may say at once', () => {
  const random = new Random(SEED);
  const rows = Array.from({ length: 300 }, () =>
    COLUMNS.flatMap((column) => (QUIET[column] ? [[column, random.pick(QUIET[column])] as const] : [])),
  );
  const told = rows.flat().filter(([column, text]) => findPersonalValue(column, text) !== undefined);
  expect(told).toEqual([]);
  expect(NAMES_OF_BODIES.filter((name) => findPersonalValue('ten', name, false))).toEqual([]);
});

describe('children', () => {
  test.each([
    { honorific: 'em.' },
    { honorific: 'Em bé' },
    { honorific: 'Các em' },
    { honorific: 'Em', kind: 'ho-gia-dinh' },
    { honorific: 'Em', kind: 'tap-the' },
    { name: 'Em Trần Bé' },
    { name: 'Cháu Trần Bé' },
    { name: 'em: Trần Bé' },
    { name: 'Trần Bé (học sinh)' },
    { name: 'Trần Bé, học sinh lớp 5A' },
    { name: 'Trần Bé', position: 'HS lớp 9A' },
    { position: 'HS' },
    { position: 'lớp9A' },
    { position: '9A' },
    { position: 'Là học sinh' },
    { position: 'Đội viên' },
    { position: 'Liên đội trưởng' },
    { position: 'Nữ sinh lớp 8' },
    { position: 'Lớp Lá' },
    { unit: '5A, Trường Tiểu học Dấu Hỏi' },
    { unit: 'Trường Tiểu học Dấu Hỏi, lớp 5A' },
    { distinction: 'lớp 5A' },
    { distinction: 'học sinh' },
    { heading: 'III. Học sinh' },
    { heading: 'Học sinh lớp 5' },
    { position: 'Lớp trưởng lớp 5A' },
    { position: 'Lớp phó lớp 5A' },
    { position: 'Chi đội phó' },
    { position: 'Bí thư Chi đoàn lớp 11A1' },
    { position: 'Phó Bí thư Chi đoàn 12A1' },
    { position: 'H/s' },
    { position: 'Thiếu niên' },
    { position: 'Khối 9' },
    { position: 'Thí sinh', unit: 'Trường THCS Dấu Hỏi' },
    { unit: 'Khối lớp 5, Trường Tiểu học Dấu Hỏi' },
    { unit: 'Lớp Năm A' },
    { unit: 'lớp V' },
    { unit: 'Trường Mầm non Hoa Mực' },
    { unit: 'Trường TH&THCS Dấu Hỏi', position: 'Học viên' },
    { achievement: 'Học sinh lớp 5 cứu bạn đuối nước' },
    { heading: '3. Thiếu niên, nhi đồng' },
    { honorific: 'Trò' },
  ] as const)('%j is one', (row) => {
    expect(isChild({ kind: 'ca-nhan', ...row })).toBe(true);
  });

  /** Signs of a child, and the columns in which each stands. */
  const SIGNS = [
    ['position', 'Học sinh'],
    ['position', 'Chi đội trưởng'],
    ['position', 'Bí thư Chi đoàn lớp 11A1'],
    ['unit', 'Trường Tiểu học Dấu Hỏi'],
    ['unit', 'Trường Tiểu học Dấu Hỏi, lớp 5A'],
    ['unit', 'Lớp Lá'],
    ['distinction', 'học sinh'],
    ['heading', 'III. Thiếu nhi'],
    ['name', 'Trần Bé (học sinh)'],
    ['honorific', 'Em bé'],
  ] as const;
  const JOINERS = [' ', '  ', '\u00a0', '-', '–', ' - ', '_', '\u3000', '/', ' \u200b', '\t', '. '];

  test('are known however blanks, marks, signs and capitals are written', () => {
    const random = new Random(SEED);
    const silent = Array.from({ length: 2_000 }, () => {
      const [column, words] = random.pick(SIGNS);
      const joined = words.replaceAll(' ', () => random.pick(JOINERS));
      const write = random.pick([
        (text: string) => text,
        (text: string) => text.normalize('NFD'),
        (text: string) =>
          text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
        (text: string) => [...text].join('\u200d'),
      ]);
      return { [column]: write(joined) };
    }).filter((row) => !isChild({ kind: 'ca-nhan', ...row }));
    expect(silent).toEqual([]);
  });

  test.each([
    { name: 'Bế Văn Thử' },
    { name: 'Trần Bé' },
    { position: 'Cựu học sinh' },
    { position: 'Đội viên Đội dân phòng' },
    { position: 'Giáo viên chủ nhiệm', unit: 'Trường Tiểu học Dấu Hỏi, lớp 5A' },
    { position: 'Hội trưởng Hội cha mẹ học sinh' },
    { position: 'Trưởng ban Công tác học sinh', heading: 'III. Cá nhân' },
    { unit: 'Phòng Công tác học sinh, sinh viên' },
    { unit: 'Trường Mầm non Hoa Mực', honorific: 'Bà' },
    { unit: 'Trường Mầm non Hoa Mực', heading: 'II. Giáo viên' },
    { unit: 'Trường THCS Hoa Mực', position: 'Tổ trưởng Tổ Toán' },
    { unit: 'Phòng Giáo dục Tiểu học' },
    { unit: 'Trường Chính trị Mẫu', position: 'Học viên' },
    { position: 'Phó Trưởng ban đại diện cha mẹ học sinh lớp 5A' },
    { position: 'Giáo viên dạy lớp 12' },
    { position: 'Chiến sĩ', unit: 'Khối 5, phường Minh Họa' },
    { position: 'Nông dân', achievement: 'Vận động học sinh lớp 5 ra lớp' },
    { heading: 'II. Giáo viên, học sinh', position: 'Giáo viên' },
    { name: 'Tập thể học sinh lớp 5A', kind: 'tap-the' },
  ] as const)('%j is none', (row) => {
    expect(isChild({ kind: 'ca-nhan', ...row })).toBe(false);
  });
});
