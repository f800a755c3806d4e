import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { chooseOfEachKind, listReadPages, lookAtPages } from '../support/read-pages.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const { dist, browser, host } = await browseSite('demo');

/** What the focus rests on; `undefined` once it has left the page. */
function readStop(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    return `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 40)}`;
  });
}

/** Every stop of the Tab key from the first to the last, each with what is wrong with it. */
async function walk(page: Page): Promise<{ name: string; fault: string }[]> {
  await page.evaluate(() => {
    const stops: { name: string; fault: string }[] = [];
    Object.assign(window, { stops });
    document.addEventListener('focusin', ({ target }) => {
      const element = target as HTMLElement;
      const { width, height } = element.getBoundingClientRect();
      const isSeen = width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
      const ringed = [element, element.closest('.card')].filter((each) => each !== null);
      const hasRing = ringed.some((each) => getComputedStyle(each).outlineStyle !== 'none');
      const fault = isSeen ? (hasRing ? '' : 'has no ring') : 'is not seen';
      stops.push({ name: `${element.className} ${element.textContent.trim().slice(0, 40)}`, fault });
    });
  });
  const readStops = () => page.evaluate(() => (window as unknown as { stops: never[] }).stops);
  for (let presses = 0; presses < 400; presses += 20) {
    // They arrive in order; waiting for each would take three times as long.
    await Promise.all(Array.from({ length: 20 }, () => page.keyboard.press('Tab')));
    // After the last stop the focus leaves the page and comes back to the first.
    const stops: { name: string; fault: string }[] = await readStops();
    const end = stops.findIndex(({ name }, index) => index > 0 && name === stops[0]!.name);
    if (end > 0) return stops.slice(0, end);
  }
  throw new Error('the focus never left the page');
}

describe('with the keyboard alone', () => {
  it(
    'every stop on the pages of every kind is seen, and the footer is reached',
    { timeout: 600_000 },
    async () => {
      const paths = [...new Set([...chooseOfEachKind(await listReadPages(dist), 1), RICH_BULLETIN])];
      expect(paths.length).toBeGreaterThan(IS_THOROUGH ? 30 : 20);
      const found = await lookAtPages(browser, { url: host.url, paths }, async (page) => {
        const stops = await walk(page);
        const faults = stops.filter(({ fault }) => fault !== '').map(({ name, fault }) => `${name} ${fault}`);
        return stops.at(-1)!.name.includes('Sơ đồ trang') ? faults : [...faults, 'ends before the footer'];
      });
      expect(found).toEqual([]);
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
    await page.locator('.open-button--menu').focus();
    await page.keyboard.press('Enter');
    await page.locator('.site-menu').waitFor({ state: 'visible' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('site-menu__close');
    await page.keyboard.press('Escape');
    await page.locator('.site-menu').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.className)).toBe(
      'open-button open-button--menu',
    );
    await close();
  });

  it('a reader goes from the home page to a bulletin by Tab and Enter', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(host.url);
    for (;;) {
      await page.keyboard.press('Tab');
      if ((await readStop(page))?.startsWith('A card__link')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tin\/\d{4}\//u);
    expect(await page.locator('.bulletin__title').count()).toBe(1);
    await close();
  });
});
