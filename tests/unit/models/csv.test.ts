import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { listFormulaCells } from '../../../src/gate/documents/formula-cells.ts';
import { formatCsv } from '../../../src/models/csv.ts';

test('a table is CSV that spreadsheets read as UTF-8', () => {
  expect(formatCsv(['Mã', 'Tên'], [['1', 'Đỗ Hồng Hà']])).toBe('\uFEFFMã,Tên\r\n1,Đỗ Hồng Hà\r\n');
});

test.each([
  ['a, b', '"a, b"'],
  ['“a” "b"', '"“a” ""b"""'],
  ['a\nb', '"a\nb"'],
  [' a', '" a"'],
  ['', ''],
])('the value %j is written as %s', (value, written) => {
  expect(formatCsv(['x'], [[value]])).toBe(`\uFEFFx\r\n${written}\r\n`);
});

test.each([
  '=HYPERLINK("https://x.example";"Đề nghị")',
  '+84 000',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  ' =1+1',
  '\u200B=1+1',
  '\u00A0-1',
  '\t1',
  '\r1',
])('the value %j is no formula of a spreadsheet', (value) => {
  const [, cell] = parse(formatCsv(['x'], [[value]]), { bom: true }).flat();
  expect(cell).toBe(`'${value}`);
  expect(listFormulaCells(formatCsv(['x'], [[value]]))).toEqual([]);
});
