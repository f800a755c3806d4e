import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { PAGE_TYPES, RICH_BULLETIN } from '../support/demo-pages.ts';
import { serveFolder } from '../support/serve.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(inject('builtSites').demo, '/tdkt/');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

interface Stop {
  name: string;
  isVisible: boolean;
  hasRing: boolean;
}

/** Where the focus is; `undefined` once it has left the page. */
function readStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const { width, height } = element.getBoundingClientRect();
    const ringed = [element, element.closest('.card')].filter((each) => each !== null);
    return {
      name: `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`,
      isVisible: width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true }),
      hasRing: ringed.some((each) => getComputedStyle(each).outlineStyle !== 'none'),
    };
  });
}

/** Every stop of the Tab key, from the first to the last. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab');
    const stop = await readStop(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error('the focus never left the page');
}

describe('with the keyboard alone', () => {
  it(
    'every stop on every type of page is seen, and the footer is reached',
    { timeout: 120_000 },
    async () => {
      const { page, close } = await openPage(browser);
      for (const path of PAGE_TYPES) {
        await page.goto(host.url + path);
        const stops = await walk(page);
        expect(
          stops.filter(({ isVisible, hasRing }) => !isVisible || !hasRing),
          path,
        ).toEqual([]);
        expect(stops.at(-1)?.name, path).toContain('Nguồn tin');
      }
      await close();
    },
  );

  it('the first stop leads past the menu to the words', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(host.url + RICH_BULLETIN);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await close();
  });

  it('the menu of a narrow screen opens, is walked through, and gives the focus back on Escape', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(host.url);
    await page.locator('.site-header__menu').focus();
    await page.keyboard.press('Enter');
    await page.locator('.site-menu').waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('site-menu__close');
    await page.keyboard.press('Escape');
    await page.locator('.site-menu').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('site-header__menu');
    await close();
  });

  it('a reader goes from the home page to a bulletin by Tab and Enter', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(host.url);
    for (;;) {
      await page.keyboard.press('Tab');
      if ((await readStop(page))?.name.startsWith('A card__link')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tin\/\d{4}\//u);
    expect(await page.locator('.bulletin__title').count()).toBe(1);
    await close();
  });
});
