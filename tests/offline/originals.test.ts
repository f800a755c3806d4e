import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { keepOriginal } from '../../src/files/originals.ts';
import { originalsFolder } from '../../src/folders.ts';
import { namePicture } from '../../src/images/photograph.ts';
import { makeOriginals } from '../../src/offline/originals/make-originals.ts';
import { copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { makeTelephoneJpeg } from '../support/image-fixtures.ts';
import { PUBLIC_KEY, SECRET_KEY } from '../support/minisign-keys.ts';
import { EDITION_DATE, runScript, unpack } from './packages.ts';

const demo = await getBuiltSite('demo');

test('the bag of originals holds each that is in the store, and lists each photograph of which none is held', async () => {
  const folders = foldersOf(await copySite(demo));
  const store = originalsFolder(folders);
  const inPlace = 'bulletins/2023/dem-giao-luu-guong-sang-giua-doi-thuong/san-khau.jpg';
  const original = await makeTelephoneJpeg();
  const lost = Buffer.from('ảnh gốc đã hỏng');
  await keepOriginal(store, original, namePicture(await readFile(join(folders.content, inPlace)), 'jpeg'));
  await keepOriginal(store, lost, 'anh-khac');
  const lostName = createHash('sha256').update(lost).digest('hex');
  await writeFile(join(store, lostName), 'bị đổi');

  const out = join(await mkdtemp(join(tmpdir(), 'bantin-originals-')), 'goi.zip');
  const sign = join(folders.content, '../khoa.key');
  await writeFile(sign, SECRET_KEY);
  const { file, counts } = await makeOriginals({ folders, withImages: true, date: EDITION_DATE, out, sign });
  const verified = await runScript('verify', [file, '--public-key', PUBLIC_KEY]);
  expect(verified).toMatchObject({ code: 0 });
  expect(verified.output).toMatch(/Chữ ký đúng, khóa FDB432B435F47703: \S+-2026-09-12-anh-goc/u);
  const bag = await unpack(file);
  expect(await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8')).toContain('    minisign -V -p ../minisign.pub');
  const table = await readFile(join(bag, 'data/tables/originals.csv'), 'utf8');
  const rows = parse(table, { bom: true, columns: true }) as Record<string, string>[];
  const row = rows.find((each) => each['Ảnh trong nguồn'] === inPlace)!;
  expect(await readFile(join(bag, row['Tệp trong gói']!))).toEqual(original);
  expect(row).toMatchObject({ 'Tệp gốc': 'có trong kho', 'Bản quyền': 'invented' });
  expect(rows.find((each) => each['SHA-256'] === lostName)!['Tệp gốc']).toContain('BỊ HỎNG');
  expect(rows.filter((each) => each['Tệp gốc']!.startsWith('KHÔNG CÓ'))).toHaveLength(counts['not-held']);
  expect(counts).toMatchObject({ held: 1, damaged: 1 });
  expect(counts['not-held']).toBeGreaterThan(20);
  // Photographs of the sources that still have all their data are originals themselves.
  expect(counts.untouched).toBeGreaterThan(0);
  for (const name of await readdir(join(bag, 'data/originals')))
    expect(execFileSync('sha256sum', [join(bag, 'data/originals', name)]).toString()).toMatch(
      new RegExp(
        `^\\\\?(?:${name.slice(0, 64)}|${createHash('sha256').update('bị đổi').digest('hex')})`,
        'u',
      ),
    );
});
