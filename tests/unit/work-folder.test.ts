import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, symlink, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { claimWorkFolder } from '../../src/work-folder.ts';
import { makeFolder, makeFolders, writeFiles } from './release/workshop.ts';

test('files stay, links at any depth go, and nothing of where they lead is touched', async () => {
  const folders = await makeFolders();
  const work = dirname(folders.staging);
  const elsewhere = await makeFolder();
  await writeFiles(elsewhere, { 'a/b': '1' });
  await writeFiles(work, { 'cache/readings/a': '1', 'deploy/Caddyfile-site': '', 'staging/index.html': '' });
  const links = ['index', 'cache/readings/b', 'cache/c', 'preview/cache', 'deploy/headers.json', 'new'];
  for (const link of links) {
    await mkdir(dirname(join(work, link)), { recursive: true });
    await symlink(link.endsWith('.json') ? join(elsewhere, 'a', 'b') : elsewhere, join(work, link));
  }
  claimWorkFolder(folders);
  expect(links.filter((link) => existsSync(join(work, link)))).toEqual([]);
  expect(await readdir(join(work, 'cache', 'readings'))).toEqual(['a']);
  expect(await readdir(join(work, 'deploy'))).toEqual(['Caddyfile-site']);
  expect(existsSync(join(elsewhere, 'a', 'b'))).toBe(true);
});

test('a work folder that is a link is refused, and there need be none', async () => {
  const folders = await makeFolders();
  const work = dirname(folders.staging);
  claimWorkFolder({ ...folders, staging: join(work, 'none', 'staging') });
  const elsewhere = join(await makeFolder(), 'elsewhere');
  await mkdir(work, { recursive: true });
  await rename(work, elsewhere);
  await symlink(elsewhere, work);
  expect(() => claimWorkFolder(folders)).toThrow(work);
});

test('a folder where a file belongs goes, a file where a folder belongs too, and what is unknown stays', async () => {
  const folders = await makeFolders();
  const work = dirname(folders.staging);
  const places = ['', 'preview/'];
  for (const place of places) {
    const files = ['hold', 'due.json', 'build.lock', 'bantin-manifest.next.json', 'deploy/headers.json'];
    const cached = ['cache/pages.ndjson', 'cache/readings/2024-2.ndjson', 'cache/inspections/0a.json'];
    for (const file of [...files, ...cached]) await writeFiles(work, { [`${place}${file}/a`]: '' });
    await writeFiles(work, {
      [`${place}previous`]: '',
      [`${place}cache/texts`]: '',
      [`${place}staging.1`]: '',
    });
    await writeFiles(work, { [`${place}lost+found/a`]: '', [`${place}cache/texte/lost+found/a`]: '' });
  }
  claimWorkFolder(folders);
  const left = (await readdir(work, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  expect(left.map((each) => relative(work, join(each.parentPath, each.name))).toSorted()).toEqual(
    places.flatMap((place) => [`${place}cache/texte/lost+found/a`, `${place}lost+found/a`]).toSorted(),
  );
});

test('temporary files of processes that were killed go, those that are being written stay', async () => {
  const folders = await makeFolders();
  const work = dirname(folders.staging);
  const name = '.00000000-0000-4000-8000-000000000000.tmp';
  const [old, fresh] = [
    [name, `cache/${name}`, `deploy/${name}`, 'build.lock.99999.stale', `cache/readings/${name}`],
    [`cache/inspections/${name}`, 'build.lock.1.making'],
  ];
  for (const file of [...old, ...fresh]) await writeFiles(work, { [file]: '' });
  const past = new Date(Date.now() - 3_600_000);
  for (const file of old) await utimes(join(work, file), past, past);
  claimWorkFolder(folders);
  expect([...old, ...fresh].filter((file) => existsSync(join(work, file)))).toEqual(fresh);
});

test('what an edition was packed in goes when its process was killed, and not while that lives', async () => {
  const folders = await makeFolders();
  const work = dirname(folders.staging);
  const killed = spawnSync(process.execPath, [
    '--eval',
    `fs.mkdirSync(process.argv[1] + '/.offline.' + process.pid + '.partial/a', { recursive: true }); process.kill(process.pid, 'SIGKILL')`,
    work,
  ]);
  expect(killed.signal).toBe('SIGKILL');
  const [left] = await readdir(work);
  expect(left).toBe(`.offline.${killed.pid}.partial`);
  const living = [process.pid, process.ppid].map((pid) => `.offline.${pid}.partial`);
  for (const name of living) await writeFiles(work, { [`${name}/a`]: '' });
  claimWorkFolder(folders);
  expect((await readdir(work)).toSorted()).toEqual(living.toSorted());
});
