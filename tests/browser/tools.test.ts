import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { RICH_BULLETIN } from '../support/demo-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const ADDRESS = `https://tdkt.tinh-mau.example/tdkt/${RICH_BULLETIN}`;

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

async function save(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu bài' }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

describe('saving a bulletin', () => {
  it('makes one file under 2 MB that asks no host for anything and shows every picture', async () => {
    const { page, problems, close } = await openPage(browser);
    await page.goto(host.url + RICH_BULLETIN);
    const words = await page.locator('.prose').innerText();
    const pictures = await page.locator('.prose img').count();
    // A summary may say anything, and not every browser escapes it.
    await page.evaluate(() =>
      document.querySelector('meta[name=description]')!.setAttribute('content', 'Thẻ </head> trong bài'),
    );
    const { name, text } = await save(page);
    expect(name).toBe('dai-hoi-thi-dua-yeu-nuoc-tinh-mau-lan-thu-i.html');
    expect(Buffer.byteLength(text)).toBeLessThan(2_000_000);
    expect(problems).toEqual([]);
    await close();

    const file = join(await mkdtemp(join(tmpdir(), 'bantin-saved-')), name);
    await writeFile(file, text);
    const saved = await openPage(browser);
    const requests: string[] = [];
    saved.page.on('request', (request) => requests.push(request.url()));
    await saved.page.goto(pathToFileURL(file).href);
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href]);
    expect(await saved.page.locator('.prose').innerText()).toBe(words);
    const description = saved.page.locator('head > meta[name=description]');
    expect(await description.getAttribute('content')).toBe('Thẻ </head> trong bài');
    expect(await saved.page.locator('head > style:last-child').count()).toBe(1);
    const images = saved.page.locator('.prose img');
    expect(await images.count()).toBe(pictures);
    for (const image of await images.all())
      expect(await image.evaluate((each: HTMLImageElement) => each.naturalWidth)).toBeGreaterThan(0);
    expect(await saved.page.locator('.bulletin__address').innerText()).toContain(ADDRESS);
    expect(await saved.page.locator('script, nav, button, dialog').count()).toBe(0);
    expect(saved.problems).toEqual([]);
    await saved.close();
  });

  it('makes its links lead to the living site', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(host.url + RICH_BULLETIN);
    const { text } = await save(page);
    const links = [...text.matchAll(/<a [^>]*href="([^"#][^"]*)"/gu)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !/^(?:https:\/\/|mailto:|tel:)/u.test(href))).toEqual([]);
    await close();
  });

  it('says so when a file does not come', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(host.url + RICH_BULLETIN);
    await page.route('**/*.css', (route) => route.abort());
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await expect.poll(() => page.locator('.tools__status').innerText()).toMatch(/^Không lưu được/u);
    await close();
  });
});

describe('printing a bulletin', () => {
  it('waits for the pictures and then opens the print dialog', async () => {
    const { page, close } = await openPage(browser);
    await page.addInitScript(() => {
      window.print = () => {
        document.body.dataset['printed'] = String(
          [...document.querySelectorAll<HTMLImageElement>('.prose img')].every(
            (each) => each.complete && each.naturalWidth > 0,
          ),
        );
      };
    });
    await page.goto(host.url + RICH_BULLETIN);
    await page.getByRole('button', { name: 'In', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.body.dataset['printed'])).toBe('true');
    await close();
  });

  it('parts no row, no name and no attendee from what belongs to it', async () => {
    const { page, close } = await openPage(browser);
    await page.emulateMedia({ media: 'print' });
    await page.goto(host.url + RICH_BULLETIN);
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('tr, .prose li, .attendees__item, .site-footer')]
        .filter((element) => getComputedStyle(element).breakInside !== 'avoid')
        .map(({ tagName, className }) => `${tagName} ${className}`),
    );
    expect(broken).toEqual([]);
    expect(await page.locator('tr').count()).toBeGreaterThan(5);
    await close();
  });

  it('leaves menus and tools off the paper and puts the permanent address on it', async () => {
    const { page, close } = await openPage(browser);
    await page.emulateMedia({ media: 'print' });
    await page.goto(host.url + RICH_BULLETIN);
    for (const hidden of ['.site-menu', '.search-form', '.tools', '.related', '.breadcrumb'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.locator('.bulletin__address').innerText()).toContain(ADDRESS);
    expect(await page.locator('.site-header__office').isVisible()).toBe(true);
    await close();
  });

  it('leaves the controls of the search off the paper', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${host.url}tim-kiem/?q=thi+dua`);
    await page.locator('.search-panel__result').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('.search-panel :is(button, summary, select)')
      .filter({ visible: true })
      .count();
    expect(shown).toBe(0);
    expect(await page.locator('.search-panel__result').first().isVisible()).toBe(true);
    await close();
  });
});

describe('citing a bulletin', () => {
  it('copies who signed, title, office, day and permanent address', async () => {
    const { page, close } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(host.url + RICH_BULLETIN);
    await page.getByText('Trích dẫn').click();
    await page.getByRole('button', { name: 'Sao chép' }).click();
    await page.getByText('Đã sao chép.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      'Phòng Thi đua, Khen thưởng. “Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ I thành công tốt đẹp”. ' +
        `Phòng Thi đua, Khen thưởng - Sở Nội vụ tỉnh Mẫu, đăng ngày 08 tháng 11 năm 2025. ${ADDRESS}`,
    );
    await close();
  });
});

describe('sharing a bulletin', () => {
  it('hands its permanent address to the device, or copies it where there is no such list', async () => {
    const { page, problems, close } = await openPage(browser, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.addInitScript(() => {
      Object.assign(window, { shared: [] });
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: (data: unknown) => {
          (window as unknown as { shared: unknown[] }).shared.push(data);
          return Promise.resolve();
        },
      });
    });
    await page.goto(host.url + RICH_BULLETIN);
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    const shared = await page.evaluate(() => (window as unknown as { shared: { url: string }[] }).shared);
    expect(shared.map(({ url }) => url)).toEqual([ADDRESS]);
    await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await page.getByRole('button', { name: 'Chia sẻ' }).click();
    await page.getByText('Đã sao chép địa chỉ').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ADDRESS);
    expect(problems).toEqual([]);
    await close();
  });
});
