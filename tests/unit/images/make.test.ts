import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDerivatives } from '../../../src/images/make.ts';
import { makeDeepPng, makeFolder, makeJpeg, makeTelephoneJpeg } from '../../support/image-fixtures.ts';
import { allKinds, prepare, readFolder } from './workshop.ts';

test('the same photographs give the same bytes twice, in any order', async () => {
  const options = await prepare(allKinds, { widths: [320, 700], avif: true });
  await makeDerivatives(options);
  const folder = await makeFolder();
  const again = { ...options, cacheFolder: path.join(folder, 'cache'), outFolder: path.join(folder, 'out') };
  await makeDerivatives({ ...again, sources: options.sources.toReversed() });
  expect(await readFolder(again.outFolder)).toEqual(await readFolder(options.outFolder));
  expect(await readFolder(again.cacheFolder)).toEqual(await readFolder(options.cacheFolder));
});

test('a second run makes nothing and reads no original', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg, 'b.png': makeDeepPng });
  await makeDerivatives(options);
  const before = await readFolder(options.outFolder);
  for (const { file } of options.sources) await rm(file);
  expect(await makeDerivatives(options)).toEqual({ made: 0, reused: 8 });
  expect(await readFolder(options.outFolder)).toEqual(before);
});

test('an emptied output folder is filled from the cache by links that take no room', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg });
  await makeDerivatives(options);
  await rm(options.outFolder, { recursive: true });
  expect(await makeDerivatives(options)).toEqual({ made: 0, reused: 4 });
  const [name = ''] = await readdir(options.outFolder);
  expect((await stat(path.join(options.outFolder, name))).nlink).toBe(2);
});

test.each(['cut', 'emptied', 'overwritten', 'removed'])(
  'a cached derivative that was %s is made again',
  async (how) => {
    const options = await prepare({ 'a.jpg': makeJpeg, 'b.png': makeDeepPng });
    await makeDerivatives(options);
    const good = await readFolder(options.outFolder);
    const file = path.join(options.cacheFolder, `${options.sources[0]?.photograph.hash}-320.webp`);
    const bytes = await readFile(file);
    if (how === 'removed') await rm(file);
    else
      await writeFile(
        file,
        how === 'cut' ? bytes.subarray(0, 99) : Buffer.alloc(how === 'emptied' ? 0 : bytes.length),
      );
    expect(await makeDerivatives(options)).toEqual({ made: 1, reused: 7 });
    expect(await readFolder(options.outFolder)).toEqual(good);
  },
);

test('derivatives whose record is damaged are made again', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg });
  await makeDerivatives(options);
  await writeFile(
    path.join(options.cacheFolder, `${options.sources[0]?.photograph.hash}.json`),
    '{"recipe":',
  );
  expect(await makeDerivatives(options)).toEqual({ made: 4, reused: 0 });
  expect(await makeDerivatives(options)).toEqual({ made: 0, reused: 4 });
});

test('a warm cache of other widths publishes the same bytes as an empty one', async () => {
  const options = await prepare({ 'a.jpg': makeTelephoneJpeg });
  await makeDerivatives({ ...options, settings: { widths: [320, 500], avif: false } });
  await rm(options.outFolder, { recursive: true });
  await makeDerivatives(options);
  const cold = await prepare({ 'a.jpg': makeTelephoneJpeg });
  await makeDerivatives(cold);
  expect(await readFolder(options.outFolder)).toEqual(await readFolder(cold.outFolder));
});

test('equal photographs are made once', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg, 'b.jpg': makeJpeg });
  expect(await makeDerivatives(options)).toEqual({ made: 4, reused: 0 });
});

test('progress is told after each photograph', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg, 'b.png': makeDeepPng });
  const told: unknown[] = [];
  await makeDerivatives({ ...options, onProgress: (progress) => told.push(progress) });
  expect(told).toEqual([
    { done: 1, total: 2, made: 4 },
    { done: 2, total: 2, made: 8 },
  ]);
});

test('an original that changed after its inspection stops the work and publishes nothing', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg });
  await writeFile(options.sources[0]?.file ?? '', await makeDeepPng());
  await expect(makeDerivatives(options)).rejects.toThrow('changed after it was inspected');
  await expect(readdir(options.outFolder)).rejects.toThrow('ENOENT');
});

test('no temporary file is left in either folder', async () => {
  const options = await prepare({ 'a.jpg': makeJpeg });
  await makeDerivatives(options);
  await makeDerivatives(options);
  const names = [...(await readdir(options.cacheFolder)), ...(await readdir(options.outFolder))];
  expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
});
