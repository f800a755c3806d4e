import { readFile, rm } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { generateCorpus, type Corpus } from '../tests/search/corpus.ts';
import { measure, type Measured } from '../tests/search/measure.ts';
import { openPagefind } from '../tests/search/pagefind-page.ts';
import { COMMON, drawQueries, type KindQuery } from '../tests/search/query-kinds.ts';
import { askOn, makeSearchSite, removeSearchSite } from '../tests/search/search-site.ts';
import { makeStockSite } from '../tests/search/stock-index.ts';
import { median, timeFirstSearch, timeSearches } from '../tests/search/timing.ts';
import { openBrowser, openPage } from '../tests/support/browser.ts';
import { buildSite, copyContentRoot } from '../tests/support/build-site.ts';
import { serveFolder } from '../tests/support/serve.ts';

// Prints, in Markdown, how well and how fast the search answers over generated bulletins, beside Pagefind as it comes, on the same
// bulletins in the same run: npm run bench:search -- [bulletins …]

const SIZES = [500, 5000, 20_000];
const QUERIES_OF_A_KIND = 60;

const share = (number: number): string => number.toFixed(3);
const ms = (number: number): string => `${Math.round(number)} ms`;
const kb = (bytes: number): string => `${Math.round(bytes / 1000)} KB`;

async function benchOurs(browser: Browser, folder: string, queries: KindQuery[], corpus: Corpus) {
  const served = await serveFolder(folder);
  const url = `${served.url}tim-kiem/`;
  const first = await timeFirstSearch(browser, url, COMMON[0]);
  const firstName = await timeFirstSearch(browser, url, corpus.records[0]!.people[0]!);
  const { page, close } = await openPage(browser);
  await page.goto(url);
  // The engine is there, the words are not: what a reader meets who has opened the page and begins to type.
  await askOn(page)('xin');
  const names = await timeSearches(page, corpus.people.slice(0, 41));
  const [common = NaN] = await timeSearches(page, [COMMON[0]]);
  const [commonAgain = NaN] = await timeSearches(page, [COMMON[1]]);
  const measured = await measure(queries, askOn(page));
  await close();
  await served.close();
  return { measured, first, firstName, names: median(names), common, commonAgain };
}

async function benchStock(browser: Browser, folder: string, queries: KindQuery[]): Promise<Measured[]> {
  const served = await serveFolder(folder);
  const { page, close } = await openPage(browser);
  await page.goto(served.url);
  const ask = await openPagefind(page);
  const measured = await measure(queries, async (text) => (await ask(text)).addresses);
  await close();
  await served.close();
  return measured;
}

async function bench(browser: Browser, built: string, size: number): Promise<void> {
  const corpus = generateCorpus(size);
  const queries = drawQueries(corpus, QUERIES_OF_A_KIND);
  const begin = performance.now();
  const ours = await makeSearchSite(built, corpus.records);
  const seconds = (performance.now() - begin) / 1000;
  const stock = await makeStockSite(corpus.records);
  const result = await benchOurs(browser, ours, queries, corpus);
  print(size, seconds, result, await benchStock(browser, stock, queries));
  await removeSearchSite(ours);
  await rm(stock, { recursive: true });
}

function print(
  size: number,
  seconds: number,
  ours: Awaited<ReturnType<typeof benchOurs>>,
  stock: readonly Measured[],
): void {
  console.log(`\n### ${size} bulletins\n`);
  console.log('| kind | queries | top-1 | stock | P@10 | stock | in the first ten | stock |');
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const [index, { kind, queries, ...own }] of ours.measured.entries()) {
    const pairs = (['top', 'precision', 'inTen'] as const).flatMap((part) => [
      share(own[part]),
      share(stock[index]![part]),
    ]);
    console.log(`| ${[kind, queries, ...pairs].join(' | ')} |`);
  }
  console.log(`\n- indexed in ${seconds.toFixed(1)} s`);
  console.log(`- page opened with "${COMMON[0]}": ${kb(ours.first.bytes)}, ${ms(ours.first.milliseconds)}`);
  console.log(`- page opened with a name: ${kb(ours.firstName.bytes)}, ${ms(ours.firstName.milliseconds)}`);
  console.log(
    `- on the open page: a name ${ms(ours.names)} (median of 41), "${COMMON[0]}" ${ms(ours.common)}`,
  );
  console.log(`- on the open page, its words known: "${COMMON[1]}" ${ms(ours.commonAgain)}`);
}

/** What the figures depend on. */
async function describeMachine(browser: Browser, built: string): Promise<string> {
  const entry = await readFile(join(built, 'pagefind', 'pagefind-entry.json'), 'utf8');
  const { version } = JSON.parse(entry) as { version: string };
  return [
    new Date().toISOString().slice(0, 10),
    `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}, Pagefind ${version}, Chromium ${browser.version()}`,
  ].join('; ');
}

const sizes = process.argv.slice(2).map(Number);
const { code, output, dist } = await buildSite(await copyContentRoot('content'));
if (code !== 0) throw new Error(output);
const browser = await openBrowser();
console.log(await describeMachine(browser, dist));
for (const size of sizes.length > 0 ? sizes : SIZES) await bench(browser, dist, size);
await browser.close();
