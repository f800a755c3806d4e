import { cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BULLETIN, bulletinText, smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { PROJECT } from '../support/project.ts';
import { git, makeCheckout } from '../unit/authoring/hook/checkout.ts';

/** A checkout of the project itself, with a small office in it. */
async function makeProject(): Promise<string> {
  const folder = await makeCheckout();
  for (const name of ['scripts', '.githooks'])
    await cp(join(PROJECT, name), join(folder, name), { recursive: true });
  for (const name of ['src', 'node_modules', 'package.json'])
    await symlink(join(PROJECT, name), join(folder, name));
  await cp(await writeContentRoot({ [BULLETIN]: bulletinText() }), join(folder, 'content'), {
    recursive: true,
  });
  git(folder, 'config', 'core.hooksPath', '.githooks');
  return folder;
}

/** Commits what is staged; what Git and the hook said. */
function commit(folder: string): string {
  try {
    git(folder, 'commit', '--quiet', '--message', 'thử');
    return 'committed';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

test('the hook can be executed wherever Git keeps the mode of files', () => {
  expect(statSync(join(PROJECT, '.githooks/pre-commit')).mode & 0o111).toBe(0o111);
});

test('a commit with a fault in its content does not happen, one without does', async () => {
  const folder = await makeProject();
  git(folder, 'add', 'content');
  expect(commit(folder)).toBe('committed');

  const file = join(folder, 'content', BULLETIN);
  await writeFile(file, bulletinText({ date: '31/02/2024' }));
  git(folder, 'add', 'content');
  await writeFile(file, bulletinText());
  const refused = commit(folder);
  expect(refused).toContain(`content/${BULLETIN}`);
  expect(refused).toContain('BT-404');
  expect(refused).toContain('Chưa ghi nhận (commit) vì những lỗi trên.');
  expect(refused).not.toMatch(/^\s+at /m);
  expect(git(folder, 'log', '--oneline').trim().split('\n')).toHaveLength(1);

  await writeFile(file, bulletinText({ summary: 'Đã sửa.' }));
  git(folder, 'add', 'content');
  expect(commit(folder)).toBe('committed');
  expect(await readdir(join(folder, '.bantin'))).toEqual([]);
});

test('a photograph that was forgotten is missed before the commit', async () => {
  const folder = await makeProject();
  const text = bulletinText({ images: '[{ src: ./anh.jpg, alt: Ảnh bị quên }]' });
  await writeFile(join(folder, 'content', BULLETIN), text);
  await writeFile(join(folder, 'content', dirname(BULLETIN), 'anh.jpg'), await smallJpeg());
  git(folder, 'add', 'content/site.yaml', `content/${BULLETIN}`);
  expect(commit(folder)).toContain('BT-601');
  git(folder, 'add', 'content');
  expect(commit(folder)).toBe('committed');
});

test("Word's lock file is nobody's content: it holds up no commit, and hides no fault beside it", async () => {
  const folder = await makeProject();
  git(folder, 'add', 'content');
  expect(commit(folder)).toBe('committed');
  const lockFiles = ['pages/~$evil.mdx', 'bulletins/2024/tin-thu/~$index.mdx'];
  for (const path of lockFiles) {
    await mkdir(dirname(join(folder, 'content', path)), { recursive: true });
    await writeFile(
      join(folder, 'content', path),
      "import fs from 'node:fs'\n\n{fs.writeFileSync('dau-vet', '')}\n",
    );
  }
  git(folder, 'add', '--force', 'content');
  await writeFile(join(folder, 'content', BULLETIN), bulletinText({ date: '31/02/2024' }));
  git(folder, 'add', 'content');
  const refused = commit(folder);
  expect(refused).toContain('BT-404');
  expect(refused).not.toMatch(/^\s+at /m);

  await writeFile(join(folder, 'content', BULLETIN), bulletinText());
  git(folder, 'add', 'content');
  expect(commit(folder)).toBe('committed');
  expect(git(folder, 'ls-files', '-z', 'content').split('\0')).toEqual(
    expect.arrayContaining(lockFiles.map((path) => `content/${path}`)),
  );
  expect(existsSync(join(folder, 'dau-vet'))).toBe(false);
});

test('a checkout whose packages are not installed yet is not held up', async () => {
  const folder = await makeCheckout();
  await cp(join(PROJECT, '.githooks'), join(folder, '.githooks'), { recursive: true });
  git(folder, 'config', 'core.hooksPath', '.githooks');
  git(folder, 'add', '.githooks');
  expect(commit(folder)).toBe('committed');
});
