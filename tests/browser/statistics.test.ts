import { expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { listFaultsOfSight } from '../support/look-for-faults.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

/** Scripts are off: bars are links and drawings of the server. */
async function open(path: string, width: number) {
  const options = {
    javaScriptEnabled: false,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
  } as const;
  const opened = await openPage(browser, options);
  await opened.page.goto(host.url + path);
  return opened;
}

it.each([360, 1440])(
  'at %i pixels each bar of the statistics is as long as its number says, beside the others, and leads to a list of so many bulletins',
  async (width) => {
    const { page, problems, close } = await open('thong-ke/ban-tin/', width);
    const rows = page
      .getByRole('table')
      .first()
      .getByRole('row')
      .filter({ has: page.locator('td') });
    const drawn: { count: number; length: number; start: number }[] = [];
    for (const row of await rows.all()) {
      const svg = (await row.locator('svg').boundingBox())!;
      const share = Number(await row.locator('rect').getAttribute('width'));
      drawn.push({
        count: Number(await row.getByRole('cell').innerText()),
        length: (svg.width * share) / 100,
        start: svg.x,
      });
    }
    const most = drawn.reduce((a, b) => (b.count > a.count ? b : a));
    expect(drawn.length).toBeGreaterThan(5);
    expect(new Set(drawn.map(({ start }) => start)).size).toBe(1);
    for (const { count, length } of drawn) expect(length / most.length).toBeCloseTo(count / most.count, 2);
    await rows.first().scrollIntoViewIfNeeded();
    const bar = (await rows.first().locator('svg').boundingBox())!;
    const count = drawn[0]!.count;
    await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height / 2);
    await page.getByRole('heading', { level: 1, name: 'Bản tin năm 2026' }).waitFor();
    expect(await page.locator('.listing__item').count()).toBe(count);
    expect(problems).toEqual([]);
    await close();
  },
);

it('the bars of the months lead to their bulletins', async () => {
  const { page, close } = await open('nam/2024/', 360);
  const bars = page.locator('.month-chart td:has(a)');
  expect(await bars.count()).toBeGreaterThan(2);
  for (const column of await bars.all()) {
    const href = await column.getByRole('link').getAttribute('href');
    const bar = (await column.locator('svg').boundingBox())!;
    await page.mouse.click(bar.x + bar.width / 2, bar.y + 2);
    await page.waitForURL((url) => url.pathname + url.hash === href);
    expect(await page.locator(':target').count()).toBe(1);
    await page.goto(`${host.url}nam/2024/`);
  }
  await close();
});

it.each([360, 1440])(
  'at %i pixels all bars of a table begin in one line, however wide a number is',
  async (width) => {
    const { page, close } = await open('thong-ke/ban-tin/', width);
    for (const table of await page.getByRole('table').all()) {
      await table
        .locator('.counts__number')
        .first()
        .evaluate((number) => {
          number.textContent = '1.046.000';
        });
      const starts = await table
        .locator('svg')
        .evaluateAll((bars) => bars.map((bar) => Math.round(bar.getBoundingClientRect().left)));
      expect(new Set(starts).size).toBe(1);
    }
    await close();
  },
);

it('the months of a year do not stand on each other in any window, with letters twice as large', async () => {
  const { page, close } = await open('nam/2025/', 360);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  for (const width of [320, 360, 575, 768, 1023, 1024, 1100, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await listFaultsOfSight(page), `${width}`).toEqual([]);
  }
  await close();
});
