import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { NoPackage, openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { PROJECT } from '../../../support/project.ts';
import { drawEvenly, IS_THOROUGH } from '../../../support/thorough.ts';
import { changeBytes, changePieces } from './byte-changes.ts';
import { makeSmallPackage } from './package.ts';
import { changeEntries, changeFields, type ZipChange } from './zip-changes.ts';

// Everything that can be done to a small signed package, not what somebody thought of: each byte of the ZIP changed, taken out, doubled;
// each run of bytes between two of its records moved; each field of each record set to other values; entries hidden, added, doubled, in
// a ZIP that is without a fault otherwise; each line of each list changed, with and without the sums made to fit.

const VERIFIER = join(PROJECT, 'src/offline/documents/kiem-tra.py');

let zip: string;
let whole: Buffer;
let work: string;
let copies = 0;

beforeAll(async () => {
  zip = await makeSmallPackage({ isSigned: true });
  whole = await readFile(zip);
  work = await mkdtemp(join(tmpdir(), 'bantin-tampered-'));
});

/** How a package ends: `whole`, or the kinds of its findings, or why it is not opened. */
async function judge(path: string): Promise<string> {
  try {
    const bag = await openPackage(path);
    const { findings } = await verifyPackage(bag);
    bag.close();
    return [...new Set(findings.map(({ kind }) => kind))].join(' ') || 'whole';
  } catch (error) {
    if (error instanceof NoPackage) return error.fault;
    throw error;
  }
}

/** Whether the verifier in Python calls an unpacked package whole, as if it lay there. */
function isWholeInPython(bag: string): boolean {
  const lines = [
    'import sys',
    'names = {"__name__": "__main__", "__file__": sys.argv[1] + "/kiem-tra.py"}',
    'program = open(sys.argv[2], encoding="utf-8").read()',
    'del sys.argv[1:]',
    'exec(program, names)',
  ];
  const { status } = spawnSync('python3', ['-c', lines.join('\n'), bag, VERIFIER]);
  expect([0, 1]).toContain(status);
  return status === 0;
}

async function judgeZip(bytes: Uint8Array): Promise<string> {
  const path = join(work, 'bi-sua.zip');
  await writeFile(path, bytes);
  return judge(path);
}

test('no change of the bytes of a ZIP passes for the package', { timeout: 3_600_000 }, async () => {
  const told = new Map<string, number>();
  let sum = 0;
  for (const [kind, changes] of Object.entries(listChanges())) {
    let cases = 0;
    for (const [name, bytes] of changes) {
      if (bytes.equals(whole)) continue;
      cases += 1;
      const end = await judgeZip(bytes);
      expect([name, end]).not.toEqual([name, 'whole']);
      told.set(end, (told.get(end) ?? 0) + 1);
    }
    console.log(`${cases} ZIPs of ${whole.length} bytes with other ${kind}`);
    sum += cases;
  }
  console.log(`${sum} in all:`, Object.fromEntries(told));
  expect(sum).toBeGreaterThan(IS_THOROUGH ? 10_000 : 300);
});

/** All changes in test:faults; in npm test one of each so many. */
function listChanges(): Record<string, Iterable<ZipChange>> {
  const share = (changes: Iterable<ZipChange>, step: number) =>
    [...changes].filter((_, index) => IS_THOROUGH || index % step === 0);
  return {
    bytes: changeBytes(whole, IS_THOROUGH ? 1 : 263),
    pieces: share(changePieces(whole), 23),
    fields: share(changeFields(whole), 31),
    entries: share(changeEntries(whole), 13),
  };
}

const SEED = 20_261_201;

/** The lists of a package: what a forger changes. */
const TEXTS = [
  'manifest-sha256.txt',
  'manifest-sha512.txt',
  'tagmanifest-sha256.txt',
  'tagmanifest-sha512.txt',
  'bag-info.txt',
  'bagit.txt',
  'minisign.pub',
  'tagmanifest-sha512.txt.minisig',
];

/** Each line of a text taken out, doubled, changed at its beginning and middle, in test:faults at its end too. */
function changeLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const turned = [0, line.length >> 1, ...(IS_THOROUGH ? [line.length - 1] : [])].map((at) =>
      lines.with(index, line.slice(0, at) + (line[at] === 'b' ? 'c' : 'b') + line.slice(at + 1)),
    );
    const changed =
      line === '' ? [] : [lines.toSpliced(index, 1), lines.toSpliced(index, 0, line), ...turned];
    return changed.map((each) => each.join('\n'));
  });
}

