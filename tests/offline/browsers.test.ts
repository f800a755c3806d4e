import { copyFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/strings/vi.ts';
import { openBrowser } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder } from '../support/serve.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { crawlBag } from './crawl.ts';
import { openDiskPage, type DiskPage, type ReaderName } from './disk-reader.ts';
import { DEMO_QUERIES, SEED_QUERIES } from '../search/demo-queries.ts';
import { shareBag } from './packages.ts';

/** Some dozens of page loads. */
const LONG = { timeout: 180_000 };

let demo: string;
let seed: string;

beforeAll(async () => {
  demo = await shareBag(await getBuiltSite('demo'));
  seed = await shareBag(await getBuiltSite('seed'));
});

const titles = () =>
  [...document.querySelectorAll('[data-part="link"]')].map(({ textContent }) => textContent!.trim());

/** Asks on the search page that is open, and gives all that it answers: how much it found, then what. */
async function ask(query: string): Promise<string[]> {
  const field = document.querySelector<HTMLInputElement>('[data-part="field"]')!;
  const results = document.querySelector('[data-part="results"]')!;
  field.value = query;
  field.form!.requestSubmit();
  while (results.ariaBusy === 'true') await new Promise((done) => setTimeout(done, 10));
  return [...document.querySelectorAll('[data-part="status"], [data-part="link"]')].map(({ textContent }) =>
    textContent!.trim(),
  );
}

/** Whether a search has ended. What the page says meanwhile is handed over, because a page knows nothing of the test. */
function hasAnswer(searching: string): boolean {
  const text = document.querySelector('[data-part="status"]')!.textContent;
  return text !== '' && text !== searching;
}

async function search(page: DiskPage, bag: string, query: string): Promise<string[]> {
  await page.open(join(bag, 'data/site/tim-kiem/index.html'), `?q=${encodeURIComponent(query)}`);
  await page.waitFor(hasAnswer, vi.search.searching);
  return page.evaluate(titles, undefined);
}

/** Words, halves of words, names, places, phrases and what is nowhere, with and without marks. */
const QUERIES = [
  'thi đua',
  'thi dua',
  '"thi đua khen thưởng"',
  'do van dau',
  'Đỗ Văn Dấu',
  'minh hoạ',
  'Minh Họa',
  'đại hội 2025',
  'bang khen',
  'khen th',
  'nông thôn mới',
  'cụm thi đua số 1',
  'UBND',
  'quyết định 163/QĐ-UBND',
  'xyzzy',
  ...DEMO_QUERIES.map(({ query }) => query),
];

/** All of them, or every third. */
function chooseQueries(queries: readonly string[]): readonly string[] {
  return IS_THOROUGH ? queries : queries.filter((_, index) => index % 3 === 0);
}

describe('the same search', () => {
  const SITES = [
    { site: 'demo', base: '/tdkt/', queries: chooseQueries(QUERIES) },
    { site: 'seed', base: '/', queries: chooseQueries(SEED_QUERIES.map(({ query }) => query)) },
  ] as const;
  let browser: Browser;
  let disk: DiskPage;

  beforeAll(async () => {
    browser = await openBrowser();
    disk = await openDiskPage('Chromium');
  });

  afterAll(async () => {
    await disk?.close();
    await browser?.close();
  });

  test.each(SITES)(
    'gives the same results from a disk as from a host: $site',
    LONG,
    async ({ site, base, queries }) => {
      const host = await serveFolder(await getBuiltSite(site), base);
      const online = await browser.newPage();
      try {
        await online.goto(`${host.url}tim-kiem/`);
        await disk.open(join(site === 'demo' ? demo : seed, 'data/site/tim-kiem/index.html'));
        for (const query of queries) {
          const [there, here] = await Promise.all([online.evaluate(ask, query), disk.evaluate(ask, query)]);
          expect([query, ...here]).toEqual([query, ...there]);
        }
        console.log(`${queries.length} queries gave the same results from a disk as from a host: ${site}`);
      } finally {
        await online.close();
        await host.close();
      }
    },
  );
});

