import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(await getBuiltSite('demo'), '/tdkt/', { csp: STRICT_CSP });
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

async function openBulletin(options = {}) {
  const opened = await openPage(browser, options);
  await opened.page.goto(host.url + RICH_BULLETIN);
  const { page } = opened;
  const image = page.locator('.viewer__image');
  return { ...opened, image, thumbnails: page.locator('.figure__link'), viewer: page.locator('.viewer') };
}

describe('the viewer of photographs', () => {
  it('opens the picture of the thumbnail with its description, caption and number', async () => {
    const { page, problems, close, image, thumbnails } = await openBulletin();
    const second = thumbnails.nth(1);
    await second.click();
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
    expect(await image.getAttribute('alt')).toBe(await second.locator('img').getAttribute('alt'));
    const caption = await second.locator('xpath=..').locator('figcaption').innerText();
    expect(await page.locator('.viewer__caption').innerText()).toBe(caption);
    const total = await thumbnails.count();
    expect(await page.locator('.viewer__position').innerText()).toBe(`Ảnh 2 trên ${total}`);
    expect(problems).toEqual([]);
    await close();
  });

  it('turns with the arrow keys and buttons, around the ends', async () => {
    const { page, close, thumbnails } = await openBulletin();
    const total = await thumbnails.count();
    const position = page.locator('.viewer__position');
    await thumbnails.first().click();
    await page.keyboard.press('ArrowLeft');
    expect(await position.innerText()).toBe(`Ảnh ${total} trên ${total}`);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Ảnh sau' }).click();
    expect(await position.innerText()).toBe(`Ảnh 2 trên ${total}`);
    await page.keyboard.press('End');
    expect(await position.innerText()).toBe(`Ảnh ${total} trên ${total}`);
    await close();
  });

  it('turns by a swipe, not by a touch', async () => {
    const { page, close, thumbnails, viewer } = await openBulletin({
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    const swipe = (distance: number) =>
      viewer.evaluate((dialog, by) => {
        const touch = (clientX: number) =>
          new Touch({ identifier: 1, target: dialog, clientX, clientY: 300 });
        dialog.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(200)] }));
        dialog.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(200 + by)] }));
      }, distance);
    await thumbnails.first().click();
    await swipe(-90);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 2 /u);
    await swipe(10);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 2 /u);
    await swipe(90);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 1 /u);
    await close();
  });

  it('keeps the focus inside and gives it back to the thumbnail', async () => {
    const { page, close, thumbnails, viewer } = await openBulletin();
    await thumbnails.nth(1).focus();
    await page.keyboard.press('Enter');
    await viewer.waitFor({ state: 'visible' });
    expect(await page.evaluate(() => document.activeElement?.closest('.viewer') !== null)).toBe(true);
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
    expect(await thumbnails.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await close();
  });

  it('leaves a press with Ctrl to the browser', async () => {
    const { page, close, thumbnails, viewer } = await openBulletin();
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      thumbnails.first().click({ modifiers: ['ControlOrMeta'] }),
    ]);
    expect(await viewer.isVisible()).toBe(false);
    await opened.close();
    await close();
  });
});
