import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { getBuiltSite } from '../support/built-sites.ts';
import { makeCertificates } from '../support/certificates.ts';
import { PUBLIC_KEY, SECRET_KEY } from '../support/minisign-keys.ts';
import { LITTER } from '../unit/offline/verify/litter-files.ts';
import { drawEvenly } from '../support/thorough.ts';
import { makePackage, unpack } from './packages.ts';

const PAGE = 'data/site/index.html';
const SEED = 20_261_205;

let whole: string;

beforeAll(async () => {
  const key = join(await mkdtemp(join(tmpdir(), 'bantin-key-')), 'khoa.key');
  await writeFile(key, SECRET_KEY);
  whole = await unpack(await makePackage(await getBuiltSite('seed'), { sign: key }));
});

/** A copy of the package beside which the office's key lies, and what was done to it. */
async function copyPackage(
  change: (bag: string) => Promise<unknown> = async () => undefined,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'Thư mục của người giữ '));
  const bag = join(folder, 'goi');
  await cp(whole, bag, { recursive: true });
  await writeFile(join(folder, 'minisign.pub'), `untrusted comment: minisign public key\n${PUBLIC_KEY}\n`);
  await change(bag);
  return bag;
}

/** Puts the sum of a file as it is now into a manifest. */
async function redo(bag: string, algorithm: string, manifest: string, file: string): Promise<void> {
  const sum = createHash(algorithm)
    .update(await readFile(join(bag, file)))
    .digest('hex');
  const path = join(bag, `${manifest}-${algorithm}.txt`);
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(
    path,
    lines.map((line) => (line.endsWith(`  ${file}`) ? `${sum}  ${file}` : line)).join('\n'),
  );
}

const change = (bag: string): Promise<void> => appendFile(join(bag, PAGE), '<p>bịa</p>');

async function forge(bag: string, algorithms = ['sha256', 'sha512']): Promise<void> {
  await change(bag);
  for (const each of algorithms) await redo(bag, each, 'manifest', PAGE);
  for (const each of algorithms)
    for (const other of algorithms) await redo(bag, each, 'tagmanifest', `manifest-${other}.txt`);
}

/** Signs a forged package with a key of the forger's own, which takes the place of the office's. */
async function forgeWithOwnKey(bag: string): Promise<void> {
  const key = join(dirname(bag), 'ke-gian.key');
  const pub = join(bag, 'minisign.pub');
  await rm(pub);
  expect(spawnSync('minisign', ['-G', '-W', '-f', '-p', pub, '-s', key]).status).toBe(0);
  await forge(bag);
  for (const each of ['sha256', 'sha512']) await redo(bag, each, 'tagmanifest', 'minisign.pub');
  const file = join(bag, 'tagmanifest-sha512.txt');
  expect(spawnSync('minisign', ['-S', '-s', key, '-m', file, '-t', 'x']).status).toBe(0);
}

/** The commands below a heading of `DOC-TRUOC.txt`, as they are printed. */
async function readSteps(heading: RegExp): Promise<string[]> {
  const lines = (await readFile(join(whole, 'DOC-TRUOC.txt'), 'utf8')).split('\r\n');
  const headings = lines.flatMap((line, index) => (heading.test(line) ? [index] : []));
  const steps = headings.flatMap((start) => {
    const below = lines.slice(start + 1);
    const end = below.findIndex((line) => !line.startsWith('    '));
    return below.slice(0, end).map((line) => line.trim());
  });
  expect(steps.length).toBeGreaterThan(0);
  return steps;
}

/** How each step ends in a package. */
async function run(steps: readonly string[], bag: string): Promise<{ codes: number[]; said: string }> {
  const ended = steps.map((step) => spawnSync('sh', ['-c', step], { cwd: bag, encoding: 'utf8' }));
  return { codes: ended.map(({ status }) => status!), said: ended.map(({ stdout }) => stdout).join('') };
}

const python = () => readSteps(/^ {2}Python/u);
const tools = async () => [...(await readSteps(/^ {2}Linux:/u)), ...(await readSteps(/^ {2}minisign:/u))];

