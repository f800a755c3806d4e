import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { NoPackage, openPackage } from '../../../../src/offline/verify/open-package.ts';
import { verifyPackage } from '../../../../src/offline/verify/verify-package.ts';
import { IS_THOROUGH } from '../../../support/thorough.ts';
import { makeSmallPackage } from './package.ts';

// Everything that can be done to a small signed package, not what somebody thought of: each byte of the ZIP changed, taken out, doubled;
// each run of bytes between two of its records moved; each line of each list changed, with and without the sums made to fit.

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

async function judgeZip(bytes: Uint8Array): Promise<string> {
  const path = join(work, 'bi-sua.zip');
  await writeFile(path, bytes);
  return judge(path);
}

/** Changes of the ZIP's bytes by name; one byte in `step` is changed, taken out, doubled. */
function* changeBytes(step: number): Generator<[name: string, bytes: Buffer]> {
  for (let at = 0; at < whole.length; at += step) {
    for (const bits of [0x01, 0x80, 0xff]) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= bits;
      yield [`byte ${at} xor ${bits}`, bytes];
    }
    yield [`byte ${at} taken out`, Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)])];
    yield [`byte ${at} doubled`, Buffer.concat([whole.subarray(0, at + 1), whole.subarray(at)])];
  }
}

/** The pieces of the ZIP, from record to record, each taken out, doubled, moved to any place, or another put in its place. */
function* changePieces(): Generator<[name: string, bytes: Buffer]> {
  const signs = ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006'].map((sign) =>
    Buffer.from(sign, 'latin1'),
  );
  const starts = [...whole.keys()].filter((at) => signs.some((sign) => whole.indexOf(sign, at) === at));
  const pieces = starts.map((start, index) => whole.subarray(start, starts[index + 1]));
  for (const [index, piece] of pieces.entries()) {
    const others = pieces.filter((_, other) => other !== index);
    for (let to = 0; to <= others.length; to += 1) {
      if (to === index) continue;
      yield [`piece ${index} moved to ${to}`, Buffer.concat(others.toSpliced(to, 0, piece))];
      yield [`piece ${index} once more at ${to}`, Buffer.concat(pieces.toSpliced(to, 0, piece))];
      yield [
        `piece ${index} in place of ${to}`,
        Buffer.concat(pieces.with(Math.min(to, pieces.length - 1), piece)),
      ];
    }
    yield [`piece ${index} taken out`, Buffer.concat(others)];
  }
}

test('no change of the bytes of a ZIP passes for the package', { timeout: 600_000 }, async () => {
  const told = new Map<string, number>();
  let cases = 0;
  for (const [name, bytes] of [...changeBytes(IS_THOROUGH ? 1 : 17), ...changePieces()]) {
    if (bytes.equals(whole)) continue;
    cases += 1;
    const end = await judgeZip(bytes);
    expect([name, end]).not.toEqual([name, 'whole']);
    told.set(end, (told.get(end) ?? 0) + 1);
  }
  console.log(`${cases} changed ZIPs of ${whole.length} bytes:`, Object.fromEntries(told));
  expect(cases).toBeGreaterThan(2000);
});

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

/** Each line of a text taken out, doubled, changed at its beginning, middle and end. */
function changeLines(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const turned = [0, line.length >> 1, line.length - 1].map((at) =>
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

test('no change of a list passes, with the sums made to fit neither', { timeout: 600_000 }, async () => {
  const unpacked = join(dirname(zip), 'unpacked');
  spawnSync('unzip', ['-q', zip, '-d', unpacked]);
  const told = new Map<string, number>();
  let cases = 0;
  for (const file of TEXTS) {
    const text = await readFile(join(unpacked, 'goi', file), 'utf8');
    for (const changed of changeLines(text)) {
      for (const isForged of [false, true]) {
        if (isForged && file.startsWith('tagmanifest')) continue;
        copies += 1;
        const bag = join(work, `${copies}`);
        await cp(join(unpacked, 'goi'), bag, { recursive: true });
        await writeFile(join(bag, file), changed);
        if (isForged) await redoSums(bag);
        cases += 1;
        const end = await judge(bag);
        // What minisign calls untrusted says nothing, and is signed by nobody.
        const isUntrusted =
          file.endsWith('.minisig') &&
          changed.split('\n').slice(1).join() === text.split('\n').slice(1).join();
        const passes = end === 'whole' && !isUntrusted;
        expect([file, changed, isForged, passes]).toEqual([file, changed, isForged, false]);
        told.set(end, (told.get(end) ?? 0) + 1);
        await rm(bag, { recursive: true });
      }
    }
  }
  console.log(`${cases} packages with a changed list:`, Object.fromEntries(told));
  expect(cases).toBeGreaterThan(150);
});

test('what is called whole unpacks to the same bytes with every program that is here', async () => {
  const ways: [program: string, ...words: string[]][] = [
    ['unzip', '-q', zip],
    ['python3', '-m', 'zipfile', '-e', zip, '.'],
    ['bsdtar', '-xf', zip],
    ['7z', 'x', '-y', zip],
    ['busybox', 'unzip', '-q', zip],
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
