import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Folders } from '../../../src/folders.ts';
import { sumFiles } from '../../../src/release/damage.ts';
import { takeLock } from '../../../src/release/lock.ts';
import { manifestFiles, readManifest } from '../../../src/release/manifest.ts';
import { rollBack } from '../../../src/release/rollback.ts';
import { lockFile } from '../../../src/release/staging.ts';
import { buildWords } from '../../../src/release/stop.ts';
import { swap } from '../../../src/release/swap.ts';
import { makeFolders, readIndex, writeFiles } from './workshop.ts';

const silent = (): void => undefined;

/** A content root that has published these, one after the other. */
async function publish(...texts: string[]): Promise<Folders> {
  const folders = await makeFolders();
  for (const text of texts) {
    await writeFiles(folders.staging, { 'index.html': text });
    const files = Object.fromEntries(await sumFiles(folders.staging));
    await swap(folders, { releaseMoment: `2024-05-0${texts.indexOf(text) + 1}T08:00:00Z`, files });
  }
  return folders;
}

test('the previous release becomes the site, with its manifest, and the present one takes its place', async () => {
  const folders = await publish('old', 'new');
  await rollBack(folders, silent);
  expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['old', 'new']);
  const { present, previous } = manifestFiles(folders);
  expect((await readManifest(present))?.releaseMoment).toBe('2024-05-01T08:00:00Z');
  expect((await readManifest(previous))?.releaseMoment).toBe('2024-05-02T08:00:00Z');
});

test('rolling back twice undoes it', async () => {
  const folders = await publish('old', 'new');
  await rollBack(folders, silent);
  await rollBack(folders, silent);
  expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['new', 'old']);
});

test('without a previous release it says so', async () => {
  const folders = await publish('only');
  await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().nothingBefore);
  expect(await readIndex(folders.dist)).toBe('only');
});

test('a previous release that is not as it was published is not put up again', async () => {
  const folders = await publish('old', 'new');
  await writeFile(join(folders.previous, 'index.html'), 'altered');
  await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().previousDamaged(1, 'index.html'));
  expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['new', 'altered']);
});

test('nothing is rolled back while a build runs', async () => {
  const folders = await publish('old', 'new');
  const lock = takeLock(lockFile(folders));
  await expect(rollBack(folders, silent)).rejects.toMatchObject({ exitCode: 75 });
  lock?.release();
  expect(await readIndex(folders.dist)).toBe('new');
  await rollBack(folders, silent);
  expect(existsSync(lockFile(folders))).toBe(false);
});
