import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { makePackage, shareBag, unpack } from './packages.ts';

/** A folder's files that are not the same in both, as `diff` tells them. */
function compareFolders(a: string, b: string): string {
  return spawnSync('diff', ['-rq', a, b], { encoding: 'utf8' }).stdout;
}

test('from the sources of a whole edition the same site is built to the byte, with its withdrawn bulletins and camera photographs', async () => {
  const published = await getBuiltSite('demo');
  const bag = await shareBag(published);
  const root = join(await mkdtemp(join(tmpdir(), 'bantin-rebuilt-')), 'noi-dung');
  await cp(join(bag, 'data/content'), root, { recursive: true });
  const info = await readFile(join(bag, 'bag-info.txt'), 'utf8');
  const moment = /^Bantin-Release-Moment: (.+)$/mu.exec(info)![1]!;
  expect(await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8')).toContain(
    `BANTIN_RELEASE_MOMENT=${moment} npm run build`,
  );
  const { code, dist, output } = await buildSite(root, { BANTIN_RELEASE_MOMENT: moment });
  expect([code, output]).toEqual([0, output]);
  expect(compareFolders(published, dist)).toBe('');
});

test('the files that are published as they are lie in the edition', async () => {
  const bag = await shareBag(await getBuiltSite('demo'));
  const published = await readFile(join(await getBuiltSite('demo'), 'favicon.svg'));
  expect(await readFile(join(bag, 'data/public/favicon.svg'))).toEqual(published);
});

test('a part of the site promises no rebuilding', async () => {
  const bag = await unpack(await makePackage(await getBuiltSite('demo'), { year: '2025' }));
  const text = await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8');
  expect(text).toContain('Gói này chỉ giữ một phần của trang');
  expect(text).not.toContain('npm run build');
});
