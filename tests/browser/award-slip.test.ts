import { encode } from 'uqr';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { tracePath } from '../../src/client/slip/draw-code.ts';
import { listAxeFindings } from '../support/axe.ts';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { printPage } from '../support/printed-pages.ts';
import { listSideways } from '../support/read-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });
const LIST = 'quyet-dinh/2026/163-qd-ubnd/';
const DISCLAIMER = 'Phiếu này không thay giấy xác nhận của cơ quan có thẩm quyền.';

/** A page that keeps open what it is told to print. */
async function open(path: string, javaScriptEnabled = true) {
  const opened = await openPage(browser, { javaScriptEnabled, viewport: { width: 320, height: 640 } });
  await opened.page.addInitScript(() => {
    window.print = () => undefined;
  });
  await opened.page.goto(host.url + path);
  return opened;
}

/** The fields of the slip by their labels. */
function readFields(page: Page): Promise<Record<string, string>> {
  return page
    .locator('body > .slip dl > div')
    .evaluateAll((fields) =>
      Object.fromEntries(
        fields.map((field) => [
          field.querySelector('dt')!.textContent.trim(),
          field.querySelector('dd')!.textContent.trim(),
        ]),
      ),
    );
}

describe('the slip of a row', () => {
  it('is printed alone on one sheet, with nine fields, a code of the address of the row, and the digest of the signed file', async () => {
    const { page, problems, close } = await open(LIST);
    await page.getByRole('link', { name: '4', exact: true }).click();
    await page.getByRole('button', { name: 'In phiếu của dòng này' }).click();
    expect(await readFields(page)).toMatchObject({
      'Danh xưng': 'Ông',
      Tên: 'Nguyễn Văn Thử',
      'Chức vụ, đơn vị': 'Giáo viên, Trường Tiểu học Dấu Hỏi',
      'Thành tích': 'Đã có thành tích xuất sắc năm 2025',
      'Số quyết định': '163/QĐ-UBND',
      'Ngày quyết định': '19/1/2026',
      'Chức vụ người ký': 'Chủ tịch Ủy ban nhân dân tỉnh',
      'Người ký': 'Đỗ Văn Dấu',
      'Số khen thưởng (sổ vàng)': 'không ghi',
    });
    const slip = page.locator('body > .slip');
    const address = await slip.locator('[data-part="address"]').innerText();
    expect(address).toMatch(/^https:\/\/[^/]+\/tdkt\/quyet-dinh\/2026\/163-qd-ubnd\/#d-4$/);
    expect(await slip.locator('path').getAttribute('d')).toBe(
      tracePath(encode(address, { ecc: 'M', border: 4 }).data),
    );
    const { sheets, texts } = await printPage(page);
    expect(sheets).toBe(1);
    const words = texts.map((each) => each.words);
    expect(words.join(' ')).toMatch(/[0-9a-f]{64}/);
    expect(words).toContain(DISCLAIMER);
    expect(texts.every(({ within }) => within.includes('section.slip'))).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('tells that the award was annulled, and is gone once it is printed', async () => {
    const { page, problems, close } = await open(`${LIST}#d-2`);
    await page.getByRole('button', { name: 'In phiếu của dòng này' }).click();
    expect((await readFields(page))['Ghi chú']).toContain('Đã hủy bỏ theo Quyết định số 402/QĐ-UBND');
    expect(await page.locator('body > .slip s').innerHTML()).toBe('Công ty TNHH Giấy Than');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('body > .slip').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').isVisible()).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });

  it('is offered in the row that the address names and nowhere else, wide and narrow, without a finding of axe', async () => {
    const { page, close } = await open(LIST);
    const button = page.getByRole('button', { name: 'In phiếu của dòng này' });
    expect(await button.count()).toBe(0);
    for (const number of ['4', '5']) {
      await page.getByRole('link', { name: number, exact: true }).click();
      await page.locator('tr:target').getByRole('button').waitFor();
      expect(await button.count()).toBe(1);
      expect(await listSideways(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await listAxeFindings(page)).toEqual([]);
    await close();
  });

  it('is reached with the keyboard: in a list of 1,200 rows by a stop for each part, then by arrows', async () => {
    const { page, close } = await open('quyet-dinh/2025/1500-qd-snv/');
    const stops = await page
      .locator('.awards td a')
      .evaluateAll((links) => links.filter((link) => (link as HTMLElement).tabIndex === 0).length);
    expect(stops).toBe(12);
    await page.getByRole('link', { name: '101', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#d-102$/);
    await page.getByRole('button', { name: 'In phiếu của dòng này' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('body > .slip [data-part="number"]').innerText()).toBe('102');
    await close();
  });

  it('is the page itself without scripts, where its address names a row', async () => {
    const { page, close } = await open(`${LIST}#d-4`, false);
    await page.emulateMedia({ media: 'print' });
    const shown = page.locator('.awards tbody tr:visible', { has: page.locator('td') });
    expect(await shown.count()).toBe(1);
    const number = shown.getByRole('link', { name: '4' });
    expect(await number.evaluate((link) => getComputedStyle(link, '::after').content)).toContain('(#d-4)');
    expect(await shown.innerText()).toContain('Nguyễn Văn Thử');
    const main = page.locator('main');
    expect(await main.innerText()).toContain(DISCLAIMER);
    expect(await main.innerText()).toMatch(/[0-9a-f]{64}/);
    await page.goto(host.url + LIST);
    expect(await page.locator('.awards tbody tr:visible', { has: page.locator('td') }).count()).toBe(8);
    expect(await main.innerText()).not.toContain(DISCLAIMER);
    await close();
  });
});
