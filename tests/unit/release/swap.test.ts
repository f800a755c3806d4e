import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { manifestFiles } from '../../../src/release/manifest.ts';
import { swap } from '../../../src/release/swap.ts';
import { makeFolders, readIndex, writeFiles } from './workshop.ts';

const manifest = { releaseMoment: '2024-05-03T08:00:00+07:00', files: { 'index.html': 'abc' } };

test('the first build becomes the site', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await swap(folders, manifest);
  expect(await readIndex(folders.dist)).toBe('new');
  expect(existsSync(folders.previous)).toBe(false);
});

test('a build replaces the site and keeps it as the previous one, in place of the one before', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.previous, { 'index.html': 'older', 'gone.html': 'gone' });
  await writeFiles(folders.dist, { 'index.html': 'old', 'stale.html': 'stale' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await swap(folders, manifest);
  expect(await readIndex(folders.dist)).toBe('new');
  expect(await readIndex(folders.previous)).toBe('old');
  expect(existsSync(`${folders.dist}/stale.html`)).toBe(false);
  expect(existsSync(`${folders.previous}/gone.html`)).toBe(false);
  expect(existsSync(folders.staging)).toBe(false);
});

test('the manifest lies beside the site, not in it, and nothing tells of an unfinished swap', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await swap(folders, manifest);
  const { present, next } = manifestFiles(folders);
  expect(JSON.parse(await readFile(present, 'utf8'))).toEqual(manifest);
  expect(present.startsWith(folders.dist)).toBe(false);
  expect(existsSync(next)).toBe(false);
});

test('a build that cannot be put in place leaves the site as it was', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.dist, { 'index.html': 'old' });
  await expect(swap(folders, manifest)).rejects.toThrow('ENOENT');
  expect(await readIndex(folders.dist)).toBe('old');
  expect(existsSync(manifestFiles(folders).next)).toBe(false);
});
