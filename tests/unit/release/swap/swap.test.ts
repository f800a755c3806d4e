import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { sealObject } from '../../../../src/files/seal.ts';
import { artefactFolder, makingFolder } from '../../../../src/release/swap/artefact-folder.ts';
import { manifestFiles, readManifest } from '../../../../src/release/swap/manifest.ts';
import { swapIn } from '../../../../src/release/swap/swap.ts';
import { leavingFolder } from '../../../../src/release/swap/recover-swap.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { makeFolders, publishStaging, readIndex, writeFiles } from '../workshop.ts';

const manifest = { releaseMoment: '2024-05-03T08:00:00+07:00', files: { 'index.html': 'abc' } };

test('the first build becomes the site', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await publishStaging(folders, manifest);
  expect(await readIndex(folders.dist)).toBe('new');
  expect(existsSync(folders.previous)).toBe(false);
});

test('a build replaces the site and keeps it as the previous one, in place of the one before', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.previous, { 'index.html': 'older', 'gone.html': 'gone' });
  await writeFiles(folders.dist, { 'index.html': 'old', 'stale.html': 'stale' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await publishStaging(folders, manifest);
  expect(await readIndex(folders.dist)).toBe('new');
  expect(await readIndex(folders.previous)).toBe('old');
  expect(existsSync(`${folders.dist}/stale.html`)).toBe(false);
  expect(existsSync(`${folders.previous}/gone.html`)).toBe(false);
  expect(existsSync(folders.staging)).toBe(false);
});

test('the manifest lies beside the site, not in it, and nothing tells of an unfinished swap', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await publishStaging(folders, manifest);
  const { present, next } = manifestFiles(folders);
  expect(JSON.parse(await readFile(present, 'utf8'))).toEqual(await sealObject(manifest, folders.project));
  expect(present.startsWith(folders.dist)).toBe(false);
  expect(existsSync(next)).toBe(false);
});

test('the manifest of the previous release stays with it', async () => {
  const folders = await makeFolders();
  const { previous } = manifestFiles(folders);
  await writeFiles(folders.staging, { 'index.html': 'one' });
  await publishStaging(folders, manifest);
  expect(existsSync(previous)).toBe(false);
  await writeFiles(folders.staging, { 'index.html': 'two' });
  await publishStaging(folders, { ...manifest, files: {} });
  expect(await readManifest(previous)).toEqual(await sealObject(manifest, folders.project));
});

test('after a site was deleted by hand, its manifest is not taken for that of the previous release', async () => {
  const folders = await makeFolders();
  for (const text of ['one', 'two', 'three']) {
    if (text === 'three') await rm(folders.dist, { recursive: true });
    await writeFiles(folders.staging, { 'index.html': text });
    await publishStaging(folders, { ...manifest, files: { 'index.html': text } });
  }
  expect(await readIndex(folders.previous)).toBe('one');
  expect(await readManifest(manifestFiles(folders).previous)).toMatchObject({
    files: { 'index.html': 'one' },
  });
});

test('a build that cannot be put in place leaves the site and the previous release as they were', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.dist, { 'index.html': 'old' });
  await writeFiles(folders.previous, { 'index.html': 'older' });
  await expect(publishStaging(folders, manifest)).rejects.toThrow('ENOENT');
  expect(await readIndex(folders.dist)).toBe('old');
  expect(await readIndex(folders.previous)).toBe('older');
  expect(existsSync(manifestFiles(folders).next)).toBe(false);
});

test('what was laid out of the site before is deleted, whole or not', async () => {
  const folders = await makeFolders();
  const artefact = artefactFolder(folders);
  await writeFiles(artefact, { 'site/index.html': 'withdrawn' });
  await writeFiles(makingFolder(artefact), { 'site/index.html': 'withdrawn' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await publishStaging(folders, manifest);
  expect([existsSync(artefact), existsSync(makingFolder(artefact))]).toEqual([false, false]);
});

test('a build that has lost the lock changes nothing, and one that loses it between the renames puts the site back', async () => {
  for (const checks of [0, 1, 2, 3]) {
    const folders = await makeFolders();
    await writeFiles(folders.dist, { 'index.html': 'old' });
    await writeFiles(folders.previous, { 'index.html': 'older' });
    await writeFiles(folders.staging, { 'index.html': 'new' });
    let left = checks;
    const isHeld = (): boolean => (left -= 1) >= 0;
    const swapping = swapIn(folders, { from: folders.staging, manifest }, { isHeld });
    await expect(swapping).rejects.toThrow(buildWords().lockLost);
    expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['old', 'older']);
    expect(existsSync(leavingFolder(folders))).toBe(false);
  }
});
