/**
 * Measures four pages of the demo site with Lighthouse on a simulated slow 4G telephone, prints a table, and writes it to
 * `.bantin/lighthouse.md`: `npm run bench:lighthouse`. Ends with code 1 when a page falls short.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import lighthouse, { type Flags } from 'lighthouse';
import { launch } from 'puppeteer-core';
import { getFolders } from '../src/folders.ts';
import { getInstalledBrowser } from '../tests/support/browser.ts';
import { buildSite, copyContentRoot } from '../tests/support/build-site.ts';
import { RICH_BULLETIN } from '../tests/support/demo-pages.ts';
import { serveCompressed } from '../tests/support/serve-compressed.ts';

const pages = {
  home: '',
  bulletin: RICH_BULLETIN,
  listing: 'chuyen-muc/tin-tuc-su-kien/',
  search: 'tim-kiem/',
};
const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const categories = Object.keys(least) as (keyof typeof least)[];
/** Lighthouse's own slow 4G, simulated: the same on every machine but for the work of the processor. */
const flags: Flags = { onlyCategories: categories, throttlingMethod: 'simulate', logLevel: 'error' };

const { code, output, dist } = await buildSite(await copyContentRoot('tests/fixtures/sites/demo'));
if (code !== 0) throw new Error(output);
const host = await serveCompressed(dist, '/tdkt/');
const { path, version } = await getInstalledBrowser();
const browser = await launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
const rows: string[] = [];
let fallsShort = false;
for (const [name, address] of Object.entries(pages)) {
  const page = await browser.newPage();
  const result = await lighthouse(host.url + address, flags, undefined, page as never);
  await page.close();
  if (!result) throw new Error(`Lighthouse says nothing of ${address}`);
  const { categories: found, audits } = result.lhr;
  const scores = categories.map((category) => Math.round((found[category]?.score ?? 0) * 100));
  const metrics = [
    'first-contentful-paint',
    'largest-contentful-paint',
    'speed-index',
    'total-blocking-time',
  ];
  const values = metrics.map((metric) => audits[metric]?.displayValue?.replace(' ', ' ') ?? '');
  rows.push(`| ${[name, ...scores, ...values].join(' | ')} |`);
  for (const [index, category] of categories.entries()) {
    if (scores[index]! >= least[category]) continue;
    fallsShort = true;
    for (const { id } of found[category]?.auditRefs ?? []) {
      const audit = audits[id];
      if (audit?.score !== null && audit && audit.score < 0.9)
        console.error(`${name}: ${id} ${audit.displayValue ?? ''}`);
    }
  }
}
await browser.close();
await host.close();

const table = [
  '| page | performance | accessibility | best practices | SEO | FCP | LCP | speed index | blocking |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');
const file = join(getFolders().cache, '..', 'lighthouse.md');
await mkdir(join(file, '..'), { recursive: true });
await writeFile(file, `${table}\n`);
console.log(`${table}\n\nChromium ${version}; ${file}`);
if (fallsShort) process.exitCode = 1;
