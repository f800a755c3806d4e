import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Finding } from '../../../../src/offline/verify/finding.ts';
import { NoPackage, openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { IS_THOROUGH } from '../../../support/thorough.ts';
import { LITTER } from './litter-files.ts';
import { makeSmallPackage } from './package.ts';

let zip: string;
let whole: string;
let copies = 0;

beforeAll(async () => {
  zip = await makeSmallPackage();
  whole = join(dirname(zip), 'unpacked');
  execFileSync('unzip', ['-q', zip, '-d', whole]);
});

/** A copy of the unpacked package, spoilt. */
async function spoil(change: (bag: string) => Promise<unknown>): Promise<Finding[]> {
  copies += 1;
  const copy = `${whole}-${copies}`;
  await cp(whole, copy, { recursive: true });
  await change(join(copy, 'thu.example-2026-11-30'));
  return await findIn(copy);
}

async function findIn(path: string): Promise<Finding[]> {
  const bag = await openPackage(path);
  const { findings } = await verifyPackage(bag);
  bag.close();
  return findings;
}

async function flip(file: string, at = 4): Promise<void> {
  const bytes = await readFile(file);
  bytes[at]! ^= 1;
  await writeFile(file, bytes);
}

test('a whole package is whole, packed and unpacked, as the bag itself and as a folder around it', async () => {
  for (const path of [zip, whole, join(whole, 'thu.example-2026-11-30')])
    expect(await findIn(path)).toEqual([]);
});

test('one flipped bit is told with the name of its file', async () => {
  expect(await spoil((bag) => flip(join(bag, 'data/site/index.html')))).toEqual([
    { kind: 'changed', file: 'data/site/index.html' },
  ]);
});

test('a deleted file is missing', async () => {
  expect(await spoil((bag) => rm(join(bag, 'data/site/tin/a.html')))).toContainEqual({
    kind: 'missing',
    file: 'data/site/tin/a.html',
  });
});

test('an added file is extra, wherever it lies', async () => {
  const findings = await spoil(async (bag) => {
    await writeFile(join(bag, 'data/site/la.html'), 'lạ');
    await writeFile(join(bag, 'la.txt'), 'lạ');
    await mkdir(join(bag, 'data/moi'));
  });
  expect(findings).toContainEqual({ kind: 'extra', file: 'data/site/la.html' });
  expect(findings).toContainEqual({ kind: 'extra', file: 'la.txt' });
});

test('a renamed file is missing under its name and extra under the other', async () => {
  const findings = await spoil((bag) =>
    rename(join(bag, 'data/site/index.html'), join(bag, 'data/site/Index.html')),
  );
  expect(findings).toEqual([
    { kind: 'extra', file: 'data/site/Index.html' },
    { kind: 'missing', file: 'data/site/index.html' },
  ]);
});

test('a file beside the payload is checked too', async () => {
  expect(await spoil((bag) => flip(join(bag, 'README.txt')))).toEqual([
    { kind: 'changed', file: 'README.txt' },
  ]);
});

test('a changed manifest is found by the other manifest and by its own checksum', async () => {
  const findings = await spoil(async (bag) => {
    const file = join(bag, 'manifest-sha256.txt');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(/^.*index\.html\n/mu, ''));
  });
  expect(findings).toEqual([
    { kind: 'not-listed', file: 'data/site/index.html' },
    { kind: 'changed', file: 'manifest-sha256.txt' },
  ]);
});

