import { expect, test } from 'vitest';
import { formatCsv } from '../../../../src/offline/tables/csv.ts';

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
