import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { COLOUR_RULES, listAxeFindings } from '../support/axe.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { chooseOfEachKind, listReadPages, listSideways, lookAtPages } from '../support/read-pages.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const { dist, browser, host } = await browseSite('demo');
const WIDE = { width: 1280, height: 1024 };
/** What a window of that size leaves at 400 % zoom (WCAG 1.4.10), and a narrow telephone. */
const NARROW = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
];

/** What axe finds in light and in dark. Only the answers of some rules depend on colours. */
async function listFindings(page: Page): Promise<string[]> {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await listAxeFindings(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await listAxeFindings(page, COLOUR_RULES);
  return [...light, ...dark.map((finding) => `in dark: ${finding}`)];
}

async function listWide(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of NARROW) {
    await page.setViewportSize(size);
    found.push(...(await listSideways(page)));
  }
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  found.push(...(await listSideways(page)).map((finding) => `at 200 %: ${finding}`));
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  return found;
}

/** Takes the style sheets away, and says whether what stands above is still read before what stands below. */
function readWithoutStyles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const sheet of document.styleSheets) sheet.disabled = true;
    const topOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().top;
    const [skip, heading, footer] = ['.skip-link', 'main h1', '.site-footer'].map(topOf);
    return skip! < heading! && heading! < footer! ? [] : ['is not in order without style sheets'];
  });
}

describe('the pages of the demo site, of every kind', () => {
  // One visit for all of it: the loading of a page takes as long as looking at it.
  it(
    'have no finding of axe in light or in dark, do not scroll sideways at 400 % zoom, at 320 px or with letters twice as large, and without style sheets say all their words in order',
    { timeout: 600_000 },
    async () => {
      const paths = [...new Set([...chooseOfEachKind(await listReadPages(dist), 1), RICH_BULLETIN])];
      expect(paths.length).toBeGreaterThan(IS_THOROUGH ? 30 : 20);
      // Axe waits for frames: with motion, a colour on its way would be measured.
      const options = { reducedMotion: 'reduce' } as const;
      const found = await lookAtPages(browser, { url: host.url, paths, options }, async (page) => [
        ...(await listFindings(page)),
        ...(await listWide(page)),
        ...(await readWithoutStyles(page)),
      ]);
      expect(found).toEqual([]);
    },
  );
});
