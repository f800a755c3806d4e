import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { getFolders } from '../../../../src/folders.ts';
import {
  buildFolder,
  clearStaging,
  moveIntoStaging,
  stageApart,
} from '../../../../src/release/build/staging.ts';
import { indexFolder } from '../../../../src/release/build/records.ts';
import { makeFolder, makeFolders, readIndex, writeFiles } from '../workshop.ts';

test('a content root in the project is built where it is staged', async () => {
  const folders = await makeFolders();
  expect(buildFolder(folders)).toBe(folders.staging);
});

test('a content root elsewhere is built in a folder of the project that no other root has', async () => {
  const project = await makeFolder();
  const [one, two] = [await makeFolders(project), await makeFolders(project)].map(buildFolder);
  expect(one?.startsWith(join(project, '.bantin'))).toBe(true);
  expect(one).not.toBe(two);
});

test('a build and a preview of a content root elsewhere, which may run at once, are built apart', async () => {
  const [project, root] = [await makeFolder(), join(await makeFolder(), 'noi-dung')];
  const folders = ['0', '1'].map((preview) =>
    getFolders({ BANTIN_CONTENT: root, BANTIN_PREVIEW: preview }, project),
  );
  expect(new Set(folders.map(buildFolder)).size).toBe(2);
});

test('what a build that was killed left behind is removed', async () => {
  const folders = await makeFolders(await makeFolder());
  const [dead, own] = [stageApart(folders, 'dead'), stageApart(folders, 'own')];
  for (const each of [folders, dead]) {
    await writeFiles(each.staging, { 'index.html': 'half' });
    await writeFiles(buildFolder(each), { '.prerender/entry.mjs': 'half' });
    await writeFiles(indexFolder(each), { 'fragment/vi_1.pf_fragment': 'half' });
  }
  await clearStaging(own);
  expect(await readdir(dirname(own.staging))).toEqual([basename(own.staging)]);
  expect(await readdir(own.staging)).toEqual([]);
  expect([existsSync(buildFolder(folders)), existsSync(buildFolder(dead))]).toEqual([false, false]);
});

test('what was built elsewhere is brought into staging', async () => {
  const folders = await makeFolders(await makeFolder());
  await clearStaging(folders);
  await writeFiles(buildFolder(folders), { 'index.html': 'new' });
  await moveIntoStaging(folders);
  expect(await readIndex(folders.staging)).toBe('new');
  expect(existsSync(buildFolder(folders))).toBe(false);
});
