import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

const ALBUM = 'Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ I';

describe('the albums', () => {
  it('are reached from the menu, and one opens the viewer at its first photograph', async () => {
    const { page, problems, close } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Danh mục' }).click();
    await page.locator('#site-menu').getByRole('link', { name: 'Ảnh theo sự kiện' }).click();
    await page.getByRole('link', { name: ALBUM }).click();
    const image = page.locator('.viewer__image');
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
    expect(await page.locator('.viewer__position').innerText()).toMatch(/^Ảnh 1 trên /u);
    expect(page.url()).toBe(`${host.url}${RICH_BULLETIN}#anh_1`);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Ảnh theo sự kiện' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('lead to the photograph in its bulletin without JavaScript', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${host.url}anh-su-kien/`);
    await page.getByRole('link', { name: ALBUM }).click();
    await page.getByRole('heading', { level: 1, name: ALBUM }).waitFor();
    await expect.poll(async () => (await page.locator('#anh_1').boundingBox())!.y).toBeLessThan(100);
    await close();
  });
});

it.each([
  ['anh-su-kien/', '.album__photographs img'],
  [RICH_BULLETIN, '.gallery img'],
])('photographs of %s are shown whole, so that no head is cut off', async (path, selector) => {
  const { page, close } = await openPage(browser);
  await page.goto(host.url + path);
  const images = page.locator(selector);
  expect(await images.count()).toBeGreaterThan(3);
  const fits = await images.evaluateAll((all) => all.map((image) => getComputedStyle(image).objectFit));
  expect([...new Set(fits)]).toEqual(['contain']);
  await close();
});
