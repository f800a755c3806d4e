import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readListFile } from '../../../src/awards/taking/read-list-file.ts';
import { takeAwards } from '../../../src/awards/taking/run.ts';
import { takeLists } from '../../../src/awards/taking/take-lists.ts';
import { readVocabulary } from '../../../src/awards/vocabulary.ts';
import { writeContentRoot } from '../../support/content-root.ts';
import { writeCompound } from '../../support/import/old-word.ts';
import { standInLibreOffice } from '../../support/import/stand-in-libre-office.ts';
import { formatted, writeWorkbook, type SheetForm } from '../../support/import/workbook.ts';
import { PROJECT } from '../../support/project.ts';

afterEach(() => vi.unstubAllEnvs());

const { types } = await readVocabulary(new Map(), PROJECT, '2026-11-30T00:00:00Z');

async function put(name: string, bytes: Buffer | string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'bantin-list-')), name);
  await writeFile(file, bytes);
  return file;
}

async function take(sheets: readonly SheetForm[]) {
  const { lists, notRead } = await readListFile(await put('danh-sach.xlsx', writeWorkbook(sheets)));
  return { ...takeLists(lists, types), notRead };
}

/** Rows of cells that all name the first shared text. */
const naming = (rows: number) =>
  Array.from({ length: rows }, () =>
    Array.from({ length: 10 }, () => ({ attributes: 't="s"', inside: '<v>0</v>' })),
  );

test.each([
  ['one long shared text that many cells name', `<t>${'a'.repeat(1_000_000)}</t>`, 1600],
  ['a shared text of many stretches that many cells name', '<r><t>a</t></r>'.repeat(50_000), 300],
  ['a long text that ever more cells name', `<t>${'a'.repeat(35_000)}</t>`, 10_000],
])('a workbook of %s is refused with a way out, within seconds', async (_, text, rows) => {
  const file = await put('to.xlsx', writeWorkbook([{ name: 'Một', rows: naming(rows) }], { texts: [text] }));
  await expect(readListFile(file)).rejects.toThrow(/to\.xlsx.*lưu (?:lại )?thành \.xlsx rồi chạy lại/u);
});

/** The form of current award software: codes to the right in rows that are empty else, and a sheet of codes. */
const CURRENT: SheetForm = {
  name: 'DanhSach',
  rows: [
    [
      'STT',
      'Tên gọi (Ông/Bà/Chức danh)',
      'Tên tập thể/cá nhân/hộ gia đình',
      'Chức vụ',
      'Đơn vị công tác',
      'Phân loại khen thưởng',
      'Danh hiệu thi đua/Hình thức khen thưởng',
      'Phân loại đối tượng',
      'Lĩnh vực hoạt động',
    ],
    [
      1,
      'Ông',
      'Nguyễn Văn Thử ',
      'Giám đốc',
      ' Sở Hư Cấu',
      'Chuyên đề',
      'Bằng khen của bộ, ban, ngành, tỉnh',
      'Cá nhân',
      'Y tế',
    ],
    [2, '', 'Tổng công ty Hư Cấu', '', '', '', 'Cờ thi đua của Chính phủ', 'Tập thể', ''],
    ...Array.from({ length: 3 }, () => [
      { attributes: 't="e"', inside: '<f>VLOOKUP(A1,X1,1)</f><v>#N/A</v>' },
    ]),
  ],
};

/** An older form: a title above a header of two rows, a heading over all columns, days and homes of people. */
const OLDER: SheetForm = {
  name: 'CANHAN',
  rows: [
    ['DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG'],
    [],
    ['STT', 'Họ và tên', 'Năm sinh', undefined, 'Chức vụ', 'Đơn vị', 'Địa chỉ/Nơi ở'],
    [undefined, undefined, 'Nam', 'Nữ'],
    ['I. CÁ NHÂN'],
    [formatted(1, '00'), 'Bà Trần Thị Thử', undefined, 1970, 'Bác sĩ', 'Sở Hư Cấu', 'thôn Thử'],
    [formatted(2, '00'), 'Lê Văn Thử', 1960, undefined, 'Y sĩ', undefined, 'thôn Mẫu'],
    ['Tổng cộng', 2],
    [],
    [undefined, 'NGƯỜI LẬP BIỂU', undefined, undefined, 'GIÁM ĐỐC'],
  ],
  merged: ['A1:G1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:E4', 'F3:F4', 'G3:G4', 'A5:G5', 'F6:F7'],
};

