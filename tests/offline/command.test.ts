import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { offlineWords } from '../../src/offline/stop.ts';
import { takeLock } from '../../src/files/lock.ts';
import { lockFile } from '../../src/release/build/staging.ts';
import { buildWords } from '../../src/release/stop.ts';
import { copySite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { EDITION_DATE, runScript, sharePackage, unpack } from './packages.ts';

const shared = await getBuiltSite('seed');
// Packing locks a site and writes beside it.
const seed = await copySite(shared);
const date = ['--date', EDITION_DATE];
/** Parts of the time of a whole packing after which one is killed: while files are read, packed, and put in their place. */
const KILLED_AT = IS_THOROUGH ? [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95] : [0.5, 0.8, 0.95];
const newFolder = () => mkdtemp(join(tmpdir(), 'bantin-command-'));

/** What stands in a folder besides hidden work in progress. */
function visible(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith('.'));
}

/** A date of which no other package is. */
const otherDate = ['--date', '2020-01-01'];
/** The package that the command makes of the shared site on that date, alone in its folder, and the milliseconds it took. */
const folder = await newFolder();
const begun = performance.now();
const made = await runScript('offline', [...otherDate, '--out', `${folder}/`], { dist: seed });
const whole = performance.now() - begun;

test('the command makes a package and tells where, and verify finds it whole', async () => {
  expect(made.code).toBe(0);
  const [name] = visible(folder);
  expect(name).toBe('tdkt.example-2020-01-01.zip');
  expect(made.output).toContain(join(folder, name!));
  const checked = await runScript('verify', [join(folder, name!)]);
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.output).toContain('Nguyên vẹn');
});

test('no package is made while a build runs, which could put another site in the place of this one', async () => {
  const place = await newFolder();
  const lock = takeLock(lockFile(foldersOf(seed)));
  const { code, output } = await runScript('offline', [...date, '--out', `${place}/`], { dist: seed });
  lock?.release();
  expect([code, output.trim()]).toEqual([75, buildWords().locked]);
  expect(readdirSync(place)).toEqual([]);
});

test('verify names what is wrong and ends with 1', async () => {
  const zip = join(await newFolder(), 'goi.zip');
  const bytes = await readFile(await sharePackage(shared));
  bytes[bytes.indexOf('<main id="main"')]! ^= 1;
  await writeFile(zip, bytes);
  const { code, output } = await runScript('verify', [zip]);
  expect(code).toBe(1);
  expect(output).toMatch(/BỊ ĐỔI: data\/[\w./-]+/);
});

test('verify names every file that was deleted, added or renamed', async () => {
  const bag = await unpack(await sharePackage(shared));
  await rm(join(bag, 'data/site/tim-kiem/index.html'));
  await writeFile(join(bag, 'data/site/la.html'), 'lạ');
  await rename(join(bag, 'data/site/lien-he'), join(bag, 'data/site/lien-lac'));
  const { code, output } = await runScript('verify', [bag]);
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toEqual([
    'THỪA: data/site/la.html',
    'THIẾU: data/site/lien-he/index.html',
    'THỪA: data/site/lien-lac/index.html',
    'THIẾU: data/site/tim-kiem/index.html',
    'KHÔNG nguyên vẹn: 4 điểm sai.',
  ]);
});

test.each([
  ['verify', []],
  ['verify', ['/khong/co.zip']],
  ['offline', ['--nam', '2024']],
  ['offline', ['--year', 'hai nghìn']],
] as const)('%s %j ends with 2 and without a stack trace', async (script, words) => {
  const { code, output } = await runScript(script, words);
  expect(code).toBe(2);
  expect(output).not.toMatch(/^\s+at /mu);
});

test('a site that was not built, or was built from other content, is refused in plain words', async () => {
  const dist = await copySite(seed);
  const out = join(await newFolder(), 'goi.zip');
  const words = [...date, '--out', out];
  const content = dist.replace(/\.dist$/u, '');
  await writeFile(
    join(content, 'pages/du-thao.mdx'),
    '---\ntitle: Dự thảo\ndescription: Trang chưa đăng.\n---\n\nBài.\n',
  );
  const [bulletin] = readdirSync(join(content, 'bulletins/2022'));
  await appendFile(join(content, 'bulletins/2022', bulletin!, 'index.mdx'), '\nThêm một đoạn.\n');
  const stale = await runScript('offline', words, { dist });
  expect(stale).toMatchObject({ code: 1 });
  expect(stale.output).toContain('không khớp với nội dung: 2 tệp');
  for (const path of [`bulletins/2022/${bulletin}/index.mdx`, 'pages/du-thao.mdx', 'npm run build'])
    expect(stale.output).toContain(path);
  execFileSync('rm', ['-r', dist]);
  const missing = await runScript('offline', words, { dist });
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.output).toContain('npm run build');
  expect(existsSync(out)).toBe(false);
});

