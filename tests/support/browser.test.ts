import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBrowserPlaces } from '../../src/offline/pdf/browser-places.ts';
import { openBrowser, openPage } from './browser.ts';
import { type ServedFolder, serveFolder, STRICT_CSP } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'bantin-browser-'));
let browser: Browser;
let served: ServedFolder;

function page(body: string): string {
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bản tin</title>${body}</html>`;
}

beforeAll(async () => {
  writeFileSync(join(folder, 'good.html'), page('<h1>Chào</h1>'));
  writeFileSync(
    join(folder, 'bad.html'),
    page('<img src="https://example.org/a.png"><script src="bad.js"></script>'),
  );
  writeFileSync(join(folder, 'bad.js'), "console.error('one'); throw new Error('two');");
  writeFileSync(join(folder, 'inline.html'), page('<script>1</script>'));
  served = await serveFolder(folder, '/', { csp: STRICT_CSP });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a sound page has no problems', async () => {
  const opened = await openPage(browser);
  await opened.page.goto(`${served.url}good.html`);
  expect(await opened.page.title()).toBe('Bản tin');
  expect(opened.problems).toEqual([]);
  await opened.close();
});

test('console errors, uncaught errors and requests to other hosts are problems', async () => {
  const { page: tab, problems, close } = await openPage(browser);
  await tab.goto(`${served.url}bad.html`);
  expect(problems.join('\n')).toMatch(/console: one/);
  expect(problems.join('\n')).toMatch(/uncaught: Error: two/);
  expect(problems.join('\n')).toMatch(/foreign: https:\/\/example\.org\/a\.png/);
  await close();
});

test('a missing file and a broken policy are problems', async () => {
  const { page: tab, problems, close } = await openPage(browser);
  await tab.goto(`${served.url}nothing.html`);
  expect(problems).toHaveLength(1);
  await tab.goto(`${served.url}inline.html`);
  expect(problems.at(-1)).toMatch(/Content Security Policy/);
  await close();
});

test('the browser that is asked for by name is the only one tried', () => {
  const named = { BANTIN_BROWSER: '/opt/mine', PATH: '/usr/bin' };
  expect(listBrowserPlaces('linux', named)).toEqual(['/opt/mine']);
  expect(listBrowserPlaces('linux', { PATH: '/opt/a' })).toContain(join('/opt/a', 'chromium'));
  expect(listBrowserPlaces('darwin', {}).join('\n')).toMatch(/Google Chrome\.app/);
});
