import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { getFolders } from '../../../src/folders.ts';
import { placePackage } from '../../../src/offline/options.ts';
import { makeEmptyFolder } from '../authoring/hook/checkout.ts';

test('a package lies where it was asked for, else in a folder beside the site', async () => {
  const folder = await makeEmptyFolder();
  onTestFinished(() => rm(folder, { recursive: true }));
  const place = (out: string | undefined, environment = {}) =>
    placePackage('thu', out, getFolders(environment, '/bantin'));
  expect(await place(undefined)).toBe('/bantin/offline.dist/thu.zip');
  const elsewhere = { BANTIN_CONTENT: '/van-phong/noi-dung' };
  expect(await place(undefined, elsewhere)).toBe('/van-phong/noi-dung.offline.dist/thu.zip');
  expect(await place(join(folder, 'ban.zip'))).toBe(join(folder, 'ban.zip'));
  expect(await place(folder)).toBe(join(folder, 'thu.zip'));
});
