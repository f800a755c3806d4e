import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { BULLETIN, bulletinText, smallJpeg, writeContentRoot } from '../support/content-root.ts';
import { startDevServer, type DevServer } from '../support/dev-server.ts';

const images = { images: '[{ src: ./anh.jpg, alt: Một tấm ảnh thử }]' };
let browser: Browser;
let root: string;
let server: DevServer;

beforeAll(async () => {
  browser = await openBrowser();
  root = await writeContentRoot({
    [BULLETIN]: bulletinText(images),
    'bulletins/2024/tin-thu/anh.jpg': await smallJpeg(),
  });
  server = await startDevServer(root);
});
afterAll(async () => {
  await server.close();
  await browser.close();
  await rm(dirname(root), { recursive: true });
});

const write = (text: string) => writeFile(join(root, BULLETIN), text);

describe('an editor with the dev server', () => {
  it('sees the pictures, each saved change, an error in the overlay, and the page again once it is mended', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${server.url}tin/2024/tin-thu/`);
    await page.getByText('Đoạn đầu của bản tin thử.').waitFor();
    const image = page.locator('main img');
    await expect.poll(() => image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);

    await write(bulletinText(images, 'Đoạn đầu đã sửa.\n'));
    await page.getByText('Đoạn đầu đã sửa.').waitFor();

    await write(bulletinText(images, 'Đoạn đầu {1+1}.\n'));
    await page.locator('vite-error-overlay').getByText('BT-503').first().waitFor();
    expect(server.isRunning()).toBe(true);

    await write(bulletinText(images, 'Đoạn đầu đã lành.\n'));
    await page.getByText('Đoạn đầu đã lành.').waitFor();
    await expect.poll(() => page.locator('vite-error-overlay').count()).toBe(0);
    await close();
  });
});