async function redoSums(bag: string): Promise<void> {
  for (const algorithm of ['sha256', 'sha512']) {
    const path = join(bag, `tagmanifest-${algorithm}.txt`);
    const lines = (await readFile(path, 'utf8')).split('\n').map(async (line) => {
      const [, file] = line.split('  ');
      if (file === undefined) return line;
      const bytes = await readFile(join(bag, file)).catch(() => undefined);
      return bytes ? `${createHash(algorithm).update(bytes).digest('hex')}  ${file}` : line;
    });
    await writeFile(path, (await Promise.all(lines)).join('\n'));
  }
}

test('no change of a list passes, with the sums made to fit neither', { timeout: 1_200_000 }, async () => {
  const unpacked = join(dirname(zip), 'unpacked');
  spawnSync('unzip', ['-q', zip, '-d', unpacked]);
  const told = new Map<string, number>();
  let cases = 0;
  for (const file of TEXTS) {
    const text = await readFile(join(unpacked, 'thu.example-2026-11-30', file), 'utf8');
    for (const changed of drawEvenly(changeLines(text), 3, SEED)) {
      for (const isForged of [false, true]) {
        if (isForged && file.startsWith('tagmanifest')) continue;
        copies += 1;
        const bag = join(work, `${copies}`);
        await cp(join(unpacked, 'thu.example-2026-11-30'), bag, { recursive: true });
        await writeFile(join(bag, file), changed);
        if (isForged) await redoSums(bag);
        cases += 1;
        const end = await judge(bag);
        expect([file, changed, isForged, end]).not.toEqual([file, changed, isForged, 'whole']);
        told.set(end, (told.get(end) ?? 0) + 1);
        const isWhole = end === 'whole';
        const inPython = IS_THOROUGH || cases % 16 === 0 ? isWholeInPython(bag) : isWhole;
        expect([file, changed, isForged, inPython]).toEqual([file, changed, isForged, isWhole]);
        await rm(bag, { recursive: true });
      }
    }
  }
  console.log(`${cases} packages with a changed list (seed ${SEED}):`, Object.fromEntries(told));
  expect(cases).toBeGreaterThan(IS_THOROUGH ? 150 : 50);
});

test('what is called whole unpacks to the same bytes with every program that is here', async () => {
  const ways: [program: string, ...words: string[]][] = [
    ['unzip', '-q', zip],
    ['python3', '-m', 'zipfile', '-e', zip, '.'],
    ['bsdtar', '-xf', zip],
    ['7z', 'x', '-y', zip],
    ['7zz', 'x', '-y', zip],
    ['busybox', 'unzip', '-q', zip],
    ['jar', '-xf', zip],
  ];
  const trees: string[] = [];
  for (const [index, [program, ...words]] of ways.entries()) {
    const folder = await mkdtemp(join(work, `giai-nen-${index}-`));
    const { error, status } = spawnSync(program, words, { cwd: folder });
    if (error) continue;
    expect([program, status]).toEqual([program, 0]);
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
      each.isFile(),
    );
    const sums = files.map(async (each) => {
      const path = join(each.parentPath, each.name);
      return `${path.slice(folder.length)} ${createHash('sha256')
        .update(await readFile(path))
        .digest('hex')}`;
    });
    trees.push((await Promise.all(sums)).sort().join('\n'));
  }
  expect(trees.length).toBeGreaterThanOrEqual(2);
  expect(new Set(trees).size).toBe(1);
});
