import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { attributeOf, listElements, type Element } from '../../src/offline/transform/tree.ts';
import { parseSiteFile, type SiteFile } from '../../src/addresses/parse-site-file.ts';
import { listFilesBelow } from '../../src/files/list-files.ts';
import { strings } from '../../src/strings/strings.ts';
import { buildSite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite, type BuiltSiteName } from '../support/built-sites.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { makePackage, runScript, shareBag, sharePackage, unpack } from './packages.ts';

/** A folder's files that are not the same in both, as `diff` tells them. */
function compareFolders(a: string, b: string): string {
  return spawnSync('diff', ['-rq', a, b], { encoding: 'utf8' }).stdout;
}

/** Builds the site of a package, packed or not, from its sources, as `DOC-TRUOC.txt` tells it, and returns its folder and the content root. */
async function rebuild(bag: string, edition = bag): Promise<{ dist: string; root: string }> {
  const out = join(await mkdtemp(join(tmpdir(), 'bantin-rebuilt-')), 'nguon');
  const moment = /^Bantin-Release-Moment: (.+)$/mu.exec(
    await readFile(join(bag, 'bag-info.txt'), 'utf8'),
  )![1]!;
  const told = await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8');
  expect(told).toContain('npm run offline -- --sources ../goi --out ../nguon\r\n');
  expect(told).toContain(`BANTIN_CONTENT=../nguon/noi-dung BANTIN_RELEASE_MOMENT=${moment} npm run build`);
  const restored = await runScript('offline', ['--sources', edition, '--out', out]);
  expect(restored).toMatchObject({ code: 0 });
  const root = join(out, 'noi-dung');
  const { code, dist, output } = await buildSite(root, { BANTIN_RELEASE_MOMENT: moment });
  expect([code, output]).toEqual([0, output]);
  return { dist, root };
}

describe('from the sources of a whole edition', { timeout: 400_000 }, () => {
  test('the same site is built to the byte, with its withdrawn bulletins, camera photographs and long names', async () => {
    const published = await getBuiltSite('demo');
    const bag = await shareBag(published);
    // A photograph whose own name is too long for the package.
    expect(await readFile(join(bag, 'data/tables/renamed.csv'), 'utf8')).toMatch(
      /nong-dan\S*\.jpg,data\/content\/\S+\/[0-9a-f]{16}\.jpg/u,
    );
    const { dist, root } = await rebuild(bag, await sharePackage(published));
    const camera = 'bulletins/2023/nong-dan-nguyen-van-thu-va-vuon-cay-khong-ten/vuon-cay.jpg';
    const roots = [foldersOf(published).content, root];
    const photographs = await Promise.all(roots.map((each) => readFile(join(each, camera))));
    expect(photographs[0]!.includes('Exif')).toBe(true);
    expect(photographs[1]!.length).toBeLessThan(photographs[0]!.length);
    const sources = await Promise.all((await listFilesBelow(root)).map((path) => readFile(join(root, path))));
    expect(sources.filter((bytes) => bytes.includes('\nstatus: withdrawn\n')).length).toBeGreaterThan(0);
    expect(compareFolders(published, dist)).toBe('');
    // A finder without Node copies the same content root out with Python.
    const copied = join(await mkdtemp(join(tmpdir(), 'bantin-copied-')), 'noi-dung');
    expect(spawnSync('python3', [join(bag, 'kiem-tra.py'), '--nguon', copied]).status).toBe(0);
    expect(compareFolders(root, copied)).toBe('');
  });
});

/** Other sites than the demo, tried in test:faults. */
const OTHERS: BuiltSiteName[] = IS_THOROUGH ? ['seed', 'empty', 'many', 'odd'] : [];

test.each(OTHERS)('the site "%s" is built again to the byte', { timeout: 300_000 }, async (name) => {
  const published = await getBuiltSite(name);
  const { dist } = await rebuild(await shareBag(published), await sharePackage(published));
  expect(compareFolders(published, dist)).toBe('');
});

/**
 * The words of a bulletin's page but for the decisions that it leads to, without white space and the addresses of former links, and the
 * files that it shows and offers.
 */
async function readArticle(dist: string, key: string): Promise<{ words: string; files: string[] }> {
  const page = parse(await readFile(join(dist, 'tin', key, 'index.html'), 'utf8'));
  const article = listElements(page).find((element) => attributeOf(element, 'class') === 'bulletin')!;
  const addresses = listElements(article).flatMap((element) =>
    ['src', 'srcset', 'href'].flatMap((name) => attributeOf(element, name) ?? []),
  );
  return {
    words: textOf(article).replaceAll(/\s+|\(https:\/\/[^/]*\.example\/[^)]*\)/gu, ''),
    files: addresses.filter((address) => /\/(?:anh|tin)\/.*\.\w+$/u.test(address)).sort(),
  };
}

