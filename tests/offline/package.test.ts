import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse as parseTable } from 'csv-parse/sync';
import { parse } from 'parse5';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/bulletins/reading/read-content.ts';
import { hasErrors } from '../../src/gate/issue.ts';
import { PROGRAM } from '../../src/program.ts';
import { digestProgram, PROGRAM_ARCHIVE, readProgram } from '../../src/offline/program-files.ts';
import { isSafeName, MAX_PATH } from '../../src/offline/names.ts';
import { attributeOf, isHtml, listElements } from '../../src/offline/transform/tree.ts';
import { copySite } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { EDITION_DATE, makePackage, runScript, shareBag, sharePackage, unpack } from './packages.ts';
const demo = await getBuiltSite('demo');
const emptySite = await getBuiltSite('empty');

let zip: string;
let bag: string;

beforeAll(async () => {
  zip = await sharePackage(demo);
  bag = await shareBag(demo);
});

/** Every file below a folder, with forward slashes. */
function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

const read = (path: string) => readFileSync(join(bag, path), 'utf8');
const rows = (name: string) => read(`data/tables/${name}.csv`).trim().split('\r\n').length - 1;
const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('tools that are not ours', () => {
  test('unzip finds no error', () => {
    expect(execFileSync('unzip', ['-tq', zip]).toString()).toMatch(/^No errors detected/);
  });

  test('Python reads every entry', () => {
    const program =
      'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), len(z.namelist()))';
    expect(execFileSync('python3', ['-c', program, zip]).toString().trim()).toBe(`None ${list(bag).length}`);
  });

  test.each(['sha256', 'sha512'])('%ssum accepts the manifests', (tool) => {
    for (const kind of ['manifest', 'tagmanifest']) {
      const options = { cwd: bag, stdio: 'pipe' } as const;
      const said = execFileSync(`${tool}sum`, ['--strict', '-c', `${kind}-${tool}.txt`], options).toString();
      expect(said.split('\n').filter((line) => line !== '' && !line.endsWith(': OK'))).toEqual([]);
    }
  });
});

