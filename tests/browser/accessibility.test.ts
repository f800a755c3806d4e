import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listAxeFindings } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { listHtmlFiles } from '../support/golden.ts';
import { serveFolder } from '../support/serve.ts';

const dist = inject('builtSites').demo;

/** Pages that only send the reader on have nothing to look at. */
const isRead = (file: string, html: string): boolean =>
  file.endsWith('.html') && !html.includes('http-equiv="refresh"');

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
let addresses: string[];
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(dist, '/tdkt/');
  const files = await listHtmlFiles(dist);
  const pages = await Promise.all(
    files.map(async (file) => ({ file, html: await readFile(join(dist, file), 'utf8') })),
  );
  addresses = pages
    .filter(({ file, html }) => isRead(file, html))
    .map(({ file }) => host.url + file.replace(/(^|\/)index\.html$/u, '$1'));
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Every finding on every page, with its address; two pages are looked at side by side. */
async function lookAtAll(colorScheme: 'light' | 'dark', rules: 'all' | 'colours'): Promise<string[]> {
  const waiting = [...addresses];
  const found: string[] = [];
  const look = async () => {
    // Axe waits for frames: with motion, a colour on its way would be measured.
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      await page.goto(address);
      for (const finding of await listAxeFindings(page, rules)) found.push(`${address} ${finding}`);
    }
    await page.close();
  };
  await Promise.all([look(), look()]);
  return found.toSorted();
}

describe('axe, on every page of the demo site', () => {
  it('finds nothing in light', { timeout: 180_000 }, async () => {
    expect(addresses.length).toBeGreaterThan(50);
    expect(await lookAtAll('light', 'all')).toEqual([]);
  });

  it('finds no contrast wanting in dark', { timeout: 180_000 }, async () => {
    expect(await lookAtAll('dark', 'colours')).toEqual([]);
  });
});
