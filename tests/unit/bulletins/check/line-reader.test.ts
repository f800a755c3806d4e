import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildLineReader } from '../../../../src/bulletins/check/line-reader.ts';

test('lines are shown of files of the content root, and none of what a link leads to', async () => {
  const around = await mkdtemp(join(tmpdir(), 'bantin-lines-'));
  onTestFinished(() => rm(around, { recursive: true }));
  const root = join(around, 'noi-dung');
  await mkdir(join(root, 'pages'), { recursive: true });
  await writeFile(join(around, 'bi-mat.mdx'), 'bí mật');
  await writeFile(join(root, 'pages/that.mdx'), 'một\nhai');
  await symlink(join(around, 'bi-mat.mdx'), join(root, 'pages/tep.mdx'));
  await symlink(around, join(root, 'thu-muc'));
  await symlink('/dev/zero', join(root, 'pages/vo-tan.mdx'));
  const readLine = buildLineReader(root);
  expect(readLine('pages/that.mdx', 2)).toBe('hai');
  for (const file of ['pages/tep.mdx', 'thu-muc/bi-mat.mdx', 'pages/vo-tan.mdx'])
    expect([file, readLine(file, 1)]).toEqual([file, undefined]);
});
