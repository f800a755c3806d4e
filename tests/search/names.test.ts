import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NamedPage } from '../../src/models/named-pages.ts';
import { listOffered } from '../../src/search/client/offered-names.ts';
import { Names } from '../../src/search/client/names.ts';
import { parseQuery } from '../../src/search/client/query.ts';
import { buildNames, MAX_NAMES_BYTES, type NameEntry } from '../../src/search/names.ts';
import { searchVi as words } from '../../src/strings/search.vi.ts';
import { slugify } from '../../src/vietnamese/slug.ts';
import { listAxeFindings } from '../support/axe.ts';
import { openBrowser, openPage, type OpenedPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP, type ServedFolder } from '../support/serve.ts';
import { generateCorpus } from './corpus.ts';
import { askOn } from './search-site.ts';

const demo = await getBuiltSite('demo');

function open(pages: readonly Partial<NamedPage>[]): Names {
  const whole = pages.map((page, index): NamedPage => ({
    kind: 'person',
    address: `/nguoi/${index}/`,
    title: page.names![0]!,
    count: 1,
    names: [],
    ...page,
  }));
  return new Names(JSON.parse(buildNames(whole)) as NameEntry[]);
}

const NAMES = open([
  { names: ['Trần Đình Dấu'], count: 9 },
  { names: ['Trần Đinh Đậu'], count: 3 },
  { names: ['Lê Thử'], title: 'Lê Thử (le-thu-1)', address: '/nguoi/le-thu-1/' },
  { names: ['Lê Thử'], title: 'Lê Thử (le-thu-2)', address: '/nguoi/le-thu-2/' },
  { kind: 'place', names: ['phường Minh Họa', 'thị trấn Bản Nháp'], count: 7 },
  { kind: 'place', names: ['phường Minh Họa Đông'], count: 2 },
  { kind: 'organisation', names: ['Sở Đồng ruộng tỉnh Mẫu', 'Sở Cấy gặt'], count: 2 },
]);
const NOBODY = new Map<string, Uint32Array>();
const offered = (text: string, people = NOBODY) =>
  listOffered(text, NAMES, people).map(({ text: name }) => name);
const named = (text: string) => NAMES.findNamed([parseQuery(text).words]).map(({ title }) => title);

describe('names are offered', () => {
  test.each([
    ['dấu', ['Trần Đình Dấu', 'Trần Đinh Đậu']],
    ['đậu', ['Trần Đinh Đậu', 'Trần Đình Dấu']],
    ['tran dinh', ['Trần Đình Dấu', 'Trần Đinh Đậu']],
    ['trần đinh', ['Trần Đinh Đậu', 'Trần Đình Dấu']],
    ['TRẦN ĐÌNH D'.normalize('NFD'), ['Trần Đình Dấu', 'Trần Đinh Đậu']],
    ['lê thử', ['Lê Thử', 'Lê Thử']],
    ['minh hoạ', ['phường Minh Họa', 'phường Minh Họa Đông']],
    ['bản nh', ['thị trấn Bản Nháp']],
    ['cấy', ['Sở Cấy gặt']],
    ['inh', []],
    ['t', []],
  ])('for "%s": %j', (typed, expected) => {
    expect(offered(typed)).toEqual(expected);
  });

  test('of people without a page too, once each', () => {
    const people = new Map([
      ['Lê Thị Bút · nông dân', Uint32Array.of(1)],
      ['Lê Thị Bút · thợ may', Uint32Array.of(2)],
      ['Trần Đình Dấu', Uint32Array.of(3)],
    ]);
    expect(offered('le thi', people)).toEqual(['Lê Thị Bút']);
    expect(offered('trần đình dấu', people).filter((name) => name === 'Trần Đình Dấu')).toHaveLength(1);
  });
});

describe('pages are named', () => {
  test.each([
    ['trần đình dấu', ['Trần Đình Dấu']],
    ['tran dinh dau', ['Trần Đình Dấu', 'Trần Đinh Đậu']],
    ['lê thử', ['Lê Thử (le-thu-1)', 'Lê Thử (le-thu-2)']],
    ['Minh Hoạ', ['phường Minh Họa']],
    ['bản nháp', ['phường Minh Họa']],
    ['hội nghị phường minh họa đông năm 2024', ['phường Minh Họa Đông']],
    ['"Sở Cấy gặt"', ['Sở Đồng ruộng tỉnh Mẫu']],
    ['thử', []],
    ['khen thưởng', []],
  ])('by "%s": %j', (typed, expected) => {
    expect(named(typed)).toEqual(expected);
  });
});

