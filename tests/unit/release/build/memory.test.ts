import { expect, test } from 'vitest';
import { join } from 'node:path';
import { recallRelease, rememberRelease } from '../../../../src/release/build/memory.ts';
import { makeFolders, makePage, pageSource, writeFiles } from '../workshop.ts';

const PAGE = { sha256: 'f'.repeat(64), key: 'a', sentences: '', reading: { page: makePage(pageSource()) } };

async function makeOffice() {
  const made = await makeFolders();
  const project = join(made.content, '..', 'du-an');
  const folders = { ...made, project };
  await writeFiles(project, { 'src/a.ts': '1', 'package-lock.json': '{}' });
  await writeFiles(folders.content, { 'site.yaml': 'title: A\n', 'pages/gioi-thieu.mdx': 'Một' });
  const recall = () => recallRelease(folders);
  const { rules } = await recall();
  await rememberRelease(folders, { rules, files: new Map([['index.html', PAGE]]) });
  return { folders, recall };
}

test('what was remembered is recalled as it was', async () => {
  const { recall } = await makeOffice();
  expect(Object.fromEntries((await recall()).files)).toEqual({ 'index.html': PAGE });
});

test.each([
  ['the code', 'du-an/src/a.ts'],
  ['a library', 'du-an/package-lock.json'],
  ['the settings of the site', 'noi-dung/site.yaml'],
  ['a standing page', 'noi-dung/pages/gioi-thieu.mdx'],
])('nothing is recalled after %s changed', async (_, file) => {
  const { folders, recall } = await makeOffice();
  await writeFiles(join(folders.content, '..'), { [file]: 'khác' });
  expect((await recall()).files.size).toBe(0);
});

test('a bulletin is no reason to forget the others', async () => {
  const { folders, recall } = await makeOffice();
  await writeFiles(folders.content, { 'bulletins/2024/a/index.mdx': 'Hai' });
  expect((await recall()).files.size).toBe(1);
});
