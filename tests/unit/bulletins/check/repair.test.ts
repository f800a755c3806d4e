import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { renameMentions } from '../../../../src/bulletins/check/mentions.ts';
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
    ['whose sign for a path was forgotten', 'src: A.JPG', 'src: ./a.jpg'],
  ])('%s', (_, text, renamed = text) => {
    expect(renameMentions(text, [{ from: 'A.JPG', to: 'a.jpg' }])).toBe(renamed);
  });

  test.each([
    ['as it is', './Quyết định (1) & x.pdf'],
    ['with its marks apart', './Quyết định (1) & x.pdf'.normalize('NFD')],
    ['with marks in another order', './Quyê\u0301t đi\u0323nh (1) & x.pdf'],
    ['with blanks encoded', './Quyết%20định%20(1)%20&%20x.pdf'],
    ['all encoded', `./${encodeURIComponent('Quyết định (1) & x.pdf')}`],
    ['encoded in small letters', `./${encodeURIComponent('Quyết định (1) & x.pdf').toLowerCase()}`],
    ['escaped', './Quyết định \\(1\\) &amp; x.pdf'],
    ['in capitals', './QUYẾT ĐỊNH (1) & X.PDF'],
  ])('%s', (_, mention) => {
    const renamings = [{ from: 'Quyết định (1) & x.pdf', to: 'a.pdf' }];
    expect(renameMentions(`src: "${mention}" Quyết định (1) & x.pdf`, renamings)).toBe(
      'src: "./a.pdf" Quyết định (1) & x.pdf',
    );
  });

  test('of which one begins like another go each to its own file', () => {
    const renamings = [
      { from: 'b 1.pdf', to: 'b 1.pdf 2.pdf' },
      { from: 'b 1.pdf 2.pdf', to: 'b 1.pdf' },
      { from: 'b 1.pdf 2.pdf 3.pdf', to: undefined },
    ];
    expect(renameMentions('./b 1.pdf, ./b 1.pdf 2.pdf, ./b 1.pdf 2.pdf 3.pdf', renamings)).toBe(
      './b 1.pdf 2.pdf, ./b 1.pdf, ./b 1.pdf 2.pdf 3.pdf',
    );
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