function textOf(node: object): string {
  if ('value' in node) return String(node.value);
  if (isOfDecisions(node)) return '';
  return 'childNodes' in node ? (node.childNodes as object[]).map(textOf).join('') : '';
}

/** Whether a node is the part of a bulletin's page that leads to decisions. */
function isOfDecisions(node: object): boolean {
  if (!('tagName' in node) || node.tagName !== 'section') return false;
  const heading = (node as Element).childNodes.find((child) => 'tagName' in child && child.tagName === 'h2');
  return heading !== undefined && textOf(heading) === strings('vi').awards.decision.ofBulletin;
}

/** What an edition says of the kinds of files that differ when a part is built again, or that the part lacks. */
const SAID_TO_DIFFER: Readonly<Record<string, readonly SiteFile['kind'][]>> = {
  'bản tin ngoài gói': ['bulletin', 'bulletin-file', 'image'],
  'quyết định và danh sách khen thưởng, kể cả ở chỗ trang bản tin dẫn tới': [
    'awards',
    'award-type',
    'award-organisation',
    'award-place',
    'decision',
    'decisions',
    'decision-year',
    'decision-file',
    'lookup-file',
  ],
  'trình đơn của mọi trang': ['standing-page', 'not-found'],
  'trang chủ': ['latest'],
  'trang danh sách': [
    'section',
    'year',
    'place',
    'places',
    'people',
    'person',
    'blocs',
    'bloc',
    'movements',
    'movement',
    'organisations',
    'organisation',
    'event-types',
    'event-type',
    'event-period',
    'albums',
    'corrections',
    'subscribe',
    'site-map',
    'data',
  ],
  'thống kê': ['statistics'],
  'tìm kiếm': ['search', 'search-index'],
  'nguồn tin': ['feed'],
  lịch: ['calendar'],
  'tệp dữ liệu': ['data-file'],
  'tệp cho máy chủ': ['machine-file', 'preview-image'],
};

/** Files that are not the same in two sites, or that one of them lacks, by kind. */
async function listDifferences(published: string, rebuilt: string): Promise<Map<SiteFile['kind'], string[]>> {
  const read = (site: string, path: string) => readFile(join(site, path)).catch(() => undefined);
  const paths = new Set([...(await listFilesBelow(published)), ...(await listFilesBelow(rebuilt))]);
  const differing = new Map<SiteFile['kind'], string[]>();
  for (const path of [...paths].sort()) {
    const [was, is] = [await read(published, path), await read(rebuilt, path)];
    if (was && is?.equals(was)) continue;
    const { kind } = parseSiteFile(path);
    differing.set(kind, [...(differing.get(kind) ?? []), path]);
  }
  return differing;
}

const PARTS = [
  { year: '2019' },
  ...(IS_THOROUGH
    ? [
        { year: '2023' },
        { year: '2025' },
        ...['tin-tuc-su-kien', 'guong-dien-hinh', 'quyet-dinh-khen-thuong'].map((section) => ({ section })),
      ]
    : []),
];

describe.each(PARTS)('from the sources of a part, %o', { timeout: 400_000 }, (part) => {
  test('each of its bulletins is built with the same words, photographs and attachments, and what differs is listed', async () => {
    const published = await getBuiltSite('demo');
    const bag = await unpack(await makePackage(published, part));
    const { dist, root } = await rebuild(bag);
    const contents = await readFile(join(bag, 'contents.html'), 'utf8');
    const said = contents.slice(contents.indexOf('Khác trang đã đăng'));
    const unsaid = new Map(await listDifferences(published, dist));
    expect(unsaid.size).toBeGreaterThan(5);
    for (const [words, kinds] of Object.entries(SAID_TO_DIFFER)) {
      expect(said).toContain(words);
      for (const kind of kinds) unsaid.delete(kind);
    }
    expect([...unsaid]).toEqual([]);
    for (const year of await readdir(join(root, 'bulletins')))
      for (const slug of await readdir(join(root, 'bulletins', year))) {
        const key = `${year}/${slug}`;
        const [was, is] = [await readArticle(published, key), await readArticle(dist, key)];
        expect(is.files).toEqual(was.files);
        expect(is.words).toBe(was.words);
      }
  });
});

test('an edition without photographs promises no rebuilding', async () => {
  const bag = await unpack(
    await makePackage(await getBuiltSite('demo'), { year: '2025', withImages: false }),
  );
  const text = await readFile(join(bag, 'DOC-TRUOC.txt'), 'utf8');
  expect(text).toContain('Gói này không kèm ảnh: muốn dựng lại');
  expect(text).not.toContain('npm run build');
});

test('the files that are published as they are lie in the edition', async () => {
  const bag = await shareBag(await getBuiltSite('demo'));
  const published = await readFile(join(await getBuiltSite('demo'), 'favicon.svg'));
  expect(await readFile(join(bag, 'data/public/favicon.svg'))).toEqual(published);
});