describe('the steps that a package prints', () => {
  test('find a whole package whole', async () => {
    const bag = await copyPackage();
    expect(await run(await tools(), bag)).toMatchObject({ codes: [0, 0, 0] });
    const { codes, said } = await run(await python(), bag);
    expect(codes).toEqual([0, 0]);
    expect(said).toMatch(/FDB432B435F47703 NẰM TRONG GÓI[\s\S]*đúng với khóa đã cho, FDB432B435F47703/u);
  });

  test.each<[name: string, forging: (bag: string) => Promise<unknown>]>([
    ['a changed page', change],
    ['a page and its SHA-256 sums', (bag) => forge(bag, ['sha256'])],
    ['a page and all sums', forge],
    [
      'a page and all sums, the signature taken away',
      async (bag) => {
        await forge(bag);
        await rm(join(bag, 'tagmanifest-sha512.txt.minisig'));
      },
    ],
    ['a page and all sums, signed with another key', forgeWithOwnKey],
    ['a lost file', (bag) => rm(join(bag, PAGE))],
  ])('find out %s, whichever tools a finder has', async (_, forging) => {
    const bag = await copyPackage(forging);
    for (const steps of [await tools(), await python()]) {
      const { codes } = await run(steps, bag);
      expect(codes.some((code) => code !== 0)).toBe(true);
    }
  });

  test('tell added files, links and what an operating system left', async () => {
    const added = await copyPackage((bag) => writeFile(join(bag, 'data/site/la.html'), 'lạ'));
    expect((await run(await python(), added)).said).toContain('THỪA / EXTRA: data/site/la.html');
    const linked = await copyPackage(async (bag) => {
      await rm(join(bag, PAGE));
      spawnSync('ln', ['-s', '/etc/hostname', join(bag, PAGE)]);
    });
    expect((await run(await python(), linked)).said).toContain(`NOT A REGULAR FILE: ${PAGE}`);
    const littered = await copyPackage((bag) => writeFile(join(bag, 'Thumbs.db'), LITTER['Thumbs.db']));
    expect(await run(await python(), littered)).toMatchObject({ codes: [0, 0] });
  });

  test.each(drawEvenly(['tagmanifest-sha512.txt', 'manifest-sha256.txt', 'minisign.pub', PAGE], 2, SEED))(
    'in Python open no pipe, which would never end: %s',
    async (file) => {
      const bag = await copyPackage(async (each) => {
        await rm(join(each, file));
        spawnSync('mkfifo', [join(each, file)]);
      });
      const { codes, said } = await run(await python(), bag);
      expect(codes).toEqual([1, 1]);
      expect(said).toContain(`NOT A REGULAR FILE: ${file}`);
    },
  );

  test('check what other programs signed or stamped, with certificates taken from elsewhere', async () => {
    const keys = await makeCertificates();
    const steps = await readSteps(/^ {2}OpenSSL:/u);
    const attach = async (bag: string, issuer: 'ca' | 'other'): Promise<void> => {
      const signed = join(bag, 'tagmanifest-sha512.txt');
      await cp(keys.sign(signed, 'chu-ky.p7s'), `${signed}.p7s`);
      await cp(keys.stamp(signed, 'dau.tsr'), `${signed}.tsr`);
      await cp(keys.issuer(issuer), join(dirname(bag), 'ca.pem'));
    };
    const signed = await copyPackage((bag) => attach(bag, 'ca'));
    expect(await run(steps, signed)).toMatchObject({ codes: [0, 0] });
    const { codes, said } = await run(await python(), signed);
    expect(codes).toEqual([0, 0]);
    expect(said).toContain('use OpenSSL: tagmanifest-sha512.txt.tsr');
    for (const bag of [
      await copyPackage((each) => attach(each, 'other')),
      await copyPackage(async (each) => {
        await attach(each, 'ca');
        await appendFile(join(each, 'tagmanifest-sha512.txt'), '\n');
      }),
    ])
      expect((await run(steps, bag)).codes).not.toContain(0);
  });

  test('are for Windows what they were', async () => {
    expect(await readSteps(/^ {2}Windows/u)).toEqual([
      'Get-Content tagmanifest-sha512.txt, manifest-sha512.txt | ForEach-Object { $h, $f = $_ -split "  ", 2',
      'if ((Get-FileHash $f -Algorithm SHA512).Hash -ne $h) { "FAILED: $f" } }',
    ]);
  });
});
