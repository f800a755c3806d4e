import { existsSync } from 'node:fs';
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanCache, forgetCache } from '../../../../src/release/build/cache.ts';
import { makeFolder, makeFolders, writeFiles } from '../workshop.ts';

test('files stay, links and what Astro kept go', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.cache, { 'readings/a': '1', 'astro/data-store.json': '[]' });
  await symlink('/etc', join(folders.cache, 'readings', 'b'));
  await symlink('/etc/passwd', join(folders.cache, 'c'));
  await cleanCache(folders);
  expect((await readdir(folders.cache, { recursive: true })).sort()).toEqual([
    'readings',
    join('readings', 'a'),
  ]);
  expect(existsSync('/etc/passwd')).toBe(true);
});

test('a cache that is a link is none: nothing of where it leads is touched', async () => {
  for (const clean of [cleanCache, forgetCache]) {
    const folders = await makeFolders();
    const elsewhere = await makeFolder();
    await writeFiles(elsewhere, { 'astro/a': '1', 'readings/b': '2' });
    await mkdir(dirname(folders.cache), { recursive: true });
    await symlink(elsewhere, folders.cache);
    await clean(folders);
    expect(existsSync(folders.cache)).toBe(false);
    expect(existsSync(join(elsewhere, 'astro', 'a'))).toBe(true);
  }
});

test('there need be no cache, and a forgotten one is gone', async () => {
  const folders = await makeFolders();
  await forgetCache(folders);
  await cleanCache(folders);
  expect(existsSync(folders.cache)).toBe(false);
});
