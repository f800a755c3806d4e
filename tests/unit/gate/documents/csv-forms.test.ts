import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endBoundedChildren } from '../../../../src/gate/bounded/bounded-child.ts';
import { judgeContents } from '../../../../src/gate/file-types.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-csv-'));
});
afterAll(async () => {
  endBoundedChildren();
  await rm(folder, { recursive: true });
});

const BOM = '\uFEFF';

test.each([
  ['ID;PWXL;N;E\nC;Y1;X1;K"Lời"\nE\n', 'SYLK'],
  [`${BOM}ID;P\nE\n`, 'SYLK'],
  ['TABLE\n0,1\n"EXCEL"\n', 'DIF'],
  ['{\\rtf1 Loi}', 'RTF'],
  ['MIME-Version: 1.0\n\n', 'MHTML'],
  ['%PDF-1.7\n', 'PDF'],
  ['<?xml version="1.0"?><Workbook/>', 'HTML/XML'],
  ['\n <!-- x --> <tr><td>1</td></tr>', 'HTML/XML'],
  ['<html><body>', 'HTML'],
  ['STT,Họ và tên\n1,Nguyễn Văn Mẫu\n', undefined],
  ['ID,Họ và tên\n1,Nguyễn Văn Mẫu\n', undefined],
  ['TABLE,1\n', undefined],
  ['<Họ tên>,<Đơn vị>\nA,B\n', undefined],
])('a table of values that begins with %j is %s', async (text, found) => {
  const file = join(folder, 'a.csv');
  await writeFile(file, text);
  const issues = await judgeContents(file, { file: 'a.csv', line: 1, column: 1 });
  expect(issues.map(({ rule, details }) => [rule, (details as { found?: string }).found])).toEqual(
    found === undefined ? [] : [['wrong-content', found]],
  );
});
