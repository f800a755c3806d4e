import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browse } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { getBuiltSite, type BuiltSiteName } from '../support/built-sites.ts';
import { serveCompressed } from '../support/serve-compressed.ts';

const KILOBYTE = 1024;
const SITES = { demo: '/tdkt/', seed: '/', many: '/' } as const satisfies Partial<
  Record<BuiltSiteName, string>
>;

/**
 * How far below the window pictures are loaded already, in pixels: as far as Chromium does on a connection of the fourth generation. The
 * headless shell does not know its connection, and would load twice as far.
 */
const LOADED_AHEAD = 1250;
const browser = await browse([`--blink-settings=lazyLoadingImageMarginPxUnknown=${LOADED_AHEAD}`]);

/** Opens the home page of a site on a telephone, with the bytes of all that comes before the reader scrolls. */
async function openHome(site: keyof typeof SITES) {
  const host = await serveCompressed(await getBuiltSite(site), SITES[site]);
  const { page, close } = await openPage(browser, {
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
  });
  const sizes: Promise<number>[] = [];
  const weigh = (request: Request): void => {
    sizes.push(
      request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    );
  };
  page.on('requestfinished', weigh);
  await page.goto(host.url, { waitUntil: 'networkidle' });
  // What is loaded later, for another size of the window, is not counted.
  page.off('requestfinished', weigh);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const end = async () => {
    await close();
    await host.close();
  };
  return { page, bytes, requests: sizes.length, end };
}

describe('the home page', () => {
  it.each(Object.keys(SITES) as (keyof typeof SITES)[])(
    'of the site %s weighs at most 60 KB at first, its font with it',
    async (site) => {
      const { bytes, requests, end } = await openHome(site);
      console.info(`${site}: ${(bytes / KILOBYTE).toFixed(1)} KB in ${requests} requests`);
      expect(bytes).toBeLessThanOrEqual(60 * KILOBYTE);
      await end();
    },
  );

  it('leads to its first story from that alone, not from the empty room below it', async () => {
    const { page, end } = await openHome('demo');
    await page.setViewportSize({ width: 1440, height: 900 });
    const left = await page.evaluate(() => {
      const card = document.querySelector('.card--lead')!.getBoundingClientRect();
      const last = Math.max(
        ...[...document.querySelectorAll('.card--lead *')].map((each) => each.getBoundingClientRect().bottom),
      );
      return card.bottom - last;
    });
    expect(left).toBeLessThan(24);
    await end();
  });

  it('has its newest bulletins first, then decisions, role models and photographs, then the others', async () => {
    const { page, end } = await openHome('demo');
    expect(await page.locator('.home-block h2').allTextContents()).toEqual(
      ['Quyết định khen thưởng', 'Gương điển hình tiên tiến', 'Ảnh theo sự kiện'].map((name) =>
        expect.stringContaining(name),
      ),
    );
    const tops = await Promise.all(
      [
        '.front',
        '.home-block--decisions',
        '.home-block--role-models',
        '.home-block--photographs',
        '.listing',
      ].map(async (part) => (await page.locator(part).boundingBox())!.y),
    );
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    await page
      .locator('.home-block--decisions')
      .getByRole('link', { name: /Quyết định số/u })
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Gương điển hình tiên tiến' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'Gương điển hình tiên tiến' }).waitFor();
    await end();
  });

  it('of a site with one bulletin has no block', async () => {
    const { page, end } = await openHome('seed');
    expect(await page.locator('.home-block').count()).toBe(0);
    await end();
  });
});