describe.each<ReaderName>(['Chromium', 'Firefox'])('%s, from a disk, without a network', (name) => {
  let page: DiskPage;

  beforeAll(async () => {
    page = await openDiskPage(name);
  });

  afterAll(() => page.close());

  test('keeps files from each other, so that every result below means something', async () => {
    expect(await page.isKeptFromOtherFiles(demo)).toBe(true);
  });

  test('a double click on index.html shows the site', async () => {
    await page.open(join(demo, 'index.html'));
    await page.waitFor(() => location.pathname.endsWith('/data/site/index.html'), undefined);
    expect(page.problems).toEqual([]);
  });

  test('every page that links lead to opens, with its style and every picture', LONG, async () => {
    // The rules for files of a disk, in which browsers differ, are the same for a page of either site.
    const isLarge = name === 'Chromium' || IS_THOROUGH;
    const mostOfAKind = IS_THOROUGH ? Infinity : 2;
    const { pages, faults } = await crawlBag(
      page,
      isLarge ? demo : seed,
      isLarge ? mostOfAKind : 2 * mostOfAKind,
    );
    expect(faults).toEqual([]);
    expect(page.problems).toEqual([]);
    expect(pages).toBeGreaterThan(IS_THOROUGH ? 60 : isLarge ? 30 : 15);
    console.log(
      `${name}: ${pages} pages of the edition of the ${isLarge ? 'demo' : 'seed'} opened from a disk`,
    );
  });

  test.each(['do hong ha', 'Đỗ Hồng Hà', 'thanh liem', '"thi đua khen thưởng"'])(
    'a search for %s finds the bulletin of Thanh Liêm',
    async (query) => {
      const [first, ...pages] = await search(page, seed, query);
      expect(first).toMatch(/^Khối thi đua các huyện/);
      // Standing pages that hold the words too come after it.
      expect(['Liên hệ', 'Giới thiệu', 'Trợ năng']).toEqual(expect.arrayContaining(pages));
      expect(page.problems).toEqual([]);
    },
  );

  test('a search is narrowed by a filter, and a result leads to its page', async () => {
    const all = await search(page, demo, 'thi đua');
    const narrowed = await page.evaluate(() => {
      const filter = document.querySelector<HTMLSelectElement>('[data-part="nam"]')!;
      filter.value = '2019';
      filter.dispatchEvent(new Event('change'));
      return location.search;
    }, undefined);
    expect(narrowed).toContain('nam=2019');
    await page.waitFor(() => document.querySelectorAll('[data-part="link"]').length === 2, undefined);
    const [first] = await page.evaluate(titles, undefined);
    expect(all.length).toBeGreaterThan(2);
    await page.click('[data-part="link"]');
    expect(await page.evaluate(() => document.querySelector('h1')!.textContent!.trim(), undefined)).toBe(
      first,
    );
    expect(page.address()).toMatch(/\/data\/site\/tin\/2019\/[^/]+\/index\.html(?:#:~:text=[^#]+)?$/);
    expect(page.problems).toEqual([]);
  });

  test('awards are looked up by name and by number, and lead to the row and the decision', async () => {
    const register = join(demo, 'data/site/khen-thuong/index.html');
    const lookUp = async (query: string): Promise<string[]> => {
      await page.open(register, `?q=${encodeURIComponent(query)}`);
      await page.waitFor(() => document.querySelector('[data-part="results"] a') !== null, undefined);
      return page.evaluate(
        () =>
          [...document.querySelectorAll('[data-part="results"] a')].map((link) => link.textContent!.trim()),
        undefined,
      );
    };
    expect(await lookUp('163')).toContain('Quyết định số 163/QĐ-UBND ngày 19/1/2026');
    const rows = await lookUp('nguyen van thu');
    expect(rows.every((row) => row.endsWith('Nguyễn Văn Thử'))).toBe(true);
    await page.click('[data-part="results"] a');
    expect(page.address()).toMatch(/\/data\/site\/quyet-dinh\/\d{4}\/[^/]+\/index\.html#d-/u);
    expect(await page.evaluate(() => document.querySelector(':target')!.textContent, undefined)).toContain(
      'Nguyễn Văn Thử',
    );
    expect(page.problems).toEqual([]);
  });

  test('names are offered while a reader types, and lead to the pages that they name', async () => {
    await page.open(join(demo, 'data/site/tim-kiem/index.html'));
    await page.type('[data-part="field"]', 'do van');
    await page.waitFor(() => document.querySelector('[role="option"]') !== null, undefined);
    const text = await page.evaluate(() => {
      const option = document.querySelector<HTMLElement>('[role="option"][data-text="Đỗ Văn Dấu"]')!;
      option.click();
      return document.querySelector<HTMLInputElement>('[data-part="field"]')!.value;
    }, undefined);
    expect(text).toBe('Đỗ Văn Dấu');
    await page.waitFor(() => document.querySelector('[data-part="named-link"]') !== null, undefined);
    await page.click('[data-part="named-link"]');
    expect(page.address()).toMatch(/\/data\/site\/nguoi\/do-van-dau\/index\.html$/);
    expect(page.problems).toEqual([]);
  });

  test('a page taken out of the ZIP alone asks to unpack first', async () => {
    const alone = join(await mkdtemp(join(tmpdir(), 'Temp1_goi.zip ')), 'index.html');
    for (const file of ['index.html', 'data/site/index.html']) {
      await copyFile(join(demo, file), alone);
      await page.open(alone);
      const { display, text, offered } = await page.evaluate(() => {
        const notice = document.querySelector<HTMLElement>('.offline-unpack')!;
        const links = [...document.querySelectorAll('main .offline-unpacked')];
        const isShown = (link: Element) => getComputedStyle(link).display !== 'none';
        return {
          display: getComputedStyle(notice).display,
          text: notice.textContent,
          offered: links.filter(isShown).length,
        };
      }, undefined);
      expect([display, offered]).toEqual(['block', 0]);
      expect(text).toContain('giải nén');
    }
    page.problems.length = 0;
  });
});
