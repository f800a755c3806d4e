import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScoreSearch } from '../../src/judging/run.ts';
import { judgingVi as words } from '../../src/strings/judging.vi.ts';
import { getBuiltSite } from '../support/built-sites.ts';

const dist = await getBuiltSite('demo');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-questions-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function score(lines: readonly string[], site?: string): Promise<string> {
  const file = join(folder, 'cau-hoi.txt');
  await writeFile(file, `\uFEFF${lines.join('\r\n')}\n`);
  const printed: string[] = [];
  const print = (text: string): void => void printed.push(text);
  const code = await runScoreSearch([file, ...(site === undefined ? [] : [site])], {
    folders: { dist },
    print,
  });
  expect(code).toBe(0);
  return printed.join('\n');
}

test('scores a built site kind by kind', async () => {
  const printed = await score([
    '# tên người',
    'Đoàn Thị Đèn Dầu = tram-y-te-xa-dat-ten-ba-muoi-nam-di-bo',
    '',
    'khong dong khuon = hai-tinh-mau-va-khuon-trao-doi-kinh-nghiem-truoc-ngay-hop-nhat',
    '# câu hỏi',
    'ai đi bộ ba mươi năm ở trạm y tế = tram-y-te-xa-dat-ten-ba-muoi-nam-di-bo, xa-nhap-moi-mang-ten-xa-ban-nhap',
    'phường Minh Hoạ = xa-nhap-moi-mang-ten-xa-ban-nhap',
  ]);
  const [heading, ...rows] = printed.split('\n');
  expect(heading).toBe(words.heading.join(' | '));
  expect(rows.slice(0, 3).map((row) => row.split(' | ').slice(0, 3))).toEqual([
    ['tên người', '2', '1.000'],
    ['câu hỏi', '2', '0.500'],
    [words.all, '4', '0.750'],
  ]);
  expect(printed).toContain(words.failures);
  expect(printed).toMatch(/ {2}phường Minh Hoạ → [a-z0-9-]+$/mu);
});

test.each([
  [['phường Minh Hoạ'], (file: string) => words.noAnswer(`${file}:1`)],
  [['# tên', '', 'phường = '], (file: string) => words.noAnswer(`${file}:3`)],
  [['phường = khong-co'], (file: string) => words.unknown(`${file}:1`, 'khong-co')],
  [['# không có gì'], (file: string) => words.noQuestions(file)],
])('says what is wrong in the file %j, and where', async (lines, message) => {
  await expect(score(lines)).rejects.toThrow(message(join(folder, 'cau-hoi.txt')));
});

test('a folder without a search is told', async () => {
  await expect(score(['khen = so-ket'], folder)).rejects.toThrow(words.noIndex(folder));
});
