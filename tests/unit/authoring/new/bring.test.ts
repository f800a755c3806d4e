import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bringPhotographs } from '../../../../src/authoring/new/bring.ts';
import { makeFolder, makeJpeg, makePng } from '../../../support/image-fixtures.ts';

test('of a folder it is told what was left out and why, and how far the work is', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'IMG_1.jpg'), await makeJpeg(80, 60));
  await copyFile(join(folder, 'IMG_1.jpg'), join(folder, 'IMG_1 - Copy.jpg'));
  await writeFile(join(folder, 'so-do.png'), await makePng());
  for (const name of ['quet.tif', 'chuc mung.gif', 'clip.mp4', 'a.docx', 'ghi-chu.txt', 'Thumbs.db'])
    await writeFile(join(folder, name), 'x');
  const progress: string[] = [];
  const { brought, problems, leftOut } = await bringPhotographs([folder], (line) => progress.push(line));
  expect(brought.map(({ file }) => file)).toEqual(
    ['IMG_1 - Copy.jpg', 'so-do.png'].map((name) => join(folder, name)),
  );
  expect(problems).toEqual([]);
  expect(leftOut).toEqual([
    'a.docx (không phải ảnh; tệp đính kèm thì ghi ở --attach)',
    'chuc mung.gif (loại ảnh không đăng được: lưu lại thành JPEG)',
    'clip.mp4 (phim, tiếng: đưa lên kênh của cơ quan rồi đặt liên kết)',
    'ghi-chu.txt (không phải ảnh)',
    'quet.tif (loại ảnh không đăng được: lưu lại thành JPEG)',
    'IMG_1.jpg (giống hệt IMG_1 - Copy.jpg)',
  ]);
  expect(progress).toHaveLength(3);
  expect(progress[2]).toBe('Đang chuẩn bị ảnh 3/3: so-do.png');
});
