import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { writeContentRoot } from '../support/content-root.ts';
import { writeWorkbook } from '../support/import/workbook.ts';
import { PROJECT } from '../support/project.ts';
import { KEYS, openTerminal } from './terminal.ts';

const MOMENT = '2026-07-16T03:00:00Z';
const COMMAND = `"${process.execPath}" "${join(PROJECT, 'scripts/new.ts')}" --decision`;

/** A content root with two bodies in its register, and a list beside it. */
async function openOffice() {
  const root = await writeContentRoot({
    'registers/organisations.yaml':
      'organisations:\n  - { id: so-thu, names: [{ text: Sở Thử }] }\n  - { id: ubnd-thu, names: [{ text: UBND tỉnh Thử }] }\n',
  });
  const list = join(dirname(root), 'danh sách.xlsx');
  const rows = [
    ['STT', 'Họ và tên', 'Ngày sinh'],
    [1, 'Nguyễn Văn Thử', '1/2/1960'],
  ];
  await writeFile(list, writeWorkbook([{ name: 'A', rows }]));
  return { root, list, environment: { BANTIN_CONTENT: root, BANTIN_RELEASE_MOMENT: MOMENT } };
}

test('a decision is asked for at a terminal: its list, what no list tells, its file', async () => {
  const { root, list, environment } = await openOffice();
  const terminal = openTerminal(COMMAND, environment);
  await terminal.see('Danh sách (.xlsx');
  terminal.type(`'${list}'${KEYS.enter}`);
  await terminal.see('Ngày sinh (ngày sinh): không ghi, bỏ 1 ô');
  await terminal.see('Số và ký hiệu');
  terminal.type(`163${KEYS.enter}`);
  await terminal.see('chưa đủ số và ký hiệu');
  terminal.type(`/QĐ-UBND${KEYS.enter}`);
  await terminal.see('Ngày ban hành');
  terminal.type(`19/1/2026${KEYS.enter}`);
  await terminal.see('Nơi ban hành');
  await terminal.see('UBND tỉnh Thử');
  terminal.type(KEYS.down + KEYS.enter);
  await terminal.see('Trích yếu');
  terminal.type(`Về việc tặng Bằng khen${KEYS.enter}`);
  await terminal.see('Bản ký số hoặc bản quét');
  terminal.type(KEYS.enter);
  const { code, output } = await terminal.end();
  expect(code, output).toBe(0);
  const folder = join(root, 'decisions/2026/163-qd-ubnd');
  expect(await readFile(join(folder, 'decision.yaml'), 'utf8')).toContain('issuer: ubnd-thu\n');
  expect(await readFile(join(folder, 'awards.csv'), 'utf8')).toContain('Nguyễn Văn Thử');
});

test('where there is no list it is asked why, and stopping makes nothing', async () => {
  const { root, environment } = await openOffice();
  const given = '--number 7/QĐ-UBND --day 19/1/2026 --issuer so-thu --title "Về việc tặng Giấy khen"';
  const terminal = openTerminal(`${COMMAND} ${given}`, environment);
  await terminal.see('Danh sách (.xlsx');
  terminal.type(KEYS.enter);
  await terminal.see('Bản ký số hoặc bản quét');
  terminal.type(KEYS.enter);
  await terminal.see('Vì sao không có danh sách');
  terminal.type(KEYS.stop);
  const { code, output } = await terminal.end();
  expect([code, output.includes('Đã dừng. Chưa tạo gì cả.')]).toEqual([1, true]);
  expect(await readdir(root)).not.toContain('decisions');
});
