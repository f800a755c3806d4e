import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sumFiles } from '../../../../src/files/checksums.ts';
import type { Folders } from '../../../../src/folders.ts';
import { leavingFolder, recoverSwap } from '../../../../src/release/swap/recover-swap.ts';
import { formatManifest, manifestFiles } from '../../../../src/release/swap/manifest.ts';
import { makeFolders, readIndex, writeFiles } from '../workshop.ts';

/** The manifest file of what lies in a folder. */
async function describe(folder: string): Promise<string> {
  const files = Object.fromEntries(await sumFiles(folder));
  return formatManifest({ releaseMoment: '2026-05-01T08:00:00Z', files });
}

/** As a swap leaves it that has announced itself and renamed nothing. */
async function announceSwap(): Promise<Folders> {
  const folders = await makeFolders();
  const { present, previous, next } = manifestFiles(folders);
  await writeFiles(folders.previous, { 'index.html': 'older' });
  await writeFiles(folders.dist, { 'index.html': 'old' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await writeFile(previous, await describe(folders.previous));
  await writeFile(present, await describe(folders.dist));
  await writeFile(next, await describe(folders.staging));
  return folders;
}

/** What is in force, and before it; each has to be what its manifest says. */
async function readReleases(folders: Folders): Promise<(string | undefined)[]> {
  const { present, previous, next } = manifestFiles(folders);
  expect([existsSync(next), existsSync(leavingFolder(folders))]).toEqual([false, false]);
  expect(await readFile(present, 'utf8')).toBe(await describe(folders.dist));
  expect(await readFile(previous, 'utf8')).toBe(await describe(folders.previous));
  return [await readIndex(folders.dist), await readIndex(folders.previous)];
}

test('a crash before the first rename leaves both releases', async () => {
  const folders = await announceSwap();
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readReleases(folders)).toEqual(['old', 'older']);
});

test('a crash between the two renames brings the old site back, and doing it again changes nothing', async () => {
  const folders = await announceSwap();
  await rename(folders.dist, leavingFolder(folders));
  expect(await recoverSwap(folders)).toBe(true);
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readReleases(folders)).toEqual(['old', 'older']);
});

test('a crash after the second rename leaves the new site and its manifest', async () => {
  const folders = await announceSwap();
  await rename(folders.dist, leavingFolder(folders));
  await rename(folders.staging, folders.dist);
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readReleases(folders)).toEqual(['new', 'old']);
});

test('a crash before the site before has become the previous release is ended', async () => {
  const folders = await announceSwap();
  const { present, previous, next } = manifestFiles(folders);
  await rm(folders.previous, { recursive: true });
  await rename(folders.dist, leavingFolder(folders));
  await rename(folders.staging, folders.dist);
  await writeFile(previous, await readFile(present));
  await rename(next, present);
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readReleases(folders)).toEqual(['new', 'old']);
});

test('a manifest that nobody can read, and a site that did not reach the disk whole, replace nothing', async () => {
  for (const harm of [
    (folders: Folders) => writeFile(manifestFiles(folders).next, ''),
    (folders: Folders) => writeFile(join(folders.dist, 'index.html'), ''),
  ]) {
    const folders = await announceSwap();
    await rename(folders.dist, leavingFolder(folders));
    await rename(folders.staging, folders.dist);
    await harm(folders);
    expect(await recoverSwap(folders)).toBe(true);
    expect(await readReleases(folders)).toEqual(['old', 'older']);
  }
});

test('a manifest that nobody can read where nothing was renamed leaves the good one', async () => {
  const folders = await announceSwap();
  await rm(folders.staging, { recursive: true });
  await writeFile(manifestFiles(folders).next, 'x');
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readReleases(folders)).toEqual(['old', 'older']);
});

test('of a rollback the release before is never lost, however its swap was broken off', async () => {
  for (const renames of [1, 2]) {
    const folders = await announceSwap();
    const { previous, next } = manifestFiles(folders);
    await rm(folders.staging, { recursive: true });
    await writeFile(next, await readFile(previous));
    await rename(folders.dist, leavingFolder(folders));
    if (renames === 2) await rename(folders.previous, folders.dist);
    await recoverSwap(folders);
    expect(await readReleases(folders)).toEqual(renames === 2 ? ['older', 'old'] : ['old', 'older']);
  }
});

test('a first release that was put in place is ended, and one that was not leaves nothing', async () => {
  for (const isInPlace of [true, false]) {
    const folders = await makeFolders();
    const { present, next } = manifestFiles(folders);
    await writeFiles(folders.staging, { 'index.html': 'new' });
    await writeFile(next, await describe(folders.staging));
    await mkdir(leavingFolder(folders));
    if (isInPlace) await rename(folders.staging, folders.dist);
    expect(await recoverSwap(folders)).toBe(false);
    expect([existsSync(present), existsSync(next), existsSync(leavingFolder(folders))]).toEqual([
      isInPlace,
      false,
      false,
    ]);
    expect(await readIndex(folders.dist)).toBe(isInPlace ? 'new' : undefined);
  }
});

test('a site that someone deleted by hand stays deleted', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.previous, { 'index.html': 'older' });
  expect(await recoverSwap(folders)).toBe(false);
  expect(await readIndex(folders.dist)).toBeUndefined();
});