test.each<[name: string, write: (text: string) => string]>([
  ['ends of lines of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['an empty line', (text) => `${text}\n`],
  ['blanks', (text) => text.replace('  ', '   ')],
  ['capitals', (text) => text.replace(/^\S+/u, (sum) => sum.toUpperCase())],
  ['a mark of bytes', (text) => text.replace('  ', ' *')],
  ['another order', (text) => text.replace(/^(.*\n)(.*\n)/u, '$2$1')],
  ['a mark of the order of bytes', (text) => `\uFEFF${text}`],
])('a list for which no other vouches has one form alone: %s', async (_, write) => {
  const findings = await spoil(async (bag) => {
    const file = join(bag, 'tagmanifest-sha256.txt');
    await writeFile(file, write(await readFile(file, 'utf8')));
  });
  expect(findings).toContainEqual({ kind: 'bad-manifest', file: 'tagmanifest-sha256.txt' });
});

test('a manifest that leads out of the bag is not followed', async () => {
  const findings = await spoil(async (bag) => {
    const file = join(bag, 'manifest-sha256.txt');
    await writeFile(file, `${await readFile(file, 'utf8')}${'0'.repeat(64)}  ../../../etc/passwd\n`);
  });
  expect(findings).toContainEqual({ kind: 'bad-manifest', file: 'manifest-sha256.txt' });
  expect(findings.every(({ file }) => !file.includes('passwd'))).toBe(true);
});

test('a missing manifest is missing', async () => {
  expect(await spoil((bag) => rm(join(bag, 'manifest-sha512.txt')))).toContainEqual({
    kind: 'missing',
    file: 'manifest-sha512.txt',
  });
});

test('a package of ours stays one when the sign of it is lost, and each lost file is told', async () => {
  const findings = await spoil(async (bag) => {
    for (const name of ['bag-info.txt', 'tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'])
      await rm(join(bag, name));
  });
  for (const file of ['tagmanifest-sha256.txt', 'tagmanifest-sha512.txt'])
    expect(findings).toContainEqual({ kind: 'missing', file });
});

/** The same payload in a bag that other software made: what RFC 8493 asks for, and no more. */
const foreign = async (bag: string): Promise<void> => {
  for (const name of ['DOC-TRUOC.txt', 'bag-info.txt', 'manifest-sha512.txt']) await rm(join(bag, name));
  for (const algorithm of ['sha256', 'sha512']) await rm(join(bag, `tagmanifest-${algorithm}.txt`));
};

test('a bag of other software with one manifest is whole', async () => {
  expect(await spoil(foreign)).toEqual([]);
});

test('in such a bag everything that is changed, missing or extra in the payload is told', async () => {
  const findings = await spoil(async (bag) => {
    await foreign(bag);
    await flip(join(bag, 'data/site/index.html'));
    await rename(join(bag, 'data/site/trong.txt'), join(bag, 'data/site/rong.txt'));
  });
  expect(findings).toEqual([
    { kind: 'changed', file: 'data/site/index.html' },
    { kind: 'extra', file: 'data/site/rong.txt' },
    { kind: 'missing', file: 'data/site/trong.txt' },
  ]);
});

test('in such a bag names are the same in either form of their marks, and references in them are read', async () => {
  const findings = await spoil(async (bag) => {
    await foreign(bag);
    const names = ['Bản tin Đỗ Hồng Hà.html'.normalize('NFD'), '100%.html', 'hai\ndòng.html'];
    for (const [index, name] of names.entries())
      await writeFile(join(bag, 'data', name), Buffer.from(`${index}`));
    const written = ['Bản tin Đỗ Hồng Hà.html'.normalize('NFC'), '100%25.html', 'hai%0adòng.html'];
    const lines = written.map(
      (name, index) => `${createHash('sha256').update(`${index}`).digest('hex')}  data/${name}\n`,
    );
    await appendFile(join(bag, 'manifest-sha256.txt'), lines.join(''));
  });
  expect(findings).toEqual([]);
});

test('a file whose name a list has in both forms of its marks stands for one of them alone', async () => {
  const findings = await spoil(async (bag) => {
    await foreign(bag);
    const [composed, parted] = (['NFC', 'NFD'] as const).map((form) => 'Hà.html'.normalize(form));
    await writeFile(join(bag, 'data', parted!), 'hai');
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    const lines = [`${sum('một')}  data/${composed}\n`, `${sum('hai')}  data/${parted}\n`];
    await appendFile(join(bag, 'manifest-sha256.txt'), lines.join(''));
  });
  expect(findings).toEqual([{ kind: 'missing', file: `data/${'Hà.html'.normalize('NFC')}` }]);
});

test('a bag with sums of another kind is told as that, and not file by file', async () => {
  const findings = await spoil(async (bag) => {
    await foreign(bag);
    await rm(join(bag, 'manifest-sha256.txt'));
    await writeFile(join(bag, 'manifest-md5.txt'), `${'0'.repeat(32)}  data/site/index.html\n`);
  });
  expect(findings).toEqual([{ kind: 'unknown-sums', file: 'manifest-md5.txt' }]);
});

test('a bag without any manifest is not whole', async () => {
  const findings = await spoil(async (bag) => {
    await foreign(bag);
    await rm(join(bag, 'manifest-sha256.txt'));
  });
  expect(findings).toContainEqual({ kind: 'missing', file: 'manifest-sha256.txt' });
  expect(findings).toContainEqual({ kind: 'extra', file: 'data/site/index.html' });
});

test('every flipped byte of a file in a ZIP is told with its name', async () => {
  const bytes = await readFile(zip);
  const at = bytes.indexOf('<p>hai</p>');
  const spoilt = `${zip}.spoilt.zip`;
  for (let index = at; index < at + 10; index += 1) {
    await writeFile(spoilt, bytes);
    await flip(spoilt, index);
    expect(await findIn(spoilt)).toEqual([{ kind: 'changed', file: 'data/site/tin/a.html' }]);
  }
});

test('a ZIP that was cut short anywhere is damaged, and what is whole at its beginning is counted', async () => {
  const bytes = await readFile(zip);
  const starts: number[] = [];
  for (let at = 0; at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 1, 'latin1')) starts.push(at);
  const cut = `${zip}.cut.zip`;
  for (let length = 0; length < bytes.length - 22; length += IS_THOROUGH ? 7 : 61) {
    await writeFile(cut, bytes.subarray(0, length));
    const fault = (await openPackage(cut).catch((error: unknown) => error)) as NoPackage;
    expect(fault).toMatchObject({ name: 'NoPackage', fault: 'damaged-zip' });
    const ends = [...starts.slice(1), bytes.indexOf('PK\u0001\u0002', 0, 'latin1')];
    expect([length, fault.rescue?.files]).toEqual([length, ends.filter((end) => end <= length).length]);
  }
  const flipped = Buffer.from(bytes.subarray(0, -30));
  flipped[flipped.indexOf('<p>hai</p>')]! ^= 1;
  await writeFile(cut, flipped);
  const fault = (await openPackage(cut).catch((error: unknown) => error)) as NoPackage;
  expect(fault.rescue).toEqual({ files: 4, lost: 'thu.example-2026-11-30/data/site/tin/a.html' });
});

