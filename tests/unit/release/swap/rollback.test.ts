import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Folders } from '../../../../src/folders.ts';
import { sumFiles } from '../../../../src/files/checksums.ts';
import { sealObject } from '../../../../src/files/seal.ts';
import { takeLock } from '../../../../src/files/lock.ts';
import {
  digestRelease,
  formatManifest,
  manifestFiles,
  readManifest,
  type Manifest,
} from '../../../../src/release/swap/manifest.ts';
import { RELEASE_FILE } from '../../../../src/release/swap/release-file.ts';
import { endSwap, recoverSwap } from '../../../../src/release/swap/recover-swap.ts';
import { rollBack } from '../../../../src/release/swap/rollback.ts';
import { swapIn } from '../../../../src/release/swap/swap.ts';
import { lockFile } from '../../../../src/release/build/staging.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { makeFolders, publishStaging, readIndex, writeFiles } from '../workshop.ts';

const silent = (): void => undefined;

/** A content root that has published these, one after the other. */
async function publish(...texts: string[]): Promise<Folders> {
  const folders = await makeFolders();
  for (const [index, text] of texts.entries()) await publishNext(folders, index + 1, text);
  return folders;
}

/** Publishes one release, that of a day in May, and returns what is told of the one before. */
async function publishNext(
  folders: Folders,
  day: number,
  text: string,
  bulletins: Manifest['bulletins'] = {},
  { alone = [], takenBack = [] }: { alone?: readonly string[]; takenBack?: string[] } = {},
): Promise<string[]> {
  const paths = ['index.html', 'tin/2024/a/index.html', ...alone];
  await writeFiles(folders.staging, Object.fromEntries(paths.map((path) => [path, text])));
  const files = Object.fromEntries(await sumFiles(folders.staging));
  return publishStaging(folders, { releaseMoment: `2024-05-0${day}T08:00:00Z`, bulletins, takenBack, files });
}

const bare = { corrections: [], photographs: [], lists: 1 };

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

test('a previous release in which a link or a pipe lies is not put up again, and not waited for', async () => {
  const harms = [
    (file: string) => symlink('/etc/hostname', file),
    (file: string) => void execFileSync('mkfifo', [file]),
  ];
  for (const harm of harms) {
    const folders = await publish('old', 'new');
    await rm(join(folders.previous, 'index.html'));
    await harm(join(folders.previous, 'index.html'));
    await harm(join(folders.previous, 'tin', 'x'));
    await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().previousDamaged(2, 'index.html'));
    expect(await readIndex(folders.dist)).toBe('new');
  }
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

test('the release that withdraws a bulletin removes the one before, and says which bulletin it was', async () => {
  const folders = await makeFolders();
  await publishNext(folders, 1, 'old', { '2024/a': bare });
  const withdrawn = { '2024/a': { ...bare, withdrawn: true as const } };
  expect(await publishNext(folders, 2, 'new', withdrawn)).toEqual(['2024/a']);
  expect([existsSync(folders.previous), existsSync(manifestFiles(folders).previous)]).toEqual([false, false]);
  await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().nothingBefore);
  // From then on there is one to go back to, in which it is withdrawn as well.
  expect(await publishNext(folders, 3, 'newer', withdrawn)).toEqual([]);
  await rollBack(folders, silent);
  expect(await readIndex(folders.dist)).toBe('new');
});

test('a previous release from elsewhere that shows what was withdrawn is removed instead of shown', async () => {
  const folders = await publish('old', 'new');
  const { present } = manifestFiles(folders);
  const manifest = (await readManifest(present))!;
  manifest.bulletins = { '2024/a': { ...bare, redacted: '12ab' } };
  await writeFile(present, formatManifest(manifest));
  await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().previousDropped(['2024/a']));
  expect([existsSync(folders.previous), await readIndex(folders.dist)]).toEqual([false, 'new']);
});