test('the names of 10,000 bulletins, each with a page, are packed into 40 KB', () => {
  const { records } = generateCorpus(10_000, undefined, 1);
  const counts = new Map<string, number>();
  for (const { people, places } of records) {
    for (const name of [...people, ...places]) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const pages = [...counts].map(([name, count], index): NamedPage => ({
    kind: 'person',
    address: `/nguoi/${slugify(name)}-${index}/`,
    title: name,
    names: [name],
    count,
  }));
  const file = buildNames(pages);
  const kept = (JSON.parse(file) as NameEntry[]).length;
  const packed = gzipSync(file, { level: 6 }).length;
  console.log(`${kept} of ${pages.length} names: ${file.length} characters, ${packed} bytes packed`);
  expect(Buffer.byteLength(file)).toBeLessThanOrEqual(MAX_NAMES_BYTES);
  expect(packed).toBeLessThanOrEqual(40 * 1024);
});

describe('on the search page of the demo', () => {
  let browser: Browser;
  let served: ServedFolder;
  let opened: OpenedPage;
  const field = '[data-part="field"]';
  const options = () => opened.page.locator('[role="option"]');
  beforeAll(async () => {
    browser = await openBrowser();
    served = await serveFolder(demo, '/tdkt/', { csp: STRICT_CSP });
    opened = await openPage(browser);
  });
  afterAll(async () => {
    await opened.close();
    await served.close();
    await browser.close();
  });
  beforeEach(async () => {
    await opened.page.goto('about:blank');
    await opened.page.goto(`${served.url}tim-kiem/`);
  });

  test.each([
    { query: 'Đỗ Văn Dấu', to: '/tdkt/nguoi/do-van-dau/' },
    { query: 'do van dau', to: '/tdkt/nguoi/do-van-dau/' },
    { query: 'phường Minh Hoạ', to: '/tdkt/dia-danh/phuong-minh-hoa-mau/' },
    { query: 'Sở Nội vụ tỉnh Mẫu', to: '/tdkt/don-vi/so-noi-vu/' },
    { query: 'cụm thi đua số 1', to: '/tdkt/cum-khoi/cum-huyen-so-1/' },
  ])('the page that "$query" names stands above all bulletins', async ({ query, to }) => {
    await askOn(opened.page)(query);
    const first = opened.page.locator('[data-part="results"] a').first();
    expect(new URL(await first.evaluate((link) => (link as HTMLAnchorElement).href)).pathname).toBe(to);
    expect((await fetch(new URL(to, served.url))).status).toBe(200);
    expect(opened.problems).toEqual([]);
  });

  test('a name is taken with the keyboard, while nothing moves, and axe finds nothing', async () => {
    const { page } = opened;
    const below = () => page.locator('#search-hint').boundingBox();
    await page.focus(field);
    const before = await below();
    await page.keyboard.type('do van');
    await options().first().waitFor();
    expect(await below()).toEqual(before);
    expect(await page.getAttribute(field, 'aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await page.getAttribute(field, 'aria-activedescendant');
    expect(await page.getAttribute(`#${active}`, 'aria-selected')).toBe('true');
    await page.waitForSelector('[data-part="results"][aria-busy="false"]', { state: 'attached' });
    // Under the open list axe sees no ground.
    const findings = await listAxeFindings(page);
    expect(findings.filter((finding) => !finding.includes('overlapped by another element'))).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.inputValue(field)).toBe('Đỗ Văn Dấu');
    await options().first().waitFor({ state: 'hidden' });
    await page.locator('h2', { hasText: words.named }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-text');
  });

  test('Escape, Tab and a search put the list away and leave what was typed; a click takes a name', async () => {
    const { page } = opened;
    const typeAnew = async () => {
      await page.fill(field, '');
      await page.type(field, 'dau');
      await options().first().waitFor();
    };
    for (const key of ['Escape', 'Tab', 'Enter']) {
      await page.focus(field);
      await typeAnew();
      await page.keyboard.press(key);
      await options().first().waitFor({ state: 'hidden' });
      expect(await page.inputValue(field), key).toBe('dau');
    }
    await page.focus(field);
    await typeAnew();
    const text = await options().first().getAttribute('data-text');
    await options().first().click();
    expect(await page.inputValue(field)).toBe(text);
  });

  test('without the file of names, results stand all the same', async () => {
    const { page } = opened;
    await page.route('**/names.json', (route) => route.fulfill({ status: 404 }));
    expect((await askOn(page)('Đỗ Văn Dấu')).length).toBeGreaterThan(0);
    opened.problems.length = 0;
    await page.unrouteAll();
  });
});
