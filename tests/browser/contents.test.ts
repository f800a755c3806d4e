import { expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { AWARD_LIST, RICH_BULLETIN } from '../support/demo-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

it('the contents of a long bulletin open before the words on a telephone, stand beside them on a wide screen, and lead to each heading, without JavaScript; paper has none', async () => {
  const { page, problems, close } = await openPage(browser, {
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    viewport: { width: 360, height: 740 },
  });
  await page.goto(host.url + RICH_BULLETIN);
  const contents = page.getByRole('navigation', { name: 'Trong bài này' });
  const links = contents.getByRole('link');
  expect(await links.count()).toBe(0);
  await contents.locator('summary').click();
  const headings = await page.locator('.prose :is(h2, h3)').allInnerTexts();
  expect(await links.allInnerTexts()).toEqual(headings);
  expect(headings.length).toBeGreaterThan(5);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  expect(await top('.contents')).toBeLessThan(await top('.prose'));
  for (const link of await links.all()) {
    await link.click();
    const target = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
    expect(await target.innerText()).toBe(await link.innerText());
    expect((await target.boundingBox())!.y).toBeLessThan(740);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(host.url + RICH_BULLETIN);
  expect(await links.allInnerTexts()).toEqual(headings);
  const [beside, words] = [(await contents.boundingBox())!, (await page.locator('.prose').boundingBox())!];
  expect(beside.x).toBeGreaterThan(words.x + words.width);
  await page.locator('.bulletin__byline').scrollIntoViewIfNeeded();
  expect((await contents.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  expect(await contents.locator('summary').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await contents.isVisible()).toBe(false);
  expect(problems).toEqual([]);
  await close();
});

it('a short bulletin has no contents', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(host.url + AWARD_LIST);
  expect(await page.locator('.contents').count()).toBe(0);
  await close();
});
