import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browseSite } from '../support/browse.ts';
import { chooseOfEachKind, listReadPages, lookAtPages } from '../support/read-pages.ts';
import { IS_THOROUGH } from '../support/thorough.ts';

const { dist, browser, host } = await browseSite('demo');
const WIDTHS = [320, 360, 412, 600, 768, 1024, 1280, 1440];

/** How many headings of several lines and how many numbers of documents were measured. */
const measured = { headings: 0, numbers: 0 };

/** Headings whose last line is one syllable, and numbers of documents that stand in two lines. */
async function listBroken(page: Page): Promise<string[]> {
  const { found, headings, numbers } = await page.evaluate(() => {
    const lineOf = (node: Text, start: number, end: number) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    const textsOf = (root: Element) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      return texts;
    };
    const results = { found: [] as string[], headings: 0, numbers: 0 };
    for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
      if (!heading.checkVisibility() || heading.getBoundingClientRect().height < 2) continue;
      const words = textsOf(heading).flatMap((text) =>
        [...text.data.matchAll(/\S+/gu)].flatMap(({ 0: word, index }) => {
          const last = lineOf(text, index, index + word.length).at(-1);
          return last ? [{ word, middle: (last.top + last.bottom) / 2 }] : [];
        }),
      );
      const last = words.at(-1);
      if (!last) continue;
      const inLast = words.filter(({ middle }) => Math.abs(middle - last.middle) < 4);
      if (inLast.length === words.length) continue;
      results.headings += 1;
      if (inLast.length === 1 && last.word.length <= 8)
        results.found.push(`leaves "${last.word}" alone: ${heading.textContent}`);
    }
    for (const text of textsOf(document.body)) {
      if (!text.parentElement?.checkVisibility() || text.parentElement.closest('script, template')) continue;
      for (const { 0: number, index } of text.data.matchAll(
        /\d+\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-[\p{L}\d]+)*/gu,
      )) {
        const rects = lineOf(text, index, index + number.length);
        if (rects.length === 0) continue;
        results.numbers += 1;
        if (rects.some(({ top }) => Math.abs(top - rects[0]!.top) > 4))
          results.found.push(`breaks ${number}`);
      }
    }
    return results;
  });
  measured.headings += headings;
  measured.numbers += numbers;
  return found;
}

it(
  'no heading of any page of the demo leaves a single syllable alone in its last line, and no number of a document stands in two lines, at any of eight widths',
  { timeout: 600_000 },
  async () => {
    const paths = chooseOfEachKind(await listReadPages(dist), 2);
    expect(paths.length).toBeGreaterThan(30);
    const found = await lookAtPages(browser, { url: host.url, paths }, async (page) => {
      const broken: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        broken.push(...(await listBroken(page)).map((finding) => `at ${width}: ${finding}`));
      }
      return broken;
    });
    console.log(`${measured.headings} headings of several lines, ${measured.numbers} numbers of documents`);
    expect(found).toEqual([]);
    expect(measured.headings).toBeGreaterThan(IS_THOROUGH ? 1_000 : 600);
    expect(measured.numbers).toBeGreaterThan(IS_THOROUGH ? 40 : 20);
  },
);
