import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeContents } from '../../../../src/gate/file-types.ts';

const place = { file: 'bulletins/2024/tin-thu/ds.csv', line: 1, column: 1 };
const long = `ten,so\n${'Đỗ Thị Mẫu,1\n'.repeat(500)}`;

/** The codes and lines of what is told of a table that begins like any other, with more behind its first 4 KB. */
async function judge(more: string | Buffer): Promise<string[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'table-')), 'ds.csv');
  await writeFile(file, Buffer.concat([Buffer.from(long), Buffer.from(more)]));
  return (await judgeContents(file, place)).map(({ code, line }) => `${code} ${line}`);
}

test.for<[string, string | Buffer, string[]]>([
  ['an archive', Buffer.from('PK\u0003\u0004\0\0a.exe', 'latin1'), ['BT-201 502']],
  ['NUL', 'a\0b,1\n', ['BT-201 502']],
  ['no UTF-8', Buffer.from([0xe9, 0x2c, 0x31]), ['BT-201 502']],
  ['escapes of a terminal', 'a\u001b[2J,1\n', ['BT-205 502']],
  ['letters that turn round', '\u202e000.1,1\n', ['BT-202 502']],
  ['signs that nobody sees', 'a\u200b\u200c,1\n', ['BT-205 502']],
  ['nothing but a table', 'Lê Hư Cấu,"hai\r\ndòng"\r\n', []],
  ['tabs between cells', 'a\tb\n', []],
  ['a formula', 'a,=1\n', ['BT-117 502']],
  ['a number of an identity card', 'Lê Hư Cấu,001099000000\n', ['BT-771 1']],
  ['words behind many empty rows', `${'\n'.repeat(300)}Lê Hư Cấu\n`, ['BT-119 1']],
  ['words behind many rows of empty cells', `${'"",,\r\n'.repeat(300)}Lê Hư Cấu\n`, ['BT-119 1']],
  ['words behind many empty columns', `Lê Hư Cấu${','.repeat(80)}bị nhắc nhở\n`, ['BT-119 1']],
  ['words behind many blanks of a cell', `Lê Hư Cấu,"${' '.repeat(400)}bị nhắc nhở"\n`, ['BT-119 1']],
  ['words behind many lines of a cell', `Lê Hư Cấu,"${'\n'.repeat(400)}bị nhắc nhở"\n`, ['BT-119 1']],
  ['empty rows at its end', '\n'.repeat(900), []],
  [
    'empty cells below as many heads',
    `${Array.from({ length: 80 }, (_, at) => `c${at}`).join()}\na${','.repeat(79)}b\n`,
    [],
  ],
  ['a telephone alone in full-width digits', 'Lê Hư Cấu,０９１２３４５６７８\n', ['BT-771 1']],
])('%s behind the beginning of a CSV file', async ([, more, told]) => {
  expect(await judge(more)).toEqual(told);
});
