import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browse } from '../support/browse.ts';
import { getBuiltSite, type BuiltSiteName } from '../support/built-sites.ts';
import { openPage } from '../support/browser.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';

/** What a reader looks for on each site. */
const journeys = [
  {
    site: 'seed',
    base: '/',
    title: 'Khối thi đua các huyện, thị xã, thành phố tổ chức Hội nghị sơ kết',
    query: 'Thanh Liêm',
    pictures: 2,
  },
  {
    site: 'demo',
    base: '/tdkt/',
    title: 'Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ I',
    query: 'đại hội tỉnh Mẫu',
    pictures: 1,
  },
] as const satisfies readonly {
  site: BuiltSiteName;
  base: string;
  title: string;
  query: string;
  pictures: number;
}[];

const browser = await browse();

describe.each(journeys)(
  'a reader of the site "$site" below $base',
  ({ site, base, title, query, pictures }) => {
    let host: Awaited<ReturnType<typeof serveFolder>>;
    beforeAll(async () => {
      host = await serveFolder(await getBuiltSite(site), base, { csp: STRICT_CSP });
    });
    afterAll(() => host.close());

    it('goes from the home page to a bulletin and sees its pictures', async () => {
      const { page, problems, close } = await openPage(browser);
      await page.goto(host.url);
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const images = page.locator('main img');
      expect(await images.count()).toBeGreaterThanOrEqual(pictures);
      for (const image of await images.all()) {
        await image.scrollIntoViewIfNeeded();
        await expect
          .poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth))
          .toBeGreaterThan(0);
      }
      expect(problems).toEqual([]);
      await close();
    });

    it('searches from any page and opens the result', async () => {
      const { page, problems, close } = await openPage(browser);
      await page.goto(host.url);
      await page.getByRole('searchbox').first().fill(query);
      await page.getByRole('button', { name: 'Tìm' }).first().click();
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(problems).toEqual([]);
      await close();
    });

    it('reads a bulletin without JavaScript', async () => {
      const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
      await page.goto(host.url);
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(problems).toEqual([]);
      await close();
    });

    it('is told kindly about an address that leads nowhere, with ways to go on', async () => {
      const { page, close } = await openPage(browser);
      const response = await page.goto(`${host.url}khong-co-trang-nay/`);
      expect(response?.status()).toBe(404);
      await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang' }).waitFor();
      await page.locator('main').getByRole('link').first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await close();
    });

    it('does not scroll sideways on a narrow telephone', async () => {
      const { page, close } = await openPage(browser, { viewport: { width: 320, height: 640 } });
      await page.goto(host.url);
      await page.getByRole('link', { name: title }).first().click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content).toBeLessThanOrEqual(window!);
      await close();
    });
  },
);
