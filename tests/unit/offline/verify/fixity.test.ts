import { execFileSync, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, expect, test } from 'vitest';
import type { FixityLog } from '../../../../src/offline/verify/fixity-log.ts';
import { PROJECT } from '../../../support/project.ts';
import { makeSmallPackage } from './package.ts';

let shelf: string;

beforeEach(async () => {
  shelf = await mkdtemp(join(tmpdir(), 'Kho lưu trữ '));
  const zip = await makeSmallPackage();
  await cp(zip, join(shelf, '2024.zip'));
  await cp(zip, join(shelf, '2025.zip'));
  execFileSync('unzip', ['-q', zip, '-d', join(shelf, '2026')]);
});

/** Checks the shelf on a day; the words, the exit code, and the log of that day. */
async function check(day: string, words: readonly string[] = []) {
  const env = { ...process.env, BANTIN_RELEASE_MOMENT: `${day}T01:00:00Z` };
  const script = join(PROJECT, 'scripts/verify.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, shelf, ...words], {
    env,
    encoding: 'utf8',
  });
  const file = join(shelf, 'nhat-ky-kiem-tra', day);
  const json = await readFile(`${file}.json`, 'utf8').catch(() => undefined);
  const log = json === undefined ? undefined : (JSON.parse(json) as FixityLog);
  const said = log?.editions.map(({ edition, state, since }) => `${edition} ${state} ${since}`);
  return { said, log, file, status, output: stdout + stderr };
}

test('a log that is a pipe is not waited for', async () => {
  const { file } = await check('2026-11-30');
  await rm(`${file}.json`);
  execFileSync('mkfifo', [`${file}.json`]);
  const { status, output } = await check('2027-11-30');
  expect([status, output]).toEqual([2, expect.stringContaining(`${file}.json`)]);
});

test('three editions are checked at once, and the next year one damaged, one missing and one replaced are told', async () => {
  const first = await check('2026-11-30');
  expect(first).toMatchObject({
    status: 0,
    said: ['2024.zip whole new', '2025.zip whole new', '2026 whole new'],
  });
  expect(await check('2027-11-30')).toMatchObject({
    status: 0,
    said: ['2024.zip whole same', '2025.zip whole same', '2026 whole same'],
  });

  const bytes = await readFile(join(shelf, '2024.zip'));
  bytes[bytes.indexOf('<p>hai</p>')]! ^= 1;
  await writeFile(join(shelf, '2024.zip'), bytes);
  await rm(join(shelf, '2025.zip'));
  await rm(join(shelf, '2026'), { recursive: true });
  execFileSync('unzip', ['-q', await makeSmallPackage({ isSigned: true }), '-d', join(shelf, '2026')]);

  const expected = ['2024.zip not-whole same', '2025.zip missing same', '2026 whole replaced'];
  const third = await check('2028-11-30');
  expect(third).toMatchObject({ status: 1, said: expected });
  expect(third.output).toContain('BỊ ĐỔI: data/site/tin/a.html');
  expect(third.output).toContain('Đã so với lần kiểm tra ngày 30 tháng 11 năm 2027.');
  const rows = parse(await readFile(`${third.file}.csv`), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  expect(rows.map((row) => [row['Gói'], row['Tình trạng'], row['So với lần trước']])).toEqual([
    ['2024.zip', 'KHÔNG nguyên vẹn', 'như lần trước'],
    ['2025.zip', 'KHÔNG CÒN, dù nhật ký trước có', ''],
    ['2026', 'nguyên vẹn', 'BỊ THAY bằng gói khác'],
  ]);
  // What is lost is told again until it is back.
  expect(await check('2029-11-30')).toMatchObject({ status: 1, said: expected });
  expect(await readdir(join(shelf, 'nhat-ky-kiem-tra'))).toHaveLength(8);
});

test('an edition in whose place a bag of other software lies is told as replaced, and a damaged list is not', async () => {
  await check('2026-11-30');
  const list = join(shelf, '2026/thu.example-2026-11-30/tagmanifest-sha512.txt');
  const lines = (await readFile(list, 'utf8')).split('\n');
  await writeFile(list, lines.slice(1).join('\n'));
  const bag = join(shelf, '2025.zip');
  execFileSync('unzip', ['-q', bag, '-d', `${shelf}/tam`]);
  await rm(bag);
  for (const each of ['DOC-TRUOC.txt', 'bag-info.txt', 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'])
    await rm(join(shelf, 'tam/thu.example-2026-11-30', each));
  await rename(join(shelf, 'tam/thu.example-2026-11-30'), bag);
  await rm(join(shelf, 'tam'), { recursive: true });
  expect(await check('2027-11-30')).toMatchObject({
    status: 1,
    said: ['2024.zip whole same', '2025.zip whole replaced', '2026 not-whole same'],
  });
  await writeFile(list, lines.join('\n'));
  expect((await check('2028-11-30')).said).toEqual([
    '2024.zip whole same',
    '2025.zip whole replaced',
    '2026 whole same',
  ]);
});

test('an edition that was replaced stays replaced until it is back or the other is accepted', async () => {
  const { log: first } = await check('2026-11-30');
  const former = await readFile(join(shelf, '2025.zip'));
  await cp(await makeSmallPackage({ isSigned: true }), join(shelf, '2025.zip'));
  await rm(join(shelf, '2024.zip'));
  const said = ['2024.zip missing same', '2025.zip whole replaced', '2026 whole same'];
  for (const day of ['2027-11-30', '2027-11-30', '2028-11-30']) {
    const { log, ...told } = await check(day);
    expect(told).toMatchObject({ status: 1, said });
    expect(told.output).toContain('--accept <tên gói>');
    expect(log?.editions[1]?.digest).toBe(first?.editions[1]?.digest);
  }
  const replaced = await readFile(join(shelf, '2025.zip'));
  await writeFile(join(shelf, '2025.zip'), former);
  expect((await check('2029-11-30')).said).toContain('2025.zip whole same');
  await writeFile(join(shelf, '2025.zip'), replaced);
  const accepted = ['--accept', '2024.zip', '--accept', '2025.zip'];
  expect(await check('2030-11-30', accepted)).toMatchObject({
    status: 0,
    said: ['2025.zip whole new', '2026 whole same'],
  });
  expect(await check('2031-11-30')).toMatchObject({
    status: 0,
    said: ['2025.zip whole same', '2026 whole same'],
  });
  expect(await check('2032-11-30', ['--accept', 'khac.zip'])).toMatchObject({ status: 2, log: undefined });
});

test('an edition that is another and not whole is told as both', async () => {
  await check('2026-11-30');
  await rm(join(shelf, '2026'), { recursive: true });
  execFileSync('unzip', ['-q', await makeSmallPackage({ isSigned: true }), '-d', join(shelf, '2026')]);
  await writeFile(join(shelf, '2026/thu.example-2026-11-30/data/site/index.html'), 'bịa');
  expect((await check('2027-11-30')).said).toContain('2026 not-whole replaced');
});

test('when every edition is lost, the log still says which', async () => {
  await check('2026-11-30');
  for (const each of ['2024.zip', '2025.zip', '2026']) await rm(join(shelf, each), { recursive: true });
  expect(await check('2027-11-30')).toMatchObject({
    status: 1,
    said: ['2024.zip missing same', '2025.zip missing same', '2026 missing same'],
  });
});

test('editions behind links are checked, one without bagit.txt is damaged, and what is no edition is named', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'bantin-kho-'));
  await rename(join(shelf, '2024.zip'), join(elsewhere, '2024.zip'));
  await symlink(join(elsewhere, '2024.zip'), join(shelf, '2024.zip'));
  await rename(join(shelf, '2026'), join(elsewhere, '2026'));
  await symlink(join(elsewhere, '2026'), join(shelf, '2026'));
  await symlink(join(elsewhere, 'khong-co.zip'), join(shelf, 'mat.zip'));
  execFileSync('unzip', ['-q', join(shelf, '2025.zip'), '-d', join(shelf, '2027')]);
  await rm(join(shelf, '2027/thu.example-2026-11-30/bagit.txt'));
  await writeFile(join(shelf, 'ghi-chu.txt'), 'x');
  await mkdir(join(shelf, 'anh'));
  await writeFile(join(shelf, 'Thumbs.db'), 'x');
  const { status, said, output } = await check('2027-11-30');
  expect({ status, said }).toEqual({
    status: 1,
    said: [
      '2024.zip whole new',
      '2025.zip whole new',
      '2026 whole new',
      '2027 not-whole new',
      'mat.zip unreadable new',
    ],
  });
  expect(output).toContain('Không phải là gói nên KHÔNG kiểm tra (2): anh, ghi-chu.txt');
});

