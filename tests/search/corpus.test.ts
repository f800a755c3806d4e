import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP, type ServedFolder } from '../support/serve.ts';
import { generateCorpus } from './corpus.ts';
import { measure, type Measured } from './measure.ts';
import { drawQueries, KINDS } from './query-kinds.ts';
import { askOn, makeSearchSite, removeSearchSite } from './search-site.ts';

const corpus = generateCorpus(500);
let folder: string;
let served: ServedFolder;
let browser: Browser;
let measured: Measured[];
let noticed: string[];

beforeAll(async () => {
  folder = await makeSearchSite(await getBuiltSite('seed'), corpus.records);
  served = await serveFolder(folder, '/', { csp: STRICT_CSP });
  browser = await openBrowser();
  const { page, problems, close } = await openPage(browser);
  await page.goto(`${served.url}tim-kiem/`);
  measured = await measure(drawQueries(corpus, 25), askOn(page));
  noticed = problems;
  await close();
}, 300_000);

afterAll(async () => {
  await browser.close();
  await served.close();
  await removeSearchSite(folder);
});

test('nothing goes wrong on the page', () => {
  expect(noticed).toEqual([]);
});

test.each(KINDS)('$name are found among 500 bulletins', (kind) => {
  const found = measured.find((each) => each.kind === kind.name)!;
  expect(found.queries).toBeGreaterThan(20);
  expect(found, found.failures.join('; ')).toSatisfy(
    ({ top, precision, inTen }: Measured) =>
      top >= ('top' in kind ? kind.top : 0) &&
      precision >= ('precision' in kind ? kind.precision : 0) &&
      inTen >= ('inTen' in kind ? kind.inTen : 0),
  );
});
