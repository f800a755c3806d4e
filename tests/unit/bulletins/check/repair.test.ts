import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { renameMentions } from '../../../../src/bulletins/check/fix-names.ts';
import { replaceFile } from '../../../../src/files/replace-file.ts';

describe('mentions of a renamed file', () => {
  test.each([
    ['in frontmatter', 'src: ./A.JPG', 'src: ./a.jpg'],
    ['in a picture', '![x](./A.JPG)', '![x](./a.jpg)'],
    ['in a list of pictures', 'images="./A.JPG, ./A.JPG"', 'images="./a.jpg, ./a.jpg"'],
    ['at the end of a sentence', './A.JPG.', './a.jpg.'],
    ['of a name that begins alike', './A.JPG2 ./A.JPG.bak ./A.JPG-x', undefined],
    ['of a name that ends alike', './BA.JPG ../A.JPG x./A.JPG', undefined],
    ['in words', 'A.JPG', undefined],
  ])('%s', (_, text, renamed = text) => {
    expect(renameMentions(text, 'A.JPG', 'a.jpg')).toBe(renamed);
  });
});

/** A file in a folder of its own, and where its successor is written. */
async function setUp(contents: string): Promise<{ folder: string; file: string; scratch: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-repair-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.mdx'), contents);
  return { folder, file: join(folder, 'a.mdx'), scratch: join(folder, 'nháp') };
}

describe('replacing a file', () => {
  test('puts the new contents in its place and leaves nothing else', async () => {
    const { folder, file, scratch } = await setUp('cũ');
    expect(await replaceFile(file, Buffer.from('mới'), Buffer.from('cũ'), scratch)).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('mới');
    expect((await readdir(folder, { recursive: true })).toSorted()).toEqual(['a.mdx', 'nháp']);
  });

  test('does not happen when the file was saved in the meantime', async () => {
    const { file, scratch } = await setUp('vừa lưu');
    expect(await replaceFile(file, Buffer.from('mới'), Buffer.from('cũ'), scratch)).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('vừa lưu');
    expect(await readdir(scratch)).toEqual([]);
  });
});
