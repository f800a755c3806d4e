import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeAwards } from '../../../src/awards/taking/run.ts';
import { takeList, type TakenList } from '../../../src/awards/taking/take-list.ts';
import { readTree } from '../../../src/gate/tree.ts';
import { readRegisters } from '../../../src/registers/read.ts';
import { readAwards } from '../../../src/awards/read-awards.ts';
import { readVocabulary } from '../../../src/awards/vocabulary.ts';
import { writeContentRoot } from '../../support/content-root.ts';
import { PROJECT } from '../../support/project.ts';

const MOMENT = '2026-11-30T00:00:00Z';
const { types } = await readVocabulary(new Map(), PROJECT, MOMENT);

function take(lines: readonly string[]): TakenList {
  const taken = takeList(lines.join('\n'), types);
  if (!('rows' in taken)) throw new Error(JSON.stringify(taken));
  return taken;
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

describe('what cannot be taken', () => {
  test('is a list in an old font', () => {
    expect(takeList('stt,ten\n1,NguyÔn V¨n Thö', types)).toMatchObject({
      oldFont: expect.any(String) as string,
    });
  });

  test('is one without names of columns', () => {
    expect(takeList('1,Nguyễn Văn Thử\n2,Trần Thị Thử', types)).toEqual({ noHeader: true });
  });
});

test('a list becomes a decision that check accepts, and a second run writes nothing', async () => {
  const organisations = 'organisations:\n  - { id: ubnd-thu, names: [{ text: UBND tỉnh Thử }] }\n';
  const content = await writeContentRoot({ 'registers/organisations.yaml': organisations });
  const list = join(content, '..', 'danh-sach.csv');
  await writeFile(list, OFFICE_LIST.join('\r\n'));
  const told: string[] = [];
  const request = {
    list,
    number: '163/QĐ-UBND',
    day: '2026-01-19',
    issuer: 'ubnd-thu',
    title: 'Về việc tặng Bằng khen cho 01 tập thể, 03 cá nhân',
    look: true,
  };
  const setting = {
    content,
    project: PROJECT,
    moment: MOMENT,
    print: (line: string) => void told.push(line),
  };
  expect(await takeAwards(request, setting)).toBe(0);
  const read = async () => {
    const tree = await readTree(content);
    const { registers, gaps } = await readRegisters(tree.yaml);
    return readAwards({ tree, registers, gaps, project: PROJECT, releaseMoment: MOMENT });
  };
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
  [{ day: '2026-02-30' }, /2026-02-30/u],
  [{ number: '163' }, /163\/QĐ-UBND/u],
  [{ issuer: undefined }, /--issuer/u],
])('a request with %j is refused in a sentence', async (wrong, sentence) => {
  const content = await writeContentRoot({});
  const list = join(content, '..', 'danh-sach.csv');
  await writeFile(list, OFFICE_LIST.join('\n'));
  const right = { list, number: '1/QĐ', day: '2026-01-19', issuer: 'a', title: 'Về việc', look: false };
  const setting = { content, project: PROJECT, moment: MOMENT, print: () => {} };
  await expect(takeAwards({ ...right, ...wrong }, setting)).rejects.toThrow(sentence);
});
