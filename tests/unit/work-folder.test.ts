import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
