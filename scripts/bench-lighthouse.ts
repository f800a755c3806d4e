/**
 * Measures six pages of the demo site with Lighthouse on a simulated slow 4G telephone, several times each, and writes the
 * middle run of each as a table into the README: `npm run bench:lighthouse`. The full reports lie in `.bantin/lighthouse`. Ends
 * with code 1 when a page falls short; what else runs on the machine meanwhile counts against the pages.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { computeMedianRun } from 'lighthouse/core/lib/median-run.js';
import { format } from 'prettier';
import { launch } from 'puppeteer-core';
import { getFolders } from '../src/folders.ts';
import { getInstalledBrowser } from '../tests/support/browser.ts';
import { buildSite, copyContentRoot } from '../tests/support/build-site.ts';
import { RICH_BULLETIN } from '../tests/support/demo-pages.ts';
import { PROJECT } from '../tests/support/project.ts';
import { serveCompressed } from '../tests/support/serve-compressed.ts';
import { print } from '../src/strings/terminal.ts';

/** Runs per page; the median is reported. */
const RUNS = 5;
const pages = {
  home: '',
  bulletin: RICH_BULLETIN,
  listing: 'chuyen-muc/tin-tuc-su-kien/',
  person: 'nguoi/do-van-dau/',
  place: 'dia-danh/tinh-mau-cu/',
  search: 'tim-kiem/',
};
/** The lowest accepted score (0 to 100) of each category. */
const least = { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 };
const categories = Object.keys(least) as (keyof typeof least)[];
const metrics = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
];
/** Settings of Lighthouse: its default slow 4G, simulated, so that results depend on the machine's processor only. */
const flags: Flags = { onlyCategories: categories, throttlingMethod: 'simulate', logLevel: 'error' };

const { code, output, dist } = await buildSite(await copyContentRoot('tests/fixtures/sites/demo'));
if (code !== 0) throw new Error(output);
const host = await serveCompressed(dist, '/tdkt/');
const { path, version } = await getInstalledBrowser();
const browser = await launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
const reports = join(getFolders().cache, '..', 'lighthouse');
await mkdir(reports, { recursive: true });
const rows: string[] = [];
let engine = '';
for (const [name, address] of Object.entries(pages)) {
  const runs: Result[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await measure(host.url + address));
  const middle = computeMedianRun(runs) as Result;
  engine = middle.lighthouseVersion;
  const scores = categories.map((category) => readScore(middle, category));
  const values = metrics.map((metric) =>
    (middle.audits[metric]?.displayValue ?? '').replaceAll('\u00a0', ' '),
  );
  rows.push(`| ${[name, ...scores, ...values].join(' | ')} |`);
  const spread = runs.map((run) => readScore(run, 'performance')).join(', ');
  print(`${name}: performance of each run ${spread}; benchmark index ${middle.environment.benchmarkIndex}`);
  for (const remark of listShortcomings(middle)) print(`  ${remark}`);
  if (categories.some((category, index) => scores[index]! < least[category])) process.exitCode = 1;
  await writeFile(join(reports, `${name}.json`), JSON.stringify(middle, null, 2));
}
await browser.close();
await host.close();

const table = [
  '| page | performance | accessibility | best practices | SEO | FCP | LCP | speed index | blocking | shift |',
  '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
  ...rows,
].join('\n');
const machine = `Lighthouse ${engine}, Chromium ${version}, ${cpus().length} cores; the middle one of ${RUNS} runs.`;
await writeIntoReadme(await format(`${table}\n\n${machine}`, { parser: 'markdown' }));
print(`${table}\n\n${machine} Full reports: ${reports}`);

async function measure(address: string): Promise<Result> {
  const page = await browser.newPage();
  const result = await lighthouse(address, flags, undefined, page as never);
  await page.close();
  if (!result) throw new Error(`Lighthouse says nothing of ${address}`);
  if (result.lhr.runtimeError) throw new Error(`${address}: ${result.lhr.runtimeError.message}`);
  return result.lhr;
}

function readScore({ categories: found }: Result, category: string): number {
  return Math.round((found[category]?.score ?? 0) * 100);
}

/** The audits that lower a score, or that estimate savings. */
function listShortcomings({ audits }: Result): string[] {
  return Object.values(audits)
    .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'manual')
    .map(({ id, displayValue = '' }) => `${id} ${displayValue}`);
}

async function writeIntoReadme(text: string): Promise<void> {
  const file = join(PROJECT, 'README.md');
  const readme = await readFile(file, 'utf8');
  const [begin, end] = ['<!-- lighthouse: begin -->', '<!-- lighthouse: end -->'];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`README.md has no part between ${begin} and ${end}`);
  await writeFile(file, `${readme.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${readme.slice(to)}`);
}
