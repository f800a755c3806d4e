import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashPhotograph } from '../../../src/images/photograph.ts';
import { copyAttachments, listPhotographs } from '../../../src/release/files-of-records.ts';
import { listOriginals } from '../../../src/release/originals.ts';
import { RECORDS_FILE, takeRecords } from '../../../src/release/records.ts';
import { makeFile, makeFolder, makeRecord, writeFiles } from './workshop.ts';

const photograph = { hash: '0123456789abcdef', width: 800, height: 600, format: 'jpeg', bytes: 9 } as const;

test('records are read and taken out of the build', async () => {
  const folder = await makeFolder();
  const records = [makeRecord(), makeRecord({ title: 'Hai\ndòng' })];
  await writeFiles(folder, {
    [RECORDS_FILE]: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  });
  expect((await takeRecords(folder)).map(({ title }) => title)).toEqual(['Hội nghị sơ kết', 'Hai\ndòng']);
  expect(existsSync(join(folder, RECORDS_FILE))).toBe(false);
});

test('a build without records is stopped, a build without bulletins is not', async () => {
  const folder = await makeFolder();
  await expect(takeRecords(folder)).rejects.toThrow(RECORDS_FILE);
  await writeFiles(folder, { [RECORDS_FILE]: '' });
  expect(await takeRecords(folder)).toEqual([]);
});

test('attachments are copied to their addresses below the base path, and not linked', async () => {
  const [content, out] = [await makeFolder(), await makeFolder()];
  const file = 'bulletins/2024/hoi-nghi/phu-luc.pdf';
  await writeFiles(content, { [file]: 'before' });
  const record = makeRecord({ attachments: [{ file, address: '/tdkt/tin/2024/hoi-nghi/phu-luc.pdf' }] });
  await copyAttachments([record], { content, out }, '/tdkt/');
  await writeFile(join(content, file), 'after');
  const copy = join(out, 'tin/2024/hoi-nghi/phu-luc.pdf');
  expect(await readFile(copy, 'utf8')).toBe('before');
  expect((await stat(copy)).nlink).toBe(1);
});

test('photographs are found below the content root', () => {
  const record = makeRecord({ photographs: [{ file: 'bulletins/2024/a/1.jpg', photograph }] });
  expect(listPhotographs([record], '/noi-dung')).toEqual([
    { file: join('/noi-dung', 'bulletins/2024/a/1.jpg'), photograph },
  ]);
});

test("originals are the records' photographs, and others that are as long as a built file", async () => {
  const folder = await makeFolder();
  await writeFiles(folder, { 'draft.jpg': 'draft', 'other.jpg': 'longer than that', 'a.pdf': 'paper' });
  const beside = (name: string, bytes: number) => ({
    path: name,
    absolute: join(folder, name),
    bytes,
    modified: 0,
  });
  const besides = [beside('draft.jpg', 5), beside('other.jpg', 16), beside('a.pdf', 5)];
  const index = beside('index.mdx', 1);
  const bulletins = [{ year: '2024', slug: 'a', path: 'bulletins/2024/a', index, besides }];
  const records = [makeRecord({ photographs: [{ file: 'x.jpg', photograph }] })];
  const originals = await listOriginals(records, { bulletins }, [makeFile('anh/x.jpg', { bytes: 5 })]);
  expect(originals).toEqual([photograph.hash, hashPhotograph(Buffer.from('draft'))]);
});
