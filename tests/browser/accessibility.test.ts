import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAxeFindings } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { listReadPages, lookAtPages } from '../support/read-pages.ts';
import { serveFolder } from '../support/serve.ts';

const dist = await getBuiltSite('demo');

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(dist, '/tdkt/');
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

describe('axe, with every rule on every page of the demo site', () => {
  it('finds nothing in light or in dark', { timeout: 600_000 }, async () => {
    const paths = await listReadPages(dist);
    expect(paths.length).toBeGreaterThan(50);
    // Axe waits for frames: with motion, a colour on its way would be measured.
    const options = { reducedMotion: 'reduce' } as const;
    const found = await lookAtPages(browser, { url: host.url, paths, options }, async (page) => {
      const findings: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        findings.push(...(await listAxeFindings(page)).map((finding) => `in ${colorScheme}: ${finding}`));
      }
      return findings;
    });
    expect(found).toEqual([]);
  });
});