test('a log of a later day stops the check, because every later check would be compared with it', async () => {
  await check('2099-11-30');
  const { status, output, log } = await check('2027-11-30');
  expect({ status, log }).toEqual({ status: 2, log: undefined });
  expect(output).toMatch(/muộn hơn hôm nay.*2099-11-30\.json/u);
});

test('an edition that cannot be opened is told, and its digest is not forgotten', async () => {
  const { log } = await check('2026-11-30');
  const whole = await readFile(join(shelf, '2025.zip'));
  await writeFile(join(shelf, '2025.zip'), whole.subarray(0, 900));
  const cut = await check('2027-11-30');
  expect(cut).toMatchObject({
    status: 1,
    said: ['2024.zip whole same', '2025.zip unreadable same', '2026 whole same'],
  });
  expect(cut.log?.editions[1]?.digest).toBe(log?.editions[1]?.digest);
  await writeFile(join(shelf, '2025.zip'), whole);
  expect((await check('2028-11-30')).said).toContain('2025.zip whole same');
});

test('a log that cannot be read stops the check, because it would forget what is lost', async () => {
  await check('2026-11-30');
  await writeFile(join(shelf, 'nhat-ky-kiem-tra/2026-11-30.json'), '{');
  const { status, output } = await check('2027-11-30');
  expect(status).toBe(2);
  expect(output).toContain('Không đọc được nhật ký lần trước');
  const elsewhere = await mkdtemp(join(tmpdir(), 'bantin-log-'));
  expect(await check('2027-11-30', ['--log', elsewhere])).toMatchObject({ status: 0 });
  expect(await readdir(elsewhere)).toEqual(['2027-11-30.csv', '2027-11-30.json']);
});

test('a folder around one edition stays that edition', async () => {
  await Promise.all(['2024.zip', '2025.zip'].map((name) => rm(join(shelf, name))));
  const { status, log, output } = await check('2026-11-30');
  expect({ status, log }).toEqual({ status: 0, log: undefined });
  expect(output).toContain('Nguyên vẹn');
  await mkdir(join(shelf, 'khac'));
  expect((await check('2026-11-30')).said).toEqual(['2026 whole new']);
});
