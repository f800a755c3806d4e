import { expect, test } from 'vitest';
import { listFormulaCells, listFormulaIssues } from '../../../../src/gate/documents/formula-cells.ts';
import { measureWork } from '../../../support/measured-work.ts';

const cells = (text: string) => listFormulaCells(text).map(({ cell }) => cell);

test.each([
  'tên,số\nĐặng Thử,1\n',
  '"a, =b",-1.234\n+84 912 345 678,-\n',
  '"a; =b";"a\n=b"\t"x"\n',
  '"Bà ""=Thử""",2',
  'a=b,c+d;e@f',
  '-12%,+3\n(1),－5\n＋84 912',
  'sep=;\n1;2\n',
  '',
])('%j holds no formula', (text) => expect(cells(text)).toEqual([]));

test.each([
  ['=1+1', ['=1+1']],
  ['a\r\n@SUM(A1)\r', ['@SUM(A1)']],
  ['a;=1;b,+cmd|x', ['=1', '+cmd|x']],
  ['sep=|\na|=1+1|b', ['=1+1']],
  ['SEP=^\na^=1', ['=1']],
  ['"sep=|"\na|=1', ['=1']],
  ['sep==\na=@b', ['@b']],
  ['sep=]\na]=1', ['=1']],
  ['sep="\na"=1', ['=1']],
  ['sep=ẩ\naẩ=1', ['=1']],
  ['a,"=1+1\nb', ['=1+1\nb']],
  ['a,"x""","=1', ['=1']],
  ['""=1+1,b', ['=1+1']],
  ['"="1+1', ['=1+1']],
  ['"\t=1"', ['\t=1']],
  [' =1,\u00a0+a,\u200b=b', [' =1', '\u00a0+a', '\u200b=b']],
  ['＝1+1,＠a', ['＝1+1', '＠a']],
  ['sep=|\nx,"a|=1"', ['=1"']],
  [`+${'1'.repeat(2000)}`, [`+${'1'.repeat(2000)}`]],
])('%j holds formulas', (text, expected) => {
  expect(cells(text)).toEqual(expected);
});

test('a formula is told at its place', () => {
  const [issue] = listFormulaIssues('tên\n=1,2', { file: 'a.csv', line: 1, column: 1 });
  expect(issue).toMatchObject({ rule: 'csv-formula', line: 2, column: 1, details: { cell: '=1', count: 1 } });
});

test('the time for a text is linear in its length, whatever it is made of', async () => {
  for (const piece of [',', '"', '""', '"",', ' ', '=', '=,', '"\n', '\u200b', ',;\t ', 'sep=|\n']) {
    const text = piece.repeat(400_000 / piece.length);
    expect(await measureWork(() => listFormulaCells(text), 2), JSON.stringify(piece)).toBeLessThan(2);
  }
});
