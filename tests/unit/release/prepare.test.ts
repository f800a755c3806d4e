import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../src/release/lock.ts';
import { prepareBuild, preparePreview } from '../../../src/release/prepare.ts';
import { lockFile } from '../../../src/release/staging.ts';
import { buildWords } from '../../../src/release/stop.ts';
import { withBuildLock } from '../../../src/release/with-build-lock.ts';
import { makeFolder, makeFolders, readIndex, writeFiles } from './workshop.ts';

const moment = '2024-05-03T08:00:00+07:00';
const silent = (): void => undefined;

test('a second build of the same content root is asked to come later', async () => {
  const folders = await makeFolders();
  const { lock } = await prepareBuild(folders, silent, {});
  await expect(prepareBuild(folders, silent, {})).rejects.toMatchObject({
    exitCode: 75,
    message: buildWords().locked,
  });
  lock.release();
});

test('a build, and whatever else takes its lock, refuses to work where a link leads', async () => {
  const folders = await makeFolders();
  const work = dirname(folders.staging);
  const elsewhere = await makeFolder();
  await writeFiles(elsewhere, { 'staging/a': '1', 'cache/b': '2', 'preview/c': '3' });
  await symlink(elsewhere, work);
  const preview = join(work, 'preview');
  const inPreview = { ...folders, staging: join(preview, 'staging'), cache: join(preview, 'cache') };
  const refused = expect.stringContaining(`${work} là liên kết`);
  for (const each of [folders, inPreview]) {
    await expect(prepareBuild(each, silent, {})).rejects.toMatchObject({ message: refused });
    await expect(withBuildLock(each, () => Promise.resolve())).rejects.toMatchObject({ message: refused });
  }
  expect((await readdir(elsewhere, { recursive: true })).length).toBe(6);
  await rm(work);
  await mkdir(work);
  await symlink(elsewhere, preview);
  await expect(prepareBuild(inPreview, silent, {})).rejects.toThrow(preview);
  expect((await readdir(elsewhere, { recursive: true })).length).toBe(6);
});

test('the release moment is the one given, and stays the same for all that follows', async () => {
  const folders = await makeFolders();
  const given = { BANTIN_RELEASE_MOMENT: moment };
  const first = await prepareBuild(folders, silent, given);
  first.lock.release();
  expect(first.releaseMoment).toBe(moment);
  const environment: NodeJS.ProcessEnv = {};
  const second = await prepareBuild(folders, silent, environment);
  second.lock.release();
  expect(environment['BANTIN_RELEASE_MOMENT']).toBe(second.releaseMoment);
});

test('a broken swap is healed before staging is emptied, and said', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.previous, { 'index.html': 'old' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await writeFiles(dirname(folders.staging), { 'bantin-manifest.next.json': '{}' });
  const said: string[] = [];
  const { lock } = await prepareBuild(folders, (line) => said.push(line), {});
  lock.release();
  expect(await readIndex(folders.dist)).toBe('old');
  expect(said).toEqual([buildWords().healed]);
});

test('a preview without a site says so', async () => {
  const folders = await makeFolders();
  await expect(preparePreview(folders, silent)).rejects.toThrow(folders.dist);
});

test('a preview heals a broken swap, but not one under way', async () => {
  const folders = await makeFolders();
  await writeFiles(folders.previous, { 'index.html': 'old' });
  await writeFiles(dirname(folders.staging), { 'bantin-manifest.next.json': '{}' });
  const lock = takeLock(lockFile(folders));
  await expect(preparePreview(folders, silent)).rejects.toThrow(folders.dist);
  lock?.release();
  await preparePreview(folders, silent);
  expect(await readIndex(folders.dist)).toBe('old');
  expect(existsSync(lockFile(folders))).toBe(false);
});
