import { execFileSync, spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFilesBelow } from '../../../../src/files/list-files.ts';
import { getFolders } from '../../../../src/folders.ts';
import { takeSources } from '../../../../src/offline/former/take-sources.ts';
import { openBag } from '../../../../src/offline/package/bag.ts';
import { openZip } from '../../../../src/offline/package/zip.ts';
import { openPackage } from '../../../../src/offline/verify/open-package.ts';
import { isSourceName } from '../../../../src/offline/verify/source-names.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { PROJECT } from '../../../support/project.ts';

const VERIFIER = join(PROJECT, 'src/offline/documents/kiem-tra.py');
const NAME = 'thu.example-2026-11-30';

/** A package as the command would make it of these files, packed and unpacked. */
async function makeEdition(files: Readonly<Record<string, string>>): Promise<{ zip: string; bag: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-names-'));
  const zip = await openZip(join(folder, 'goi.zip'));
  const bag = openBag(zip, NAME);
  await bag.addTag('DOC-TRUOC.txt', 'Đọc trước.\r\n');
  for (const path of Object.keys(files).toSorted()) await bag.addPayload(path, Buffer.from(files[path]!));
  await bag.finish([
    ['External-Identifier', 'https://thu.example/'],
    ['Bagging-Date', '2026-11-30'],
    ['Bag-Software-Agent', 'Bantin'],
  ]);
  await zip.close();
  execFileSync('unzip', ['-q', join(folder, 'goi.zip'), '-d', folder]);
  await copyFile(VERIFIER, join(folder, NAME, 'kiem-tra.py'));
  return { zip: join(folder, 'goi.zip'), bag: join(folder, NAME) };
}

async function findIn(path: string): Promise<string[]> {
  const bag = await openPackage(path);
  const { findings } = await verifyPackage(bag);
  bag.close();
  return findings.map(({ kind, file }) => `${kind} ${file}`);
}

const HONEST = {
  'content/bulletins/2026/tin/index.mdx': 'Bài.',
  'content/bulletins/2026/tin/anh.JPG': 'ảnh',
  'content/site.yaml': 'title: Trang thử\n',
  'public/.nojekyll': '',
  'public/favicon.svg': '<svg/>',
};
const FORGED = [
  'content/.git/config',
  'content/.git/hooks/pre-commit',
  'content/.vscode/tasks.json',
  'content/.env.yaml',
  'content/bulletins/2026/.git/anh.jpg',
  'content/package.json',
  'content/git.exe',
  'content/Makefile',
  'public/.htaccess',
  'public/.well-known/security.txt',
  'public/tai-lieu/.user.txt',
];

test('an edition of names that the gate accepts is whole', async () => {
  const { zip } = await makeEdition(HONEST);
  expect(await findIn(zip)).toEqual([]);
});

test.each(FORGED)('an edition with %s is not whole, and nothing is copied out of it', async (path) => {
  const { zip, bag } = await makeEdition({ ...HONEST, [path]: 'x' });
  expect(await findIn(zip)).toEqual([`other-name data/${path}`]);
  expect(await findIn(bag)).toContain(`other-name data/${path}`);
  const out = join(await mkdtemp(join(tmpdir(), 'bantin-names-')), 'nguon');
  await expect(takeSources(zip, out, getFolders())).rejects.toThrow(/goi\.zip/u);
  await expect(readdir(out)).rejects.toThrow(/ENOENT/u);
  const told = spawnSync('python3', [join(bag, 'kiem-tra.py')], { encoding: 'utf8' });
  expect([told.status, told.stdout]).toEqual([1, expect.stringContaining(`FOREIGN NAME: data/${path}\n`)]);
});

test('a table of own names gives no file such a name either', async () => {
  const renamed = '\uFEFFTên gốc,Tên trong gói\r\ndata/content/.git/config,data/content/long/00.jpg\r\n';
  const { zip, bag } = await makeEdition({
    ...HONEST,
    'content/long/00.jpg': '[core]',
    'tables/renamed.csv': renamed,
  });
  expect(await findIn(zip)).toEqual(['other-name data/content/long/00.jpg']);
  const out = join(await mkdtemp(join(tmpdir(), 'bantin-names-')), 'noi-dung');
  expect(spawnSync('python3', [join(bag, 'kiem-tra.py'), '--nguon', out]).status).not.toBe(0);
  expect((await listFilesBelow(out)).filter((path) => path.includes('.git'))).toEqual([]);
});

test('what an operating system left in an unpacked edition is not copied out', async () => {
  const { bag } = await makeEdition(HONEST);
  await writeFile(join(bag, 'data/content/.DS_Store'), Buffer.from('\0\0\0\u0001Bud1 x', 'latin1'));
  const out = join(await mkdtemp(join(tmpdir(), 'bantin-names-')), 'noi-dung');
  expect(spawnSync('python3', [join(bag, 'kiem-tra.py'), '--nguon', out]).status).toBe(0);
  expect(await listFilesBelow(out)).toEqual([
    'bulletins/2026/tin/anh.JPG',
    'bulletins/2026/tin/index.mdx',
    'site.yaml',
  ]);
});

/** Every path of a folder or none and a name made of these pieces. */
function listNames(): string[] {
  const starts = ['', '.', '..', '-', '_', 'a', 'tin.', 'Ầ', ' '];
  const ends = [
    '',
    '.',
    '.jpg',
    '.JPEG',
    '.mdx',
    '.yaml',
    '.md',
    '.csv',
    '.json',
    '.txt',
    '.php',
    '.pdf.exe',
    '.woff2',
    '.nojekyll',
    '.jpg\n',
  ];
  const folders = ['', '.git/', 'a/', 'a.b/', '-a/', 'a/.b/', '../', './', 'a//', 'Ầ/'];
  return ['data/content/', 'data/public/', 'data/site/'].flatMap((room) =>
    folders.flatMap((folder) => starts.flatMap((start) => ends.map((end) => room + folder + start + end))),
  );
}

test('the verifier in Python accepts the same names', () => {
  const names = listNames();
  const program = [
    'import json, runpy, sys',
    'own = runpy.run_path(sys.argv[1], run_name="names")["is_source_name"]',
    'print(json.dumps([own(name) for name in json.load(sys.stdin)]))',
  ];
  const answer = execFileSync('python3', ['-c', program.join('\n'), VERIFIER], {
    input: JSON.stringify(names),
  });
  const accepted = (JSON.parse(answer.toString()) as boolean[]).flatMap((isOwn, at) =>
    isOwn ? names[at]! : [],
  );
  expect(accepted).toEqual(names.filter(isSourceName));
  expect(accepted.filter((name) => /\/\.\w+\//u.test(name) && !name.startsWith('data/site/'))).toEqual([]);
});
