import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { openPage } from '../support/browser.ts';
import { AWARD_LIST } from '../support/demo-pages.ts';
import { listReadPages, lookAtPages } from '../support/read-pages.ts';
import { makeBulletin } from '../support/read.ts';
import { STRICT_CSP } from '../support/serve.ts';

const { dist, browser, host } = await browseSite('demo', { csp: STRICT_CSP });
const WIDTHS = [320, 360, 575, 576, 768, 1024, 1440];

/** The pages of the demo whose markup has these words. */
async function listPagesWith(words: string): Promise<string[]> {
  const paths = await listReadPages(dist);
  const texts = await Promise.all(
    paths.map((path) => readFile(join(dist, path.replace(/(^|\/)$/u, '$1index.html')), 'utf8')),
  );
  return paths.filter((_, index) => texts[index]!.includes(words));
}

/** How many elements of each part of tables the browser tells a screen reader of. */
async function countRoles(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.flatMap(({ ignored, role }) => (ignored ? [] : String(role?.value)));
  const counts = Object.groupBy(roles, (role) => role);
  const parts = ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'];
  return Object.fromEntries(parts.map((part) => [part, counts[part]?.length ?? 0]));
}

describe('a wide table', () => {
  it('is rows of blocks on a telephone, each value behind the heading of its column, and the same table for those who listen', async () => {
    const { page, problems, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(host.url + AWARD_LIST);
    const wide = await countRoles(page);
    expect(wide).toEqual({ table: 1, rowgroup: 2, row: 16, columnheader: 5, rowheader: 3, cell: 35 });
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await countRoles(page)).toEqual(wide);
    const shown = await page.locator('.row-blocks tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const label = (part: Element, pseudo: string) =>
          /^"(.*?)"/u.exec(getComputedStyle(part, pseudo).content)?.[1]?.replace(/\\a /iu, ' | ') ?? '';
        const cells = [...row.children].map((cell) => label(cell, '::before') + cell.textContent);
        return [...cells, label(row, '::after')].join(' | ');
      }),
    );
    expect(shown[0]).toBe('I. Tập thể | ');
    expect(shown[2]).toBe(
      'TT: 2 | Tên: Hội Nông dân xã Ví Dụ | Địa phương: Xã Ví Dụ, huyện Thử | Thành tích: 27 hộ liên kết trồng cây trên đất đá | ',
    );
    const tops = await page
      .locator('.row-blocks tr:nth-child(2) td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(4);
    await page.locator('.row-blocks tr:nth-child(4)').evaluate((row) => row.scrollIntoView());
    const heading = page.locator('.row-blocks tbody tr').first();
    await expect.poll(async () => (await heading.boundingBox())?.y).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.row-blocks td')
        .first()
        .evaluate((cell) => getComputedStyle(cell).display),
    ).toBe('table-cell');
    expect(problems).toEqual([]);
    await close();
  });
});

describe('the box of a table', () => {
  it('is a stop of the keyboard with a name on every page of the demo where it is wider than its place at some width, and nowhere else', async () => {
    const paths = await listPagesWith('class="table-scroll"');
    let boxes = 0;
    const found = await lookAtPages(browser, { url: host.url, paths }, async (page) => {
      const count = await page.locator('.table-scroll').count();
      boxes += count;
      const scrolls = Array.from({ length: count }, () => false);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 700 });
        const wide = await page
          .locator('.table-scroll')
          .evaluateAll((each) => each.map((box) => box.scrollWidth > box.clientWidth));
        for (const [index, isWide] of wide.entries()) scrolls[index] ||= isWide;
      }
      const stops = await page
        .locator('.table-scroll')
        .evaluateAll((each) =>
          each.map((box) => box.hasAttribute('tabindex') && (box.getAttribute('aria-label') ?? '') !== ''),
        );
      return stops.flatMap((isStop, index) =>
        isStop === scrolls[index]
          ? []
          : [`box ${index + 1} scrolls: ${scrolls[index]}, is a stop: ${isStop}`],
      );
    });
    expect(found).toEqual([]);
    expect(boxes).toBeGreaterThan(6);
  });

  it('that scrolls shows its whole caption, a shadow at the edge beyond which more lies, and is a stop of the keyboard while it does', async () => {
    const words = Array.from({ length: 14 }, (_, index) => `<td>nghiêng-${index}</td>`).join('');
    const caption = 'Bảng rộng của những điều nghiêng, đọc hết được mà không phải kéo sang bên';
    const { blocks } = await makeBulletin(
      {},
      `Một.\n\n<table>\n<caption>${caption}</caption>\n<tr>${words}</tr>\n</table>\n`,
    );
    const html = blocks.map((block) => (block.kind === 'html' ? block.html : '')).join('');
    const { page, close } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.route('**/' + AWARD_LIST, async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      await route.fulfill({
        response: answer,
        body: body.replace(/<div class="table-scroll".*?<\/div>/su, html),
      });
    });
    await page.goto(host.url + AWARD_LIST);
    const box = page.getByRole('region', { name: caption });
    const isCut = () =>
      box.locator('caption').evaluate((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        const { left, right } = range.getBoundingClientRect();
        return left < 0 || right > innerWidth;
      });
    expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(200);
    expect(await isCut()).toBe(false);
    const before = await box.screenshot();
    await box.evaluate((each) => each.scrollTo({ left: 10_000 }));
    expect(await isCut()).toBe(false);
    const edges = await Promise.all([readEdge(before), readEdge(await box.screenshot())]);
    expect(edges[0].right).toBeLessThan(edges[0].left);
    expect(edges[1].left).toBeLessThan(edges[1].right);
    const stop = () => box.getAttribute('tabindex');
    expect(await stop()).toBe('0');
    await box.evaluate((each) => {
      for (const cell of each.querySelectorAll('td:nth-child(n + 3)')) cell.remove();
    });
    await expect.poll(stop).toBe('-1');
    await close();
  });
});

/** How light the lowest pixels at both edges of a picture are, where no word stands. */
async function readEdge(png: Buffer): Promise<{ left: number; right: number }> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const row = (info.height - 4) * info.width;
  return { left: data[row + 1]!, right: data[row + info.width - 2]! };
}