test('a site built by another version, whose search would find nothing from a disk, is refused in plain words', async () => {
  const dist = await copySite(seed);
  const manifest = join(dirname(foldersOf(dist).staging), 'bantin-manifest.json');
  const { searchCode, ...built } = JSON.parse(await readFile(manifest, 'utf8'));
  const out = join(await newFolder(), 'goi.zip');
  for (const other of [{ searchCode: String(searchCode).replace(/^./u, 'x') }, {}]) {
    await writeFile(manifest, JSON.stringify({ ...built, ...other }));
    const { code, output } = await runScript('offline', [...date, '--out', out], { dist });
    expect(code).toBe(1);
    expect(output).toContain('phiên bản Bantin khác');
    expect(output).toContain('npm run build');
    expect(existsSync(out)).toBe(false);
  }
});

test('a site that is not as it was built is refused, also when its checksums agree with it', async () => {
  const dist = await copySite(seed);
  const manifest = join(dirname(foldersOf(dist).staging), 'bantin-manifest.json');
  const built = JSON.parse(await readFile(manifest, 'utf8')) as { files: Record<string, string> };
  const out = join(await newFolder(), 'goi.zip');
  const forged = {
    'hinh.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'rss.xml': '<html xmlns="http://www.w3.org/1999/xhtml"/>',
    'feed.json': '{"onload":"alert(1)"}',
  };
  for (const [file, text] of Object.entries(forged)) await writeFile(join(dist, file), text);
  const changed = await runScript('offline', [...date, '--out', out], { dist });
  expect(changed).toMatchObject({ code: 1 });
  expect(changed.output).toContain('3 tệp không còn như lúc dựng, ví dụ feed.json');
  for (const [file, text] of Object.entries(forged)) built.files[file] = hash('sha256', text);
  await writeFile(manifest, JSON.stringify(built));
  const acting = await runScript('offline', [...date, '--out', out], { dist });
  expect(acting).toMatchObject({ code: 1 });
  expect(acting.output).toContain(offlineWords().stopped.unsealed(manifest));
  expect(existsSync(out)).toBe(false);
});

test('without Git and without a date nothing is made', async () => {
  const dist = await copySite(seed);
  const { code, output } = await runScript('offline', [], {
    dist,
    environment: { GIT_CEILING_DIRECTORIES: '/' },
  });
  expect(code).toBe(1);
  expect(output).toContain('--date');
});

test('killed at any moment, it leaves the former package or none', { timeout: 300_000 }, async () => {
  const place = await newFolder();
  const out = join(place, 'goi.zip');
  const former = readFileSync(await sharePackage(shared));
  await writeFile(out, former);
  const latter = readFileSync(join(folder, visible(folder)[0]!));
  for (const part of KILLED_AT) {
    const { signal } = await runScript('offline', [...otherDate, '--out', out], {
      dist: seed,
      killAfter: whole * part,
    });
    const found = readFileSync(out);
    // The signal may come too late, even after the last rename: then the new package is in place.
    expect([...visible(place), found.equals(former) || found.equals(latter)]).toEqual(['goi.zip', true]);
    expect(signal !== null || found.equals(latter)).toBe(true);
    await writeFile(out, former);
  }
  const { code } = await runScript('offline', [...date, '--out', out], { dist: seed });
  expect(code).toBe(0);
  expect(readFileSync(out).equals(former)).toBe(true);
  // What killed runs had left went with the next one.
  expect(readdirSync(place)).toEqual(['goi.zip']);
});

test('a disk that takes no more leaves the former package, and a sentence says so', async () => {
  const place = await newFolder();
  const out = join(place, 'goi.zip');
  const former = readFileSync(await sharePackage(seed));
  await writeFile(out, former);
  const { code, output } = await runScript('offline', [...date, '--out', out], {
    dist: seed,
    limitKilobytes: 600,
  });
  expect(code).toBe(1);
  expect(output).toContain('Đĩa không nhận tệp lớn như vậy');
  expect(output).not.toMatch(/^\s+at /mu);
  expect(readFileSync(out).equals(former)).toBe(true);
  expect(readdirSync(place)).toEqual(['goi.zip']);
});