describe('a list of Excel', () => {
  test('of current award software is taken by its headings; rows that only formulas fill are none', async () => {
    const taken = await take([CURRENT]);
    expect(taken.rows).toEqual([
      {
        stt: '1',
        loai: 'ca-nhan',
        xung_ho: 'Ông',
        ten: 'Nguyễn Văn Thử',
        chuc_vu: 'Giám đốc',
        don_vi: 'Sở Hư Cấu',
        hinh_thuc: 'bang-khen-bo-tinh',
        linh_vuc: 'Y tế',
      },
      { stt: '2', loai: 'tap-the', ten: 'Tổng công ty Hư Cấu', hinh_thuc: 'co-thi-dua-chinh-phu' },
    ]);
    expect(taken.columns).toContainEqual({ heading: 'Phân loại khen thưởng', column: undefined });
    expect([taken.nameless, taken.totals, taken.notRead]).toEqual([0, 0, []]);
  });

  test('of an older form gives nothing of years of birth, whose heading stands over two columns, nor of homes', async () => {
    const taken = await take([OLDER]);
    expect(taken.rows).toEqual([
      {
        muc: 'I. CÁ NHÂN',
        stt: '01',
        loai: 'ca-nhan',
        xung_ho: 'Bà',
        ten: 'Trần Thị Thử',
        chuc_vu: 'Bác sĩ',
        don_vi: 'Sở Hư Cấu',
      },
      // The unit is merged over both rows.
      {
        muc: 'I. CÁ NHÂN',
        stt: '02',
        loai: 'ca-nhan',
        ten: 'Lê Văn Thử',
        chuc_vu: 'Y sĩ',
        don_vi: 'Sở Hư Cấu',
      },
    ]);
    expect(taken.personal).toEqual([
      { heading: 'Năm sinh, Nam', kind: 'birth', cells: 1 },
      { heading: 'Năm sinh, Nữ', kind: 'birth', cells: 1 },
      { heading: 'Địa chỉ/Nơi ở', kind: 'address', cells: 2 },
    ]);
    expect([taken.totals, taken.nameless]).toEqual([1, 1]);
    expect(JSON.stringify(taken)).not.toMatch(/19[67]0|thôn/u);
  });

  test('gives nothing of what Excel hides, and names it', async () => {
    const taken = await take([
      { name: 'Mã', rows: [['a', 'b']], hidden: true },
      { name: 'Ghi chú', rows: [['Không phải danh sách']] },
      {
        name: 'DS',
        rows: [
          ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị'],
          [1, 'Nguyễn Văn Thử', 'Mật', 'Sở Hư Cấu'],
          [2, 'Trần Thị Ẩn', 'Mật', 'Sở Hư Cấu'],
        ],
        hiddenRows: [3],
        hiddenColumns: [3],
      },
    ]);
    expect(taken.rows).toEqual([{ stt: '1', loai: 'ca-nhan', ten: 'Nguyễn Văn Thử', don_vi: 'Sở Hư Cấu' }]);
    expect(taken.notRead).toEqual([
      { kind: 'other-sheet', names: ['Ghi chú'] },
      { kind: 'hidden-sheet', names: ['Mã'] },
      { kind: 'hidden-row', names: ['DS!3'] },
      { kind: 'hidden-column', names: ['DS!C'] },
    ]);
  });

  test('on several sheets is taken from all of them, each below its name unless it has headings', async () => {
    const rows = (name: string) => [
      ['STT', 'Tên', 'Đơn vị'],
      [1, name, 'Sở Thử'],
    ];
    const taken = await take([
      { name: 'Tập thể', rows: rows('Trường Hư Cấu') },
      { name: 'Cá nhân', rows: rows('Trần Thị Thử') },
    ]);
    expect(taken.rows.map(({ muc, stt, loai }) => [muc, stt, loai])).toEqual([
      ['Tập thể', '1', 'tap-the'],
      ['Cá nhân', '1', 'ca-nhan'],
    ]);
    expect(taken.sheets).toEqual([
      { name: 'Tập thể', rows: 1 },
      { name: 'Cá nhân', rows: 1 },
    ]);
    expect(taken.columns).toHaveLength(3);
  });
});

