import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { PAGE_TYPES, RICH_BULLETIN } from '../support/demo-pages.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(inject('builtSites').demo, '/tdkt/', { csp: STRICT_CSP });
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** How far each page reaches beyond the window, and the elements that stick out of it. */
async function listSidewaysPages(options: BrowserContextOptions): Promise<string[]> {
  const { page, problems, close } = await openPage(browser, options);
  const found: string[] = [];
  for (const path of PAGE_TYPES) {
    await page.goto(host.url + path);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) found.push(`${path} ${beyond}px`);
  }
  await close();
  // A reader who goes on to the next page leaves pictures on their way.
  return [...found, ...problems.filter((problem) => !/404\.html|ERR_ABORTED/u.test(problem))];
}

describe('every type of page', () => {
  it('does not scroll sideways at 320 px', async () => {
    expect(await listSidewaysPages({ viewport: { width: 320, height: 640 } })).toEqual([]);
  });

  it('does not scroll sideways at 400 % zoom', async () => {
    // What a window of 1280 × 1024 leaves at that zoom.
    const options = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
    expect(await listSidewaysPages(options)).toEqual([]);
  });

  it('says all its words without style sheets, in the order of reading', async () => {
    const { page, close } = await openPage(browser);
    await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
    for (const path of PAGE_TYPES) {
      await page.goto(host.url + path);
      const [links, heading, footer] = await Promise.all(
        ['.skip-link', 'main h1', '.site-footer'].map((each) => page.locator(each).first().boundingBox()),
      );
      expect(links!.y, path).toBeLessThan(heading!.y);
      expect(heading!.y, path).toBeLessThan(footer!.y);
    }
    await close();
  });

  it('names every picture that does not come, or has words beside it', async () => {
    const { page, close } = await openPage(browser);
    await page.route(/\/anh\//u, (route) => route.abort());
    for (const path of PAGE_TYPES) {
      await page.goto(host.url + path);
      const unnamed = await page
        .locator('main img')
        .evaluateAll(
          (images) => images.filter((each) => !each.getAttribute('alt') && !each.closest('.card')).length,
        );
      expect(unnamed, path).toBe(0);
    }
    await page.goto(host.url + RICH_BULLETIN);
    expect(await page.locator('.figure__link img').first().getAttribute('alt')).toBeTruthy();
    await close();
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
