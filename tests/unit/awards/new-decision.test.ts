import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { runNewDecision } from '../../../src/awards/taking/new-decision.ts';
import { writeContentRoot } from '../../support/content-root.ts';
import { writeWorkbook } from '../../support/import/workbook.ts';
import { writePagesPdf } from '../../support/pages-pdf.ts';
import { readAwardsAt } from '../../support/read-awards.ts';

const MOMENT = '2026-11-30T00:00:00Z';
const GIVEN = '--decision --number 163/QĐ-UBND --day 19/1/2026 --issuer ubnd-thu'.split(' ');
const TITLE = ['--title', 'Về việc tặng Bằng khen cho 01 cá nhân'];

afterEach(() => vi.unstubAllEnvs());

/** A content root with one body in its register, and beside it a list and a scan. */
async function openOffice() {
  const organisations = 'organisations:\n  - { id: ubnd-thu, names: [{ text: UBND tỉnh Thử }] }\n';
  const content = await writeContentRoot({ 'registers/organisations.yaml': organisations });
  const beside = join(dirname(content), 'to');
  await mkdir(beside);
  const rows = [
    ['STT', 'Họ và tên', 'Ngày sinh'],
    [1, 'Nguyễn Văn Thử', '1/2/1960'],
  ];
  await writeFile(join(beside, 'danh-sach.xlsx'), writeWorkbook([{ name: 'A', rows }]));
  await writeFile(join(beside, 'Bản quét.PDF'), writePagesPdf([undefined]));
  vi.stubEnv('BANTIN_CONTENT', content);
  vi.stubEnv('INIT_CWD', beside);
  const told: string[] = [];
  const run = (args: readonly string[]) =>
    runNewDecision(args, { isTerminal: false, moment: MOMENT, print: (line) => void told.push(line) });
  return { content, told, run };
}

const readDecisions = (content: string) => readAwardsAt(content, MOMENT);

test('a decision that is only a scan gets a folder that check accepts, and it is said that nobody finds it by name', async () => {
  const { content, told, run } = await openOffice();
  const args = [...GIVEN, ...TITLE, '--scan', 'Bản quét.PDF', '--list-missing', 'Chỉ có bản quét'];
  expect(await run(args)).toBe(0);
  const folder = join(content, 'decisions/2026/163-qd-ubnd');
  expect((await readdir(folder)).toSorted()).toEqual(['ban-quet.pdf', 'decision.yaml']);
  const { awards, issues } = await readDecisions(content);
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(awards!.decisions).toMatchObject([
    {
      hasList: false,
      fields: {
        status: 'draft',
        listMissing: 'Chỉ có bản quét',
        files: [{ src: './ban-quet.pdf', kind: 'ban-quet' }],
      },
    },
  ]);
  expect(told.join('\n')).toMatch(/chưa tra cứu được theo tên.*--to 2026\/163-qd-ubnd/u);
});

test('a decision with its list has what the list may say of people, and no folder is written over', async () => {
  const { content, told, run } = await openOffice();
  const args = [...GIVEN, ...TITLE, '--list', 'danh-sach.xlsx', '--signed', 'Bản quét.PDF'];
  expect(await run(args)).toBe(0);
  const file = join(content, 'decisions/2026/163-qd-ubnd/awards.csv');
  const list = await readFile(file, 'utf8');
  expect(list).toBe('\uFEFFstt,loai,ten\n1,ca-nhan,Nguyễn Văn Thử\n');
  expect(told).toContain('  Ngày sinh (ngày sinh): không ghi, bỏ 1 ô');
  expect((await readDecisions(content)).awards!.decisions).toMatchObject([
    { fields: { files: [{ kind: 'ban-ky' }] } },
  ]);
  expect(await run([...GIVEN, '--title', 'Một trích yếu khác hẳn', '--list', 'danh-sach.xlsx'])).toBe(1);
  expect(await readFile(file, 'utf8')).toBe(list);
});

test.each([
  [[...GIVEN, ...TITLE], /Thiếu --list hoặc --list-missing/u],
  [['--decision', '--list-missing', 'Chỉ có bản quét'], /Thiếu --number, --day, --issuer, --title/u],
  [[...GIVEN, ...TITLE, '--list-missing', 'x'], /--list-missing: Viết lý do/u],
  [[...GIVEN, ...TITLE, '--scan', 'khong-co.pdf'], /--scan: Không có tệp/u],
  [[...GIVEN, ...TITLE, '--signed', 'danh-sach.xlsm'], /--signed: Không có tệp/u],
  [[...GIVEN, ...TITLE, '--list', 'Bản quét.PDF'], /\.xlsx/u],
])('where nobody can be asked, %j is refused in a sentence, and nothing is made', async (args, sentence) => {
  const { content, run } = await openOffice();
  await expect(run(args)).rejects.toThrow(sentence);
  expect(await readdir(content)).not.toContain('decisions');
});

test('the command explains itself', async () => {
  const { told, run } = await openOffice();
  expect(await run(['--decision', '--help'])).toBe(0);
  expect(told.join('\n')).toContain('--list-missing');
});
