import type { Browser, Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';

/** What the first search on a page just opened costs a reader. */
export interface FirstSearch {
  /** All that was fetched up to results and filters: page, style, script, index. */
  bytes: number;
  milliseconds: number;
}

const SHOWN = '[data-part="results"][aria-busy="false"] [data-part="link"]';

/** Opens the search page with a query in its address. */
export async function timeFirstSearch(browser: Browser, url: string, text: string): Promise<FirstSearch> {
  const { page, close } = await openPage(browser);
  const lengths: Promise<number>[] = [];
  page.on('response', (response) => {
    lengths.push(response.headerValue('content-length').then(Number));
  });
  const begin = performance.now();
  await page.goto(`${url}?q=${encodeURIComponent(text)}`, { waitUntil: 'commit' });
  await page.waitForSelector(SHOWN);
  const milliseconds = performance.now() - begin;
  await page.waitForSelector('[data-part="controls"]:not([hidden])');
  const bytes = (await Promise.all(lengths)).reduce((sum, length) => sum + length, 0);
  await close();
  return { bytes, milliseconds };
}

/** The time from asking to results on the page, in milliseconds, for each text, on a page where a search has been made. */
export async function timeSearches(page: Page, texts: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const time = await page.evaluate(async (asked) => {
      const results = document.querySelector('[data-part="results"]')!;
      const field = document.querySelector<HTMLInputElement>('[data-part="field"]')!;
      const begin = performance.now();
      field.value = asked;
      field.form!.requestSubmit();
      await new Promise<void>((done) => {
        new MutationObserver((_, observer) => {
          if (results.getAttribute('aria-busy') !== 'false') return;
          observer.disconnect();
          done();
        }).observe(results, { attributes: true });
      });
      return performance.now() - begin;
    }, text);
    times.push(time);
    await page.waitForTimeout(50);
  }
  return times;
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** The time that 95 of 100 do not exceed. */
export function findP95(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? NaN;
}
