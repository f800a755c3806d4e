import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copySite } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { makePackage, runScript, sharePackage, unpack } from './packages.ts';

const seed = await getBuiltSite('seed');
const former = await sharePackage(seed);

describe('an edition that is compared', () => {
  test('names the one before, tells what has changed since, and is found beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bantin-compared-'));
    await cp(former, join(folder, 'nam-truoc.zip'));
    const out = join(folder, 'nam-nay.zip');
    const words = ['--date', '2027-09-12', '--out', out, '--compare', former];
    const made = await runScript('offline', words, { dist: await copySite(seed) });
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).toContain('mới: 0, sửa: 0, thu hồi: 0, đăng lại: 0, không còn trong gói: 0');
    const bag = await unpack(out);
    const info = await readFile(join(bag, 'bag-info.txt'), 'utf8');
    const digest = /^Bantin-Predecessor: 2026-09-12 sha512:([0-9a-f]{128})$/mu.exec(info)![1]!;
    expect(info).toContain('Bantin-Part: all\n');
    expect(await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8')).toContain(`trong gói ấy là ${digest}.`);
    const changes = await readFile(join(bag, 'data/tables/changes.csv'), 'utf8');
    expect(changes.trim().split('\r\n')).toEqual(['Thay đổi,Bản tin,Tiêu đề,Lời bài,Ảnh,Tệp đính kèm']);
    expect(await readFile(join(bag, 'contents.html'), 'utf8')).toContain('data/tables/changes.csv');
    const checked = await runScript('verify', [out]);
    expect(checked.output).toContain(
      'Gói trước (ngày 12 tháng 9 năm 2026) nằm bên cạnh, đúng mã: nam-truoc.zip',
    );
  });

  test('is not compared with one of another part', async () => {
    const partial = makePackage(seed, { year: '2022', compare: former });
    await expect(partial).rejects.toThrow('Gói trước giữ phần khác của trang (all)');
  });

  test('says where it is compared with none', async () => {
    const bag = await unpack(former);
    expect(await readFile(join(bag, 'bag-info.txt'), 'utf8')).not.toContain('Bantin-Predecessor');
    expect(await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8')).toContain('không ghi gói nào đứng trước nó');
  });
});

test.each([
  '--attach chu-ky.p7s',
  '--sources goi.zip',
  'goi.zip',
  '--originals --year 2024',
  '--originals --compare goi.zip',
  '--originals --without-images',
  '--sources goi.zip --out nguon --year 2024',
  '--attach chu-ky.p7s goi.zip --sign khoa.key',
  '--originals --sources goi.zip --out nguon',
])('%s: what means nothing is not passed over', async (line) => {
  const { code, output } = await runScript('offline', line.split(' '));
  expect(code).toBe(2);
  expect(output).toContain('--attach <tệp .p7s hoặc .tsr> <gói.zip>');
});
