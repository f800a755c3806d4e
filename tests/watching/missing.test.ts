import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withMoreLines } from '../support/content-root.ts';
import { copyContentRoot, withoutVitest } from '../support/build-site.ts';
import { PROJECT } from '../support/project.ts';
import { runCheck } from '../support/run-check.ts';

let root: string;
let log: string;
let older: string;

function line(target: string, { status = 404, method = 'GET' } = {}): string {
  return `203.0.113.7 - - [01/Dec/2026:08:00:00 +0700] "${method} ${target} HTTP/1.1" ${status} 153 "-" "\\x1b[2J"\n`;
}

const lost = '/tin-tuc/nguoi-thay-giu-lua-o-ban-xa.html';
const foreign = '/cu/Tin.aspx?ItemID=1106';
const ownPath = '/tdkt/tin/2023/trao-bang-khen-phong-trao-nong-thon-moi/';

beforeAll(async () => {
  root = await copyContentRoot('tests/fixtures/sites/demo');
  log = join(dirname(root), 'access.log');
  older = join(dirname(root), 'access.log.2.gz');
  const probing = [
    '/wp-login.php',
    '/.env',
    '/tdkt/.git/config',
    `${ownPath}wp-login.php`,
    '/tdkt/x.php?a=\\x22\\x1b[31m',
  ];
  await writeFile(
    log,
    [
      ...probing.map((target) => line(target).repeat(40)),
      line(lost).repeat(3),
      line(`${lost}?utm_source=zalo`),
      line(lost, { status: 301 }),
      line(lost, { method: 'POST' }),
      line(ownPath).repeat(2),
      line(foreign).repeat(2),
      // These lead on, or are pages, by now.
      line('/dai-hoi-2025?ItemID=1106'),
      line('/tdkt/tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i'),
      line('/portal/Pages/TinTuc.aspx?ItemID=305'),
      // Hidden bulletins have no address to lead to.
      line('/tin-tuc/chuan-bi-hoi-nghi-dien-hinh-tien-tien-nam-2026.html'),
      'không phải nhật ký \u001B[2J\u202E\n',
      `{"request":{"method":"GET","uri":"/tin-tuc/khen-thuong-dot-xuat-doi-phan-ung-nhanh-\\u001b[2J.html"},"status":404}\n`,
      `{"request":{"method":"GET","uri":"/tin-tuc/khen-thuong-dot-xuat-doi-phan-ung-nhanh.html"},"status":404}\n`,
    ].join(''),
  );
  await writeFile(older, gzipSync(line(lost).repeat(6)));
});
afterAll(() => rm(dirname(root), { recursive: true, force: true }));

function runMissing(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...withoutVitest(process.env), BANTIN_CONTENT: root, BANTIN_LANG: 'en' };
  return new Promise((done) =>
    execFile(
      process.execPath,
      ['scripts/missing.ts', ...args],
      { cwd: PROJECT, env },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    ),
  );
}

it('counts what was not found, passes over what looks for a way in, and proposes lines that check takes', async () => {
  const { code, stdout, stderr } = await runMissing(log, older);
  expect([code, stderr]).toEqual([0, '']);
  const lines = stdout.split('\n').map((each) => each.replace(/^\S*(?=bulletins\/)/u, ''));
  const fileOf = (key: string) => `bulletins/${key}/index.mdx`;
  expect(lines.filter((each) => /^(?:bulletins|aliases| {2}-|Before|Lines|\d|Passed)/u.test(each))).toEqual([
    '223 lines of logs, 220 requests for what is not there (404).',
    expect.stringMatching(
      /^Passed over: 20\d that resemble no bulletin .*; addresses that lead somewhere by now: 3\.$/u,
    ),
    'Lines that are none of a log: 1.',
    expect.stringContaining(fileOf('2020/nguoi-thay-giu-lua-o-ban-xa')),
    'aliases:',
    `  - ${lost}  # 10 ×, the name of its folder`,
    expect.stringContaining(fileOf('2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i')),
    'aliases:',
    `  - ${foreign}  # 2 ×, the number of the article`,
    expect.stringContaining(fileOf('2024/trao-bang-khen-phong-trao-nong-thon-moi')),
    'aliases:',
    `  - ${ownPath}  # 2 ×, the name of its folder`,
    expect.stringContaining(fileOf('2021/khen-thuong-dot-xuat-doi-phan-ung-nhanh')),
    'aliases:',
    '  - /tin-tuc/khen-thuong-dot-xuat-doi-phan-ung-nhanh.html  # 1 ×, the name of its folder',
    'Before that, add to formerPaths of site.yaml: [/cu/]',
  ]);
  // oxlint-disable-next-line no-control-regex -- none may be printed
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);

  const paste = async (key: string, addresses: string): Promise<void> => {
    const file = join(root, fileOf(key));
    await writeFile(file, withMoreLines(await readFile(file, 'utf8'), addresses));
  };
  const before = await runCheck(root);
  await paste('2020/nguoi-thay-giu-lua-o-ban-xa', `aliases:\n  - ${lost}`);
  await paste(
    '2021/khen-thuong-dot-xuat-doi-phan-ung-nhanh',
    `aliases:\n  - /tin-tuc/khen-thuong-dot-xuat-doi-phan-ung-nhanh.html`,
  );
  expect((await runCheck(root)).code).toBe(before.code);
  const after = await runMissing(log, older);
  expect(after.stdout).not.toContain(lost);
});

it.each([
  [[], 'npm run missing -- /var/log/nginx/access.log'],
  [['khong-co.log'], 'khong-co.log'],
  [['--sai'], '--sai'],
])('ends with 2 when it is called with %j', async (args, says) => {
  const { code, stderr } = await runMissing(...args);
  expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
});
