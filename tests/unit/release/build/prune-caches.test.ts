import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { getFolders, type Folders } from '../../../../src/folders.ts';
import { dropOverruledPreview } from '../../../../src/release/swap/drop-preview.ts';
import { pruneCaches } from '../../../../src/release/build/prune-caches.ts';
import { takeLock } from '../../../../src/files/lock.ts';
import { formatManifest, manifestFiles, type Manifest } from '../../../../src/release/swap/manifest.ts';
import { lockFile } from '../../../../src/release/build/staging.ts';
import { buildWords } from '../../../../src/release/stop.ts';
import { makeFolders, writeFiles } from '../workshop.ts';

const [shown, gone, draft] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string];
const bare = { corrections: [], photographs: [], lists: 0 };

test('caches lose what the release does not show, and inspections what nobody will look at again', async () => {
  const folders = await makeFolders();
  const inspection = (hash: string) => `inspections/${hash.padEnd(64, '0')}-12345678.json`;
  const names = [
    ...[shown, gone, draft].flatMap((hash) => [`derivatives/${hash}-640.webp`, `derivatives/${hash}.json`]),
    ...[shown, gone].flatMap((hash) => [`previews/${hash}.jpg`, `previews/${hash}.json`]),
    ...[shown, gone, draft].map(inspection),
    'derivatives/.half-written.tmp',
    'inspections/.being-written.tmp',
    'readings/2024-2.ndjson',
  ];
  await writeFiles(folders.cache, Object.fromEntries(names.map((name) => [name, 'x'])));
  const files = { [`anh/${shown}-640.webp`]: '0', [`anh-xem-truoc/${shown}.jpg`]: '0', 'index.html': '0' };
  await pruneCaches(folders, { files }, new Set([shown, draft]));
  const left = await readdir(folders.cache, { recursive: true });
  expect(left.filter((name) => name.includes('.')).toSorted()).toEqual(
    [
      `derivatives/${shown}-640.webp`,
      `derivatives/${shown}.json`,
      `previews/${shown}.jpg`,
      `previews/${shown}.json`,
      inspection(shown),
      inspection(draft),
      'inspections/.being-written.tmp',
      'readings/2024-2.ndjson',
    ].toSorted(),
  );
});

test('where nothing was kept yet, nothing is forgotten', async () => {
  const folders = await makeFolders();
  await pruneCaches(folders, { files: {} }, new Set());
  expect(existsSync(folders.cache)).toBe(false);
});

const release: Manifest = {
  releaseMoment: '2024-05-01T08:00:00Z',
  bulletins: { '2024/a': { ...bare, withdrawn: true } },
  files: {},
};

/** A content root with a preview of which a manifest says this. */
async function withPreview(bulletins: Manifest['bulletins']): Promise<{ site: Folders; preview: Folders }> {
  const site = await makeFolders();
  const preview = getFolders({ BANTIN_CONTENT: site.content, BANTIN_PREVIEW: '1' });
  await writeFiles(preview.dist, { 'index.html': 'x' });
  await writeFiles(preview.cache, { 'derivatives/a.jpg': 'x' });
  await writeFile(manifestFiles(preview).present, formatManifest({ ...release, bulletins }));
  return { site, preview };
}

test('a preview that shows what the site has taken back is removed with all that was kept for it', async () => {
  const { site, preview } = await withPreview({ '2024/a': bare });
  const told: string[] = [];
  await dropOverruledPreview(site, release, (line) => told.push(line));
  expect(told).toEqual([buildWords().previewDropped(preview.dist)]);
  expect([existsSync(preview.dist), await readdir(dirname(preview.staging))]).toEqual([false, []]);
});

test('one that is being built is left to a later build, which is said; one that knows it already stays', async () => {
  const { site, preview } = await withPreview({ '2024/a': bare });
  const lock = takeLock(lockFile(preview));
  const told: string[] = [];
  await dropOverruledPreview(site, release, (line) => told.push(line));
  lock?.release();
  expect([told, existsSync(preview.dist)]).toEqual([[buildWords().previewInUse(preview.dist)], true]);
  const other = await withPreview(release.bulletins);
  await dropOverruledPreview(other.site, release, (line) => told.push(line));
  expect([told.length, existsSync(other.preview.dist)]).toEqual([1, true]);
});

test('folders that disks and their servers put into caches go, and stop nothing', async () => {
  const folders = await makeFolders();
  const caches = ['derivatives', 'previews', 'texts'];
  for (const cache of caches)
    await writeFiles(folders.cache, { [`${cache}/@eaDir/x`]: '', [`${cache}/${gone}.json`]: '' });
  await pruneCaches(folders, { files: {} }, new Set());
  for (const cache of caches) expect(await readdir(`${folders.cache}/${cache}`)).toEqual([]);
});
