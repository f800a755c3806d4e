import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { KEY_ID, OTHER_PUBLIC_KEY, PUBLIC_KEY, SECRET_KEY } from '../support/minisign-keys.ts';
import { makePackage, runScript, sharePackage, unpack } from './packages.ts';
const seed = await getBuiltSite('seed');

let zip: string;

beforeAll(async () => {
  const key = join(await mkdtemp(join(tmpdir(), 'bantin-key-')), 'khoa.key');
  await writeFile(key, SECRET_KEY);
  zip = await makePackage(seed, { sign: key });
});

test("a signed package is verified, with its own key or with the office's", async () => {
  const own = await runScript('verify', [zip]);
  expect(own).toMatchObject({ code: 0 });
  expect(own.output).toContain(KEY_ID);
  const given = await runScript('verify', [zip, '--public-key', PUBLIC_KEY]);
  expect(given).toMatchObject({ code: 0 });
  expect(given.output).toMatch(/Chữ ký đúng, khóa FDB432B435F47703: tdkt\.example-2026-09-12/);
});

test('a package signed with another key is not that of the office', async () => {
  const { code, output } = await runScript('verify', [zip, '--public-key', OTHER_PUBLIC_KEY]);
  expect(code).toBe(1);
  expect(output).toContain('CHỮ KÝ CỦA KHÓA KHÁC');
});

test('whoever changes a file and every checksum is still found out', async () => {
  const bag = await unpack(zip);
  const file = join(bag, 'tagmanifest-sha512.txt');
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(/^[0-9a-f]/u, (digit) => (digit === '0' ? '1' : '0')),
  );
  const { code, output } = await runScript('verify', [bag]);
  expect(code).toBe(1);
  expect(output).toContain('CHỮ KÝ SAI');
});

test('an office that signs is told when a package is not signed', async () => {
  const unsigned = await sharePackage(seed);
  const { code, output } = await runScript('verify', [unsigned, '--public-key', PUBLIC_KEY]);
  expect(code).toBe(1);
  expect(output).toContain('KHÔNG CÓ CHỮ KÝ');
});
