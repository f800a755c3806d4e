import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchVi as words } from '../../src/strings/search.vi.ts';
import { openBrowser, openPage, type OpenedPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP, type ServedFolder } from '../support/serve.ts';
import { generateCorpus } from './corpus.ts';
import { askOn, listAddresses, makeSearchSite, removeSearchSite } from './search-site.ts';
const seed = await getBuiltSite('seed');

// Titles with what must never become markup, and enough bulletins for several pages of results.
const corpus = generateCorpus(120);
const [first, ...others] = corpus.records;
const hostile = { ...first!, title: '<img src=x onerror=alert(1)> & “Hội nghị” <b>đậm</b>' };
const COMMON = 'thi đua khen thưởng';

let folder: string;
let served: ServedFolder;
let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  folder = await makeSearchSite(seed, [hostile, ...others]);
  served = await serveFolder(folder, '/', { csp: STRICT_CSP.replace(" 'wasm-unsafe-eval'", '') });
  browser = await openBrowser();
  opened = await openPage(browser);
  ({ page } = opened);
});
afterAll(async () => {
  await opened?.close();
  await browser?.close();
  await served?.close();
  if (folder) await removeSearchSite(folder);
});

// Each test loads the page anew. A new one of the browser would compile the search again, which takes most of a test's time.
beforeEach(async () => {
  await page.unrouteAll();
  await page.context().setOffline(false);
  await page.goto('about:blank');
  opened.problems.length = 0;
});

const open = async (search = ''): Promise<void> => {
  await page.goto(`${served.url}tim-kiem/${search}`);
  if (search !== '') await settle();
};
const settle = (): Promise<unknown> =>
  page.waitForSelector('[data-part="results"][aria-busy="false"]', { state: 'attached' });
const status = (): Promise<string | null> => page.textContent('[data-part="status"]');
const field = '[data-part="field"]';

describe('results', () => {
  test('come as the reader types, and the address follows', async () => {
    await open();
    await page.type(field, 'thi dua');
    await page.waitForURL(({ search }) => search === '?q=thi+dua');
    await page.waitForSelector('.search-panel__result');
    expect(opened.problems).toEqual([]);
  });

  test('come for the address that the form of every other page leads to, and those who do not see them are told how many', async () => {
    await open(`?q=${encodeURIComponent(COMMON)}`);
    expect(await listAddresses(page)).toHaveLength(10);
    expect(await page.inputValue(field)).toBe(COMMON);
    expect(await status()).toBe(words.found(COMMON, { same: 120, similar: 0, apart: 0, nearest: 0 }));
    expect(await page.getByRole('status').textContent()).toContain('120');
  });

  test('mark what was matched, nothing that only looks like it, and say where it was found', async () => {
    await open();
    const [name] = hostile.people;
    await askOn(page)(name!);
    const marks = await page.locator('.search-panel__result').first().locator('mark').allTextContents();
    expect(new Set(marks)).toEqual(new Set([name]));
    expect(await page.textContent('.search-panel__where')).toContain(words.fields.people);
  });

  test('show a title as text, whatever it holds', async () => {
    await open();
    await askOn(page)('onerror alert hội nghị');
    expect(await page.textContent('[data-part="link"]')).toBe(hostile.title);
    expect(await page.locator('.search-panel__result img').count()).toBe(0);
    expect(opened.problems).toEqual([]);
  });

  test('of a search that has been overtaken never appear', async () => {
    await open();
    // The first answer is held back until the second search has begun.
    const { promise: isOvertaken, resolve: overtake } = Promise.withResolvers<void>();
    await page.route('**/pagefind/index/*', async (route) => {
      await isOvertaken;
      await route.continue();
    });
    await page.fill(field, COMMON);
    await page.press(field, 'Enter');
    const wanted = others[5]!;
    await page.fill(field, `"${wanted.people[0]}"`);
    await page.press(field, 'Enter');
    overtake();
    await settle();
    await page.waitForTimeout(300);
    expect(await listAddresses(page)).toContain(wanted.address);
    expect(await status()).not.toContain(COMMON);
  });

  test('are added to, and the first new one has the focus', async () => {
    await open(`?q=${encodeURIComponent(COMMON)}`);
    await page.click('[data-part="more"]');
    await page.waitForFunction(() => document.querySelectorAll('[data-part="link"]').length === 20);
    await page.waitForFunction(() => document.activeElement?.matches('[data-part="link"]'));
    const focused = await page.evaluate(() =>
      [...document.querySelectorAll('[data-part="link"]')].indexOf(document.activeElement!),
    );
    expect(focused).toBe(10);
    expect(new URL(page.url()).searchParams.get('trang')).toBe('2');
    await page.reload();
    await settle();
    expect(await listAddresses(page)).toHaveLength(20);
  });
});

