import type { Expansion } from '../../src/search/client/abbreviations.ts';
import { search } from '../../src/search/client/search.ts';
import type { Corpus } from '../search/corpus.ts';
import { askLocally } from '../search/local-answers.ts';
import { openLocalEngine } from '../search/local-engine.ts';
import { measureReaders, type MeasuredReaders } from '../search/measure-readers.ts';
import { openMiniSearch } from '../search/mini-search.ts';
import { NONSENSE, type ReaderQuery } from '../search/reader-kinds.ts';
import { findP95, median } from '../search/timing.ts';

/** How well and how fast those are answered who do not have the words of the bulletins. */
export interface ReaderResults {
  measured: MeasuredReaders[];
  mini: MeasuredReaders[];
  /** The most results that a query about something else has. */
  nonsense: number;
  miniNonsense: number;
  /** Milliseconds of processor time of searches whose files have been read, in one process: a busy machine makes none longer. */
  warm: { median: number; p95: number };
}

/** Asks the index of a folder and MiniSearch the same. */
export async function measureReaderKinds(
  folder: string,
  given: { corpus: Corpus; abbreviations: readonly Expansion[]; asked: readonly ReaderQuery[] },
): Promise<ReaderResults> {
  const { corpus, abbreviations, asked } = given;
  const sources = { engine: (await openLocalEngine(folder)).engine, abbreviations };
  const measured = await measureReaders(asked, askLocally(sources));
  const times: number[] = [];
  for (const { text } of asked) {
    const begun = process.cpuUsage();
    await search(sources, { text, selection: {}, order: 'relevance' });
    const { user, system } = process.cpuUsage(begun);
    times.push((user + system) / 1000);
  }
  const askMini = openMiniSearch(corpus.records);
  const mini = await measureReaders(asked, (text) => Promise.resolve({ addresses: askMini(text) }));
  let nonsense = 0;
  for (const text of NONSENSE) {
    const { hits } = await search(sources, { text, selection: {}, order: 'relevance' });
    nonsense = Math.max(nonsense, hits.length);
  }
  return {
    measured,
    mini,
    nonsense,
    miniNonsense: Math.max(...NONSENSE.map((text) => askMini(text).length)),
    warm: { median: median(times), p95: findP95(times) },
  };
}
