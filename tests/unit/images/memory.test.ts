import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';
import { openPhotographMemory } from '../../../src/images/memory.ts';
import { makeFolder, makeJpeg } from '../../support/image-fixtures.ts';

/** The decoder's first look into each picture that is opened. */
let inspections: Mock<Sharp['metadata']>;
beforeEach(() => {
  inspections = vi.spyOn(Object.getPrototypeOf(sharp()) as Sharp, 'metadata');
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('an unchanged photograph is decoded once, also by the next build', async () => {
  const folder = await makeFolder();
  const bytes = await makeJpeg(60, 40);
  const first = await openPhotographMemory(folder).inspect(bytes, 'a.jpg');
  const second = await openPhotographMemory(folder).inspect(bytes, 'b.JPEG');
  expect(second).toEqual(first);
  expect(inspections).toHaveBeenCalledTimes(1);
});

test('a known photograph under a wrong extension is still refused', async () => {
  const memory = openPhotographMemory(await makeFolder());
  const bytes = await makeJpeg(60, 40);
  await memory.inspect(bytes, 'a.jpg');
  expect(await memory.inspect(bytes, 'a.png')).toEqual({ fault: 'wrong-extension', detail: 'jpeg' });
});

test('a fault is not remembered', async () => {
  const folder = await makeFolder();
  const memory = openPhotographMemory(folder);
  const half = (await makeJpeg(60, 40)).subarray(0, 200);
  expect(await memory.inspect(half, 'a.jpg')).toMatchObject({ fault: 'truncated' });
  expect(await memory.inspect(half, 'a.jpg')).toMatchObject({ fault: 'truncated' });
  expect(inspections).toHaveBeenCalledTimes(2);
  expect(await readdir(folder)).toEqual([]);
});

test.each(['', '{', '{"hash":1}', '[]'])(
  'a memory file damaged to "%s" is ignored and rewritten',
  async (damage) => {
    const folder = await makeFolder();
    const bytes = await makeJpeg(60, 40);
    const good = await openPhotographMemory(folder).inspect(bytes, 'a.jpg');
    const [name = ''] = await readdir(folder);
    await writeFile(path.join(folder, name), damage);
    expect(await openPhotographMemory(folder).inspect(bytes, 'a.jpg')).toEqual(good);
    expect(JSON.parse(await readFile(path.join(folder, name), 'utf8'))).toMatchObject({ photograph: good });
  },
);

test('a memory file in which one digit has changed is ignored', async () => {
  const folder = await makeFolder();
  const bytes = await makeJpeg(60, 40);
  const good = await openPhotographMemory(folder).inspect(bytes, 'a.jpg');
  const [name = ''] = await readdir(folder);
  const file = path.join(folder, name);
  await writeFile(file, (await readFile(file, 'utf8')).replace('"width":60', '"width":68'));
  expect(await openPhotographMemory(folder).inspect(bytes, 'a.jpg')).toEqual(good);
  expect(inspections).toHaveBeenCalledTimes(2);
});

test('a memory file that speaks of another photograph is ignored', async () => {
  const folder = await makeFolder();
  const memory = openPhotographMemory(folder);
  await memory.inspect(await makeJpeg(60, 40), 'a.jpg');
  const [name = ''] = await readdir(folder);
  const file = path.join(folder, name);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/"hash":"..../u, '"hash":"0000'));
  expect(await memory.inspect(await makeJpeg(60, 40), 'a.jpg')).toEqual(JSON.parse(text).photograph);
});

test('a file that is not there is missing', async () => {
  const folder = await makeFolder();
  const file = path.join(folder, 'none.jpg');
  expect(await openPhotographMemory(folder).inspectFile(file)).toEqual({ fault: 'missing', detail: file });
});

test('a file that is there is inspected under its own name', async () => {
  const folder = await makeFolder();
  await writeFile(path.join(folder, 'a.png'), await makeJpeg(60, 40));
  const memory = openPhotographMemory(path.join(folder, 'cache'));
  expect(await memory.inspectFile(path.join(folder, 'a.png'))).toMatchObject({ fault: 'wrong-extension' });
});
