import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BulletinRecord } from '../../src/models/record.ts';
import { buildChunk, isAlwaysRead, isSometimesRead } from '../../src/offline/search/chunks.ts';
import { openEngine } from '../../src/search/client/engine.ts';
import type { Sources } from '../../src/search/client/find.ts';
import { search, type SearchRequest } from '../../src/search/client/search.ts';
import { loadAnswer } from '../../src/search/client/load-answer.ts';
import { suggest } from '../../src/search/client/suggest.ts';
import { INDEXED_FILTERS } from '../../src/search/filters.ts';
import { planParts, type MostRecords } from '../../src/search/part-plan.ts';
import { IS_THOROUGH } from '../support/thorough.ts';
import { drawAnyRequests } from './any-requests.ts';
import { generateCorpus } from './corpus.ts';
import { openLocalEngine } from './local-engine.ts';
import { readStarterAbbreviations } from './starter-abbreviations.ts';
import { writeParts } from './write-parts.ts';

const RECORDS = 400;
const generated = generateCorpus(RECORDS);
const EVENT_TYPES = ['Hội nghị', 'Hội thi', undefined];
const corpus = {
  ...generated,
  records: generated.records.map((record, index) => ({ ...record, eventType: EVENT_TYPES[index % 3] })),
};
const pages = ['gioi-thieu', 'lien-he'].map((slug, index) => ({
  address: `/${slug}/`,
  title: ['Giới thiệu phòng thi đua', 'Liên hệ'][index]!,
  description: 'Trang của cơ quan hư cấu',
  text: `Phòng Thi đua - Khen thưởng (hư cấu) ${corpus.people[index]}.`,
}));
const abbreviations = readStarterAbbreviations();
const NO_FILES = { url: 'https://thu.example/', online: new Set<string>(), kept: new Map<string, string>() };
const ALL: MostRecords = { recent: Infinity, old: Infinity, pages: Infinity };
const FEW: MostRecords = { recent: 30, old: 100, pages: 1 };

let folder: string;
let one: Sources;
let many: Sources;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-parts-'));
  one = await openParts('one', corpus.records, ALL);
  many = await openParts('many', corpus.records, FEW);
});
afterAll(() => rm(folder, { recursive: true }));

async function openParts(
  name: string,
  records: readonly BulletinRecord[],
  most: MostRecords,
): Promise<Sources> {
  const parts = planParts(records, pages, most);
  await writeParts(parts, join(folder, name));
  const { engine } = await openLocalEngine(join(folder, name));
  return { engine, abbreviations };
}

/** All that a reader is shown of an answer. */
async function answer(sources: Sources, request: SearchRequest) {
  const found = await search(sources, request);
  const { bulletins, standing } = await loadAnswer(sources.engine, found, 10);
  return {
    hits: [...found.hits, ...found.standing].map(({ page, level, rank, score, missing }) => ({
      page,
      level,
      rank,
      score,
      missing,
    })),
    counts: found.counts,
    facets: found.countFacets(),
    said: [found.isUnfinished, found.asked, found.order, found.alsoSearched],
    shown: [...bulletins, ...standing],
    suggestions: await suggest(sources, request.text, found),
  };
}

/** The files of an index as an edition on a disk has them: what neither its script nor a script of its own holds is not there. */
async function openOnDisk(): Promise<Sources> {
  const index = join(folder, 'many', 'pagefind');
  const engine = await openEngine('', async (name) => {
    expect(isAlwaysRead(name) || isSometimesRead(name), name).toBe(true);
    // Addresses in fragments are made relative there.
    if (name.startsWith('fragment/')) return new Uint8Array(await readFile(join(index, name)));
    const script = (await buildChunk(index, name, NO_FILES)).toString();
    return new Uint8Array(Buffer.from(/="(.*)";/u.exec(script)![1]!, 'base64'));
  });
  return { engine, abbreviations };
}

describe('an index in parts', () => {
  const count = IS_THOROUGH ? 5000 : 100;
  test(`answers ${count} searches of every kind as one in one part does`, async () => {
    expect(planParts(corpus.records, pages, FEW).length).toBeGreaterThan(6);
    let found = 0;
    const different: unknown[] = [];
    for (const request of drawAnyRequests(corpus, abbreviations, count, 20261130)) {
      const [expected, given] = [await answer(one, request), await answer(many, request)];
      if (!isDeepStrictEqual(given, expected)) different.push({ request, expected, given });
      if (expected.hits.length > 0) found += 1;
    }
    expect(different).toEqual([]);
    // Searches that find nothing show nothing.
    expect(found).toBeGreaterThan(count / 2);
  });

  test('answers an edition on a disk likewise', async () => {
    const disk = await openOnDisk();
    for (const request of drawAnyRequests(corpus, abbreviations, IS_THOROUGH ? 40 : 20, 20261201))
      expect(await answer(disk, request)).toEqual(await answer(one, request));
  });

  test('has the same pages in the same order, the same filters and the same fields', async () => {
    expect(many.engine.meta).toMatchObject({
      lengths: one.engine.meta.lengths,
      sorts: one.engine.meta.sorts,
      fields: one.engine.meta.fields,
    });
    const load = ({ engine }: Sources) =>
      Promise.all(INDEXED_FILTERS.map(({ key }) => engine.loadFilter(key)));
    expect(await load(many)).toEqual(await load(one));
  });
});