describe('the package', () => {
  test('has names that every disk takes', () => {
    const paths = execFileSync('unzip', ['-Z1', zip]).toString().trim().split('\n');
    expect(paths.filter((path) => !path.split('/').every(isSafeName) || path.length > MAX_PATH)).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });

  test('vouches for every file of the payload in both manifests', () => {
    const payload = list(join(bag, 'data')).map((path) => `data/${path}`);
    for (const algorithm of ['sha256', 'sha512']) {
      const lines = read(`manifest-${algorithm}.txt`).trim().split('\n');
      expect(lines.map((line) => line.split('  ')[1])).toEqual(payload);
    }
  });

  test('says in bag-info.txt whose it is', () => {
    const info = read('bag-info.txt');
    expect(info).toContain('Source-Organization: Phòng Thi đua, Khen thưởng - Sở Nội vụ tỉnh Mẫu\n');
    expect(info).toContain('Bagging-Date: 2026-09-12\n');
    expect(info).toMatch(/^Bag-Size: \d+\.\d MB$/mu);
  });

  test('says what the office lets be done with it, and that it does not say where it does not', async () => {
    const permission = 'Nơi lưu trữ được giữ, sao chép và cho độc giả xem gói hư cấu này.';
    expect(read('bag-info.txt')).toContain(`Bantin-Permission: ${permission}\n`);
    expect(read('DOC-TRUOC.txt')).toContain(`ĐƯỢC LÀM GÌ VỚI GÓI NÀY. ${permission}\r\n`);
    for (const page of list(join(bag, 'data/site')).filter((path) => path.endsWith('.html')))
      expect([page, read(`data/site/${page}`).includes(permission)]).toEqual([page, false]);
    const silent = await shareBag(emptySite);
    expect(readFileSync(join(silent, 'bag-info.txt'), 'utf8')).not.toContain('Bantin-Permission');
    expect(readFileSync(join(silent, 'DOC-TRUOC.txt'), 'utf8')).toContain('Cơ quan không ghi.');
  });

  test('tells of which format each file of the payload is, and what it does not recognise', () => {
    const [, ...formats] = parseTable(read('data/tables/formats.csv')) as string[][];
    const tables = list(join(bag, 'data')).filter((path) => !path.startsWith('tables/formats.csv'));
    expect(formats.reduce((total, [, , , , files]) => total + Number(files), 0)).toBe(tables.length);
    const puids = new Map(formats.map(([puid = '', name = '']) => [name, puid]));
    expect(Object.fromEntries(puids)).toMatchObject({
      'Hypertext Markup Language 5': 'fmt/471',
      'ePub Format': 'fmt/483',
      WACZ: 'fmt/1840',
      'Raw JPEG Stream': 'fmt/41',
      'Comma Separated Values': 'x-fmt/18',
      MDX: '',
    });
    expect([...puids.keys()].filter((name) => name.startsWith('KHÔNG NHẬN RA'))).toEqual([]);
  });

  test('holds the program that made it, known by its digest, and names all that this needs', async () => {
    const info = read('bag-info.txt');
    expect(info).toContain(`Bag-Software-Agent: ${PROGRAM}\n`);
    const digest = /^Bantin-Program-Digest: ([0-9a-f]{64})$/mu.exec(info)![1]!;
    const folder = await mkdtemp(join(tmpdir(), 'bantin-program-'));
    execFileSync('unzip', ['-q', join(bag, 'data', PROGRAM_ARCHIVE), '-d', folder]);
    const [program] = readdirSync(folder);
    expect(await digestProgram(await readProgram(join(folder, program!)))).toBe(digest);
    for (const name of ['package.json', 'package-lock.json'])
      expect(read(`data/program/${name}`)).toBe(readFileSync(join(PROJECT, name), 'utf8'));
  });

  test('counts bulletins and photographs per year, and says what is left out', () => {
    const contents = read('contents.html');
    expect(contents).toMatch(/2025<\/th><td class="number">5<\/td><td class="number">13<\/td>/);
    for (const reason of ['bản nháp', 'hẹn giờ', 'thu hồi', 'tệp ảnh đã mất'])
      expect(contents).toContain(reason);
  });

  test('tells a finder in both languages how to check it with sha512sum alone', () => {
    for (const file of ['DOC-TRUOC.txt', 'README.txt']) {
      expect(read(file)).toContain('sha512sum -c manifest-sha512.txt\r\n');
    }
  });

  test('holds nothing that was not published', () => {
    const { stdout, status } = spawnSync('grep', [
      '-rlaiE',
      '--exclude-dir=program',
      'khong-duoc-lo|không được lộ',
      bag,
    ]);
    expect({ status, files: stdout.toString() }).toEqual({ status: 1, files: '' });
  });

  test('holds photographs at full size, without metadata', async () => {
    const photographs = list(join(bag, 'data/content')).filter((path) =>
      /\.(?:jpe?g|png|webp)$/iu.test(path),
    );
    expect(photographs.length).toBeGreaterThan(30);
    for (const path of photographs) {
      const { exif = Buffer.alloc(0), xmp, iptc } = await sharp(join(bag, 'data/content', path)).metadata();
      expect([path, xmp, iptc]).toEqual([path, undefined, undefined]);
      // At most the few bytes that say how the picture is turned.
      expect(exif.length).toBeLessThanOrEqual(32);
    }
  });

  test('holds a content root that a later system can start from', async () => {
    const root = join(await mkdtemp(join(tmpdir(), 'bantin-sources-')), 'noi-dung');
    execFileSync('python3', [join(bag, 'kiem-tra.py'), '--nguon', root]);
    const { content, issues } = await readContent({
      root,
      cacheFolder: await mkdtemp(join(tmpdir(), 'bantin-cache-')),
      releaseMoment: '2026-11-01T00:00:00Z',
    });
    expect(issues.filter((issue) => hasErrors([issue]))).toEqual([]);
    expect(content!.counts).toMatchObject({ draft: 0, scheduled: 0, withdrawn: 1 });
  });

  test('gives every photograph a file, by the key of its record', () => {
    const [, ...files] = read('data/tables/photograph-files.csv').trim().split('\r\n');
    const records = read('data/tables/photographs.csv');
    for (const line of files) expect(records).toContain(`,${line.split(',')[0]!},`);
    for (const table of list(join(bag, 'data/tables')).filter((name) => name.endsWith('.csv')))
      expect(JSON.parse(read(`data/tables/${table}-metadata.json`))).toMatchObject({ url: table });
    for (const line of files) expect(statSync(join(bag, line.split(',')[2]!)).size).toBeGreaterThan(0);
    expect(files).toHaveLength(rows('photographs'));
  });

  test('has one row per document and per photograph in its tables', () => {
    const bulletins = list(join(bag, 'data/content/bulletins')).filter((path) =>
      path.endsWith('.mdx'),
    ).length;
    expect(rows('documents')).toBeGreaterThanOrEqual(bulletins);
    expect(rows('photographs')).toBe(35);
  });

  test('stores every file alike, with one time and one mode', () => {
    const lines = execFileSync('unzip', ['-Z', zip], {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo' },
    })
      .split('\n')
      .filter((line) => line.startsWith('-'));
    expect(lines.length).toBe(list(bag).length);
    expect(lines.filter((line) => !/^-rw-r--r--.* stor 80-Jan-01 00:00 /.test(line))).toEqual([]);
  });
});

