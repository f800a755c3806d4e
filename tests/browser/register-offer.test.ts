import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });
const seed = await browseSite('seed', { csp: STRICT_CSP });

/** The search page with the files of the register that it has asked for. */
async function open(query: string) {
  const opened = await openPage(browser, { viewport: { width: 320, height: 640 } });
  const asked: string[] = [];
  opened.page.on('request', (request) => {
    const [, name] = /\/khen-thuong\/chi-muc\/([^/]+)\.json/u.exec(request.url()) ?? [];
    if (name !== undefined) asked.push(name);
  });
  await opened.page.goto(`${host.url}tim-kiem/?q=${encodeURIComponent(query)}`);
  await opened.page.locator('[data-part="results"][aria-busy="false"]').waitFor({ state: 'attached' });
  return { ...opened, asked };
}

const ANY = 'Tìm chữ này trong danh sách khen thưởng';

const offerIn = (page: Page) => page.locator('[data-part="register"] a');

describe('the search page', () => {
  it('offers the register for a name that it knows, with how many rows, by three requests at most', async () => {
    const { page, problems, asked, close } = await open('ông Nguyễn Văn Thử');
    await expect
      .poll(() => offerIn(page).innerText())
      .toMatch(/^Danh sách khen thưởng có [2-9] dòng mang tên này$/);
    expect(asked[0]).toBe('muc-luc');
    expect(asked.length).toBeLessThanOrEqual(3);
    await offerIn(page).click();
    await page.waitForURL(/\/khen-thuong\/\?q=/);
    await page
      .locator('[data-part="results"]')
      .getByRole('link', { name: 'Ông Nguyễn Văn Thử' })
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('moves no result by that line', async () => {
    const { page, close } = await open('Nguyễn Văn Thử');
    const topOf = () =>
      page
        .locator('[data-part="results"]')
        .evaluate((results) => results.getBoundingClientRect().top + scrollY);
    const before = await topOf();
    await offerIn(page).waitFor();
    expect(await topOf()).toBe(before);
    await close();
  });

  it('follows the query, and asks nothing of the register for what is no name', async () => {
    const { page, asked, close } = await open('Nguyễn Văn Thử');
    await page.getByRole('link', { name: /dòng mang tên này$/ }).waitFor();
    const before = asked.length;
    await page.locator('#search-text').fill('163/QĐ-UBND');
    await expect.poll(() => offerIn(page).innerText()).toBe(ANY);
    expect(await offerIn(page).getAttribute('href')).toContain(encodeURIComponent('163/QĐ-UBND'));
    await page.waitForTimeout(1000);
    expect(asked).toHaveLength(before);
    await page.locator('#search-text').fill('');
    await expect.poll(() => offerIn(page).count()).toBe(0);
    await close();
  });

  it.each(['Ưng', 'nguyen van', 'Sở Đồng ruộng', 'tỉnh Khuôn', 'khong co ai ten nay'])(
    'leads “%s”, which is no name as a whole, to the look-up',
    async (query) => {
      const { page, problems, close } = await open(query);
      await page.waitForLoadState('networkidle');
      expect(await offerIn(page).innerText()).toBe(ANY);
      await offerIn(page).click();
      await page.waitForURL(/\/khen-thuong\/\?q=/);
      expect(await page.locator('#lookup-text').inputValue()).toBe(query);
      expect(problems).toEqual([]);
      await close();
    },
  );
});

it('the search page of a site without awards asks for no register', async () => {
  const { page, problems, close } = await openPage(seed.browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${seed.host.url}tim-kiem/?q=nguyen van thu`);
  await page.locator('[data-part="results"][aria-busy="false"]').waitFor({ state: 'attached' });
  await page.waitForTimeout(1000);
  expect(asked.filter((url) => url.includes('/khen-thuong/chi-muc/'))).toEqual([]);
  expect(await page.locator('[data-part="register"]').count()).toBe(0);
  expect(problems).toEqual([]);
  await close();
});
