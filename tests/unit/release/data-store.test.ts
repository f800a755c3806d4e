import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dropDamagedDataStore, sealDataStore } from '../../../src/release/data-store.ts';
import { makeFolders, writeFiles } from './workshop.ts';

async function makeStore() {
  const folders = await makeFolders();
  await writeFiles(folders.cache, { 'astro/data-store.json': '[["Sáng 3/5"]]' });
  await sealDataStore(folders);
  return { folders, file: join(folders.cache, 'astro', 'data-store.json') };
}

test('a data store that is what was sealed stays', async () => {
  const { folders, file } = await makeStore();
  expect(await dropDamagedDataStore(folders)).toBe(false);
  expect(existsSync(file)).toBe(true);
});

test.each(['[["Sáng 8/5"]]', '[["Sá', ''])('a data store changed to "%s" is dropped', async (damage) => {
  const { folders, file } = await makeStore();
  await writeFiles(folders.cache, { 'astro/data-store.json': damage });
  expect(await dropDamagedDataStore(folders)).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('a data store without a seal is dropped: the build that wrote it did not get as far', async () => {
  const { folders, file } = await makeStore();
  await rm(join(folders.cache, 'data-store.sha256'));
  expect(await dropDamagedDataStore(folders)).toBe(true);
  expect(existsSync(file)).toBe(false);
});

test('a data store of many files is sealed as a whole', async () => {
  const { folders } = await makeStore();
  await writeFiles(folders.cache, { 'astro/data-store/a.json': 'a', 'astro/assets/b': 'b' });
  await sealDataStore(folders);
  await writeFiles(folders.cache, { 'astro/assets/b': 'c' });
  expect(await dropDamagedDataStore(folders)).toBe(false);
  await writeFiles(folders.cache, { 'astro/data-store/a.json': 'b' });
  expect(await dropDamagedDataStore(folders)).toBe(true);
});

test('before the first build there is nothing to drop', async () => {
  expect(await dropDamagedDataStore(await makeFolders())).toBe(false);
});
