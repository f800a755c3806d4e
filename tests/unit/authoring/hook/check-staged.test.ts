import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkStaged } from '../../../../src/authoring/hook/check-staged.ts';
import { getFolders } from '../../../../src/folders.ts';
import { git, makeCheckout } from './checkout.ts';

const BULLETIN = 'content/bulletins/2026/hội-nghị/index.mdx';
const PHOTOGRAPH = 'content/bulletins/2026/hội-nghị/ảnh 1.jpg';

async function write(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

/** A checkout with one commit that holds a bulletin and its photograph. */
async function makeOffice(): Promise<string> {
  const folder = await makeCheckout();
  await write(folder, 'content/site.yaml', 'title: một');
  await write(folder, BULLETIN, 'một');
  await write(folder, PHOTOGRAPH, 'điểm ảnh');
  await write(folder, 'README.md', 'một');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '--message', 'một');
  return folder;
}

/** What a check would see: its files, and everything in its content root. */
async function seeStaged(folder: string, code = 0) {
  let seen: { files: string[]; contents: Record<string, string> } | undefined;
  const result = await checkStaged(folder, getFolders({}, folder), async ({ folder: copy, root, files }) => {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const contents: Record<string, string> = {};
    for (const path of paths.toSorted()) contents[relative(root, path)] = await readFile(path, 'utf8');
    seen = { files: files.map((file) => relative(copy, file)), contents };
    return code;
  });
  return { result, seen };
}

describe('a commit', () => {
  test('is checked as it would be, not as the folder lies there', async () => {
    const folder = await makeOffice();
    await write(folder, BULLETIN, 'hai');
    git(folder, 'add', BULLETIN);
    await write(folder, BULLETIN, 'ba, chưa đưa vào');
    await write(folder, 'content/site.yaml', 'title: chưa đưa vào');
    await write(folder, 'content/bulletins/2026/hội-nghị/mới.jpg', 'Git chưa biết');
    const { seen } = await seeStaged(folder);
    expect(seen).toEqual({
      files: [BULLETIN],
      contents: {
        'bulletins/2026/hội-nghị/index.mdx': 'hai',
        'bulletins/2026/hội-nghị/ảnh 1.jpg': 'điểm ảnh',
        'site.yaml': 'title: một',
      },
    });
  });

  test('that takes a photograph away has its bulletin checked', async () => {
    const folder = await makeOffice();
    git(folder, 'rm', '--quiet', PHOTOGRAPH);
    const { seen } = await seeStaged(folder);
    expect(seen?.files).toEqual([BULLETIN]);
    expect(Object.keys(seen?.contents ?? {})).not.toContain('bulletins/2026/hội-nghị/ảnh 1.jpg');
  });

  test('may be the first one', async () => {
    const folder = await makeCheckout();
    await write(folder, BULLETIN, 'một');
    git(folder, 'add', '.');
    expect((await seeStaged(folder)).seen?.files).toEqual([BULLETIN]);
  });

  test('without content is not checked', async () => {
    const folder = await makeOffice();
    await write(folder, 'README.md', 'hai');
    await write(folder, BULLETIN, 'chưa đưa vào');
    git(folder, 'add', 'README.md');
    expect(await seeStaged(folder)).toEqual({ result: 0, seen: undefined });
  });

  test('has the exit code of its check, and nothing stays behind', async () => {
    const folder = await makeOffice();
    await write(folder, BULLETIN, 'hai');
    git(folder, 'add', '.');
    expect((await seeStaged(folder, 1)).result).toBe(1);
    expect(await readdir(join(folder, '.bantin'))).toEqual([]);
  });
});

test('content that lies outside of the checkout is no matter of it', async () => {
  const folder = await makeOffice();
  await rm(join(folder, 'content'), { recursive: true });
  const folders = getFolders({ BANTIN_CONTENT: '../noi-khac' }, folder);
  expect(await checkStaged(folder, folders, () => Promise.resolve(1))).toBe(0);
});
