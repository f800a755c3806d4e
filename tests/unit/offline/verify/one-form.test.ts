import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { formatPublicKey, openSecretKey, parsePublicKey } from '../../../../src/offline/minisign-keys.ts';
import { openBag } from '../../../../src/offline/package/bag.ts';
import { openZip } from '../../../../src/offline/package/zip.ts';
import type { Finding } from '../../../../src/offline/verify/finding.ts';
import { openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { SECRET_KEY } from '../../../support/minisign-keys.ts';
import { makeSmallPackage } from './package.ts';

// Whoever has no key can change nothing of a signed package, not even what no sum is made of.

const FOLDER = 'thu.example-2026-11-30';
const SIGNED = `${FOLDER}/tagmanifest-sha512.txt`;
const SIGNATURE = `${SIGNED}.minisig`;
const KEY = parsePublicKey(formatPublicKey(openSecretKey(SECRET_KEY)));

type Entries = [name: string, contents: Buffer][];

let zip: string;
let entries: Entries;
let copies = 0;

beforeAll(async () => {
  zip = await makeSmallPackage({ isSigned: true });
  entries = Object.entries(unzipSync(await readFile(zip))).map(([name, bytes]) => [name, Buffer.from(bytes)]);
});

async function pack(changed: Entries): Promise<string> {
  copies += 1;
  const file = join(dirname(zip), `${copies}.zip`);
  const output = await openZip(file);
  for (const [name, contents] of changed) await output.add(name, contents);
  await output.close();
  return file;
}

async function findIn(path: string): Promise<Finding[]> {
  const bag = await openPackage(path);
  try {
    return (await verifyPackage(bag, { key: KEY })).findings;
  } finally {
    bag.close();
  }
}

/** The package with another text of its signature. */
async function withSignature(change: (text: string) => string): Promise<Finding[]> {
  return findIn(
    await pack(
      entries.map(([name, contents]) => [
        name,
        name === SIGNATURE ? Buffer.from(change(contents.toString())) : contents,
      ]),
    ),
  );
}

test('the package as it was written is whole', async () => {
  expect(await findIn(await pack(entries))).toEqual([]);
});

test.each<[string, (text: string) => string]>([
  ['with another untrusted comment', (text) => text.replace(/^.*/u, 'untrusted comment: của cơ quan khác')],
  ['with five kilobytes before it', (text) => text.replace(/^.*/u, `<script>${'x'.repeat(5000)}`)],
  ['with ends of lines of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['without the words before the comment', (text) => text.replace('\ntrusted comment: ', '\n')],
  ['with lines behind it', (text) => `${text}\n\n`],
  ['without its last end of line', (text) => text.trimEnd()],
  ['with a blank behind a line', (text) => text.replace(/\n/gu, ' \n')],
  ['with a blank in a line', (text) => text.replace('\nRU', '\n RU')],
  ['with a mark of the order of bytes', (text) => `\uFEFF${text}`],
])('a signature %s is none', async (_, change) => {
  expect(await withSignature(change)).toEqual([
    { kind: 'bad-signature', file: 'tagmanifest-sha512.txt.minisig' },
  ]);
});

test('two entries that have changed their places are told, whichever they are', async () => {
  for (let index = 1; index < entries.length; index += 1) {
    const swapped = entries.with(index - 1, entries[index]!).with(index, entries[index - 1]!);
    const misplaced = { kind: 'misplaced', file: entries[index - 1]![0].slice(FOLDER.length + 1) };
    expect(await findIn(await pack(swapped))).toEqual([misplaced]);
  }
  expect(await findIn(await pack(entries.toReversed()))).toMatchObject([{ kind: 'misplaced' }]);
});

test.each<[string, (name: string) => string]>([
  ['has another name', (name) => name.replace(FOLDER, 'evil-example-2026-11-30')],
  ['says more than the name that was signed', (name) => name.replace(FOLDER, `${FOLDER}-anh-goc`)],
  ['is not there', (name) => name.slice(FOLDER.length + 1)],
  ['lies in others', (name) => `a/b/${name}`],
])('a package whose top folder %s is not whole', async (_, rename) => {
  const renamed = entries.map(([name, contents]): Entries[number] => [rename(name), contents]);
  expect(await findIn(await pack(renamed))).toMatchObject([{ kind: 'other-folder' }]);
});

test('the name of a package that is not signed has to begin with its site and day', async () => {
  const unsigned = Object.entries(unzipSync(await readFile(await makeSmallPackage())));
  const judge = async (folder: string): Promise<string[]> => {
    const file = await pack(
      unsigned.map(([name, bytes]) => [name.replace(FOLDER, folder), Buffer.from(bytes)]),
    );
    const bag = await openPackage(file);
    const { findings } = await verifyPackage(bag);
    bag.close();
    return findings.map(({ kind }) => kind);
  };
  expect(await judge(`${FOLDER}-2024-khong-anh`)).toEqual([]);
  expect(await judge('thu.example-2026-11-300')).toEqual(['other-folder']);
});

test('originals stand in the order of their table', async () => {
  const make = async (names: readonly string[]): Promise<string[]> => {
    copies += 1;
    const file = join(dirname(zip), `${copies}.zip`);
    const output = await openZip(file);
    const bag = openBag(output, FOLDER);
    await bag.addTag('DOC-TRUOC.txt', 'Đọc trước.\r\n');
    for (const name of names) await bag.addPayload(`originals/${name}.jpg`, Buffer.from(name));
    const table = 'data/originals/b.jpg\r\ndata/originals/a.jpg\r\ndata/originals/b.jpg\r\n';
    await bag.addPayload('tables/originals.csv', Buffer.from(table));
    await bag.finish([['Bag-Software-Agent', 'Bantin']]);
    await output.close();
    const opened = await openPackage(file);
    const { findings } = await verifyPackage(opened);
    opened.close();
    return findings.map(({ file: misplaced }) => misplaced);
  };
  expect(await make(['b', 'a'])).toEqual([]);
  expect(await make(['a', 'b'])).toEqual(['data/originals/b.jpg']);
});

test('what is attached and is no signature or time stamp is not whole, though it holds the digest', async () => {
  const digest = createHash('sha256')
    .update(entries.find(([name]) => name === SIGNED)![1])
    .digest();
  const junk: [extension: string, contents: Buffer][] = [
    ['p7s', Buffer.concat([digest, Buffer.from('<script>'.repeat(500))])],
    ['tsr', Buffer.concat([Buffer.from('MZ'), digest])],
    ['p7s', Buffer.concat([Buffer.from('3022', 'hex'), Buffer.from('0420', 'hex'), digest])],
    ['p7s', Buffer.from(`-----BEGIN CMS-----\n${digest.toString('base64')}\n-----END CMS-----\n`)],
    ['p7s', Buffer.alloc(0)],
  ];
  for (const [extension, contents] of junk) {
    const added = await pack([...entries, [`${SIGNED}.${extension}`, contents]]);
    expect(await findIn(added)).toEqual([
      { kind: 'bad-signature', file: `tagmanifest-sha512.txt.${extension}` },
    ]);
  }
});

test('a file that is only named as one of an operating system is extra', async () => {
  const folder = join(dirname(zip), 'giai-nen');
  execFileSync('unzip', ['-q', zip, '-d', folder]);
  const names = ['._payload.exe', 'data/._evil.html', 'data/Thumbs.db', 'data/site/desktop.ini', '.DS_Store'];
  for (const name of names) await writeFile(join(folder, FOLDER, name), 'MZ<script>');
  expect(await findIn(folder)).toEqual(names.toSorted().map((file) => ({ kind: 'extra', file })));
});
