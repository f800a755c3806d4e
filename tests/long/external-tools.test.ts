import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, test } from 'vitest';
import { findProgram } from '../../scripts/local-nginx.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PUBLIC_KEY, SECRET_KEY } from '../support/minisign-keys.ts';
import { makePackage, unpack } from '../offline/packages.ts';

// What programs of others make of an edition: each that is on this machine, and the table at the end says which are not.

/** A program of others, and what it does with an edition. */
interface Tool {
  name: string;
  /** How its version is asked for; a program that cannot say it is not here. */
  version: readonly [program: string, ...words: string[]];
  /** What it has found right, in a few words; throws otherwise. */
  judge: () => Promise<string>;
  /** Whether `npm run find-servers` sees to it, so that it has to be here. */
  isSought?: boolean;
}

const site = await getBuiltSite('demo');
let zip: string;
let bag: string;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  const key = join(await makeFolder(), 'khoa.key');
  await writeFile(key, SECRET_KEY);
  zip = await makePackage(site, { sign: key });
  bag = await unpack(zip);
  files = await sumFiles(dirname(bag));
});

const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'bantin-tool-'));

/** SHA-256 of every file below a folder, by path. */
async function sumFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const sums = paths.map(async (path): Promise<[string, string]> => [
    relative(folder, path),
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex'),
  ]);
  return new Map((await Promise.all(sums)).sort());
}

