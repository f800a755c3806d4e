import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { BulletinRecord, StandingRecord } from '../../src/models/record.ts';
import type { Expansion } from '../../src/search/client/abbreviations.ts';
import { search, type Answer, type SearchRequest } from '../../src/search/client/search.ts';
import { suggest } from '../../src/search/client/suggest.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { openLocalEngine } from './local-engine.ts';

/** An answer with the slugs of the bulletins found, in their order. */
export type NamedAnswer = Answer & { slugs: string[] };

/** An index that can be asked. */
export interface OpenIndex {
  ask: (text: string, request?: Partial<SearchRequest>) => Promise<NamedAnswer>;
  suggest: (text: string) => Promise<string[]>;
}

/** Indexes bulletins in a folder that goes when the test has finished. */
export async function openIndex(
  records: readonly BulletinRecord[],
  abbreviations: readonly Expansion[] = [],
  pages: readonly StandingRecord[] = [],
): Promise<OpenIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-index-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeSearchIndex(records, folder, { standing: pages });
  const { engine } = await openLocalEngine(folder);
  const sources = { engine, abbreviations };
  const ask = async (text: string, request: Partial<SearchRequest> = {}): Promise<NamedAnswer> => {
    const answer = await search(sources, { text, selection: {}, order: 'relevance', ...request });
    const urls = await Promise.all(
      answer.hits.map(async ({ page }) => (await engine.loadFragment(page)).url),
    );
    return { ...answer, slugs: urls.map((url) => url.split('/').at(-2)!) };
  };
  return { ask, suggest: async (text) => suggest(sources, text, await ask(text)) };
}
