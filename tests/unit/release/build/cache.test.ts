import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanCache, forgetCache } from '../../../../src/release/build/cache.ts';
import { makeFolders, writeFiles } from '../workshop.ts';

test('files stay, what Astro kept goes', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.cache, { 'readings/a': '1', 'astro/data-store.json': '[]' });
  await cleanCache(folders);
  expect((await readdir(folders.cache, { recursive: true })).sort()).toEqual([
    'readings',
    join('readings', 'a'),
  ]);
});

test('there need be no cache, and a forgotten one is gone', async () => {
  const folders = await makeFolders();
  await forgetCache(folders);
  await cleanCache(folders);
  expect(existsSync(folders.cache)).toBe(false);
});