describe('what cannot be taken is told by what to do', () => {
  const fontOf = (font: string, text: string) => ({
    attributes: 't="inlineStr"',
    inside: `<is><r><rPr><rFont val="${font}"/></rPr><t>${text}</t></r></is>`,
  });

  test.each([
    [
      'an old font by its name',
      writeWorkbook([
        {
          name: 'A',
          rows: [
            ['STT', 'Họ và tên', 'Chức vụ'],
            [1, fontOf('.VnTime', 'NguyÔn Thö')],
          ],
        },
      ]),
      /“NguyÔn Thö”.*Unicode/u,
    ],
    ['an old font by its signs', 'stt,ten\n1,NguyÔn V¨n Thö', /Unicode \(UniKey/u],
    ['no headings', writeWorkbook([{ name: 'A', rows: [['Một', 'Hai']] }]), /dòng đầu cột/u],
    ['no headings in lines of cells', '1,Nguyễn Văn Thử\n2,Trần Thị Thử', /dòng đầu cột/u],
    ['a quotation mark that nothing closes', 'stt,ten\n1,"Nguyễn', /dòng đầu cột/u],
    [
      'a page of HTML that is named .xls',
      '<html><table><tr><td>STT</td></tr></table></html>',
      /Save As.*\.xlsx/u,
    ],
    [
      'a package that is no workbook',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(30)]),
      /\.xlsx/u,
    ],
  ])('%s', async (_, bytes, sentence) => {
    await expect(readListFile(await put('danh-sach.xls', bytes))).rejects.toThrow(sentence);
  });

  test('a workbook of older Excel where there is no LibreOffice', async () => {
    vi.stubEnv('PATH', '');
    const file = await put('danh-sach.xls', writeCompound({ Workbook: Buffer.alloc(600) }));
    await expect(readListFile(file)).rejects.toThrow(/Save As.*\.xlsx/u);
  });

  test('one of which LibreOffice makes nothing, as behind a password', async () => {
    const { folder } = standInLibreOffice(Buffer.from('x'), 'xlsx');
    vi.stubEnv('PATH', folder);
    const file = await put('danh-sach.xls', writeCompound({ EncryptedPackage: Buffer.alloc(600) }));
    // Without /bin in its path the stand-in fails, as LibreOffice does.
    await expect(readListFile(file)).rejects.toThrow(/mật khẩu/u);
  });
});

test('where there is LibreOffice, a workbook of older Excel is read through it', async () => {
  const { folder, called } = standInLibreOffice(writeWorkbook([OLDER]), 'xlsx');
  vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
  const file = await put('danh-sach.xls', writeCompound({ Workbook: Buffer.alloc(600) }));
  const { lists } = await readListFile(file);
  expect(takeLists(lists, types).rows).toHaveLength(2);
  expect(execFileSync('/bin/cat', [called], { encoding: 'utf8' })).toMatch(/--convert-to\nxlsx\n/u);
});

test('the command tells of a workbook what it takes and what it leaves, and writes nothing where it only looks', async () => {
  const content = await writeContentRoot({});
  const told: string[] = [];
  const setting = {
    folders: { content, cache: join(content, '..', 'bantin', 'cache'), project: PROJECT },
    moment: '2026-11-30T00:00:00Z',
    print: (line: string) => void told.push(line),
  };
  const list = await put(
    'danh-sach.xlsx',
    writeWorkbook([OLDER, { name: 'Mã', rows: [['a']], hidden: true }]),
  );
  expect(await takeAwards({ list, look: true }, setting)).toBe(0);
  expect(told).toEqual([
    '  STT → stt',
    '  Họ và tên → ten',
    '  Chức vụ → chuc_vu',
    '  Đơn vị → don_vi',
    '  Năm sinh, Nam (ngày sinh): không ghi, bỏ 1 ô',
    '  Năm sinh, Nữ (ngày sinh): không ghi, bỏ 1 ô',
    '  Địa chỉ/Nơi ở (nơi ở): không ghi, bỏ 2 ô',
    '  Trang tính bị ẩn, không đọc: Mã',
    'Bỏ 1 dòng cộng.',
    '1 dòng không có tên hoặc nằm dưới dòng cuối có số thứ tự (như dòng chữ ký): không lấy.',
    '2 dòng.',
  ]);
});