test('a removal that was broken off is ended by the next command', async () => {
  const folders = await makeFolders();
  await publishNext(folders, 1, 'old', { '2024/a': bare });
  await publishNext(folders, 2, 'now', { '2024/a': bare });
  const { previous, next } = manifestFiles(folders);
  await writeFiles(folders.staging, { 'index.html': 'new' });
  const files = Object.fromEntries(await sumFiles(folders.staging));
  const withdrawn = { '2024/a': { ...bare, withdrawn: true as const } };
  const manifest = { releaseMoment: '2024-05-03T08:00:00Z', bulletins: withdrawn, files };
  await swapIn(folders, { from: folders.staging, manifest }, { isHeld: () => true });
  await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().nothingBefore);
  expect([existsSync(folders.previous), existsSync(previous), existsSync(next)]).toEqual([
    false,
    false,
    false,
  ]);
  expect(await readIndex(folders.dist)).toBe('new');
});

test('a rollback of which a step after the swap fails says which release is in force', async () => {
  const folders = await publish('old', 'new');
  const digest = digestRelease((await readManifest(manifestFiles(folders).previous))!, RELEASE_FILE);
  const failing = (): void => {
    throw new Error('ổ đĩa đầy');
  };
  await expect(rollBack(folders, failing)).rejects.toMatchObject({
    exitCode: 0,
    message: expect.stringMatching(new RegExp(`${digest}[^]*ổ đĩa đầy`, 'u')),
  });
  expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['old', 'new']);
});

test('a swap of which the end fails is ended by the next command', async () => {
  const folders = await publish('older', 'old');
  const { present, previous } = manifestFiles(folders);
  await writeFiles(folders.staging, { 'index.html': 'new' });
  const files = Object.fromEntries(await sumFiles(folders.staging));
  const manifest = { releaseMoment: '2024-05-03T08:00:00Z', bulletins: {}, files };
  await swapIn(folders, { from: folders.staging, manifest }, { isHeld: () => true });
  await rm(previous);
  await mkdir(join(previous, 'a'), { recursive: true });
  await expect(endSwap(folders)).rejects.toThrow('EISDIR');
  await rm(previous, { recursive: true });
  await recoverSwap(folders);
  expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['new', 'old']);
  expect((await readManifest(present))?.releaseMoment).toBe('2024-05-03T08:00:00Z');
  expect((await readManifest(previous))?.releaseMoment).toBe('2024-05-02T08:00:00Z');
});

test('going back over a correction needs the name of the bulletin; what would be lost is told', async () => {
  const folders = await makeFolders();
  await publishNext(folders, 1, 'old', { '2024/a': bare });
  await publishNext(folders, 2, 'new', { '2024/a': { ...bare, corrections: ['2024-05-02'] } });
  const refused = rollBack(folders, silent, { named: ['2024/b'] });
  await expect(refused).rejects.toThrow(/2024\/a: .*2\/5\/2024[^]*npm run rollback -- --undo 2024\/a/u);
  expect(await readIndex(folders.dist)).toBe('new');
  await rollBack(folders, silent, { named: ['2024/a'] });
  expect(await readIndex(folders.dist)).toBe('old');
  await rollBack(folders, silent);
  expect(await readIndex(folders.dist)).toBe('new');
});

/** What stood alone at its address: a standing page, and a file of `public`. */
const ALONE = ['mat-danh-sach/index.html', 'tai-lieu/mat.pdf'];

test('going back to a removed page or file needs its address; each is told', async () => {
  const folders = await makeFolders();
  await publishNext(folders, 1, 'old', {}, { alone: ALONE });
  await publishNext(folders, 2, 'new');
  const said =
    /\n {2}\/mat-danh-sach\/: .*\n {2}\/tai-lieu\/mat\.pdf: .*[^]*--undo \/mat-danh-sach\/ --undo \/tai-lieu\/mat\.pdf/u;
  await expect(rollBack(folders, silent)).rejects.toThrow(said);
  await expect(rollBack(folders, silent, { named: ['/mat-danh-sach/'] })).rejects.toThrow(
    '--undo /tai-lieu/mat.pdf',
  );
  expect([await readIndex(folders.dist), existsSync(join(folders.dist, ALONE[1]!))]).toEqual(['new', false]);
  await rollBack(folders, silent, { named: ['/mat-danh-sach/', '/tai-lieu/mat.pdf'] });
  expect([await readIndex(folders.dist), existsSync(join(folders.dist, ALONE[1]!))]).toEqual(['old', true]);
});

