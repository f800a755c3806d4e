import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { listReadPages, lookAtPages, type Visit } from '../support/read-pages.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';

const dist = await getBuiltSite('demo');
const NARROW = { viewport: { width: 320, height: 640 } };

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
let paths: string[];
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(dist, '/tdkt/', { csp: STRICT_CSP });
  paths = await listReadPages(dist);
  expect(paths.length).toBeGreaterThan(50);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

const look = (visit: Omit<Visit, 'url' | 'paths'>, each: (page: Page) => Promise<readonly string[]>) =>
  lookAtPages(browser, { url: host.url, paths, ...visit }, each);

/** How far the page reaches beyond the window, and the elements that stick out of it. */
function listSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > innerWidth && !each.closest('.table-scroll'),
    );
    return wide.map((each) => `${each.tagName} ${each.className} sticks out`);
  });
}

/** Takes the style sheets away, and says whether what stands above is still read before what stands below. */
function readWithoutStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    const topOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().top;
    const [skip, heading, footer] = ['.skip-link', 'main h1', '.site-footer'].map(topOf);
    return skip! < heading! && heading! < footer! ? [] : ['is not in order without style sheets'];
  });
}

// A minute on a machine that does nothing else; a busy one needs longer.
describe('every page of the demo site', { timeout: 300_000 }, () => {
  it('does not scroll sideways at 400 % zoom or at 320 px, and without style sheets says all its words in order', async () => {
    // What a window of 1280 × 1024 leaves at that zoom.
    const options = { viewport: { width: 320, height: 256 } };
    const found = await look({ options }, async (page) => {
      await page.setViewportSize(options.viewport);
      const zoomed = await listSideways(page);
      await page.setViewportSize(NARROW.viewport);
      return [...zoomed, ...(await listSideways(page)), ...(await readWithoutStyles(page))];
    });
    expect(found).toEqual([]);
  });

  it('keeps its shape and its links without pictures, each of which has words in its place or beside it', async () => {
    const found = await look({ options: NARROW, without: /\.(?:jpg|webp|png|svg)$/u }, async (page) => {
      const unseen = await page
        .locator('main a')
        .evaluateAll((links) =>
          links
            .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height === 0)
            .map((each) => `${each.className} vanishes`),
        );
      const unnamed = await page
        .locator('main img')
        .evaluateAll((images) =>
          images
            .filter((each) => !each.getAttribute('alt') && !each.closest('.card'))
            .map((each) => `${each.getAttribute('src')} has no words`),
        );
      return [...unseen, ...unnamed, ...(await listSideways(page))];
    });
    expect(found).toEqual([]);
  });

  it('is read without JavaScript, with no button that does nothing', async () => {
    const found = await look({ options: { javaScriptEnabled: false } }, async (page) => {
      const dead = await page.locator('button').evaluateAll((buttons) =>
        buttons
          .filter((each) => each.checkVisibility() && !each.hasAttribute('popovertarget'))
          .filter((each) => each.getAttribute('type') !== 'submit')
          .map((each) => `${each.textContent.trim()} does nothing`),
      );
      const [heading, words] = await Promise.all([
        page.locator('main h1').isVisible(),
        page.locator('main').innerText(),
      ]);
      return heading && words.length > 40 ? dead : [...dead, 'says nothing'];
    });
    expect(found).toEqual([]);
  });
});

describe('without JavaScript', () => {
  it('the menu of a narrow screen opens and closes', async () => {
    const { page, close } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(host.url);
    const menu = page.locator('.site-menu');
    expect(await menu.isVisible()).toBe(false);
    await page.locator('.site-header__menu').click();
    await menu.waitFor({ state: 'visible' });
    await page.locator('.site-menu__close').click();
    await menu.waitFor({ state: 'hidden' });
    await page.locator('.site-header__menu').click();
    await menu.getByRole('link', { name: 'Cụm, khối thi đua' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cụm, khối thi đua' }).waitFor();
    await close();
  });

  it('a thumbnail leads to the large picture, the citation opens, and no dead button is shown', async () => {
    const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(host.url + RICH_BULLETIN);
    for (const button of await page.locator('main button').all())
      expect(await button.isVisible()).toBe(false);
    await page.locator('.tools__summary').click();
    expect(await page.locator('.tools__citation').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await page.locator('.gallery .figure__link').first().click();
    expect(page.url()).toMatch(/\/anh\/[0-9a-f]+-\d+\.jpg$/u);
    await close();
  });
});
