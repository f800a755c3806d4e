import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeDerivatives } from '../../../src/images/make.ts';
import { makeOneDerivative } from '../../../src/images/on-demand.ts';
import { inspectGood, makeFolder, makeTelephoneJpeg } from '../../support/image-fixtures.ts';

const settings = { widths: [320, 700], avif: false };

test('the development server shows the very bytes that a build publishes', async () => {
  const folder = await makeFolder();
  const file = path.join(folder, 'a.jpg');
  await writeFile(file, await makeTelephoneJpeg());
  const photograph = await inspectGood(await readFile(file), 'a.jpg');
  const outFolder = path.join(folder, 'out');
  await makeDerivatives({
    sources: [{ file, photograph }],
    cacheFolder: path.join(folder, 'cache'),
    outFolder,
    settings,
  });
  const names = await readdir(outFolder);
  expect(names).toHaveLength(4);
  for (const name of names) {
    const shown = await makeOneDerivative(file, photograph, name, settings);
    expect(shown.equals(await readFile(path.join(outFolder, name)))).toBe(true);
  }
});

test('a name that the photograph does not have is refused', async () => {
  const photograph = await inspectGood(await makeTelephoneJpeg(), 'a.jpg');
  for (const name of [`${photograph.hash}-9999.jpg`, `${photograph.hash}-320.gif`, '../../etc/passwd']) {
    await expect(makeOneDerivative('a.jpg', photograph, name, settings)).rejects.toThrow(RangeError);
  }
});
