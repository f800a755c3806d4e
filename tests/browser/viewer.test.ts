import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

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

  it('has a dash between a caption and its credit, as the page has', async () => {
    const { page, close } = await openBulletin();
    await page.locator('.figure:has(.figure__credit) .figure__link').first().click();
    const dash = (credit: Element) => getComputedStyle(credit, '::before').content;
    expect(await page.locator('.viewer__caption .figure__credit').evaluate(dash)).toContain('—');
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
    const swipe = (right: number, down = 0) =>
      viewer.evaluate(
        (dialog, by) => {
          const touch = (clientX: number, clientY: number) =>
            new Touch({ identifier: 1, target: dialog, clientX, clientY });
          dialog.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(200, 300)] }));
          const ended = touch(200 + by.right, 300 + by.down);
          dialog.dispatchEvent(new TouchEvent('touchend', { changedTouches: [ended] }));
        },
        { right, down },
      );
    await thumbnails.first().click();
    await swipe(-90);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 2 /u);
    await swipe(10);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 2 /u);
    await swipe(90);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 1 /u);
    // A finger that scrolls goes a little sideways too.
    await swipe(-60, 300);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 1 /u);
    await close();
  });

  it('lets nothing of the page show through', async () => {
    for (const forcedColors of ['none', 'active'] as const) {
      const { close, thumbnails, viewer } = await openBulletin({ forcedColors });
      await thumbnails.first().click();
      const ground = await viewer.evaluate((dialog) => getComputedStyle(dialog).backgroundColor);
      expect(ground).toMatch(/^rgb\(/u);
      await close();
    }
  });

  it('names the picture in the address, closes with Back, and leaves the reader at the picture last seen', async () => {
    const { page, close, image, thumbnails, viewer } = await openBulletin();
    const before = page.url();
    await thumbnails.first().click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).hash).toBe('#anh_3');
    await page.goBack();
    await viewer.waitFor({ state: 'hidden' });
    await expect.poll(() => page.url()).toBe(before);
    await expect.poll(() => thumbnails.nth(2).evaluate((link) => link === document.activeElement)).toBe(true);
    const isInSight = () =>
      thumbnails.nth(2).evaluate((link) => {
        const { top, bottom } = link.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    await expect.poll(isInSight).toBe(true);
    await page.goto(`${before}#anh_2`);
    await page.reload();
    await viewer.waitFor({ state: 'visible' });
    expect(await image.getAttribute('src')).toContain((await thumbnails.nth(1).getAttribute('href'))!);
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });
    await expect.poll(() => page.url()).toBe(before);
    await close();
  });

  it('has the next picture ready, and offers the one shown for download', async () => {
    const { page, close, thumbnails } = await openBulletin();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await thumbnails.first().click();
    const next = await thumbnails.nth(1).getAttribute('href');
    await expect.poll(() => asked).toContain(next);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải ảnh' }).click(),
    ]);
    expect(download.url()).toContain((await thumbnails.first().getAttribute('href'))!);
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
