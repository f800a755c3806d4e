import { unzipSync, zipSync } from 'fflate';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { openZip } from '../../../../src/offline/package/zip.ts';
import type { Finding } from '../../../../src/offline/verify/finding.ts';
import { NoPackage, openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { makeSmallPackage } from './package.ts';

const CHANGED = 'thu.example-2026-11-30/data/site/index.html';

let file: string;
let whole: Buffer;
let copies = 0;

beforeAll(async () => {
  file = await makeSmallPackage();
  whole = await readFile(file);
});

/** What verification says of a ZIP with these bytes: findings, or where its form is another. */
async function judge(
  bytes: Uint8Array,
): Promise<readonly Finding[] | NoPackage['form'] | NoPackage['fault']> {
  copies += 1;
  const path = `${file}.${copies}.zip`;
  await writeFile(path, bytes);
  try {
    const bag = await openPackage(path);
    const { findings } = await verifyPackage(bag);
    bag.close();
    return findings;
  } catch (error) {
    if (error instanceof NoPackage) return error.form ?? error.fault;
    throw error;
  }
}

/** The bytes of the package with a change of the headers of one entry. */
function change(write: (bytes: Buffer, at: { local: number; listed: number }) => void): Buffer {
  const bytes = Buffer.from(whole);
  const first = bytes.indexOf(CHANGED);
  write(bytes, { local: first - 30, listed: bytes.lastIndexOf(CHANGED) - 46 });
  return bytes;
}

/** The package with bytes put in, and the directory moved on by them. */
function insert(at: number, added: Buffer): Buffer {
  const bytes = Buffer.concat([whole.subarray(0, at), added, whole.subarray(at)]);
  const end = bytes.length - 22;
  bytes.writeUInt32LE(whole.readUInt32LE(whole.length - 6) + added.length, end + 16);
  return bytes;
}

/** The package with an extra field in the directory's record of the changed entry. */
function withExtra(id: number): Buffer {
  const field = Buffer.alloc(4 + 5 + CHANGED.length);
  field.writeUInt16LE(id, 0);
  field.writeUInt16LE(field.length - 4, 2);
  field.write('thu.example-2026-11-30/data/site/khac1.html', 9);
  const listed = whole.lastIndexOf(CHANGED) - 46;
  const at = listed + 46 + CHANGED.length;
  const bytes = Buffer.concat([whole.subarray(0, at), field, whole.subarray(at)]);
  bytes.writeUInt16LE(field.length, listed + 30);
  const end = bytes.length - 22;
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 12) + field.length, end + 12);
  return bytes;
}

test('a package as it was written is whole', async () => {
  expect(await judge(whole)).toEqual([]);
});

test.each<[string, () => Uint8Array]>([
  ['a local header with another name', () => change((bytes, { local }) => bytes.write('X', local + 30))],
  [
    'a local header with another size',
    () => change((bytes, { local }) => bytes.writeUInt32LE(3, local + 18)),
  ],
  ['a local header with another sum', () => change((bytes, { local }) => bytes.writeUInt32LE(3, local + 14))],
  [
    'a local header with another method',
    () => change((bytes, { local }) => bytes.writeUInt16LE(8, local + 8)),
  ],
  [
    'names said to be UTF-8',
    () => {
      return change((bytes, { local, listed }) => {
        bytes.writeUInt16LE(0x800, local + 6);
        bytes.writeUInt16LE(0x800, listed + 8);
      });
    },
  ],
  ['a link', () => change((bytes, { listed }) => bytes.writeUInt32LE(0o120777 * 0x1_0000, listed + 38))],
  ['a second name in Unicode', () => withExtra(0x7075)],
  ['a field of a program', () => withExtra(0x6375)],
  ['bytes before its header', () => insert(whole.indexOf(CHANGED) - 30, Buffer.from('PK'))],
])('%s is told with the entry', async (_, make) => {
  expect(await judge(make())).toEqual({ entry: CHANGED });
});

test.each<[string, () => Uint8Array]>([
  ['before the first entry', () => Buffer.concat([Buffer.from('#!/bin/sh\n'), whole])],
  ['before the directory', () => insert(whole.readUInt32LE(whole.length - 6), Buffer.from('PK'))],
  ['after the end', () => Buffer.concat([whole, Buffer.from('thêm')])],
  [
    'in a remark',
    () => {
      const bytes = Buffer.concat([whole, Buffer.from('thêm')]);
      bytes.writeUInt16LE(bytes.length - whole.length, whole.length - 2);
      return bytes;
    },
  ],
])('bytes that belong to no file are told: %s', async (_, make) => {
  expect(['end', { entry: 'thu.example-2026-11-30/DOC-TRUOC.txt' }]).toContainEqual(await judge(make()));
});

test('sums in both headers that do not fit what is stored are told, of files that no manifest names too', async () => {
  const found: unknown[] = [];
  for (const name of [CHANGED, 'thu.example-2026-11-30/tagmanifest-sha512.txt']) {
    const bytes = Buffer.from(whole);
    const header = { local: bytes.indexOf(name) - 30, listed: bytes.lastIndexOf(name) - 46 };
    bytes.writeUInt32LE(3, header.local + 14);
    bytes.writeUInt32LE(3, header.listed + 16);
    found.push(await judge(bytes));
  }
  expect(found).toEqual([
    [{ kind: 'unreadable', file: 'data/site/index.html' }],
    [{ kind: 'unreadable', file: 'tagmanifest-sha512.txt' }],
  ]);
});

test('the same files packed by another program are told, before anything is unpacked', async () => {
  expect(await judge(zipSync(unzipSync(whole)))).toEqual({ entry: 'thu.example-2026-11-30/DOC-TRUOC.txt' });
});

test.each([
  ['twice', 'thu.example-2026-11-30/bagit.txt'],
  ['twice but for its case', 'thu.example-2026-11-30/Bagit.txt'],
  ['below a file', 'thu.example-2026-11-30/bagit.txt/a'],
  ['of a folder', 'thu.example-2026-11-30/data/'],
  ['that leads out', '../a.html'],
  ['that begins at the root', '/a.html'],
  ['of a drive', 'C:/a.html'],
  ['with a backslash', 'goi\\..\\a.html'],
  ['with a control character', 'thu.example-2026-11-30/a\u0007.html'],
  ['in UTF-8', 'thu.example-2026-11-30/b\u00c3\u00a1o.html'],
])('a name %s is told', async (_, name) => {
  copies += 1;
  const path = `${file}.${copies}.zip`;
  const zip = await openZip(path);
  for (const each of ['thu.example-2026-11-30/bagit.txt', name]) await zip.add(each, Buffer.from('BagIt'));
  await zip.close();
  expect(await judge(await readFile(path))).toEqual({ entry: name });
});

test('no ZIP that is refused stays open', async () => {
  const open = async () => (await readdir('/proc/self/fd')).length;
  const refused = [
    change((bytes, { local }) => bytes.write('X', local + 30)),
    insert(0, Buffer.from('một')),
    whole.subarray(0, whole.length - 30),
    Buffer.from(zipSync({ 'khong-phai-goi.txt': new Uint8Array(1) })),
  ];
  const before = await open();
  for (const bytes of refused) expect(await judge(bytes)).not.toEqual([]);
  await expect.poll(open).toBeLessThanOrEqual(before);
});
