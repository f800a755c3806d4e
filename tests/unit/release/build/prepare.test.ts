import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../../src/files/lock.ts';
import { sealObject } from '../../../../src/files/seal.ts';
import { prepareBuild, preparePreview } from '../../../../src/release/build/prepare.ts';
import { buildFolder, lockFile } from '../../../../src/release/build/staging.ts';
import { manifestFiles } from '../../../../src/release/swap/manifest.ts';
import { leavingFolder } from '../../../../src/release/swap/recover-swap.ts';
import { indexFolder } from '../../../../src/release/build/records.ts';
import { swapIn } from '../../../../src/release/swap/swap.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { withBuildLock } from '../../../../src/release/swap/with-build-lock.ts';
import { makeFolder, makeFolders, readIndex, writeFiles } from '../workshop.ts';

const moment = '2024-05-03T08:00:00+07:00';
const silent = (): void => undefined;

test('a second build of the same content root is asked to come later', async () => {
  const folders = await makeFolders();
  const { release } = await prepareBuild(folders, silent, {});
  await expect(prepareBuild(folders, silent, {})).rejects.toMatchObject({
    exitCode: 75,
    message: buildWords().locked,
  });
  release();
});

test('a build that failed leaves nothing of its index, which has the words of what it read', async () => {
  const folders = await makeFolders();
  const { folders: own, release } = await prepareBuild(folders, silent, {});
  await writeFiles(indexFolder(own), { 'fragment/vi_1.pf_fragment': 'lời của bản nháp' });
  release();
  expect(existsSync(indexFolder(own))).toBe(false);
});

test('a build that was taken for dead neither publishes nor removes what the next one makes', async () => {
  const folders = await makeFolders(await makeFolder());
  const dead = await prepareBuild(folders, silent, {});
  await writeFiles(dead.folders.staging, { 'index.html': 'of the first' });
  // Its machine slept: another process finds the lock stale.
  await rm(lockFile(folders));
  const next = await prepareBuild(folders, silent, {});
  for (const folder of [next.folders.staging, buildFolder(next.folders), indexFolder(next.folders)])
    await writeFiles(folder, { 'index.html': 'half' });
  const manifest = { releaseMoment: moment, files: {} };
  const swapping = swapIn(dead.folders, { from: dead.folders.staging, manifest }, dead);
  await expect(swapping).rejects.toThrow(buildWords().lockLost);
  dead.release();
  expect(existsSync(folders.dist)).toBe(false);
  for (const folder of [next.folders.staging, buildFolder(next.folders), indexFolder(next.folders)])
    expect(await readIndex(folder)).toBe('half');
  expect(next.isHeld()).toBe(true);
  next.release();
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

test('the release moment is the one given, else that of the clock, and the environment stays as it was', async () => {
  const folders = await makeFolders();
  const environments: NodeJS.ProcessEnv[] = [{ BANTIN_RELEASE_MOMENT: moment }, {}];
  const begun = Date.now();
  const moments: string[] = [];
  for (const environment of environments) {
    const { releaseMoment, release } = await prepareBuild(folders, silent, environment);
    release();
    moments.push(releaseMoment);
  }
  expect(moments[0]).toBe(moment);
  expect(Date.parse(moments[1]!)).toBeGreaterThanOrEqual(begun);
  expect(environments).toEqual([{ BANTIN_RELEASE_MOMENT: moment }, {}]);
});

test('a build that cannot be prepared holds nothing, and one that has ended leaves nothing', async () => {
  const folders = await makeFolders(await makeFolder());
  await writeFiles(dirname(folders.staging), { index: 'a file where a folder was', cache: 'and here' });
  const listeners = process.listenerCount('exit');
  const { folders: own, isHeld, release } = await prepareBuild(folders, silent, {});
  const built = buildFolder(own);
  await writeFiles(built, { 'index.html': 'half' });
  expect(isHeld()).toBe(true);
  release();
  expect([isHeld(), existsSync(built), process.listenerCount('exit')]).toEqual([false, false, listeners]);
});

test('a broken swap is recovered before staging is emptied, and said', async () => {
  const folders = await makeFolders();
  await writeFiles(leavingFolder(folders), { 'index.html': 'old' });
  await writeFiles(folders.staging, { 'index.html': 'new' });
  await writeFiles(dirname(folders.staging), {
    'bantin-manifest.json': JSON.stringify({ releaseMoment: '2026-01-01T00:00:00Z', files: {} }),
    'bantin-manifest.next.json': '{}',
  });
  const said: string[] = [];
  const { release } = await prepareBuild(folders, (line) => said.push(line), {});
  release();
  expect(await readIndex(folders.dist)).toBe('old');
  const { present } = manifestFiles(folders);
  expect(said).toEqual([buildWords().recovered, buildWords().notOwnManifest(present)]);
});

test('a manifest that was changed since it was sealed, or that no seal of this checkout covers, is said; one that is as it was is not', async () => {
  const folders = await makeFolders();
  const sealed = await sealObject(
    { releaseMoment: moment, takenBack: ['/nhap/'], files: {} },
    folders.project,
  );
  const { seal: _, ...unsealed } = sealed;
  const said: string[] = [];
  for (const manifest of [sealed, { ...sealed, takenBack: [] }, unsealed]) {
    await writeFiles(dirname(folders.staging), { 'bantin-manifest.json': JSON.stringify(manifest) });
    const { release } = await prepareBuild(folders, (line) => said.push(line), {});
    release();
  }
  const { present } = manifestFiles(folders);
  const line = buildWords().notOwnManifest(present);
  expect(said).toEqual([line, line]);
  expect(line).toMatch(/rút lại.*có thể thiếu.*chép lại tệp này từ bản sao lưu/u);
});

test('a site that nobody can compare with is refused at once, and a first release is said; a preview asks for neither', async () => {
  const folders = await makeFolders();
  const said: string[] = [];
  const prepare = async (environment: NodeJS.ProcessEnv): Promise<void> => {
    const { release } = await prepareBuild(folders, (line) => said.push(line), environment);
    release();
  };
  await prepare({});
  expect(said).toEqual([buildWords().firstRelease]);
  await writeFiles(folders.dist, { 'index.html': 'old' });
  await expect(prepare({})).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('manifest'),
  });
  await prepare({ BANTIN_PREVIEW: '1' });
  expect([said.length, existsSync(lockFile(folders))]).toEqual([1, false]);
});

