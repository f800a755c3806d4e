import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/search/client/engine.ts';
import { search } from '../../src/search/client/search.ts';
import { planParts } from '../../src/search/part-plan.ts';
import { canonical } from '../../src/vietnamese/canonical.ts';
import { openBrowser, openPage, type OpenedPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, type ServedFolder } from '../support/serve.ts';
import { generateCorpus } from './corpus.ts';
import { GroundTruth } from './ground-truth.ts';
import { openLocalEngine } from './local-engine.ts';
import { openPagefind, type AskPagefind } from './pagefind-page.ts';
import { makeSearchSite, removeSearchSite } from './search-site.ts';

// Our reader of the index against the engine of the same Pagefind: a version that writes the index in another way fails
// here, and what that engine cannot do is shown, for as long as it cannot.

const corpus = generateCorpus(1500);
const parts = planParts(corpus.records, [], { recent: 400, old: 1200, pages: 0 });
const truth = new GroundTruth(corpus.records);
let folder: string;
let served: ServedFolder;
let browser: Browser;
let opened: OpenedPage;
let engine: Engine;
let askPagefind: AskPagefind;

beforeAll(async () => {
  folder = await makeSearchSite(await getBuiltSite('seed'), corpus.records, parts);
  // Pagefind's own engine is WebAssembly in a worker, which no page of the site needs.
  served = await serveFolder(folder, '/');
  browser = await openBrowser();
  opened = await openPage(browser);
  await opened.page.goto(`${served.url}tim-kiem/`);
  askPagefind = await openPagefind(opened.page, { noWorker: true });
  ({ engine } = await openLocalEngine(folder));
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (folder) await removeSearchSite(folder);
});

async function ask(text: string, nam?: string): Promise<Set<string>> {
  const selection = nam === undefined ? {} : { nam };
  const sources = { engine, abbreviations: [] };
  const { hits } = await search(sources, { text, selection, order: 'relevance' });
  const near = hits.filter(({ level }) => level === 'same');
  return new Set(await Promise.all(near.map(async ({ page }) => (await engine.loadFragment(page)).url)));
}

async function countPages(prefix: string): Promise<number> {
  const words = (await engine.listWords(prefix, 12)) ?? [];
  const forms = words.flatMap((word) => word.forms);
  return new Set(forms.flatMap(({ postings }) => [...postings.pages])).size;
}

describe('the reader and the engine agree', () => {
  test('over an index in several parts', () => {
    expect(parts.length).toBeGreaterThan(1);
  });

  test.each(['Hạnh', 'đường', 'thủy', 'khen', 'Quý', '163', 'quốc', 'zzz'])(
    'on the word %s',
    async (word) => {
      // In quotation marks, because the engine takes every other word for the beginning of longer ones.
      const quoted = `"${canonical(word)}"`;
      const { addresses } = await askPagefind(quoted, { exactDiacritics: true, first: 1500 });
      expect(await ask(quoted)).toEqual(new Set(addresses));
      // Two readers may be wrong alike, above all where both find nothing.
      expect(new Set(addresses)).toEqual(truth.listExact(word));
    },
  );

  test('on a phrase', async () => {
    const [name = ''] = corpus.people;
    const quoted = `"${canonical(name)}"`;
    const { addresses } = await askPagefind(quoted, { exactDiacritics: true, first: 1500 });
    expect(addresses).not.toEqual([]);
    expect(await ask(quoted)).toEqual(new Set(addresses));
  });

  test('on a filter', async () => {
    const { addresses } = await askPagefind('"khen"', { filters: { nam: '2020' }, first: 1500 });
    expect(addresses).not.toEqual([]);
    expect(await ask('"khen"', '2020')).toEqual(new Set(addresses));
  });
});

test("Pagefind's own engine shows published text too, with the marks on the right words", async () => {
  const { excerpts } = await askPagefind(`"${canonical('Uỷ ban nhân dân')}"`, { first: 100 });
  const marked = excerpts.map((excerpt) => excerpt.match(/<mark>.*?<\/mark>/gu)!.join(''));
  const words = marked.map((markup) => markup.replace(/<[^>]*>/gu, '').replace(/[^\p{L} ]/gu, ''));
  expect(new Set(words.map((text) => canonical(text).toLowerCase().trim().slice(0, 15)))).toEqual(
    new Set(['ủy ban nhân dân']),
  );
  expect(excerpts.join(' ')).toMatch(/<mark>Uỷ <\/mark><mark>ban/u);
  expect(excerpts.join(' ')).not.toMatch(/[ďĎ]/u);
});

describe('half a word', () => {
  const prefixes = ['th', 'ng', 'kh', 'ha', 'tru'];

  test.each(prefixes)('"%s" finds every bulletin with a word that begins so', async (prefix) => {
    expect(await countPages(prefix)).toBe(truth.listBeginning(prefix).size);
  });

  test('lies in several files of the index, of which one does not hold all', async () => {
    const inOneFile = await Promise.all(prefixes.map((prefix) => engine.listWords(prefix, 1)));
    expect(inOneFile).toContain(undefined);
    // Pagefind's engine fetches the file where the half word itself would stand, and misses what lies in its neighbours.
    await opened.page.reload();
    const askAnew = await openPagefind(opened.page, { noWorker: true });
    const { count } = await askAnew('th', { first: 0 });
    expect(count).toBeLessThan(truth.listBeginning('th').size);
  });
});