test('files that an operating system leaves are told apart from changes', async () => {
  copies += 1;
  const copy = `${whole}-${copies}`;
  await cp(whole, copy, { recursive: true });
  const litter = [
    'Thumbs.db',
    'thu.example-2026-11-30/data/.DS_Store',
    'thu.example-2026-11-30/data/site/desktop.ini',
    '__MACOSX/thu.example-2026-11-30/._data',
    'thu.example-2026-11-30/._bagit.txt',
  ];
  for (const file of litter) {
    await mkdir(dirname(join(copy, file)), { recursive: true });
    const kind = basename(file) as keyof typeof LITTER;
    await writeFile(join(copy, file), LITTER[kind] ?? LITTER['._data']);
  }
  const bag = await openPackage(copy);
  const result = await verifyPackage(bag);
  bag.close();
  expect(result.findings).toEqual([]);
  expect(result.litter).toHaveLength(litter.length);
  expect(await spoil((goi) => writeFile(join(goi, 'data/site/thumbs.dbx'), 'x'))).toEqual([
    { kind: 'extra', file: 'data/site/thumbs.dbx' },
  ]);
});

test('what lies in a folder of such files, and is not named as they are, is extra', async () => {
  const findings = await spoil(async (bag) => {
    await mkdir(join(bag, '__MACOSX'));
    await writeFile(join(bag, '__MACOSX/index.html'), 'x');
  });
  expect(findings).toEqual([{ kind: 'extra', file: '__MACOSX/index.html' }]);
});

test('a file of that name which a list names is a file of the bag', async () => {
  const findings = await spoil(async (bag) => {
    await foreign(bag);
    await appendFile(join(bag, 'manifest-sha256.txt'), `${'0'.repeat(64)}  data/Thumbs.db\n`);
    await writeFile(join(bag, 'data/Thumbs.db'), 'x');
  });
  expect(findings).toEqual([{ kind: 'changed', file: 'data/Thumbs.db' }]);
});

