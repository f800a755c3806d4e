import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP } from '../support/serve.ts';

// What readers come for, each task walked from the home page on a telephone of 360 × 740 to its answer.

let browser: Browser;
let host: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  browser = await openBrowser();
  host = await serveFolder(await getBuiltSite('demo'), '/tdkt/', { csp: STRICT_CSP });
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** A reader on the home page, who counts what is tapped; scrolling and typing are no taps. */
class Reader {
  readonly page: Page;
  taps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(target: Locator): Promise<void> {
    this.taps += 1;
    await target.first().tap();
  }

  async tapLink(name: string | RegExp): Promise<void> {
    await this.tap(this.page.getByRole('link', typeof name === 'string' ? { name, exact: true } : { name }));
  }

  async tapButton(name: string): Promise<void> {
    await this.tap(this.page.getByRole('button', { name, exact: true }));
  }

  /** Opens the menu and follows one of its links. */
  async goBy(name: string): Promise<void> {
    await this.tapButton('Danh mục');
    await this.tap(this.page.locator('#site-menu').getByRole('link', { name, exact: true }));
  }

  async searchFor(text: string): Promise<void> {
    await this.tapButton('Tìm');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Waits until words are shown within the page. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(words).first().waitFor();
  }

  /** Follows the way to the buttons of the newest bulletin. */
  async goToTools(): Promise<void> {
    await this.tap(this.page.locator('main .card__link'));
    await this.tapLink('Chia sẻ, in, lưu');
  }
}

/** Each task with the taps that it takes. */
const TASKS: readonly [task: string, taps: number, walk: (reader: Reader) => Promise<void>][] = [
  [
    'a: was my mother commended in 2023?',
    2,
    async (reader) => {
      await reader.searchFor('Đinh Thị Đóng Quyển');
      await reader.tap(reader.page.locator('.search-panel__title a'));
      await reader.sees(/Đinh Thị Đóng Quyển/u);
      await reader.sees(/Góp 90 ngày công/u);
    },
  ],
  [
    'b: what was an official, and when?',
    3,
    async (reader) => {
      await reader.goBy('Người được nhắc đến');
      await reader.tapLink('Đỗ Văn Dấu');
      await reader.sees('Chức vụ theo thời gian');
    },
  ],
  [
    'c: a commune before and after July 2025',
    3,
    async (reader) => {
      await reader.goBy('Địa danh');
      await reader.tapLink('phường Minh Họa, tỉnh Mẫu');
      await reader.sees('Từ ngày 1/7/2025');
      await reader.sees('Trước ngày 1/7/2025');
    },
  ],
  [
    'd: the conferences of a bloc',
    3,
    async (reader) => {
      await reader.goBy('Từng cụm, khối');
      await reader.tapLink('Khối thi đua các sở, ban, ngành cấp tỉnh');
      await reader.sees(/^Hội nghị sơ kết, 6 tháng đầu năm 2026$/u);
    },
  ],
  [
    'e: send a bulletin by Zalo',
    3,
    async (reader) => {
      await reader.goToTools();
      await reader.tapButton('Chia sẻ');
      await expect
        .poll(() => reader.page.evaluate(() => document.documentElement.dataset['shared'] ?? ''))
        .toMatch(/^https:\/\/tdkt\.tinh-mau\.example\/tdkt\/tin\//u);
    },
  ],
  [
    'e: print a bulletin',
    3,
    async (reader) => {
      await reader.goToTools();
      await reader.tapButton('In');
      await expect
        .poll(() => reader.page.evaluate(() => document.documentElement.dataset['printed']))
        .toBe('');
    },
  ],
  [
    'e: cite a bulletin',
    3,
    async (reader) => {
      await reader.goToTools();
      await reader.tap(reader.page.getByText('Trích dẫn', { exact: true }));
      await reader.sees(/“[^“”]+”.* https:\/\/tdkt\.tinh-mau\.example/u);
    },
  ],
  [
    'f: the photographs of the congress in full size',
    3,
    async (reader) => {
      await reader.goBy('Ảnh theo sự kiện');
      await reader.tapLink('Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ I thành công tốt đẹp');
      const download = reader.page.getByRole('link', { name: 'Tải ảnh' });
      await download.waitFor();
      expect(await download.getAttribute('download')).toBe('');
    },
  ],
  [
    'g: be told of what is new',
    2,
    async (reader) => {
      await reader.goBy('Đăng ký nhận tin');
      for (const way of ['Nhận tin qua thư điện tử', 'Theo dõi trên Zalo', 'Nhận tin qua RSS'])
        await reader.sees(way);
    },
  ],
  [
    'h: the decision 00/QĐ-MAU',
    2,
    async (reader) => {
      await reader.searchFor('00/QĐ-MAU');
      await reader.tap(reader.page.locator('.search-panel__title a'));
      await reader.sees(/00\/QĐ-MAU/u);
    },
  ],
  [
    'i: words typed without a Vietnamese keyboard',
    1,
    async (reader) => {
      await reader.searchFor('Uwng Thij Muwcj Tims');
      await reader.sees(/Ưng Thị Mực Tím/u);
    },
  ],
  [
    'j: is this list complete?',
    1,
    async (reader) => {
      await reader.tapLink('Danh sách này có đủ không?');
      await reader.sees(/30 bản tin, đăng từ/u);
      await reader.sees(/Đã thu hồi 1 bản tin/u);
      await reader.sees(/trang không biết còn những tin nào/u);
    },
  ],
];

it.each(TASKS)('%s: %i taps', async (_task, taps, walk) => {
  const { page, close } = await openPage(browser, { viewport: { width: 360, height: 740 }, hasTouch: true });
  // No machine of tests has a list of programs to share with, or a printer.
  await page.addInitScript(() => {
    navigator.share = async ({ url } = {}) => {
      document.documentElement.dataset['shared'] = url ?? '';
    };
    window.print = () => {
      document.documentElement.dataset['printed'] = '';
    };
  });
  await page.goto(host.url);
  const reader = new Reader(page);
  await walk(reader);
  expect(reader.taps).toBe(taps);
  await close();
});