describe('every page of the edition', () => {
  const pages = () => list(join(bag, 'data/site')).filter((path) => path.endsWith('.html'));

  test('loads classic scripts, styles and pictures by relative addresses, and nothing else', () => {
    const faults = pages().flatMap((page) =>
      listElements(parse(read(`data/site/${page}`))).flatMap((element) => {
        const isLoading = isHtml(
          element,
          'script',
          'img',
          'source',
          'iframe',
          'embed',
          'video',
          'audio',
          'link',
        );
        const relation = attributeOf(element, 'rel') ?? '';
        // Those that a browser only knows of and does not fetch.
        if (!isLoading || /^(?:canonical|license|schema\.)/u.test(relation)) return [];
        const addresses = ['src', 'srcset', 'href', 'poster'].flatMap(
          (name) => attributeOf(element, name) ?? [],
        );
        const isForeign = addresses.some((each) => /(?:^|[\s,])(?:[a-z][a-z0-9+.-]*:|\/)/iu.test(each));
        const isModule = attributeOf(element, 'type') === 'module' || relation === 'modulepreload';
        return isForeign || isModule ? [`${page}: ${addresses.join(' ')}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('tells the date of the edition and the address of the living page', () => {
    for (const page of pages()) {
      const elements = listElements(parse(read(`data/site/${page}`)));
      const living = elements.find(
        (each) => isHtml(each, 'link') && attributeOf(each, 'rel') === 'canonical',
      );
      const shown = elements.filter((each) => isHtml(each, 'a') && attributeOf(each, 'rel') === 'external');
      expect([page, read(`data/site/${page}`).includes('Bản ngoại tuyến ngày 12 tháng 9 năm 2026.')]).toEqual(
        [page, true],
      );
      expect([page, ...shown.map((each) => attributeOf(each, 'href'))]).toContain(
        attributeOf(living!, 'href'),
      );
    }
  });

  test('comes without what only readers of feeds and servers ask for', () => {
    expect(
      list(join(bag, 'data/site')).filter((path) => /(?:rss|atom|feed|sitemap|robots)/u.test(path)),
    ).toEqual([]);
  });
});

test('a copy of the tree in another folder, time zone and locale gives the same bytes', async () => {
  const out = join(await mkdtemp(join(tmpdir(), 'bantin-again-')), 'goi.zip');
  const environment = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
  const words = ['--date', EDITION_DATE, '--out', out];
  const site = IS_THOROUGH ? demo : await getBuiltSite('seed');
  expect(await runScript('offline', words, { dist: await copySite(site), environment })).toMatchObject({
    code: 0,
  });
  expect(sum(out)).toBe(sum(await sharePackage(site)));
});

test('a part of a site opens with its list, and links to what it leaves out on the living site', async () => {
  const part = await unpack(await makePackage(demo, { year: '2024' }));
  const pages = list(join(part, 'data/site/tin'));
  expect(pages.filter((path) => !path.startsWith('2024/'))).toEqual([]);
  expect(readFileSync(join(part, 'data/site/index.html'), 'utf8')).toContain('url=nam/2024/index.html');
  const list2024 = readFileSync(join(part, 'data/site/nam/2024/index.html'), 'utf8');
  expect(list2024.includes('href="https://tdkt.tinh-mau.example/tdkt/chuyen-muc/thong-bao/"')).toBe(true);
  expect(readFileSync(join(part, 'contents.html'), 'utf8')).toContain('chỉ lấy năm 2024');
});

/** The pictures of an unpacked edition but for the emblem of the office, which belongs to its pages. */
function listPictures(folder: string): string[] {
  return list(folder).filter((path) => /\.(?:jpe?g|png|webp)$/iu.test(path) && !path.endsWith('/emblem.png'));
}

test('an edition without images has none, and the words of each in its place', async () => {
  // All years take longer, and are as much without images as one.
  const part = await unpack(
    await makePackage(demo, { withImages: false, ...(IS_THOROUGH ? {} : { year: '2019' }) }),
  );
  expect(listPictures(part)).toEqual([]);
  const page = join(part, 'data/site/tin/2019/tong-ket-phong-trao-thi-dua-nam-2019/index.html');
  expect(readFileSync(page, 'utf8')).toContain('[Hình vẽ cho trang hư cấu');
  expect(statSync(join(part, 'data/books/2019.epub')).size).toBeGreaterThan(0);
});

test('year, section and pictures are chosen together', async () => {
  const options = { year: '2025', section: 'cum-khoi-thi-dua', withImages: false };
  const part = await unpack(await makePackage(demo, options));
  expect(part).toMatch(/-2026-09-12-2025-cum-khoi-thi-dua-khong-anh$/);
  const bulletins = list(join(part, 'data/content/bulletins')).filter((path) => path.endsWith('.mdx'));
  expect(bulletins.length).toBeGreaterThan(0);
  for (const path of bulletins) {
    expect(path).toMatch(/^2025\//);
    expect(readFileSync(join(part, 'data/content/bulletins', path), 'utf8')).toContain(
      'section: cum-khoi-thi-dua',
    );
  }
  expect([...listPictures(part), ...list(part).filter((path) => path.endsWith('.wacz'))]).toEqual([]);
  const contents = readFileSync(join(part, 'contents.html'), 'utf8');
  for (const reason of ['chỉ lấy năm 2025', 'Cụm, khối thi đua', 'không kèm ảnh', 'Tệp WACZ']) {
    expect(contents).toContain(reason);
  }
  expect(readFileSync(join(part, 'DOC-TRUOC.txt'), 'utf8')).toContain(
    `${bulletins.length} bản tin năm 2025, 0 ảnh`,
  );
  expect(await runScript('verify', [part])).toMatchObject({ code: 0 });
});

test('an office without bulletins has an edition too', async () => {
  const empty = await shareBag(emptySite);
  expect(readFileSync(join(empty, 'data/site/index.html'), 'utf8')).toContain('offline-edition');
});
