import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { chooseFileName, listPictures, parsePaths } from '../../../../src/authoring/new/file-names.ts';
import { makeFolder } from '../../../support/image-fixtures.ts';

test.each([
  ['', []],
  ['/anh/a.jpg', ['/anh/a.jpg']],
  ["'/anh/hội nghị.jpg' /anh/b.jpg", ['/anh/hội nghị.jpg', '/anh/b.jpg']],
  ['"/anh/hội nghị.jpg"', ['/anh/hội nghị.jpg']],
  ['/anh/h\\ 1.jpg', ['/anh/h 1.jpg']],
  ['file:///anh/h%E1%BB%99i.jpg', ['/anh/hội.jpg']],
  ['~/a.jpg', [join(homedir(), 'a.jpg')]],
  ['anh/a.jpg', [resolve('anh/a.jpg')]],
])('paths are read as terminals write them: %s', (typed, expected) => {
  expect(parsePaths(typed, false)).toEqual(expected);
});

test('on Windows a backslash belongs to the path', () => {
  expect(parsePaths('"C:\\anh\\hội nghị.jpg"', true)[0]).toContain('C:\\anh\\hội nghị.jpg');
});

test.each([
  ['/a/IMG_0231.JPG', 'img-0231.jpg'],
  ['/a/Đồng chí Đỗ Hồng Hà (2).jpeg', 'dong-chi-do-hong-ha-2.jpg'],
  ['/a/写真.png', 'anh.jpg'],
  ['/a/trung.jpg', 'trung-3.jpg'],
])('%s becomes %s', (file, expected) => {
  expect(chooseFileName(file, '.jpg', new Set(['trung.jpg', 'trung-2.jpg']))).toBe(expected);
});

test('a folder stands for its pictures, in the order in which people count', async () => {
  const folder = await makeFolder();
  for (const name of ['10.jpg', '9.jpg', 'a.HEIC', 'ghi-chu.txt', 'Thumbs.db', '.DS_Store'])
    await writeFile(join(folder, name), '');
  await mkdir(join(folder, 'con'));
  const pictures = ['9.jpg', '10.jpg', 'a.HEIC'].map((name) => join(folder, name));
  expect(await listPictures(folder)).toEqual({ pictures, others: ['con', 'ghi-chu.txt'] });
  expect(await listPictures(join(folder, '9.jpg'))).toEqual({ pictures: [pictures[0]], others: [] });
  await expect(listPictures(join(folder, 'khong-co'))).rejects.toThrow(/ENOENT/);
});
