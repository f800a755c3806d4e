import { expect, test } from 'vitest';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { formatted, writeWorkbook, type SheetForm } from '../../../support/import/workbook.ts';
import { bodyOf, draftOf } from './draft-of.ts';

const LIST: SheetForm = {
  name: 'Danh sách',
  rows: [
    ['DANH SÁCH KHEN THƯỞNG CỦA CƠ QUAN HƯ CẤU'],
    [],
    ['STT', 'Họ tên', 'Ngày sinh', 'Hình thức khen', undefined, 'Nơi ở hiện nay'],
    [undefined, undefined, undefined, 'Bằng khen', 'Số tiền'],
    ['I. CÁ NHÂN'],
    [
      formatted(6, '00'),
      'Văn Mẫu',
      formatted(32_000, 'dd/mm/yyyy'),
      formatted(45_000, 'dd/mm/yyyy'),
      formatted(1_500_000, '#,##0'),
      'thôn Thử',
    ],
    [formatted(7, '00'), 'Thị Thử', formatted(33_000, 'dd/mm/yyyy'), 'x', formatted(0.5, '0%'), 'thôn Mẫu'],
  ],
  merged: ['A1:F1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'F3:F4', 'A5:F5'],
};

test('a list of Excel becomes one table, cell for cell, as its cells show it, without columns of personal data', async () => {
  const { source, body, yaml, account } = await draftOf(writeWorkbook([LIST]));
  expect([account.lost, account.repeated]).toEqual([[], []]);
  expect(yaml).toContain('title: DANH SÁCH KHEN THƯỞNG CỦA CƠ QUAN HƯ CẤU\n');
  expect(body.replaceAll('\n', '')).toBe(
    '<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Họ tên</th><th colspan="2">Hình thức khen</th></tr><tr><th>Bằng khen</th><th>Số tiền</th></tr></thead><tbody><tr><td colspan="4">I. CÁ NHÂN</td></tr><tr><td>06</td><td>Văn Mẫu</td><td>15/3/2023</td><td>1.500.000</td></tr><tr><td>07</td><td>Thị Thử</td><td>x</td><td>50%</td></tr></tbody></table>',
  );
  expect(source.unseen).toEqual([{ kind: 'personal', count: 4, names: ['Ngày sinh', 'Nơi ở hiện nay'] }]);
  expect(JSON.stringify(source)).not.toMatch(/thôn|1987|1990/u);
});

test('what is hidden is named and not read; rows that nothing but formulas fills are none', async () => {
  const computed = { attributes: '', inside: '<f>A9+1</f><v>1</v>' };
  const { source, body } = await draftOf(
    writeWorkbook([
      { name: 'Mã', rows: [['a', 'b', 'c', 'd']], hidden: true },
      {
        name: 'Danh sách',
        rows: [
          ['STT', 'Tên', 'Mật', 'Khen'],
          [1, 'A', 'x', 'Cờ'],
          [2, 'B', 'y', 'Cờ'],
          [computed, computed],
        ],
        hiddenRows: [3],
        hiddenColumns: [3],
      },
    ]),
  );
  expect(body).toBe('| STT | Tên | Khen |\n| --- | --- | --- |\n| 1 | A | Cờ |\n');
  expect(source.unseen).toEqual([
    { kind: 'hidden-sheet', count: 1, names: ['Mã'] },
    { kind: 'hidden-row', count: 1, names: ['3'] },
    { kind: 'hidden-column', count: 1, names: ['C'] },
  ]);
});

test('a text of several fonts is joined, the signs of its pronunciation are not; days are those of its calendar', async () => {
  const texts = ['<r><t>Sở </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>MÉu</t></r><rPh><t>xx</t></rPh>'];
  const rows = [
    ['STT', 'Tên', 'Ngày', 'Điểm'],
    [1, { attributes: 't="s"', inside: '<v>0</v>' }, formatted(0, 'dd/mm/yyyy'), 9.5],
  ];
  const workbook = writeWorkbook([{ name: 'A', rows }], { texts, from1904: true });
  expect(await bodyOf(workbook)).toBe(
    '| STT | Tên | Ngày | Điểm |\n| --- | --- | --- | --- |\n| 1 | Sở Mẫu | 1/1/1904 | 9,5 |\n',
  );
});

test('of several sheets the only one with the headings of a list is read, and the others are named', async () => {
  const list = {
    name: 'DS',
    rows: [
      ['STT', 'Tên', 'Khen'],
      [1, 'A', 'Cờ'],
    ],
  };
  const { source, account } = await draftOf(writeWorkbook([{ name: 'Mã', rows: [['x', 'y']] }, list]));
  expect([account.lost, source.unseen]).toEqual([[], [{ kind: 'other-sheet', count: 1, names: ['Mã'] }]]);
  expect(await readSource(writeWorkbook([list, list]), 'a')).toEqual({ fault: 'several-sheets' });
});

test('of several sheets without such headings none is chosen', async () => {
  const sheet = { name: 'A', rows: [['Một']] };
  expect(await readSource(writeWorkbook([sheet, { ...sheet, name: 'B' }]), 'a')).toEqual({
    fault: 'several-sheets',
  });
  expect(await readSource(writeWorkbook([{ name: 'A', rows: [] }]), 'a')).toEqual({ fault: 'no-words' });
});

test.each([';', ',', '\t'])(
  'a list of lines of cells parted by %j is a table, whatever its name',
  async (sign) => {
    const lines = [
      ['STT', 'Họ và tên', 'Số CCCD', 'Danh hiệu'],
      ['1', '"Mẫu, Văn; A"', '001', 'Lao động tiên tiến'],
      ['02', 'Thử', '002', 'Chiến sĩ thi đua'],
    ];
    const { body, source, account } = await draftOf(
      Buffer.from(lines.map((line) => line.join(sign)).join('\r\n')),
    );
    expect(body).toBe(
      '| STT | Họ và tên | Danh hiệu |\n| --- | --- | --- |\n| 1 | Mẫu, Văn; A | Lao động tiên tiến |\n| 02 | Thử | Chiến sĩ thi đua |\n',
    );
    expect([account.lost, source.unseen]).toEqual([[], [{ kind: 'personal', count: 2, names: ['Số CCCD'] }]]);
  },
);

test('columns of numbers of persons, of addresses and of births are off by what they hold, also without headings', async () => {
  const rows = [
    ['Văn Mẫu', '001202012345', '0912 345 678', 'mau@thu.example', '3/5/1970', '150000000', 'Giấy khen'],
    ['Thị Thử', '001202012346', '0912.345.679', 'thu@thu.example', '4/6/1985', '1500000', 'Giấy khen'],
    ['Văn Ví', '001202012347', '', '', '5/7/1992', '20000000', 'Bằng khen'],
  ];
  const { source, body, account } = await draftOf(Buffer.from(rows.map((row) => row.join(';')).join('\n')));
  expect(body.match(/<td>.*?<\/td>/gu)!.slice(0, 3)).toEqual([
    '<td>Văn Mẫu</td>',
    '<td>150000000</td>',
    '<td>Giấy khen</td>',
  ]);
  expect([account.lost, account.repeated]).toEqual([[], []]);
  expect(source.unseen).toEqual([{ kind: 'personal', count: 10, names: ['B', 'C', 'D', 'E'] }]);
  expect(JSON.stringify(source)).not.toMatch(/0012|0912|@|19[789]/u);
});

test('what a heading calls otherwise is off where it holds numbers of persons; days of decisions stay', async () => {
  const rows = [
    ['STT', 'Tên', 'Liên hệ', 'Ngày quyết định'],
    ['1', 'A', '0912345678', '3/5/1990'],
    ['2', 'B', '0912345679', '3/5/2005'],
    ['3', 'C', '0912345670', '3/5/2020'],
  ];
  const { source, body } = await draftOf(Buffer.from(rows.map((row) => row.join(';')).join('\n')));
  expect(body).toMatch(/^\| STT \| Tên \| Ngày quyết định \|\n/u);
  expect(source.unseen).toEqual([{ kind: 'personal', count: 3, names: ['Liên hệ'] }]);
});

test('lines of cells in UTF-16 are a list, as Excel saves them', async () => {
  const text = '\uFEFFSTT\tTên\r\n1\tLễ Mẫu\r\n2\tSở Thử\r\n';
  expect(await bodyOf(Buffer.from(text, 'utf16le'))).toBe(
    '| STT | Tên |\n| --- | --- |\n| 1 | Lễ Mẫu |\n| 2 | Sở Thử |\n',
  );
});

test('a text whose sentences have commas is no list', async () => {
  const text =
    'Hội nghị thử nghiệm của cơ quan hư cấu\nSáng 3/5/2024, tại xã Thử, hội nghị khai mạc, bế mạc.\nMột, hai.\n';
  expect((await draftOf(Buffer.from(text))).source.kind).toBe('text');
});
