import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeFile, writeFileAtomically, writeFileDurably } from '../../../src/files/atomic-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('threads that write one file at once, as those that read equal photographs do, all succeed', async () => {
  const workerData = { file: join(folder, 'kho', 'anh.json'), contents: 'Đúng một nội dung.\n', times: 500 };
  const writers = Array.from(
    { length: 4 },
    () => new Worker(new URL('../images/write-many.ts', import.meta.url), { workerData }),
  );
  const ends = writers.map(
    (writer) => new Promise((resolve, reject) => writer.on('exit', resolve).on('error', reject)),
  );
  expect(
    (await Promise.allSettled(ends)).map((end) => ('reason' in end ? String(end.reason) : end.value)),
  ).toEqual([0, 0, 0, 0]);
  expect(await readFile(workerData.file, 'utf8')).toBe(workerData.contents);
  expect(await readdir(join(folder, 'kho'))).toEqual(['anh.json']);
});

test('a failed write leaves the old file and nothing beside it', async () => {
  const file = join(folder, 'cu', 'a.txt');
  await writeFileAtomically(file, 'cũ');
  const halfway = (function* () {
    yield Buffer.from('mới');
    throw new Error('hết chỗ');
  })();
  await expect(writeFileAtomically(file, halfway)).rejects.toThrow('hết chỗ');
  expect(await readFile(file, 'utf8')).toBe('cũ');
  expect(await readdir(join(folder, 'cu'))).toEqual(['a.txt']);
});

test('a file placed where it is already leaves nothing beside it', async () => {
  const source = join(folder, 'nguon.txt');
  const target = join(folder, 'dich', 'b.txt');
  await writeFileAtomically(source, 'ảnh');
  await placeFile(source, target);
  await placeFile(source, target);
  expect(await readdir(join(folder, 'dich'))).toEqual(['b.txt']);
  expect(await readFile(target, 'utf8')).toBe('ảnh');
});

test('what is written durably is there, and nothing beside it', async () => {
  const file = join(folder, 'lau', 'd.txt');
  await writeFileDurably(file, 'cũ');
  await writeFileDurably(file, 'mới');
  expect([await readFile(file, 'utf8'), await readdir(join(folder, 'lau'))]).toEqual(['mới', ['d.txt']]);
});
