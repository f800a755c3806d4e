import { EpubCheck } from '@likecoin/epubcheck-ts';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';
import { serveRanges } from './serve-ranges.ts';
import { shareBag } from './packages.ts';

const SITE = 'https://tdkt.tinh-mau.example/tdkt/';
const dist = await getBuiltSite('demo');
let bag: string;
let wacz: string;

beforeAll(async () => {
  bag = await shareBag(dist);
  wacz = join(bag, 'data/web-archive/site.wacz');
});

/** Every file of the finished site, below it. */
function listPublishedFiles(): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}

async function unpackArchive(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-wacz-'));
  execFileSync('unzip', ['-q', wacz, '-d', folder]);
  return folder;
}

test('EPUBCheck finds no fault in the book of any year', async () => {
  const books = (await readdir(join(bag, 'data/books'))).sort();
  expect(books).toHaveLength(8);
  for (const book of books) {
    const { messages } = await EpubCheck.validate(await readFile(join(bag, 'data/books', book)));
    expect([book, ...messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage')]).toEqual(
      [book],
    );
  }
});

test('a book holds every bulletin of its year and pictures in JPEG alone', () => {
  const names = execFileSync('unzip', ['-Z1', join(bag, 'data/books/2025.epub')])
    .toString()
    .trim()
    .split('\n');
  expect(names[0]).toBe('mimetype');
  expect(names.filter((name) => name.endsWith('.xhtml') && name.includes('tin-'))).toHaveLength(5);
  expect(names.filter((name) => /\.(?:webp|avif|png)$/u.test(name))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.jpg')).length).toBeGreaterThan(5);
});

test('a book says whose it is, of which day, and how it can be read', () => {
  const read = (book: string) =>
    execFileSync('unzip', ['-p', join(bag, 'data/books', book), 'EPUB/content.opf']).toString();
  const metadata = read('2025.epub');
  expect(metadata).toContain('<dc:publisher>Phòng Thi đua, Khen thưởng - Sở Nội vụ tỉnh Mẫu</dc:publisher>');
  expect(metadata).toContain('<dc:date>2026-09-12</dc:date>');
  expect(metadata).toContain('<dc:language>vi</dc:language>');
  expect(metadata).toContain('<meta property="dcterms:modified">2026-09-12T00:00:00Z</meta>');
  for (const property of ['accessibilityHazard', 'accessibilityFeature', 'accessibilitySummary'])
    expect(metadata).toContain(`<meta property="schema:${property}">`);
  const modes = (text: string) => [...text.matchAll(/schema:accessMode">(\w+)</gu)].map(([, mode]) => mode);
  expect(modes(metadata)).toEqual(['textual', 'visual']);
  expect(metadata).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
});

test('warcio reads every record, each under the address that it was published at', async () => {
  const warcio = join(PROJECT, 'node_modules/warcio/dist/cli.js');
  const warc = join(await unpackArchive(), 'archive/data.warc.gz');
  const lines = execFileSync(process.execPath, [warcio, 'index', warc], { maxBuffer: 1e8 })
    .toString()
    .trim()
    .split('\n');
  const addresses = lines.map(
    (line) => (JSON.parse(line) as { 'warc-target-uri'?: string })['warc-target-uri'],
  );
  // A host's own instructions are not published.
  const published = listPublishedFiles().filter(
    (path) => !path.startsWith('_') || path.startsWith('_astro/'),
  );
  expect(addresses.filter((address) => address !== undefined).sort()).toEqual(
    published.map((path) => SITE + encodeURI(path.replace(/(^|\/)index\.html$/u, '$1'))).sort(),
  );
});

test('the index of the archive points at whole records', async () => {
  const folder = await unpackArchive();
  const warc = await readFile(join(folder, 'archive/data.warc.gz'));
  const lines = (await readFile(join(folder, 'indexes/index.cdx'), 'utf8')).trim().split('\n');
  for (const line of lines) {
    const place = JSON.parse(line.slice(line.indexOf('{'))) as {
      url: string;
      offset: number;
      length: number;
    };
    const record = gunzipSync(warc.subarray(place.offset, place.offset + place.length)).toString('latin1');
    expect(record).toContain(`WARC-Target-URI: ${place.url}\r\n`);
  }
});

test('ReplayWeb.page shows a page of the archive with its picture', { timeout: 180_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-replay-'));
  const player = join(PROJECT, 'node_modules/replaywebpage');
  await mkdir(join(folder, 'replay'));
  await cp(join(player, 'ui.js'), join(folder, 'ui.js'));
  await cp(join(player, 'sw.js'), join(folder, 'replay/sw.js'));
  await cp(wacz, join(folder, 'site.wacz'));
  const page = `${SITE}tin/2025/dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i/`;
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><script src="ui.js"></script><replay-web-page source="/site.wacz" url="${page}" embed="replayonly"></replay-web-page>`,
  );
  const host = await serveRanges(folder);
  const browser = await openBrowser();
  try {
    const { page: reader } = await openPage(browser);
    await reader.goto(host.url);
    const shown = await waitForArchivedPage(
      () => reader.frames().find((frame) => frame.url().includes('/tin/2025/dai-hoi')),
      () => reader.reload(),
    );
    await shown.waitForSelector('h1');
    expect(await shown.textContent('h1')).toMatch(/Đại hội/);
    await shown.waitForFunction(() => {
      const picture = document.querySelector<HTMLImageElement>('main img');
      return picture !== null && picture.naturalWidth > 0;
    });
  } finally {
    await browser.close();
    await host.close();
  }
});

/** Once in a dozen times the player stays blank until its page is loaded again, which is what people do then. */
async function waitForArchivedPage<Frame>(
  find: () => Frame | undefined,
  reload: () => Promise<unknown>,
): Promise<Frame> {
  for (let tries = 1; tries <= 300; tries += 1) {
    const frame = find();
    if (frame) return frame;
    await new Promise((done) => setTimeout(done, 200));
    if (tries % 50 === 0) await reload();
  }
  throw new Error('ReplayWeb.page did not show the page');
}
