import { readNewest } from '../../vietnamese/newest.ts';
import { Filtering, type Facets, type ChosenFilters } from './facets.ts';
import type { Engine } from './engine.ts';
import { LEVELS, listQueryReadings, type Hit, type Level, type Sources } from './find.ts';
import type { PageOfName } from '../names.ts';
import { listRuns } from './match.ts';
import { findMeant } from './meant.ts';
import { fieldOf } from './postings.ts';
import { parseQuery, spellQuery, type Query, type QueryWord } from './query.ts';
import { cutText } from './text-length.ts';

export type Order = 'relevance' | 'date';

/** Standing pages that are shown, at most. */
const MAX_STANDING = 3;

export interface SearchRequest {
  text: string;
  selection: ChosenFilters;
  order: Order;
  /** Whether the words are meant as they were typed. */
  isVerbatim?: boolean;
}

export interface Answer {
  /** All pages found, by level, within a level in the order asked for. */
  hits: Hit[];
  /** The pages of those whom the words name. */
  named: PageOfName[];
  /** The standing pages that have all words, the best first. */
  standing: Hit[];
  counts: Record<Level, number>;
  /** Counts the values of the filters; results need not wait for it. */
  countFacets: () => Facets;
  /** More words begin like the last one than are worth fetching; it was read as a whole word or left out. */
  isUnfinished: boolean;
  /** The text was longer than what is read of one. */
  isCut: boolean;
  /** The words that were searched, without those that ask for an order; empty for all bulletins. */
  asked: string;
  /** The order in which the hits are: by date too where the words themselves ask for the newest. */
  order: Order;
  /** The query in another spelling that was searched for too. */
  alsoSearched: string | undefined;
}

/** Runs a search. Rejects when a file of the index is missing or damaged, or when `signal` is aborted. */
export async function search(
  sources: Sources,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Answer> {
  const { engine } = sources;
  const typed = cutText(request.text);
  const { text, asksForNewest, isPeriod } = readNewest(typed);
  const { isVerbatim = false } = request;
  const query = parseQuery(text);
  const order = asksForNewest || query.words.length === 0 ? 'date' : request.order;
  const [filtering, { found, isUnfinished, respelt }] = await Promise.all([
    Filtering.load(engine, request.selection),
    query.words.length > 0
      ? findMeant(sources, { text, isVerbatim }, signal)
      : { found: listAll(engine), isUnfinished: false, respelt: undefined },
  ]);
  const named = await findNamed(sources, query, respelt);
  const alsoSearched = respelt && found.length > 0 ? await spell(engine, respelt, query.words) : undefined;
  signal?.throwIfAborted();
  // Without words, filters alone may ask; without either, nothing has been asked.
  const isAsked = query.words.length > 0 || asksForNewest || Object.keys(request.selection).length > 0;
  const admitted = isAsked ? found.filter(({ page }) => filtering.admits(page)) : [];
  const days = listDays(engine);
  const hits = admitted.filter(({ page }) => days[page]! > 0);
  // The numbers of a day stand side by side; anywhere on a page, they are of other things.
  const isOfNumbers = query.words.every(({ word }) => /^\d+$/u.test(word));
  const standing = admitted.filter(
    ({ page, level, terms }) =>
      days[page] === 0 && level !== 'nearest' && (!isOfNumbers || listRuns(terms, page).length > 0),
  );
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, hits.filter((hit) => hit.level === level).length]),
  ) as Record<Level, number>;
  return {
    hits: isPeriod ? putWithin(sort(hits, order, days), engine) : sort(hits, order, days),
    standing: query.words.length > 0 ? sort(standing, 'relevance', days).slice(0, MAX_STANDING) : [],
    named,
    counts,
    countFacets: () => filtering.count(found.map(({ page }) => page)),
    isUnfinished,
    isCut: typed.length < request.text.normalize('NFC').length,
    asked: text.trim(),
    order,
    alsoSearched,
  };
}

/** The pages of those whom the words name, in the spelling that was searched too where not as typed. */
async function findNamed(
  { engine, abbreviations }: Sources,
  query: Query,
  respelt: readonly QueryWord[] | undefined,
): Promise<PageOfName[]> {
  if (query.words.length === 0) return [];
  // What was found stands without the names.
  const names = await engine.loadNames().catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  const found = names?.findNamed(listQueryReadings({ ...query, phrases: [] }, abbreviations)) ?? [];
  return found.length > 0 || !respelt ? found : (names?.findNamed([respelt]) ?? []);
}

/** Words as readers write them: as a name is published, else as those that were asked for were typed. */
async function spell(
  engine: Engine,
  words: readonly QueryWord[],
  asked: readonly QueryWord[],
): Promise<string> {
  const lexicon = await engine.loadLexicon();
  return lexicon.findPublished(words.map(({ word }) => word)) ?? spellQuery(words, asked);
}

function listAll({ meta }: Engine): Hit[] {
  return meta.fragments.map((_, page) => ({
    page,
    level: 'same',
    rank: 0,
    score: 0,
    terms: [],
    missing: [],
  }));
}

/** Puts bulletins of a year or month, in order, before those of another that only speak of it. */
function putWithin(hits: readonly Hit[], { meta }: Engine): Hit[] {
  const days = meta.fields.indexOf('days') + 1;
  const isWithin = ({ terms, page }: Hit): boolean =>
    listRuns(terms, page).some(({ position }) => fieldOf(position) === days);
  return LEVELS.flatMap((level) => {
    const own = hits.filter((hit) => hit.level === level);
    return [...own.filter(isWithin), ...own.filter((hit) => !isWithin(hit))];
  });
}

/** The place of each page in the order of days, from 1; 0 for a standing page, which has no day. */
function listDays({ meta }: Engine): Uint32Array {
  const days = new Uint32Array(meta.fragments.length);
  for (const [day, page] of (meta.sorts.get('date') ?? []).entries()) days[page] = day + 1;
  return days;
}

function sort(hits: readonly Hit[], order: Order, days: Uint32Array): Hit[] {
  return [...hits].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (order === 'relevance' ? a.rank - b.rank || b.score - a.score : 0) ||
      days[b.page]! - days[a.page]! ||
      a.page - b.page,
  );
}