test('the release that takes a page and a file back removes the one before, and says which they were', async () => {
  const folders = await makeFolders();
  await publishNext(folders, 1, 'old', {}, { alone: ALONE });
  const takenBack = ['/mat-danh-sach/', '/tai-lieu/mat.pdf'];
  expect(await publishNext(folders, 2, 'new', {}, { takenBack })).toEqual(takenBack);
  expect([existsSync(folders.previous), existsSync(manifestFiles(folders).previous)]).toEqual([false, false]);
  await expect(rollBack(folders, silent, { named: takenBack })).rejects.toThrow(buildWords().nothingBefore);
});

test('rebuilding the same site leaves the release before it to return to', async () => {
  const folders = await publish('good', 'bad', 'bad', 'bad');
  expect((await readManifest(manifestFiles(folders).present))?.releaseMoment).toBe('2024-05-04T08:00:00Z');
  await rollBack(folders, silent);
  expect([await readIndex(folders.dist), await readIndex(folders.previous)]).toEqual(['good', 'bad']);
});

test('a first release that is rebuilt has none before it', async () => {
  const folders = await publish('only', 'only', 'only');
  await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().nothingBefore);
  await publishNext(folders, 4, 'next');
  await rollBack(folders, silent);
  expect(await readIndex(folders.dist)).toBe('only');
});

test.each([
  ['is lost', (file: string) => rm(file)],
  ['is damaged', (file: string) => writeFile(file, '{')],
  [
    'was changed since, so that nothing is withdrawn',
    async (file: string) =>
      writeFile(file, formatManifest({ ...(await readManifest(file))!, bulletins: {} })),
  ],
])(
  'where the manifest of the present release %s, nothing tells what was taken back, and nothing is rolled back but by name',
  async (_, spoil) => {
    const folders = await makeFolders();
    await publishNext(folders, 1, 'the words that are withdrawn', { '2024/a': bare });
    await publishNext(folders, 2, 'withdrawn', { '2024/a': { ...bare, withdrawn: true } });
    const { present, previous } = manifestFiles(folders);
    // As a backup gives it back: an earlier release with its manifest.
    const other = await makeFolders(folders.project);
    await publishNext(other, 1, 'the words that are withdrawn', { '2024/a': bare });
    await cp(other.dist, folders.previous, { recursive: true });
    await cp(manifestFiles(other).present, previous);
    await spoil(present);
    await expect(rollBack(folders, silent)).rejects.toThrow(
      buildWords().takenBackUnknown(present, 'bantin-manifest.json'),
    );
    await expect(rollBack(folders, silent, { named: ['2024/a'], to: '' })).rejects.toThrow(
      'bantin-manifest.json',
    );
    expect(await readIndex(folders.dist)).toBe('withdrawn');
    await rollBack(folders, silent, { named: ['bantin-manifest.json'] });
    expect(await readIndex(folders.dist)).toBe('the words that are withdrawn');
  },
);

test('it says so when the previous release is the same site, or not the one that was asked for', async () => {
  const folders = await publish('old', 'new');
  const { present, previous } = manifestFiles(folders);
  const [{ files }, before] = [(await readManifest(present))!, (await readManifest(previous))!];
  const digest = digestRelease(before, RELEASE_FILE);
  await expect(rollBack(folders, silent, { to: '0000' })).rejects.toThrow(
    buildWords().otherDigest('0000', digest),
  );
  await writeFile(previous, formatManifest(await sealObject({ ...before, files }, folders.project)));
  await expect(rollBack(folders, silent)).rejects.toThrow(
    buildWords().sameDigest(digestRelease({ files }, RELEASE_FILE)),
  );
  await writeFile(previous, formatManifest(before));
  await rollBack(folders, silent, { to: digest.slice(0, 10) });
  expect(await readIndex(folders.dist)).toBe('old');
});

test('a previous release that this checkout has not made, or that was changed with its checksums, does not come back', async () => {
  const folders = await publish('old', 'new');
  const { previous } = manifestFiles(folders);
  const told = (await readManifest(previous))!;
  await writeFile(join(folders.previous, 'index.html'), 'forged');
  const files = Object.fromEntries(await sumFiles(folders.previous));
  for (const manifest of [
    { ...told, files },
    { ...told, files, seal: undefined },
  ]) {
    await writeFile(previous, formatManifest(manifest));
    await expect(rollBack(folders, silent)).rejects.toThrow(buildWords().unsealed(previous));
  }
  expect(await readIndex(folders.dist)).toBe('new');
});
