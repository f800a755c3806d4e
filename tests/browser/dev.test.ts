import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { BULLETIN, bulletinText, smallJpeg, smallOffice, writeContentRoot } from '../support/content-root.ts';
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
  await server?.close();
  await browser?.close();
  if (root) await rm(dirname(root), { recursive: true });
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

    // What Astro makes of such words in a message acts as soon as it is shown.
    const acting = '"[Cách sửa](a https://a.example/autofocus/onfocus=document.title=origin+1337//)"';
    await write(bulletinText({ ...images, section: acting }, 'Đoạn đầu.\n'));
    await page.locator('vite-error-overlay').getByText('onfocus=document').first().waitFor();
    await expect.poll(() => page.locator('vite-error-overlay #message-content').count()).toBe(1);
    const made = page
      .locator('vite-error-overlay')
      .locator('#message-content *, #stack-content *, [onfocus]');
    expect(await made.count()).toBe(0);
    expect(await page.title()).not.toContain('1337');

    await write(bulletinText(images, 'Đoạn đầu đã lành.\n'));
    await page.getByText('Đoạn đầu đã lành.').waitFor();
    await expect.poll(() => page.locator('vite-error-overlay').count()).toBe(0);
    await close();
  });

  it('has only what was changed read again, and sees what comes, what goes, and another site.yaml', async () => {
    const see = (path: string) =>
      expect.poll(async () => {
        const answer = await fetch(server.url + path);
        // What stays in one line is marked for the style alone.
        const html = (await answer.text()).replaceAll(/<span class="whole">([^<]*)<\/span>/gu, '$1');
        return answer.ok ? html : answer.status;
      });
    const second = join(root, 'bulletins/2024/tin-hai');
    const writeSecond = (body: string) =>
      writeFile(join(second, 'index.mdx'), bulletinText({ id: 'tin-hai', title: 'Hội nghị thứ hai' }, body));

    await mkdir(second);
    await writeSecond('Một bản tin mới.\n');
    await see('tin/2024/tin-hai/').toContain('Một bản tin mới.');
    await see('').toContain('Hội nghị thứ hai');
    expect(server.output()).toContain(
      'Đã đọc 2 bản tin = 2 đăng + 0 nháp + 0 hẹn giờ + 0 thu hồi (1 không đổi',
    );

    await writeSecond('Bản tin đã sửa.\n');
    await see('tin/2024/tin-hai/').toContain('Bản tin đã sửa.');
    expect(server.output().match(/Đã đọc 2 bản tin .*\(1 không đổi/gu)).toHaveLength(2);

    const site = String(smallOffice['site.yaml']).replace('Trang thử', 'Trang đã đổi tên');
    await writeFile(join(root, 'site.yaml'), site);
    await see('tin/2024/tin-hai/').toContain('Trang đã đổi tên');

    const writePage = (body: string) =>
      writeFile(
        join(root, 'pages/lien-he.mdx'),
        `---\ntitle: Liên hệ\ndescription: Cách liên hệ với cơ quan.\n---\n\n${body}\n`,
      );
    await mkdir(join(root, 'pages'));
    await writePage('Một trang mới.');
    await see('lien-he/').toContain('Một trang mới.');
    await writePage('Trang đã sửa.');
    await see('lien-he/').toContain('Trang đã sửa.');
    await writePage('Trang có {6*7}.');
    await see('lien-he/').toBe(500);
    await writePage('Trang đã lành.');
    await see('lien-he/').toContain('Trang đã lành.');
    await rm(join(root, 'pages'), { recursive: true });
    await see('lien-he/').toBe(404);

    await rm(second, { recursive: true });
    await see('tin/2024/tin-hai/').toBe(404);
    await see('').not.toContain('Hội nghị thứ hai');
  });
});