test('a clock behind the last release is refused, unless the moment is given', async () => {
  const folders = await makeFolders();
  const last = '2999-01-01T00:00:00.000Z';
  const manifest = JSON.stringify({ releaseMoment: last, files: {} });
  await writeFiles(dirname(folders.staging), { 'bantin-manifest.json': manifest });
  await expect(prepareBuild(folders, silent, {})).rejects.toThrow(
    new RegExp(`^Đồng hồ .*${last}.*chỉnh đồng hồ`, 'u'),
  );
  (await prepareBuild(folders, silent, { BANTIN_RELEASE_MOMENT: moment })).release();
  (await prepareBuild(folders, silent, { BANTIN_PREVIEW: '1' })).release();
});

test('it is said when Git alone tells what was published', async () => {
  const folders = await makeFolders();
  execFileSync('git', ['init', '-q', folders.content]);
  const said: string[] = [];
  (await prepareBuild(folders, (line) => said.push(line), {})).release();
  expect(said).toEqual([buildWords().toldByGit(manifestFiles(folders).present)]);
});

test('a preview without a site says so', async () => {
  const folders = await makeFolders();
  await expect(preparePreview(folders, silent)).rejects.toThrow(folders.dist);
});

test('a preview heals a broken swap, but not one under way', async () => {
  const folders = await makeFolders();
  await writeFiles(leavingFolder(folders), { 'index.html': 'old' });
  await writeFiles(dirname(folders.staging), { 'bantin-manifest.next.json': '{}' });
  const lock = takeLock(lockFile(folders));
  await expect(preparePreview(folders, silent)).rejects.toThrow(folders.dist);
  lock?.release();
  await preparePreview(folders, silent);
  expect(await readIndex(folders.dist)).toBe('old');
  expect(existsSync(lockFile(folders))).toBe(false);
});
