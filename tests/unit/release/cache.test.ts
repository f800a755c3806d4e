import { existsSync } from 'node:fs';
import { readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanCache, forgetCache } from '../../../src/release/cache.ts';
import { makeFolders, writeFiles } from './workshop.ts';

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

test('there need be no cache, and a forgotten one is gone', async () => {
  const folders = await makeFolders();
  await forgetCache(folders);
  await cleanCache(folders);
  expect(existsSync(folders.cache)).toBe(false);
});
