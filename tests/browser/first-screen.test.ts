import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';

// What readers see before they scroll, in CSS pixels, on the demo site.

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

async function open(path: string, [width, height]: [number, number]) {
  const opened = await openPage(browser, { viewport: { width, height } });
  await opened.page.goto(host.url + path);
  return opened;
}

/** Where an element begins and how high it is. */
async function boxOf(page: Page, selector: string): Promise<{ y: number; height: number }> {
  const box = await page.locator(selector).first().boundingBox();
  return box!;
}

/** Headlines that stand on the first screen as a whole. */
async function countHeadlines(page: Page): Promise<number> {
  return page.locator('main :is(h2, h3)').evaluateAll(
    (headings) =>
      headings.filter((heading) => {
        const { top, bottom, height } = heading.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      }).length,
  );
}

/** Words of the name that do not stand in one line as a whole. */
async function listBrokenWords(page: Page): Promise<string[]> {
  return page.locator('.site-header__home > span').evaluate((name) => {
    const text = name.firstChild as Text;
    return [...text.data.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return lines.size > 1 ? [word] : [];
    });
  });
}

describe('on a telephone of 360 × 740', () => {
  it('the buttons show their pictures in forced colours too', async () => {
    for (const forcedColors of ['none', 'active'] as const) {
      const { page, close } = await openPage(browser, {
        viewport: { width: 360, height: 740 },
        forcedColors,
      });
      await page.goto(host.url);
      for (const kind of ['search', 'menu']) {
        const box = (await page.locator(`.open-button--${kind}`).boundingBox())!;
        // The middle of the picture, above the word.
        const clip = { x: box.x + box.width / 2 - 9, y: box.y + 5, width: 18, height: 18 };
        const { channels } = await sharp(await page.screenshot({ clip })).stats();
        expect([forcedColors, kind, Math.max(...channels.map(({ stdev }) => stdev)) > 40]).toEqual([
          forcedColors,
          kind,
          true,
        ]);
      }
      await close();
    }
  });

  it('the header is one row of at most 64 pixels, with the name in at most two lines', async () => {
    const { page, close } = await open('', [360, 740]);
    expect((await boxOf(page, '.site-header__bar')).height).toBeLessThanOrEqual(64);
    const lines = await page.locator('.site-header__home > span').evaluate((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    });
    expect(lines).toBeLessThanOrEqual(2);
    await close();
  });

  it('the home page shows a headline', async () => {
    const { page, close } = await open('', [360, 740]);
    expect(await countHeadlines(page)).toBeGreaterThanOrEqual(1);
    await close();
  });

  it('a bulletin shows its notice of a correction in one line, its lead and, soon after, its photograph', async () => {
    const { page, close } = await open(RICH_BULLETIN, [360, 740]);
    const notice = await boxOf(page, '.bulletin__notice');
    expect(notice.height).toBeLessThan(40);
    expect((await boxOf(page, '.prose .lead')).y).toBeLessThan(600);
    expect((await boxOf(page, '.prose .figure img')).y).toBeLessThan(900);
    const facts = await boxOf(page, '.bulletin__facts');
    const words = await boxOf(page, '.prose');
    expect(facts.y).toBeGreaterThan(words.y + words.height - 1);
    await close();
  });

  it('a bulletin leads to what shares and prints it from its first screen', async () => {
    const { page, close } = await open(RICH_BULLETIN, [360, 740]);
    const link = page.getByRole('link', { name: 'Chia sẻ, in, lưu' });
    const { y, height } = (await link.boundingBox())!;
    expect(y + height).toBeLessThan(740);
    await link.click();
    await expect
      .poll(async () => (await page.getByRole('button', { name: 'Chia sẻ' }).boundingBox())!.y)
      .toBeLessThan(700);
    await close();
  });

  it('the search and the whole menu open without a script', async () => {
    const { page, close } = await open('', [360, 740]);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.locator('#site-search').waitFor({ state: 'visible' });
    await page.keyboard.type('thi đua');
    expect(await page.locator('#site-search').inputValue()).toBe('thi đua');
    // Chromium empties a field of a search by the first one.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('#site-search').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Danh mục' }).click();
    const links = page.locator('#site-menu').getByRole('link');
    await links.first().waitFor({ state: 'visible' });
    expect(await links.allInnerTexts()).toEqual(
      expect.arrayContaining(['Thông báo - Hướng dẫn', 'Địa danh', 'Từng cụm, khối', 'Giới thiệu']),
    );
    await close();
  });
});

describe('with letters twice as large', () => {
  it.each([
    [360, '200%'],
    [320, '200%'],
    [180, '100%'],
  ] as const)('no word of the name falls apart at %i pixels and %s', async (width, size) => {
    const { page, close } = await open('', [width, 740]);
    await page.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    expect(await listBrokenWords(page)).toEqual([]);
    await close();
  });
});

describe('on a wide screen', () => {
  it('the navigation is one line at 1280 pixels, and what has no room there opens below it', async () => {
    const { page, close } = await open('', [1280, 800]);
    const tops = await page
      .locator('.site-menu__inner > .site-menu__list:not(.site-menu__list--pages) > li, .site-menu__more')
      .evaluateAll((items) => [
        ...new Set(items.map((item) => Math.round(item.getBoundingClientRect().top / 8))),
      ]);
    expect(tops).toHaveLength(1);
    const rest = page.locator('#site-menu-more');
    expect(await rest.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Thêm' }).click();
    await rest.getByRole('link', { name: 'Thông báo - Hướng dẫn' }).waitFor({ state: 'visible' });
    const box = (await rest.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    await close();
  });

  it.each([
    [1440, 900],
    [1024, 768],
  ] as const)(
    'the buttons of a bulletin stand on the first screen of %i × %i, and no field has the focus',
    async (width, height) => {
      const { page, close } = await open(RICH_BULLETIN, [width, height]);
      for (const name of ['Chia sẻ', 'In', 'Lưu bài']) {
        const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
        expect(box.y + box.height).toBeLessThan(height);
      }
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      await close();
    },
  );

  it('all that opens below the navigation is reached in a window of 650 pixels', async () => {
    const { page, close } = await open('', [1280, 650]);
    await page.getByRole('button', { name: 'Thêm' }).click();
    const last = page.locator('#site-menu-more').getByRole('link').last();
    await last.scrollIntoViewIfNeeded();
    const [box, rest] = [(await last.boundingBox())!, (await page.locator('#site-menu-more').boundingBox())!];
    expect(box.y + box.height).toBeLessThanOrEqual(650);
    expect(rest.y + rest.height).toBeLessThanOrEqual(650);
    await close();
  });

  it('the home page shows four headlines or more at 1440 × 900, in the order of time', async () => {
    const { page, close } = await open('', [1440, 900]);
    expect(await countHeadlines(page)).toBeGreaterThanOrEqual(4);
    const days = await page
      .locator(':is(.front, .listing) .card time')
      .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')!));
    expect(days).toEqual(days.toSorted().toReversed());
    await close();
  });

  it('a site with one bulletin shows its headline, and its name where all else begins', async () => {
    const seed = await serveFolder(await getBuiltSite('seed'), '/', { csp: STRICT_CSP });
    const { page, close } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(seed.url);
    expect(await countHeadlines(page)).toBeGreaterThanOrEqual(1);
    const lefts = await page
      .locator('.site-header__home > span, main h1')
      .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().left));
    expect(new Set(lefts).size).toBe(1);
    await close();
    await seed.close();
  });
});
