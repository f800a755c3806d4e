import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { STRICT_CSP } from '../support/serve.ts';

// What citizens ask of the register of awards, each question walked from the home page, or from the search, on a telephone.

const { browser, host } = await browseSite('demo', { csp: STRICT_CSP });

/** Steps that a question may take. */
const MOST = 3;

/** A citizen, who counts what leads on: a tap, and words that are typed and sent. Scrolling is free. */
class Citizen {
  readonly page: Page;
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(target: Locator): Promise<void> {
    this.steps += 1;
    await target.first().tap();
  }

  /** Types into the field for awards on the home page, and waits for what is found. */
  async ask(text: string): Promise<void> {
    this.steps += 1;
    await this.page.getByRole('searchbox', { name: 'Tra cứu khen thưởng' }).fill(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(/\/khen-thuong\/\?q=/);
  }

  /** Opens the search of the header, types and sends. */
  async search(text: string): Promise<void> {
    await this.tap(this.page.getByRole('button', { name: 'Tìm', exact: true }));
    this.steps += 1;
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(/\/tim-kiem\/\?q=/);
  }

  /** Follows the line of the search page that leads to the register. */
  async goToRegister(): Promise<void> {
    await this.tap(this.page.locator('[data-part="register"] a'));
    await this.page.waitForURL(/\/khen-thuong\/\?q=/);
  }

  get results(): Locator {
    return this.page.locator('[data-part="results"]');
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(words).first().waitFor();
  }
}

async function start(javaScriptEnabled = true) {
  const { page, problems, close } = await openPage(browser, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
    javaScriptEnabled,
  });
  // No machine of tests has a printer.
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = '';
    };
  });
  await page.goto(host.url);
  return { citizen: new Citizen(page), page, problems, close };
}

/** What is asked, what is typed, and the words of the answer right after. */
const ANSWERED: readonly [question: string, query: string, answer: string | RegExp][] = [
  ['was she commended?', 'Ưng Thị Mực Tím', 'Bà Ưng Thị Mực Tím'],
  ['the same without accents', 'ung thi muc tim', 'Bà Ưng Thị Mực Tím'],
  ['by which decision?', 'Phan Giấy Dó', 'Quyết định số 163/QĐ-UBND ngày 19/1/2026'],
  [
    'is this paper true?',
    'Quyết định số 163/QĐ-UBND ngày 19/01/2026',
    'Quyết định số 163/QĐ-UBND ngày 19/1/2026',
  ],
  ['two of one name, by their posts', 'Nguyễn Văn Thử', 'Nông dân, xã Ví Dụ'],
  ['a unit under its former name', 'Sở Đồng ruộng', 'Quyết định số 2210/QĐ-UBND ngày 20/12/2019'],
  ['a place that is no more', 'xã Tưởng Tượng', 'Quyết định số 1990/QĐ-UBND ngày 10/12/2024'],
  ['a place under its former name', 'xã Nháp Mới', /^xã Bản Nháp, tỉnh Mẫu, tên cũ xã Nháp Mới/u],
  ['a province that is no more', 'tỉnh Khuôn', 'tỉnh Khuôn (đến 30/6/2025) (2)'],
  ['a struck award', 'Công ty TNHH Giấy Than', /đã hủy bỏ hoặc tước/u],
  ['a corrected name by the wrong one', 'Ưng Thị Mực Tín', '“Ưng Thị Mực Tín” sửa thành “Ưng Thị Mực Tím”'],
  ['a posthumous award, with a rank', 'Thượng tá Âu Lề Trái', /truy tặng/u],
  ['capitals and blanks', '  NGUYỄN   VĂN THỬ ', 'Giáo viên, Trường Tiểu học Dấu Hỏi, xã Ví Dụ'],
  ['letters and marks apart', 'Nguyễn Văn Thử'.normalize('NFD'), 'Nông dân, xã Ví Dụ'],
  ['keys of Telex', 'Nguyeenx Vawn Thuwr', 'Nông dân, xã Ví Dụ'],
  ['the tone on the other letter', 'phường Minh Hoạ', 'Quyết định số 2304/QĐ-UBND ngày 11/12/2025'],
  [
    'a number with a day that is wrong',
    '163/QĐ-UBND ngày 20/1/2026',
    'Quyết định mang số này, của ngày khác',
  ],
  ['one letter that is wrong', 'nguyen vam thu', 'Tên chỉ khác một chữ cái'],
];

