/**
 * How well and how fast the search answers over generated bulletins, beside Pagefind as it comes, on the same bulletins:
 * `npm run bench:search -- [--write] [bulletins …]`. Results and indexes are kept in `.bantin/bench`, so that sizes can be
 * measured one after another; `--write` puts all that is kept into `tests/bench/search-results.md`.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileAtomically } from '../../src/files/atomic-file.ts';
import { getFolders } from '../../src/folders.ts';
import { generateCorpus, type Corpus } from '../search/corpus.ts';
import { measure } from '../search/measure.ts';
import { COMMON, drawQueries, type KindQuery } from '../search/query-kinds.ts';
import { drawReaderQueries, type ReaderQuery } from '../search/reader-kinds.ts';
import { askOn } from '../search/search-site.ts';
import { readStarterAbbreviations } from '../search/starter-abbreviations.ts';
import { findP95, median, timeFirstSearch, timeSearches, type FirstSearch } from '../search/timing.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { buildSite, copyContentRoot } from '../support/build-site.ts';
import { serveFolder } from '../support/serve.ts';
import { measureReaderKinds } from './reader-search.ts';
import { keepOurSite, keepStockSite } from './search-sites.ts';
import { formatSearchResults, formatSize, type SizeResults } from './search-table.ts';
import { measureStock } from './stock-search.ts';

const SIZES = [500, 5000, 20_000];
const QUERIES_OF_A_KIND = 60;

/** A page is opened so often; the middle one counts. */
const OPENED = 5;

/** Names that are searched for on the open page. */
const NAMES = 41;

async function measureOurs(
  folder: string,
  { corpus, queries, asked }: { corpus: Corpus; queries: KindQuery[]; asked: readonly ReaderQuery[] },
): Promise<SizeResults['ours']> {
  const browser = await openBrowser();
  const served = await serveFolder(folder);
  const url = `${served.url}tim-kiem/`;
  const openWith = async (texts: readonly string[]): Promise<FirstSearch> => {
    const opened: FirstSearch[] = [];
    for (const text of texts) opened.push(await timeFirstSearch(browser, url, text));
    return {
      bytes: median(opened.map(({ bytes }) => bytes)),
      milliseconds: median(opened.map(({ milliseconds }) => milliseconds)),
    };
  };
  const first = await openWith(Array.from({ length: OPENED }, () => COMMON[0]));
  const firstName = await openWith(corpus.records.slice(0, OPENED).map(({ people }) => people[0]!));
  const { page, close } = await openPage(browser);
  await page.goto(url);
  // The index is open, the words are not there: what a reader meets who has opened the page and begins to type.
  await askOn(page)('xin');
  const names = await timeSearches(page, corpus.people.slice(0, NAMES));
  const [common = NaN] = await timeSearches(page, [COMMON[0]]);
  const [commonAgain = NaN] = await timeSearches(page, [COMMON[1]]);
  const measured = await measure(queries, askOn(page));
  const texts = asked.map(({ text }) => text);
  for (const text of texts) await askOn(page)(text);
  const again = await timeSearches(page, texts);
  await close();
  await served.close();
  const version = browser.version();
  await browser.close();
  return {
    measured,
    first,
    firstName,
    name: median(names),
    common,
    commonAgain,
    again: { median: median(again), p95: findP95(again) },
    browser: version,
  };
}

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const kept = join(getFolders({}).cache, '..', 'bench');
await mkdir(kept, { recursive: true });
const file = join(kept, 'search.json');
const results = await readFile(file, 'utf8').then(
  (text) => JSON.parse(text) as SizeResults[],
  (): SizeResults[] => [],
);

async function keep(result: SizeResults): Promise<void> {
  const others = results.filter(({ size }) => size !== result.size);
  results.splice(0, results.length, ...[...others, result].sort((a, b) => a.size - b.size));
  await writeFileAtomically(file, JSON.stringify(results));
}

async function bench(size: number, built: string): Promise<void> {
  const corpus = generateCorpus(size);
  const queries = drawQueries(corpus, QUERIES_OF_A_KIND);
  const { folder, seconds } = await keepOurSite(kept, built, corpus.records);
  const abbreviations = readStarterAbbreviations();
  const asked = drawReaderQueries(corpus, abbreviations, QUERIES_OF_A_KIND);
  const ours = await measureOurs(folder, { corpus, queries, asked });
  const day = new Date().toISOString().slice(0, 10);
  const readers = await measureReaderKinds(folder, { corpus, abbreviations, asked });
  // What is known stays known, whatever becomes of the other one.
  await keep({ size, day, seconds, ours, readers });
  console.log(formatSize({ size, day, seconds, ours, readers }));
  const stock = await measureStock(await keepStockSite(kept, corpus.records), queries, asked);
  await keep({ size, day, seconds, ours, readers, stock });
  console.log(formatSize({ size, day, seconds, ours, readers, stock }));
}

const sizes = positionals.map(Number);
const { code, output, dist } = await buildSite(await copyContentRoot('content'));
if (code !== 0) throw new Error(output);
for (const size of sizes.length > 0 ? sizes : SIZES) await bench(size, dist);
if (values.write) {
  await writeFileAtomically(join(import.meta.dirname, 'search-results.md'), formatSearchResults(results));
}
