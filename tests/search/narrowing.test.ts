import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchVi as words } from '../../src/strings/search.vi.ts';
import { listAxeFindings } from '../support/axe.ts';
import { openBrowser, openPage, type OpenedPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP, type ServedFolder } from '../support/serve.ts';
import { openIndex } from './open-index.ts';
import { makeRecord } from './record.ts';
import { makeSearchSite, removeSearchSite } from './search-site.ts';

const seed = await getBuiltSite('seed');
const TITLE = 'Trao thưởng hội thi cấy lúa năm 2024 của xã Ví Dụ';
const RECORDS = [
  makeRecord('bao-truoc', { title: TITLE, day: '2024-05-03', eventType: 'Hội thi' }),
  makeRecord('tuong-thuat', { title: `${TITLE} (hư cấu)`, day: '2024-05-04', eventType: 'Hội thi' }),
  makeRecord('hop', { title: 'Họp về hội thi cấy lúa', day: '2024-06-01', eventType: 'Hội nghị' }),
  makeRecord('cu', { title: 'Hội thi cấy lúa mùa trước', day: '2023-12-31', eventType: 'Hội thi' }),
];

let browser: Browser;
let folder: string;
let served: ServedFolder;
let opened: OpenedPage;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await makeSearchSite(seed, RECORDS);
  served = await serveFolder(folder, '/', { csp: STRICT_CSP.replace(" 'wasm-unsafe-eval'", '') });
  opened = await openPage(browser);
});
afterAll(async () => {
  await opened.close();
  await served.close();
  await removeSearchSite(folder);
  await browser.close();
});

async function show(search: string): Promise<string[]> {
  await opened.page.goto('about:blank');
  await opened.page.goto(`${served.url}tim-kiem/${search}`);
  await opened.page.waitForSelector('[data-part="results"][aria-busy="false"]', { state: 'attached' });
  await expect.poll(() => opened.page.isEnabled('[data-part="fields"]')).toBe(true);
  return opened.page.$$eval('[data-part="results"] li', (items) =>
    items.map((item) => item.querySelector('a')!.pathname.split('/').at(-2)!),
  );
}

test.each([
  ['?tu=2024-05-04&den=2024-06-01', ['hop', 'tuong-thuat']],
  ['?tu=2024-06-01', ['hop']],
  ['?den=2023-12-31', ['cu']],
  ['?tu=2025-01-01', []],
  ['?su-kien=Hội nghị', ['hop']],
  ['?su-kien=Hội thi&den=2024-01-01', ['cu']],
])('the address %s shows %j', async (search, slugs) => {
  expect(await show(search)).toEqual(slugs);
  expect(opened.problems).toEqual([]);
});

test('days and kinds of events are chosen on the page, and counted', async () => {
  const { page } = opened;
  await show('?q=hội thi cấy lúa');
  await page.fill('[data-part="tu"]', '2024-05-05');
  await expect.poll(() => page.locator('[data-part="results"] li').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('tu')).toBe('2024-05-05');
  await page.click('[data-part="clear"]');
  await expect.poll(() => page.inputValue('[data-part="tu"]')).toBe('');
  const options = await page.locator('[data-part="su-kien"] option').allTextContents();
  expect(options).toEqual([words.any, words.option('Hội nghị', 1), words.option('Hội thi', 3)]);
  expect(await listAxeFindings(page)).toEqual([]);
});

test('near-equal bulletins of one event are one result, with links to the others; by date, each stands alone', async () => {
  expect(await show('?q=trao thưởng hội thi cấy lúa')).toHaveLength(1);
  const alike = opened.page.locator('[data-part="alike"]');
  expect(await alike.count()).toBe(1);
  expect(await alike.textContent()).toContain(words.alike);
  const slugs = await opened.page.$$eval('[data-part="link"]', (links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname.split('/').at(-2)),
  );
  expect(slugs.slice(0, 2).sort()).toEqual(['bao-truoc', 'tuong-thuat']);
  expect((await show('?q=trao thưởng hội thi cấy lúa&thu-tu=moi-nhat')).slice(0, 2)).toEqual([
    'tuong-thuat',
    'bao-truoc',
  ]);
});

/** Alt and "/" as a keyboard sends them: Playwright sends keys with Alt without their letter, by which the browser knows access keys. */
async function pressAccessKey(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = {
    modifiers: 1,
    key: '/',
    code: 'Slash',
    windowsVirtualKeyCode: 191,
    text: '/',
    unmodifiedText: '/',
  };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  await session.detach();
}

test('the access key leads to the search from any page, and types nothing', async () => {
  const site = await serveFolder(seed, '/', { csp: STRICT_CSP });
  const other = await openPage(browser);
  await other.page.setViewportSize({ width: 1440, height: 900 });
  await other.page.goto(site.url);
  await pressAccessKey(other.page);
  expect(await other.page.evaluate(() => document.activeElement?.id)).toBe('site-search-wide');
  await other.page.keyboard.type('thi đua');
  await other.page.keyboard.press('Enter');
  await other.page.waitForURL(/\/tim-kiem\/\?q=thi/u);
  await other.page.locator('h1').click();
  await pressAccessKey(other.page);
  expect(await other.page.evaluate(() => document.activeElement?.id)).toBe('search-text');
  expect(await other.page.inputValue('#search-text')).toBe('thi đua');
  await other.close();
  await site.close();
});

test('a day without bulletins, and an index that knows of no days', async () => {
  const { ask } = await openIndex([]);
  expect((await ask('', { selection: { tu: '2024-01-01' } })).slugs).toEqual([]);
});
