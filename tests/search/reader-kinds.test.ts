import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sources } from '../../src/search/client/find.ts';
import { search } from '../../src/search/client/search.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { generateCorpus } from './corpus.ts';
import { askLocally } from './local-answers.ts';
import { openLocalEngine } from './local-engine.ts';
import { measureReaders, type MeasuredReaders } from './measure-readers.ts';
import { openMiniSearch } from './mini-search.ts';
import { drawReaderQueries, LEAST_SPELT, MAX_NEAREST, NONSENSE, READER_KINDS } from './reader-kinds.ts';
import { readStarterAbbreviations } from './starter-abbreviations.ts';

const corpus = generateCorpus(500);
const abbreviations = readStarterAbbreviations();
const queries = drawReaderQueries(corpus, abbreviations, 40);
let folder: string;
let sources: Sources;
let measured: MeasuredReaders[];
let others: MeasuredReaders[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-kinds-'));
  await writeSearchIndex(corpus.records, folder);
  sources = { engine: (await openLocalEngine(folder)).engine, abbreviations };
  measured = await measureReaders(queries, askLocally(sources));
  const askMini = openMiniSearch(corpus.records);
  others = await measureReaders(queries, (text) => Promise.resolve({ addresses: askMini(text) }));
  const rows = measured.map(({ kind, queries: count, top, inFive, none, spelt }, index) =>
    [kind, count, top, inFive, none, spelt, others[index]!.top]
      .map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(3)) : cell))
      .join(' | '),
  );
  console.log(
    ['kind | queries | top-1 | in five | none | spelt right | MiniSearch top-1', ...rows].join('\n'),
  );
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test.each(READER_KINDS)('$name: the first of 500 bulletins is right', ({ name, top }) => {
  const found = measured.find(({ kind }) => kind === name)!;
  expect(found.queries).toBeGreaterThan(20);
  expect(found.top, found.failures.join('; ')).toBeGreaterThanOrEqual(top);
  expect(found.none).toBeLessThanOrEqual(0.01);
});

test.each([
  'five words of a title, one slip',
  'five words of a title, a sound confused',
  'sentences pasted, one slip',
] as const)('%s: the first spelling offered is the one that was meant', (name) => {
  const found = measured.find(({ kind }) => kind === name)!;
  expect(found.spelt).toBeGreaterThanOrEqual(LEAST_SPELT);
});

test.each(NONSENSE)('"%s" finds nothing whole, and says so', async (text) => {
  const { hits, counts } = await search(sources, { text, selection: {}, order: 'relevance' });
  expect(counts.same).toBe(0);
  expect(hits.length).toBeLessThanOrEqual(MAX_NEAREST);
});
