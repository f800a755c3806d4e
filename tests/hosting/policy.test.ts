import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { listBuiltFiles } from '../support/published.ts';
import { openNginxSite, type NginxSite } from './nginx-site.ts';

let browser: Browser;
let demo: NginxSite;
beforeAll(async () => {
  demo = await openNginxSite(await getBuiltSite('demo'), '/tdkt/');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

/** A page that also keeps what the browser itself reports of the policy. */
async function openWatched() {
  const opened = await openPage(browser);
  const violations: string[] = [];
  await opened.page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await opened.page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { reportViolation(text: string): void }).reportViolation(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
  });
  return { ...opened, violations };
}

async function sendsPolicy(page: Page, path: string): Promise<void> {
  const answer = await page.goto(demo.url + path);
  expect(answer!.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/u);
}

/** Whether every picture has come, also those that wait for the reader to scroll. */
function hasPictures(): boolean {
  // The viewer of large photographs holds a picture without an address until a reader opens it.
  const pictures = [...document.images].filter((picture) => picture.hasAttribute('src'));
  for (const picture of pictures) picture.loading = 'eager';
  return pictures.every(({ complete }) => complete);
}

describe('with the headers of nginx a browser', () => {
  it('searches', async () => {
    const { page, problems, violations, close } = await openWatched();
    await sendsPolicy(page, 'tim-kiem/');
    await page.type('[data-part="field"]', 'dai hoi thi dua');
    await page.waitForSelector('.search-panel__result');
    await page.locator('.search-panel__result a').first().click();
    await page.waitForURL(/\/tdkt\/tin\/\d{4}\//u);
    expect([...violations, ...problems]).toEqual([]);
    await close();
  });

  it('opens a gallery and turns its pictures', async () => {
    const { page, problems, violations, close } = await openWatched();
    await sendsPolicy(page, RICH_BULLETIN);
    await page.locator('.figure__link').first().click();
    const image = page.locator('.viewer__image');
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
    const first = await image.getAttribute('src');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => image.getAttribute('src')).not.toBe(first);
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
    expect([...violations, ...problems]).toEqual([]);
    await close();
  });

  it('shows every page type with its styles', async () => {
    const { page, problems, violations, close } = await openWatched();
    const pages = await listBuiltFiles(demo.folders.dist, /\.html$/u);
    // Pages of one type share the first part of their address.
    const types = [...Map.groupBy(pages, (path) => path.split('/')[0]).values()].map(([first]) => first!);
    expect(types.length).toBeGreaterThan(10);
    for (const path of types) {
      await page.goto(demo.url + path.replace(/index\.html$/u, ''));
      await page.waitForFunction(hasPictures);
      expect(
        await page.evaluate(() => [...document.styleSheets].every(({ cssRules }) => cssRules.length > 0)),
      ).toBe(true);
    }
    expect(violations).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('404 (Not Found)'))).toEqual([]);
    await close();
  });

  it('runs nothing that was smuggled in, and says so', async () => {
    const { page, violations, close } = await openWatched();
    await page.goto(demo.url);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.smuggled = true';
      document.body.append(script);
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.smuggled = true');
      image.src = 'https://evil.example/x.png';
      document.body.append(image);
      await new Promise((done) => image.addEventListener('error', done));
      return 'smuggled' in window;
    });
    expect(ran).toBe(false);
    await expect
      .poll(() => violations.map((each) => each.split(' ')[0]).sort())
      .toEqual(['img-src', 'script-src-attr', 'script-src-elem']);
    await close();
  });
});