describe('filters and order', () => {
  test('offer values with counts that hold', async () => {
    await open(`?q=${encodeURIComponent(COMMON)}`);
    await page.waitForSelector('[data-part="nam"] option:nth-child(2)', { state: 'attached' });
    const value = corpus.records[0]!.year;
    const count = corpus.records.filter(({ year }) => year === value).length;
    const label = await page.textContent(`[data-part="nam"] option[value="${value}"]`);
    expect(label).toBe(words.option(value, count));
    await page.selectOption('[data-part="nam"]', value);
    await settle();
    expect(await status()).toBe(words.found(COMMON, { same: count, similar: 0, apart: 0, nearest: 0 }));
    expect((await listAddresses(page)).every((address) => address.startsWith(`/tin/${value}/`))).toBe(true);
  });

  test('come back with the address, and go with one button', async () => {
    const { place } = others[0]!;
    await open(`?q=${encodeURIComponent(COMMON)}&dia-danh=${encodeURIComponent(place!)}`);
    await page.waitForSelector('[data-part="clear"]:not([hidden])');
    expect(await page.inputValue('[data-part="dia-danh"]')).toBe(place);
    await page.click('[data-part="clear"]');
    await settle();
    expect(new URL(page.url()).searchParams.has('dia-danh')).toBe(false);
  });

  test('alone list what passes them, newest first', async () => {
    await open('?nam=2020');
    const days = await page.$$eval('[data-part="day"]', (times) =>
      times.map((time) => (time as HTMLTimeElement).dateTime),
    );
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test('by date, the newest comes first', async () => {
    await open(`?q=${encodeURIComponent(COMMON)}`);
    await page.waitForSelector('[data-part="controls"]:not([hidden])');
    await page.selectOption('[data-part="order"]', 'moi-nhat');
    await settle();
    const days = await page.$$eval('[data-part="day"]', (times) =>
      times.map((time) => (time as HTMLTimeElement).dateTime),
    );
    const newest = corpus.records.map(({ day }) => day).toSorted();
    expect(days).toEqual(newest.toReversed().slice(0, 10));
  });
});

test('back and forward go through the searches', async () => {
  await open();
  await page.type(field, 'khen thưởng');
  await page.waitForSelector('.search-panel__result');
  await page.press(field, 'Enter');
  await page.fill(field, 'Hội nghị');
  await page.waitForFunction(() => location.search.includes('ngh'));
  await settle();
  await page.goBack();
  await expect.poll(() => page.inputValue(field)).toBe('khen thưởng');
  await page.waitForFunction(
    () => document.querySelector('mark')?.textContent?.toLowerCase() === 'khen thưởng',
  );
  await page.goForward();
  await expect.poll(() => page.inputValue(field)).toBe('Hội nghị');
});

describe('the place in the results', () => {
  /** Without the cache of whole pages that browsers have, or not: in-app browsers, little memory. */
  const withoutPageCache = async (run: (page: Page) => Promise<void>): Promise<void> => {
    const small = await openPage(browser, { viewport: { width: 360, height: 640 } });
    await small.page.addInitScript(() => addEventListener('unload', () => undefined));
    await run(small.page);
    await small.close();
  };
  const scrollToFifth = async (small: Page): Promise<number> => {
    await small.goto(`${served.url}tim-kiem/?q=${encodeURIComponent(COMMON)}&trang=2`);
    await small.waitForSelector('[data-part="controls"]:not([hidden])');
    await small.evaluate(() =>
      document.querySelectorAll('[data-part="link"]')[14]!.scrollIntoView({ behavior: 'instant' }),
    );
    await small.waitForTimeout(300);
    return small.evaluate(() => scrollY);
  };
  const place = async (small: Page): Promise<number> => {
    await small.waitForSelector('[data-part="controls"]:not([hidden])');
    await small.waitForTimeout(200);
    return small.evaluate(() => scrollY);
  };

  test('is the same after Back, without the cache of whole pages, and after a reload', async () => {
    await withoutPageCache(async (small) => {
      const before = await scrollToFifth(small);
      expect(before).toBeGreaterThan(600);
      await small.goto(`${served.url}favicon.svg`);
      await small.goBack();
      expect(await place(small)).toBe(before);
      await small.reload();
      expect(await place(small)).toBe(before);
    });
  });

  test('is the beginning for another search', async () => {
    await open(`?q=${encodeURIComponent(COMMON)}`);
    await page.evaluate(() => scrollTo(0, 900));
    await page.waitForTimeout(300);
    await page.goto(`${served.url}tim-kiem/?q=khen`);
    await settle();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('a result leads to the passage that its excerpt shows', async () => {
  await open();
  const sentence = hostile.text.split('. ')[1]!.split(' ').slice(0, 5).join(' ');
  await askOn(page)(`"${sentence}"`);
  const href = await page.locator('[data-part="link"]').first().getAttribute('href');
  const [, passage = ''] = href!.split('#:~:text=');
  expect(decodeURIComponent(passage).toLowerCase()).toBe(
    sentence.toLowerCase().replace(/[^\p{L}\p{N}]+$/u, ''),
  );
  const marks = await page.locator('.search-panel__result').first().locator('mark').allTextContents();
  expect(marks).toContain(decodeURIComponent(passage));
});

describe('when nothing is found', () => {
  test('the ways to browse are offered', async () => {
    await open('?q=xyzzyx');
    expect(await status()).toContain(words.none);
    expect(await page.isVisible('[data-part="browse"]')).toBe(true);
  });

  test('a mistyped name is put right', async () => {
    await open();
    const name = corpus.people.find(
      (each) => each.startsWith('Nguyễn Anh') || / (Hùng|Phúc|Quân)$/u.test(each),
    )!;
    const typed = `${name}${name.at(-1)}x`;
    await askOn(page)(typed);
    await page.waitForSelector('[data-part="suggestions"] strong');
    expect(await page.textContent('[data-part="suggestions"]')).toBe(
      `${words.alsoSearched} ${name}. ${words.onlyTyped(typed)}`,
    );
    expect((await listAddresses(page)).length).toBeGreaterThan(0);
    // What was typed is one tap away, and survives a reload.
    await page.click('[data-part="suggestions"] a');
    await settle();
    expect(new URL(page.url()).searchParams.get('nguyen-van')).toBe('1');
    expect(await page.locator('[data-part="suggestions"] strong').count()).toBe(0);
    await page.reload();
    await settle();
    expect(await page.inputValue(field)).toBe(typed);
    expect(await page.locator('[data-part="suggestions"] strong').count()).toBe(0);
  });

  test('the nearest bulletins say what they lack', async () => {
    await open();
    const [name] = hostile.people;
    await askOn(page)(`tại sao ${name} không được khen ở xã Wqzx`);
    expect(await status()).toMatch(/^Không tìm thấy bản tin nào có đủ các từ đã gõ/u);
    expect(await page.locator('[data-part="missing"]').first().textContent()).toContain('Wqzx');
    const named = corpus.records.filter(({ text, people }) => [text, ...people].join('|').includes(name!));
    expect(named.map(({ address }) => address)).toContain((await listAddresses(page))[0]);
  });
});

describe('the page before a search', () => {
  test('offers the ways to browse and one field with a label, and has nothing of the index yet', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open();
    expect(await page.isVisible('[data-part="browse"]')).toBe(true);
    expect(await page.getByLabel(words.label).filter({ visible: true }).count()).toBe(1);
    expect(opened.problems).toEqual([]);
    await page.waitForTimeout(200);
    expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });

  test('can be used with the keyboard alone', async () => {
    await open();
    await page.locator(field).focus();
    await page.keyboard.type('hội nghị');
    await page.keyboard.press('Enter');
    // Results for half of the words would be replaced, and the focus on them lost.
    await settle();
    await page.waitForSelector('.search-panel__result');
    // A field of a day is four stops of the Tab key.
    for (let steps = 0; steps < 24; steps += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement!.matches('[data-part="link"]'))) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tin\//u);
    expect(new URL(page.url()).pathname).toMatch(/^\/tin\/\d{4}\//u);
  });
});

test('without JavaScript the page says so and offers the ways to browse', async () => {
  const plain = await openPage(browser, { javaScriptEnabled: false });
  await plain.page.goto(`${served.url}tim-kiem/?q=khen`);
  expect(await plain.page.isVisible('noscript p')).toBe(true);
  expect(await plain.page.textContent('noscript p')).toBe(words.noScript);
  expect(await plain.page.isVisible('[data-part="browse"]')).toBe(true);
  expect(await plain.page.isVisible('[data-part="controls"]')).toBe(false);
  expect(plain.problems).toEqual([]);
  await plain.close();
});

test('a broken index is reported, and asked for again', async () => {
  await page.route('**/pagefind/*.pf_meta', (route) => route.abort());
  await open('?q=khen');
  expect(await status()).toBe(words.failed);
  expect(await page.isVisible('[data-part="browse"]')).toBe(true);
  await page.unroute('**/pagefind/*.pf_meta');
  await page.press(field, 'Enter');
  await page.waitForSelector('.search-panel__result');
});

test.each([
  ['ends too soon', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
  ['is a page that says "not found"', () => Buffer.from('<!doctype html><title>404</title>')],
  ['is written in another way', () => gzipSync('pagefind_dcd\u00ff\u00ff')],
])('a file of the index that %s is reported, and no half answer shown', async (_, damage) => {
  await page.route('**/pagefind/index/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: damage(await response.body()) });
  });
  await open('?q=khen');
  expect(await status()).toBe(words.failed);
  expect(await listAddresses(page)).toEqual([]);
});

test('a network that fails in the middle of a search is asked again, and the page needs no reload', async () => {
  await open(`?q=${encodeURIComponent(COMMON)}`);
  await opened.page.context().setOffline(true);
  await page.fill(field, corpus.people[3]!);
  await page.press(field, 'Enter');
  await page.waitForFunction(
    (text) => document.querySelector('[data-part="status"]')!.textContent === text,
    words.failed,
  );
  expect(await page.inputValue(field)).toBe(corpus.people[3]);
  await opened.page.context().setOffline(false);
  await page.press(field, 'Enter');
  await page.waitForSelector('.search-panel__result');
});

test('a missing vocabulary takes nothing but the suggestions', async () => {
  const lame = await makeSearchSite(seed, others.slice(0, 20));
  await rm(join(lame, 'pagefind', 'vocabulary.json'));
  const host = await serveFolder(lame);
  // Where the page tells of it on the console, it would show a failure at once.
  await Promise.all([
    page.waitForEvent('console', (message) => message.text().includes('vocabulary.json: 404')),
    page.goto(`${host.url}tim-kiem/?q=xyzzyx`),
  ]);
  await expect.poll(status).toContain(words.none);
  await host.close();
  await removeSearchSite(lame);
});
