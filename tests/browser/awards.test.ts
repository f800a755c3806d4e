import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { listSideways } from '../support/read-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });
const TELEPHONE = { width: 320, height: 640 };

async function open(path: string, javaScriptEnabled = true) {
  const options = { javaScriptEnabled, reducedMotion: 'reduce', viewport: TELEPHONE } as const;
  const opened = await openPage(browser, options);
  await opened.page.goto(host.url + path);
  return opened;
}

describe('the look-up of awards, on a telephone', () => {
  it.each(['nguyen van thu', 'Nguyễn Văn Thử', 'văn thử', 'van thu'])(
    'leads from “%s” to the row in its list, which is lit',
    async (query) => {
      const { page, problems, close } = await open('khen-thuong/');
      await page.getByRole('searchbox', { name: /quyết định/ }).fill(query);
      const results = page.locator('[data-part="results"]');
      await results.getByRole('listitem').first().waitFor();
      // Of several names that the words may mean, one is chosen.
      const others = results.getByRole('button', { name: 'Nguyễn Văn Thử', exact: true });
      if ((await others.count()) > 0) await others.click();
      await results.getByRole('link').first().waitFor();
      expect(await results.innerText()).toContain('Trùng tên không phải là cùng một người');
      const first = results.getByRole('link', { name: 'Ông Nguyễn Văn Thử' }).first();
      expect(await results.getByRole('listitem').first().innerText()).toContain(
        'Quyết định số 163/QĐ-UBND ngày 19/1/2026',
      );
      expect(await listSideways(page)).toEqual([]);
      await first.click();
      await page.waitForURL(/\/quyet-dinh\/2026\/163-qd-ubnd\/#d-4$/);
      const row = page.locator('tr:target');
      expect(await row.getByRole('rowheader').innerText()).toContain('Nguyễn Văn Thử');
      expect(await row.evaluate((each) => getComputedStyle(each).outlineStyle)).toBe('solid');
      expect(await row.evaluate((each) => each.getBoundingClientRect().top < innerHeight)).toBe(true);
      expect(problems).toEqual([]);
      await close();
    },
  );

  it('finds decisions by their number, and people of a unit by the words behind the name', async () => {
    const { page, problems, close } = await open('khen-thuong/?q=163/qd-ubnd');
    const results = page.locator('[data-part="results"]');
    await results.getByRole('listitem').first().waitFor();
    expect(await results.getByRole('link').count()).toBe(3);
    await page.getByRole('searchbox', { name: /quyết định/ }).fill('thử xã ví dụ');
    await results.getByText('Nguyễn Văn Thử').first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('says of a struck award that it is, and where to go when nothing is found', async () => {
    const { page, problems, close } = await open('khen-thuong/?q=cong ty tnhh giay than');
    const results = page.locator('[data-part="results"]');
    await results.getByText('đã hủy bỏ hoặc tước').waitFor();
    await page.getByRole('searchbox', { name: /quyết định/ }).fill('khong co ai ten nay');
    await page.getByText('Không thấy.').waitFor();
    expect(await results.getByRole('listitem').count()).toBe(0);
    await results.getByRole('link', { name: 'Không tìm thấy?' }).click();
    await page.waitForURL(/#khong_tim_thay$/);
    await page.getByRole('heading', { name: 'Hỏi ai' }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it('says of a corrected name what it was and is, by either, and offers the name that one letter is wrong in', async () => {
    const { page, problems, close } = await open('khen-thuong/?q=ung thi muc tin');
    const results = page.locator('[data-part="results"]');
    await results.getByText('“Ưng Thị Mực Tín” sửa thành “Ưng Thị Mực Tím”').waitFor();
    const field = page.getByRole('searchbox', { name: /quyết định/ });
    await field.fill('nguyen vam thu');
    await page.getByText('Không thấy đúng tên này.').waitFor();
    expect(await results.getByRole('link', { name: /^Ông/ }).count()).toBe(0);
    await results.getByRole('button', { name: 'Nguyễn Văn Thử', exact: true }).click();
    await results.getByRole('link', { name: 'Ông Nguyễn Văn Thử' }).first().waitFor();
    expect(await field.inputValue()).toBe('Nguyễn Văn Thử');
    expect(problems).toEqual([]);
    await close();
  });

  it('without scripts shows no field, and every list is reached by links', async () => {
    const { page, close } = await open('khen-thuong/', false);
    expect(await page.locator('#lookup-text').isVisible()).toBe(false);
    await page.getByRole('link', { name: /^2026/ }).first().click();
    await page.getByRole('link', { name: /163\/QĐ-UBND/ }).click();
    expect(await page.getByRole('table').getByText('Nguyễn Văn Thử').count()).toBe(2);
    await close();
  });
});

describe('the list of a decision', () => {
  it('is a table with a caption, headings of columns, of rows and of groups, wide and narrow', async () => {
    const { page, close } = await open('quyet-dinh/2026/163-qd-ubnd/');
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const table = page.getByRole('table');
      expect(await table.locator('caption').innerText()).toContain('2 tập thể, 1 hộ gia đình, 5 cá nhân');
      expect(await table.getByRole('rowheader').count()).toBe(8 + 3);
      expect(await listSideways(page)).toEqual([]);
    }
    await page
      .getByRole('link', { name: /402\/QĐ-UBND/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'dòng 2' }).click();
    expect(await page.locator('tr:target s').innerText()).toBe('Công ty TNHH Giấy Than');
    await close();
  });

  it('of 1,200 rows has places to go to, and does not scroll sideways', async () => {
    const { page, close } = await open('quyet-dinh/2025/1500-qd-snv/');
    await page.getByRole('link', { name: 'STT 1101 đến 1200' }).click();
    expect(await page.locator('tbody:target tr').count()).toBe(101);
    expect(await listSideways(page)).toEqual([]);
    await close();
  });
});