describe('from the field of the home page', () => {
  it('which stands on the first screen', async () => {
    const { page, close } = await start();
    const box = (await page.getByRole('searchbox', { name: 'Tra cứu khen thưởng' }).boundingBox())!;
    expect(box.y + box.height).toBeLessThan(740);
    expect(box.height).toBeGreaterThanOrEqual(44);
    await close();
  });

  it.each(ANSWERED)('%s (“%s”): one step', async (_question, query, answer) => {
    const { citizen, problems, close } = await start();
    await citizen.ask(query);
    await citizen.results.getByText(answer).first().waitFor();
    expect(citizen.steps).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([
    ['163/QĐ-UBND ngày 20/1/2026', /^Không có quyết định mang số này vào ngày hoặc năm đã gõ/u],
    ['Nguyễn Văn Thử', /^4 dòng danh sách đúng tên này/u],
    ['Nguyễn Văn Thừ', /^4 dòng danh sách mang tên khác dấu/u],
    ['mực tím bệnh viện', /^1 dòng danh sách của một tên có những chữ này/u],
  ])('“%s”: what is said of it, and the first result, stand on the first screen', async (query, said) => {
    const { citizen, page, close } = await start();
    await citizen.ask(query);
    await citizen.sees(said);
    const box = (await citizen.results.getByRole('link').first().boundingBox())!;
    expect(box.y + box.height).toBeLessThan(740);
    const field = (await page.getByRole('searchbox', { name: /quyết định/u }).boundingBox())!;
    expect(field.y).toBeGreaterThanOrEqual(0);
    await close();
  });

  it('the row that is asked for has its edge all round, and room below its button', async () => {
    const { page, close } = await start();
    await page.goto(`${host.url}quyet-dinh/2026/163-qd-ubnd/#d-6`);
    const row = page.locator('tr:target');
    const button = (await row.getByRole('button').boundingBox())!;
    const next = (await row.getByRole('cell').nth(1).boundingBox())!;
    expect(next.y - (button.y + button.height)).toBeGreaterThanOrEqual(8);
    // An edge within the row is cut off by no group of rows.
    expect(await row.evaluate((line) => parseFloat(getComputedStyle(line).outlineOffset))).toBeLessThan(0);
    await close();
  });

  it('the lists by form, unit and place are as high as a finger', async () => {
    const { page, close } = await start();
    await page.goto(`${host.url}khen-thuong/`);
    const links = await page.locator('.link-groups').getByRole('link').all();
    const heights = await Promise.all(links.map(async (link) => (await link.boundingBox())!.height));
    expect(heights.length).toBeGreaterThan(20);
    expect(heights.filter((height) => height < 44)).toEqual([]);
    await close();
  });

  it('where is the signed file? Three steps, and it opens', async () => {
    const { citizen, page, close } = await start();
    await citizen.ask('Phan Giấy Dó');
    await citizen.tap(citizen.results.getByRole('link', { name: 'ông Phan Giấy Dó' }));
    const file = page.getByRole('link', { name: 'Bản ký' });
    await file.waitFor();
    const answer = await page.request.get((await file.evaluate((link: HTMLAnchorElement) => link.href))!);
    citizen.steps += 1;
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(citizen.steps).toBeLessThanOrEqual(MOST);
    await close();
  });

  it('a number that no decision bears is told to be one, with the way to whom to ask', async () => {
    const { citizen, close } = await start();
    await citizen.ask('999/QĐ-UBND');
    await citizen.sees('Trang này không có quyết định nào mang số này.');
    await citizen.results.getByRole('link', { name: 'Không tìm thấy?' }).waitFor();
    expect(citizen.steps).toBe(1);
    await close();
  });

  it('the list of a place that is no more: two steps', async () => {
    const { citizen, page, close } = await start();
    await citizen.ask('tinh khuon');
    await citizen.tap(citizen.results.getByRole('link', { name: /^tỉnh Khuôn/u }));
    await page.waitForURL(/\/khen-thuong\/dia-danh\/tinh-khuon\/$/);
    await citizen.sees('Quyết định số 163/QĐ-UBND ngày 4/3/2025');
    expect(citizen.steps).toBeLessThanOrEqual(MOST);
    await close();
  });

  it('a list that is held as a scan: two steps', async () => {
    const { citizen, close } = await start();
    await citizen.ask('12/QĐ-UBND');
    await citizen.tap(citizen.results.getByRole('link', { name: '12/QĐ-UBND' }));
    await citizen.sees('Chưa có danh sách gõ lại');
    await citizen.sees('Bản quét');
    expect(citizen.steps).toBeLessThanOrEqual(MOST);
    await close();
  });

  it('nothing is found, whom to ask? Two steps', async () => {
    const { citizen, page, close } = await start();
    await citizen.ask('Đỗ Không Có');
    await citizen.tap(citizen.results.getByRole('link', { name: 'Không tìm thấy?' }));
    await page.waitForURL(/#khong_tim_thay$/);
    await citizen.sees('Hỏi ai');
    expect(citizen.steps).toBeLessThanOrEqual(MOST);
    await close();
  });

  it('print a slip of one row: three steps', async () => {
    const { citizen, page, close } = await start();
    await citizen.ask('Phan Giấy Dó');
    await citizen.tap(citizen.results.getByRole('link', { name: 'ông Phan Giấy Dó' }));
    await citizen.tap(page.getByText('In phiếu của dòng này'));
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'])).toBe('');
    expect(citizen.steps).toBeLessThanOrEqual(MOST);
    await close();
  });
});

describe('from the search of the header', () => {
  it('which a button closes', async () => {
    const { citizen, page, close } = await start();
    await citizen.tap(page.getByRole('button', { name: 'Tìm', exact: true }));
    const field = page.getByRole('searchbox', { name: 'Tìm trong bản tin' });
    await field.waitFor();
    await citizen.tap(page.getByRole('button', { name: 'Đóng' }));
    await field.waitFor({ state: 'hidden' });
    expect(citizen.steps).toBe(2);
    await close();
  });

  it('a decision that is found is told before bulletins that are not', async () => {
    const { citizen, page, close } = await start();
    await citizen.search('163/QĐ-UBND ngày 19/1/2026');
    await citizen.sees(/^Tìm thấy 2 trang của website; không có bản tin nào có đủ các từ đã gõ/u);
    await page.getByRole('link', { name: 'Quyết định số 163/QĐ-UBND ngày 19/1/2026' }).waitFor();
    expect(citizen.steps).toBe(2);
    await close();
  });

  it.each<[query: string, answer: string | RegExp]>([
    ['nguyen van', 'Nguyễn Văn Thử'],
    ['Ưng', 'Ưng Thị Mực Tím'],
    ['Sở Đồng ruộng', 'Quyết định số 2210/QĐ-UBND ngày 20/12/2019'],
    ['bà Ưng Thị Mực Tín', 'Ưng Thị Mực Tím'],
    ['Âu Lề Trái', /truy tặng/u],
    ['số 163/qđ-ubnd', 'Quyết định số 163/QĐ-UBND ngày 19/1/2026'],
    ['Đỗ Không Có', 'Không tìm thấy?'],
  ])('“%s” is answered in the register by three steps', async (query, answer) => {
    const { citizen, close } = await start();
    await citizen.search(query);
    await citizen.goToRegister();
    await citizen.results.getByText(answer).first().waitFor();
    expect(citizen.steps).toBeLessThanOrEqual(MOST);
    await close();
  });
});

it('the section of decisions leads to the register too', async () => {
  const { page, citizen, close } = await start();
  await page.goto(`${host.url}chuyen-muc/quyet-dinh-khen-thuong/`);
  await citizen.ask('Phan Giấy Dó');
  await citizen.results.getByRole('link', { name: 'ông Phan Giấy Dó' }).waitFor();
  expect(citizen.steps).toBe(1);
  await close();
});

it('without scripts the page of the search leads to the register', async () => {
  const { citizen, page, close } = await start(false);
  await page.goto(`${host.url}tim-kiem/`);
  await citizen.tap(page.locator('main').getByRole('link', { name: 'Tra cứu khen thưởng', exact: true }));
  await page.waitForURL(/\/khen-thuong\/$/);
  expect(citizen.steps).toBe(1);
  await close();
});

it('without scripts the field leads to the lists, and to whom to ask', async () => {
  const { citizen, page, close } = await start(false);
  await citizen.ask('Phan Giấy Dó');
  await citizen.sees(/bạn vẫn xem được mọi danh sách/u);
  await citizen.tap(page.getByRole('link', { name: 'Không tìm thấy?' }));
  await citizen.sees('Hỏi ai');
  expect(citizen.steps).toBeLessThanOrEqual(MOST);
  await close();
});
