import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './browser.ts';
import { listHtmlFiles } from './golden.ts';
import { IS_THOROUGH } from './thorough.ts';

/** The addresses below the base of every page of a built site that is read; those that only send on have nothing to look at. */
export async function listReadPages(dist: string): Promise<string[]> {
  const files = await listHtmlFiles(dist);
  const texts = await Promise.all(files.map((file) => readFile(join(dist, file), 'utf8')));
  return files
    .filter((_, index) => !texts[index]!.includes('http-equiv="refresh"'))
    .map((file) => file.replace(/(^|\/)index\.html$/u, '$1'));
}

/** How many pages of one kind are looked at where not all are. */
const MOST_OF_A_KIND = 4;

/** These pages, in a thorough run; otherwise `most` of each kind, spread evenly. The first part of an address is its kind. */
export function chooseOfEachKind(paths: readonly string[], most = MOST_OF_A_KIND): string[] {
  if (IS_THOROUGH) return [...paths];
  const kinds = Map.groupBy(paths, (path) => path.split('/')[0]!);
  return [...kinds.values()].flatMap((alike) => {
    const step = Math.max(1, alike.length / most);
    return alike.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}

/** Which pages are looked at, and how. */
export interface Visit {
  /** The base, ending in a slash. */
  url: string;
  paths: readonly string[];
  options?: BrowserContextOptions;
  /** Files that do not come. */
  without?: RegExp;
}

/** What `look` finds on each page, with its address, and what went wrong on the way, sorted; two are looked at side by side. */
export async function lookAtPages(
  browser: Browser,
  { url, paths, options, without }: Visit,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<string[]> {
  const waiting = [...paths];
  const found: string[] = [];
  const walk = async () => {
    const { page, problems, close } = await openPage(browser, options);
    if (without) await page.route(without, (route) => route.abort('aborted'));
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await page.goto(url + path);
      for (const finding of await look(page)) found.push(`/${path} ${finding}`);
    }
    await close();
    // The page of what is not found says so to the browser.
    found.push(...problems.filter((problem) => !problem.includes('404.html')));
  };
  await Promise.all([walk(), walk()]);
  return found.toSorted();
}

/** Each element that sticks out of the window sideways; nothing when the page is no wider than that. */
export function listSideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > innerWidth && !each.closest('.table-scroll'),
    );
    return wide.map((each) => `${each.tagName} ${each.className} sticks out`);
  });
}