/** Runs a program to its end and returns what it said; throws when it ends badly. */
function run(line: readonly string[], cwd = bag): string {
  const { status, stdout, stderr, error } = spawnSync(line[0]!, line.slice(1), {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`${line.join(' ')}: ${error?.message ?? stdout + stderr}`);
  return stdout + stderr;
}

/** Unpacks the edition with a program, given where it lies, and compares every byte. */
function unpackWith(line: (archive: string) => readonly string[]): Tool['judge'] {
  return async () => {
    const folder = await makeFolder();
    run(line(zip), folder);
    expect(await sumFiles(folder)).toEqual(files);
    return `${files.size} files, every byte`;
  };
}

async function listBooks(): Promise<string[]> {
  const names = await readdir(join(bag, 'data/books'));
  return names.filter((name) => name.endsWith('.epub')).map((name) => join(bag, 'data/books', name));
}

async function unpackArchive(): Promise<string> {
  const folder = await makeFolder();
  run(['unzip', '-q', join(bag, 'data/web-archive/site.wacz'), '-d', folder]);
  return join(folder, 'archive/data.warc.gz');
}

/** 7-Zip as its makers call it, or as Debian's older package did. */
const sevenZip = findProgram('7z') === undefined ? '7zz' : '7z';

const epubcheck = '/usr/share/java/epubcheck.jar';

const TOOLS: readonly Tool[] = [
  { name: 'unzip', version: ['unzip', '-v'], isSought: true, judge: unpackWith((at) => ['unzip', '-q', at]) },
  { name: '7-Zip', version: [sevenZip, 'i'], judge: unpackWith((at) => [sevenZip, 'x', '-y', at]) },
  { name: 'bsdtar', version: ['bsdtar', '--version'], judge: unpackWith((at) => ['bsdtar', '-xf', at]) },
  {
    name: 'Python zipfile',
    version: ['python3', '--version'],
    isSought: true,
    judge: unpackWith((at) => ['python3', '-m', 'zipfile', '-e', at, '.']),
  },
  {
    name: 'BusyBox unzip',
    version: ['busybox', 'unzip', '--help'],
    judge: unpackWith((at) => ['busybox', 'unzip', '-q', at]),
  },
  { name: 'Java jar', version: ['jar', '--version'], judge: unpackWith((at) => ['jar', '-xf', at]) },
  {
    name: 'bagit-python',
    version: ['python3', '-c', 'import bagit; print(bagit.__name__, bagit.VERSION)'],
    judge: () => {
      run(['python3', '-c', 'import sys, bagit; sys.exit(bagit.main())', '--validate', '--quiet', bag]);
      return Promise.resolve('the bag is valid');
    },
  },
  {
    name: 'minisign',
    version: ['minisign', '-v'],
    isSought: true,
    judge: () => {
      run(['minisign', '-V', '-P', PUBLIC_KEY, '-m', 'tagmanifest-sha512.txt']);
      return Promise.resolve('the signature is right');
    },
  },
  {
    name: 'openssl dgst',
    version: ['openssl', 'version'],
    isSought: true,
    judge: async () => {
      const lines = (await readFile(join(bag, 'manifest-sha512.txt'), 'utf8')).trimEnd().split('\n');
      const paths = lines.map((line) => line.slice(line.indexOf('  ') + 2));
      const sums = run(['openssl', 'dgst', '-sha512', '-r', ...paths])
        .trimEnd()
        .split('\n');
      expect(sums.map((line) => line.replace(' *', '  '))).toEqual(lines);
      return `${lines.length} sums of the manifest`;
    },
  },
  {
    name: 'EPUBCheck',
    version: ['java', '-jar', epubcheck, '--version'],
    judge: async () => {
      const books = await listBooks();
      for (const book of books) run(['java', '-jar', epubcheck, '--failonwarnings', book]);
      return `${books.length} books without an error or a warning`;
    },
  },
  {
    name: 'warcio (Python)',
    version: ['python3', '-c', 'import warcio; print(warcio.__name__)'],
    judge: async () => {
      const warc = await unpackArchive();
      run(['python3', '-m', 'warcio.cli', 'check', warc]);
      const records = run(['python3', '-m', 'warcio.cli', 'index', warc]).trimEnd().split('\n').length;
      return `${records} records read`;
    },
  },
  {
    name: 'LibreOffice',
    version: ['soffice', '--version'],
    judge: async () => {
      const [from, out] = [join(bag, 'data/tables'), await makeFolder()];
      const tables = (await readdir(from)).filter((name) => name.endsWith('.csv'));
      // UTF-8 in, UTF-8 out, with formulas evaluated as LibreOffice does when a person opens the table.
      run([
        'soffice',
        `-env:UserInstallation=file://${await makeFolder()}`,
        '--headless',
        '--infilter=CSV:44,34,76,1,,0,false,true,false,true',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        '--outdir',
        out,
        ...tables.map((name) => join(from, name)),
      ]);
      let [cells, codes] = [0, 0];
      for (const name of tables) {
        const read = async (folder: string): Promise<string[][]> =>
          parse(await readFile(join(folder, name), 'utf8'), { bom: true });
        const [written, opened] = [await read(from), await read(out)];
        // Every spreadsheet takes a code such as 007 for a number, unless its column is opened as text.
        const shown = written.map((row) => row.map((cell) => cell.replace(/^0+(?=\d+$)/u, '')));
        expect([name, opened]).toEqual([name, shown]);
        cells += written.flat().length;
        codes += written.flat().filter((cell, index) => cell !== shown.flat()[index]).length;
      }
      return `${tables.length} tables, ${cells} cells as they were written, but for the zeros before ${codes} codes`;
    },
  },
];

/** The line of its answer in which a program names its version; `undefined` where it is not. Some end badly after they have said it. */
function findVersion([program, ...words]: Tool['version']): string | undefined {
  if (findProgram(program) === undefined) return undefined;
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  const [answer, said] = [stdout, `${stdout}\n${stderr}`].map((text) =>
    text.split('\n').map((line) => line.trim()),
  ) as [string[], string[]];
  const isVersion = (line: string): boolean => /\d\.\d/u.test(line);
  if (status !== 0) return answer.find(isVersion);
  return said.find(isVersion) ?? said.find((line) => line !== '');
}

test('every program that is here finds the edition right', { timeout: 900_000 }, async () => {
  const table: string[][] = [];
  const failed: string[] = [];
  for (const { name, version, judge, isSought = false } of TOOLS) {
    const found = findVersion(version);
    if (found === undefined && isSought) failed.push(`${name} is not here; npm run find-servers installs it`);
    const end =
      found === undefined
        ? 'NOT TRIED: not on this machine'
        : await judge().catch((error: unknown) => {
            failed.push(`${name}: ${String(error)}`);
            return 'FAILED';
          });
    table.push([name, found ?? '-', end]);
  }
  console.log(table.map((row) => `| ${row.join(' | ')} |`).join('\n'));
  expect(failed).toEqual([]);
});
