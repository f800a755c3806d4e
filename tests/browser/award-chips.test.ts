import { describe, expect, it } from 'vitest';
import { buildLookup } from '../../src/awards/lookup/build.ts';
import type { LookupRow } from '../../src/awards/lookup/form.ts';
import { listAxeFindings } from '../support/axe.ts';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { listSideways } from '../support/read-pages.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

/** So many rows of one invented name, a year older every tenth, in two places by turns. */
const rowsOf = (name: string, count: number): LookupRow[] =>
  Array.from({ length: count }, (_, at) => ({
    name,
    isPerson: true,
    honorific: 'Bà',
    position: '',
    unit: '',
    place: at % 2 === 0 ? 'xã Ví Dụ' : 'xã Tạm Gọi',
    type: 'bang-khen-bo-tinh',
    decision: `${2026 - Math.floor(at / 10)}/163-qd-ubnd`,
    row: String(at),
    number: '163/QĐ-UBND',
    on: `${2026 - Math.floor(at / 10)}-01-19`,
    isStruck: false,
    isPosthumous: false,
  }));

/** The page of the look-up over an index of these rows, with the files of it that were asked for. */
async function open(rows: LookupRow[], query: string) {
  const { manifest, blocks } = buildLookup(rows, []);
  const files = new Map<string, string>([['muc-luc', JSON.stringify(manifest)]]);
  for (const [family, own] of Object.entries(blocks))
    for (const { name, json } of own) files.set(`${family}-${name}`, json);
  const opened = await openPage(browser, { viewport: { width: 320, height: 640 } });
  const asked: string[] = [];
  await opened.page.route('**/khen-thuong/chi-muc/*.json', (route) => {
    const name = /([^/]+)\.json$/u.exec(route.request().url())![1]!;
    asked.push(name);
    return route.fulfill({ contentType: 'application/json', body: files.get(name)! });
  });
  await opened.page.goto(`${host.url}khen-thuong/?q=${encodeURIComponent(query)}`);
  await opened.page.locator('[data-part="results"] li').first().waitFor();
  return { ...opened, asked };
}

describe('the chips of a look-up', () => {
  it('narrow many rows by a tap, with counts, without another request, and are taken back', async () => {
    const { page, problems, asked, close } = await open(rowsOf('Nguyễn Thị Thử', 30), 'nguyen thi thu');
    const chips = page.getByRole('group', { name: 'Thu hẹp danh sách' });
    const items = page.locator('[data-part="results"] li');
    const before = asked.length;
    expect(await items.count()).toBe(30);
    await chips.getByRole('button', { name: '2025 (10)' }).click();
    expect(await items.count()).toBe(10);
    const place = chips.getByRole('button', { name: 'xã Ví Dụ (5)' });
    await place.click();
    expect(await items.count()).toBe(5);
    expect(await place.getAttribute('aria-pressed')).toBe('true');
    expect(await chips.getByRole('status').innerText()).toBe('Còn 5 trong 30 dòng');
    await chips.getByRole('button', { name: 'Bỏ thu hẹp' }).click();
    expect(await items.count()).toBe(30);
    expect(asked).toHaveLength(before);
    expect(problems).toEqual([]);
    await close();
  });

  it('are used with the keyboard, which stays at the chip, and have no finding of axe, wide and narrow', async () => {
    const { page, close } = await open(rowsOf('Nguyễn Thị Thử', 30), 'nguyen thi thu');
    await page.getByRole('button', { name: '2024 (10)' }).focus();
    await page.keyboard.press('Enter');
    const focused = page.locator('button:focus');
    expect(await focused.innerText()).toContain('2024 (10)');
    expect(await focused.getAttribute('aria-pressed')).toBe('true');
    expect(await listSideways(page)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await listAxeFindings(page)).toEqual([]);
    }
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-part="results"] li').count()).toBe(30);
    await close();
  });

  it('are few of a kind at first, and all of it at a tap, which leads to the first of the others', async () => {
    const { page, close } = await open(rowsOf('Nguyễn Thị Thử', 100), 'nguyen thi thu');
    const years = page.getByRole('group', { name: 'Năm' }).getByRole('button');
    expect(await years.count()).toBe(5 + 1);
    await page.getByRole('button', { name: 'và 5 mục nữa' }).click();
    expect(await years.count()).toBe(10);
    expect(await page.locator('button:focus').innerText()).toBe('2021 (10)');
    await close();
  });

  it('say that more rows exist than are loaded, and count those too once all are', async () => {
    const { page, problems, close } = await open(rowsOf('Nguyễn Thị Thử', 900), 'nguyen thi thu');
    const results = page.locator('[data-part="results"]');
    const loaded = await results.locator('li').count();
    expect(loaded).toBeLessThan(900);
    await results
      .getByText(`trong ${loaded} dòng mới nhất đã tải; còn ${900 - loaded} dòng chưa tải`)
      .waitFor();
    await results.getByRole('button', { name: '2026 (10)' }).click();
    await results.getByRole('button', { name: 'Xem cả 900 dòng' }).click();
    await results.getByRole('button', { name: 'xã Tạm Gọi (5)' }).waitFor();
    await results.getByText('Còn 10 trong 900 dòng').waitFor();
    expect(await results.getByText('chưa tải').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it('are not there for few rows', async () => {
    const { page, close } = await open(rowsOf('Nguyễn Thị Thử', 20), 'nguyen thi thu');
    expect(await page.getByRole('group', { name: 'Thu hẹp danh sách' }).count()).toBe(0);
    await close();
  });
});

it('many names are shown by fifty, and the others at a tap, with the focus on the first of them', async () => {
  const rows = Array.from({ length: 70 }, (_, at) => rowsOf(`Nguyễn Mẫu${at} Thử`, 1)).flat();
  const { page, problems, close } = await open(rows, 'thử');
  const names = page.locator('[data-part="results"] .lookup__name');
  expect(await names.count()).toBe(50);
  expect(await page.locator('[data-part="status"]').innerText()).toBe('70 tên có những chữ này');
  expect(await page.locator('[data-part="results"]').innerText()).toContain('gõ thêm một chữ của tên');
  await page.getByRole('button', { name: 'Xem thêm 20 tên' }).click();
  expect(await names.count()).toBe(70);
  expect(await names.nth(50).evaluate((name) => name === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
  await close();
});
