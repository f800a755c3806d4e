import { execFileSync } from 'node:child_process';
import { mkdtemp, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  readContentFile,
  readContentFileSync,
  readContentText,
  readNamedFile,
} from '../../../src/files/read-content-file.ts';
import { readSite } from '../../../src/read-site.ts';
import { listYaml } from '../../../src/gate/tree.ts';
import { smallOffice, writeContentRoot } from '../../support/content-root.ts';

const makeFolder = async (): Promise<string> => mkdtemp(join(tmpdir(), 'content-file-'));

test('a regular file is read, as bytes and as text', async () => {
  const file = join(await makeFolder(), 'a.txt');
  await writeFile(file, 'Đức');
  expect(await readContentText(file)).toBe('Đức');
  expect(readContentFileSync(file)).toEqual(await readContentFile(file));
});

test('a link, a pipe, a device, a folder and a file of more than 64 MB count as no file, at once', async () => {
  const folder = await makeFolder();
  const paths = ['link', 'device', 'pipe', 'large'].map((name) => join(folder, name));
  const [link, device, pipe, large] = paths as [string, string, string, string];
  await symlink('/etc/hostname', link);
  await symlink('/dev/zero', device);
  execFileSync('mkfifo', [pipe]);
  await writeFile(large, '');
  await truncate(large, 64 * 1024 * 1024 + 1);
  for (const path of [...paths, '/dev/zero', folder, join(folder, 'none')]) {
    await expect(readContentFile(path), path).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => readContentFileSync(path), path).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  }
});

test('what a person names is read through a link, and a pipe, a device and a folder count as no file', async () => {
  const folder = await makeFolder();
  const [file, link, pipe, device] = ['a.txt', 'link', 'pipe', 'device'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  await writeFile(file, 'Đức');
  await symlink(file, link);
  await symlink('/dev/zero', device);
  execFileSync('mkfifo', [pipe]);
  expect((await readNamedFile(link)).toString()).toBe('Đức');
  for (const path of [pipe, device, '/dev/zero', folder, join(folder, 'none')])
    await expect(readNamedFile(path), path).rejects.toMatchObject({ code: 'ENOENT' });
});

test.for(['link', 'pipe', 'large'])('an emblem that is a %s is not opened', async (kind) => {
  const root = await writeContentRoot({
    'site.yaml': `${String(smallOffice['site.yaml'])}\nemblem: emblem.png\n`,
  });
  const emblem = join(root, 'emblem.png');
  if (kind === 'link') await symlink('/dev/zero', emblem);
  if (kind === 'pipe') execFileSync('mkfifo', [emblem]);
  if (kind === 'large') await writeFile(emblem, '').then(() => truncate(emblem, 61 * 1024 * 1024));
  expect(await readSite(await listYaml(root))).toHaveProperty('site');
});
