import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { originalsFolder } from '../../../src/folders.ts';
import { siteSchema } from '../../../src/site.ts';
import { keepOriginal, listOriginals } from '../../../src/files/originals.ts';

const nameOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('an original is kept once under its SHA-256, and one that was damaged is put right', async () => {
  const store = join(await mkdtemp(join(tmpdir(), 'bantin-originals-')), 'noi-dung.originals');
  const [one, other] = [Buffer.from('ảnh một'), Buffer.from('ảnh hai')];
  for (const bytes of [one, other, one]) await keepOriginal(store, bytes, nameOf(bytes).slice(0, 32));
  const { sums, madeOf } = await listOriginals(store);
  expect(sums).toEqual([nameOf(one), nameOf(other)].sort());
  expect(madeOf.get(nameOf(other).slice(0, 32))).toBe(nameOf(other));
  await writeFile(join(store, nameOf(one)), 'hỏng');
  await keepOriginal(store, one, 'anh-khac');
  expect(await readFile(join(store, nameOf(one)))).toEqual(one);
});

test('the store lies beside the content root, or where site.yaml puts it, and never within', () => {
  const content = '/kho/noi-dung';
  expect(originalsFolder({ content })).toBe('/kho/noi-dung.originals');
  expect(originalsFolder({ content }, '../luu/anh-goc')).toBe('/kho/luu/anh-goc');
  const { originals } = siteSchema.shape;
  for (const place of [
    'anh',
    './anh',
    '..',
    '../',
    '/anh',
    '../../..',
    '../a/../noi-dung/x',
    '../.x',
    String.raw`..\a`,
  ])
    expect(originals.safeParse(place).success, place).toBe(false);
  expect(originals.safeParse('../../anh-goc').success).toBe(true);
});
