import type { Browser } from 'playwright-core';
import { measure, type Measured } from '../search/measure.ts';
import { measureReaders, type MeasuredReaders } from '../search/measure-readers.ts';
import { openPagefind, type AskPagefind } from '../search/pagefind-page.ts';
import { COMMON, type KindQuery } from '../search/query-kinds.ts';
import type { ReaderQuery } from '../search/reader-kinds.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { serveFolder } from '../support/serve.ts';

/** How Pagefind as it comes did. */
export interface StockResults {
  measured: Measured[];
  readers: MeasuredReaders[];
  /** From opening its engine to the first results of a very common phrase, unless it gave none. */
  first?: number;
  /** What its page failed at, by query; each counts as answered wrongly. */
  failures: string[];
}

/** A question that takes longer has failed: readers have gone by then. */
const PATIENCE = 30_000;

/** Its memory grows with every question, and a new browser has it all back. */
const QUESTIONS_OF_A_BROWSER = 60;

/**
 * Asks the engine of Pagefind in a browser of its own, which is opened anew where it fails, so that its end is a result and
 * not the end of the measuring.
 */
export async function measureStock(
  folder: string,
  queries: readonly KindQuery[],
  readers: readonly ReaderQuery[],
): Promise<StockResults> {
  const served = await serveFolder(folder);
  const failures: string[] = [];
  let opened: { browser: Browser; ask: AskPagefind } | undefined;
  let asked = 0;
  const close = async (): Promise<void> => {
    await opened?.browser.close().catch(() => undefined);
    [opened, asked] = [undefined, 0];
  };
  const ask = async (text: string): Promise<string[] | undefined> => {
    try {
      if (asked >= QUESTIONS_OF_A_BROWSER) await close();
      opened ??= await openStock(served.url);
      asked += 1;
      const { addresses } = await inTime(opened.ask(text));
      return addresses;
    } catch (error) {
      failures.push(`${text}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      await close();
      return undefined;
    }
  };
  const begun = performance.now();
  const isAnswered = (await ask(COMMON[0])) !== undefined;
  const first = performance.now() - begun;
  const measured = await measure(queries, async (text) => (await ask(text)) ?? []);
  const measuredReaders = await measureReaders(readers, async (text) => ({
    addresses: (await ask(text)) ?? [],
  }));
  await close();
  await served.close();
  return { measured, readers: measuredReaders, ...(isAnswered ? { first } : {}), failures };
}

async function openStock(url: string): Promise<{ browser: Browser; ask: AskPagefind }> {
  const browser = await openBrowser();
  const { page } = await openPage(browser);
  await page.goto(url);
  return { browser, ask: await openPagefind(page) };
}

async function inTime<Item>(promise: Promise<Item>): Promise<Item> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