test('a hundred thousand such files take no longer than other files', { timeout: 30_000 }, async () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `data/._anh-${index}.jpg`);
  const bag = await openPackage(whole);
  const startOf = () => Promise.resolve(LITTER['._data']);
  const { litter } = await verifyPackage({ ...bag, startOf, names: [...bag.names, ...names] });
  expect(litter).toHaveLength(names.length);
});

test('a key in a package asks for a signature', async () => {
  const findings = await spoil((bag) => writeFile(join(bag, 'minisign.pub'), 'x'));
  expect(findings).toContainEqual({ kind: 'not-signed', file: 'tagmanifest-sha512.txt.minisig' });
});

test('what is no regular file is told and never opened, in the place of any file', async () => {
  const findings = await spoil(async (bag) => {
    execFileSync('mkfifo', [join(bag, 'ong-dan')]);
    for (const name of ['data/site/index.html', 'bag-info.txt']) {
      await rm(join(bag, name));
      execFileSync('mkfifo', [join(bag, name)]);
    }
    await rename(join(bag, 'data/site/trong.txt'), join(bag, '../ngoai.txt'));
    await symlink('../../../ngoai.txt', join(bag, 'data/site/trong.txt'));
  });
  for (const file of ['ong-dan', 'data/site/index.html', 'bag-info.txt', 'data/site/trong.txt'])
    expect(findings).toContainEqual({ kind: 'no-file', file });
  const pipe = join(dirname(zip), 'ong-dan.zip');
  execFileSync('mkfifo', [pipe]);
  await expect(openPackage(pipe)).rejects.toThrow(new NoPackage('no-bag'));
});

test('a folder that cannot be listed is told, and hides none of the others', async () => {
  const findings = await spoil(async (bag) => {
    // Its name is no text in UTF-8.
    const name = Buffer.concat([Buffer.from(`${bag}/data/la-`), Buffer.from([0xff])]);
    await mkdir(name);
    await writeFile(Buffer.concat([name, Buffer.from('/a.html')]), 'x');
    await writeFile(join(bag, 'data/site/tin/a.html'), 'x');
  });
  expect(findings).toContainEqual({ kind: 'unreadable', file: 'data/la-\uFFFD' });
  expect(findings).toContainEqual({ kind: 'changed', file: 'data/site/tin/a.html' });
});

test('a package of ours without bagit.txt is one that lacks it', async () => {
  expect(await spoil((bag) => rm(join(bag, 'bagit.txt')))).toContainEqual({
    kind: 'missing',
    file: 'bagit.txt',
  });
});

test('a manifest of empty lines, as long as one may be, is read without filling the memory', async () => {
  const before = process.memoryUsage().rss;
  const findings = await spoil((bag) =>
    writeFile(join(bag, 'manifest-sha256.txt'), Buffer.alloc(127 << 20, 10)),
  );
  expect(findings).toContainEqual({ kind: 'changed', file: 'manifest-sha256.txt' });
  expect(process.memoryUsage().rss - before).toBeLessThan(700 << 20);
});

test('a text beside the payload longer than any package needs is not read to its end', async () => {
  const findings = await spoil((bag) => truncate(join(bag, 'bag-info.txt'), 2 << 20));
  expect(findings).toContainEqual({ kind: 'changed', file: 'bag-info.txt' });
});

test('a manifest longer than any package needs is not read to its end', async () => {
  const findings = await spoil((bag) => truncate(join(bag, 'manifest-sha256.txt'), 129 * 1024 * 1024));
  expect(findings).toContainEqual({ kind: 'unreadable', file: 'manifest-sha256.txt' });
});

test('what is no package is told apart from a damaged one', async () => {
  await expect(openPackage(join(whole, 'khong-co'))).rejects.toThrow(new NoPackage('missing'));
  await expect(openPackage(join(whole, 'thu.example-2026-11-30/data'))).rejects.toThrow(
    new NoPackage('no-bag'),
  );
});
