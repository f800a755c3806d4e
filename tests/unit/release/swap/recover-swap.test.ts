import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import type { Folders } from '../../../../src/folders.ts';
import { recoverSwap } from '../../../../src/release/swap/recover-swap.ts';
import { manifestFiles } from '../../../../src/release/swap/manifest.ts';
import { makeFolders, readIndex, writeFiles } from '../workshop.ts';

/** As a swap leaves it that has announced itself and renamed nothing. */
async function announceSwap(): Promise<Folders> {
  const folders = await makeFolders();
  await writeFiles(folders.dist, { 'index.html': 'old' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await writeFiles(dirname(folders.staging), {
    'bantin-manifest.json': 'old',
    'bantin-manifest.next.json': 'new',
  });
  return folders;
}

async function readManifest(folders: Folders): Promise<string> {
  expect(existsSync(manifestFiles(folders).next)).toBe(false);
  return readFile(manifestFiles(folders).present, 'utf8');
}

test('a crash between the two renames brings the old site back', async () => {
  const folders = await announceSwap();
  await rename(folders.dist, folders.previous);
  expect(await recoverSwap(folders)).toBe(true);
  expect(await readIndex(folders.dist)).toBe('old');
  expect(await readManifest(folders)).toBe('old');
});

test('a crash before the first rename leaves the old site', async () => {
  const folders = await announceSwap();
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readIndex(folders.dist)).toBe('old');
  expect(await readManifest(folders)).toBe('old');
});

test('a crash after the second rename leaves the new site and its manifest', async () => {
  const folders = await announceSwap();
  await rename(folders.dist, folders.previous);
  await rename(folders.staging, folders.dist);
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readIndex(folders.dist)).toBe('new');
  expect(await readManifest(folders)).toBe('new');
});

test('a crash after the previous release was moved aside brings both back', async () => {
  const folders = await announceSwap();
  await writeFiles(`${folders.previous}.outgoing`, { 'index.html': 'older' });
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readIndex(folders.dist)).toBe('old');
  expect(await readIndex(folders.previous)).toBe('older');
});

test('healing twice is healing once', async () => {
  const folders = await announceSwap();
  await rename(folders.dist, folders.previous);
  await recoverSwap(folders);
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readIndex(folders.dist)).toBe('old');
});

test('a site that someone deleted by hand stays deleted', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.previous, { 'index.html': 'older' });
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readIndex(folders.dist)).toBeUndefined();
});
