import { readKeystrokes } from '../../vietnamese/keystrokes.ts';
import type { Engine } from './engine.ts';
import { Filtering, type Facets, type ChosenFilters } from './facets.ts';
import { findPages, LEVELS, type Hit, type Level, type Sources } from './find.ts';
import { findHalfNames } from './half-names.ts';
import { TIER } from './match.ts';
import { parseQuery, type Query } from './query.ts';

export type Order = 'relevance' | 'date';

export interface SearchRequest {
  text: string;
  selection: ChosenFilters;
  order: Order;
}

export interface Answer {
  /** All pages found, by level, within a level in the order asked for. */
  hits: Hit[];
  counts: Record<Level, number>;
  /** Counts the values of the filters; results need not wait for it. */
  countFacets: () => Facets;
  /** More words begin like the last one than are worth fetching; it was read as a whole word or left out. */
  isUnfinished: boolean;
}

/** Results on one page. So many good results also end the search for others. */
export const PAGE_SIZE = 10;

/**
 * Files of the index fetched for an unfinished word, at most. All files with words of this prefix are needed, or results would be
 * missing; more would cost a reader too much.
 */
const MAX_PREFIX_CHUNKS = 12;

/** Runs a search. Rejects when a file of the index is missing or damaged, or when `signal` is aborted. */
export async function search(
  sources: Sources,
  request: SearchRequest,
  signal?: AbortSignal,
): Promise<Answer> {
  const { engine } = sources;
  const query = parseQuery(request.text);
  const [filtering, { found, isUnfinished }] = await Promise.all([
    Filtering.load(engine, request.selection),
    query.words.length > 0
      ? findMeant(sources, request.text, signal)
      : { found: listAll(engine), isUnfinished: false },
  ]);
  signal?.throwIfAborted();
  // Without words, filters alone may ask; without either, nothing has been asked.
  const isAsked = query.words.length > 0 || Object.keys(request.selection).length > 0;
  const hits = isAsked ? found.filter(({ page }) => filtering.admits(page)) : [];
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, hits.filter((hit) => hit.level === level).length]),
  ) as Record<Level, number>;
  return {
    hits: sort(hits, query.words.length > 0 ? request.order : 'date', engine),
    counts,
    countFacets: () => filtering.count(found.map(({ page }) => page)),
    isUnfinished,
  };
}

interface Findings {
  found: Hit[];
  isUnfinished: boolean;
}

/** Finds what was typed; without results, what the same keys give with a Vietnamese input method. */
async function findMeant(sources: Sources, text: string, signal: AbortSignal | undefined): Promise<Findings> {
  const outcome = await find(sources, parseQuery(text), signal);
  const meant = readKeystrokes(text);
  if (outcome.found.length > 0 || meant === text.toLowerCase()) return outcome;
  signal?.throwIfAborted();
  const { found, isUnfinished } = await find(sources, parseQuery(meant), signal);
  return { found: found.map(demote), isUnfinished };
}

/** Whole words first; the words that begin like the last one only while the first page of results is not full. */
async function find(sources: Sources, query: Query, signal: AbortSignal | undefined): Promise<Findings> {
  const found = await findPages(sources, query);
  const isSettled = found.filter(({ level }) => level !== 'apart').length >= PAGE_SIZE;
  if (!query.isOpen || isSettled) return { found, isUnfinished: false };
  signal?.throwIfAborted();
  const lastWords = await sources.engine.listWords(query.words.at(-1)!.key, MAX_PREFIX_CHUNKS);
  if (lastWords) return { found: await findPages(sources, query, lastWords), isUnfinished: false };
  if (found.some(({ level }) => level !== 'apart')) return { found, isUnfinished: true };
  return { found: await findWithoutLast(sources, query), isUnfinished: true };
}

/** The names that the query begins, then what there is without its last word. */
async function findWithoutLast(sources: Sources, query: Query): Promise<Hit[]> {
  const [names, others] = await Promise.all([
    findHalfNames(sources.engine, query),
    findPages(sources, { ...query, words: query.words.slice(0, -1), phrases: [] }),
  ]);
  const terms = new Map(others.map((other) => [other.page, other.terms]));
  const named = names.map((name) => ({ ...name, terms: terms.get(name.page) ?? [] }));
  const seen = new Set(names.map(({ page }) => page));
  const rest = others.filter(({ page }) => !seen.has(page));
  // A part of what was typed is never the same as what was typed.
  const demoted = rest.map((other) => ({ ...demote(other), rank: other.rank + TIER.foldedTerms }));
  return [...named, ...demoted];
}

function demote(found: Hit): Hit {
  return { ...found, level: found.level === 'same' ? 'similar' : found.level };
}

function listAll({ meta }: Engine): Hit[] {
  return meta.fragments.map((_, page) => ({ page, level: 'same', rank: 0, score: 0, terms: [] }));
}

function sort(hits: readonly Hit[], order: Order, { meta }: Engine): Hit[] {
  const days = new Uint32Array(meta.fragments.length);
  for (const [day, page] of (meta.sorts.get('date') ?? []).entries()) days[page] = day;
  return [...hits].sort(
    (a, b) =>
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (order === 'relevance' ? a.rank - b.rank || b.score - a.score : 0) ||
      days[b.page]! - days[a.page]! ||
      a.page - b.page,
  );
}
