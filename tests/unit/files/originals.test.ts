import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOriginal } from '../../../src/files/originals.ts';

const nameOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('an original is kept once under its SHA-256, and one that was damaged is put right', async () => {
  const store = join(await mkdtemp(join(tmpdir(), 'bantin-originals-')), 'noi-dung.originals');
  const [one, other] = [Buffer.from('ảnh một'), Buffer.from('ảnh hai')];
  for (const bytes of [one, other, one]) await keepOriginal(store, bytes);
  expect((await readdir(store)).sort()).toEqual([nameOf(one), nameOf(other)].sort());
  await writeFile(join(store, nameOf(one)), 'hỏng');
  await keepOriginal(store, one);
  expect(await readFile(join(store, nameOf(one)))).toEqual(one);
});
