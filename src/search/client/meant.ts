import { readViqr } from '../../vietnamese/viqr.ts';
import { findPages, isTogether, type Hit, type Sources } from './find.ts';
import { findHalfNames } from './half-names.ts';
import { TIER } from './match.ts';
import { haveAccents, parseQuery, type Query, type QueryWord } from './query.ts';
import { addNearest } from './rank-nearest.ts';
import { respell } from './respell.ts';
import { getTermLoader, type TermLoader } from './term-loader.ts';

/** Results on one page. So many good results also end the search for others. */
export const PAGE_SIZE = 10;

/**
 * Files of the index fetched for an unfinished word, at most. All files with words of this prefix are needed, or results would be
 * missing; more would cost a reader too much.
 */
const MAX_PREFIX_CHUNKS = 12;

/** What was found for a query. */
export interface Findings {
  found: Hit[];
  isUnfinished: boolean;
  /** The words in another spelling that were searched for too. */
  respelt: readonly QueryWord[] | undefined;
}

/**
 * Finds what was typed. Where no page has that together, what it may have been typed for is searched too; where that fills no page of
 * results, pages that hold a part of the words follow. Words in quotation marks are meant as they are.
 */
export async function findMeant(
  sources: Sources,
  { text, isVerbatim }: { text: string; isVerbatim: boolean },
  signal: AbortSignal | undefined,
): Promise<Findings> {
  const loader = getTermLoader(sources.engine);
  const quoted = parseQuery(text);
  const literal = await find(sources, quoted, { loader, signal });
  const isLiteral = quoted.phrases.length > 0;
  if (isLiteral && (literal.found.length > 0 || isQuotedWhole(quoted)))
    return { ...literal, respelt: undefined };
  // A sentence that quotes something is no request for these very words.
  const query = isLiteral ? { ...quoted, phrases: [] } : quoted;
  const typed = isLiteral ? await find(sources, query, { loader, signal }) : literal;
  const isFound = typed.found.some(isTogether);
  signal?.throwIfAborted();
  const respelt = isFound || isVerbatim ? undefined : await findSpelling(sources, text, query);
  const others = respelt ? [toQuery(respelt)] : [];
  const found = new Map(typed.found.map((hit) => [hit.page, hit]));
  for (const other of others) {
    const { found: more } = await find(sources, other, { loader, signal });
    for (const hit of more) if (isTogether(hit)) found.set(hit.page, demote(hit));
  }
  const all = [...found.values()];
  const { isUnfinished } = typed;
  if (all.some(isTogether) && all.length >= PAGE_SIZE) return { found: all, isUnfinished, respelt };
  signal?.throwIfAborted();
  const filled = await addNearest(sources, [query, ...others], all, { loader, fill: PAGE_SIZE });
  return { found: filled, isUnfinished, respelt };
}

function isQuotedWhole({ phrases, words }: Query): boolean {
  return phrases.reduce((sum, [from, to]) => sum + to - from, 0) === words.length;
}

/** The words in their likeliest spelling, undefined if that is how they were typed. */
async function findSpelling(
  { engine }: Sources,
  text: string,
  query: Query,
): Promise<QueryWord[] | undefined> {
  // What was typed is answered where the vocabulary fails.
  const lexicon = await engine.loadLexicon().catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
  if (!lexicon) return undefined;
  const spelt = await respell({ engine, lexicon }, parseQuery(readViqr(text)).words);
  const isSame =
    spelt.length === query.words.length &&
    spelt.every(({ word }, index) => word === query.words[index]!.word);
  return isSame ? undefined : spelt;
}

function toQuery(words: QueryWord[]): Query {
  return { words, respelt: [], phrases: [], isOpen: false, isAccented: haveAccents(words) };
}

interface OneSearch {
  loader: TermLoader;
  signal: AbortSignal | undefined;
}

/** Whole words first; the words that begin like the last one only while the first page of results is not full. */
async function find(
  sources: Sources,
  query: Query,
  { loader, signal }: OneSearch,
): Promise<Omit<Findings, 'respelt'>> {
  const found = await findPages(sources, query, { loader });
  const isSettled = found.filter(isTogether).length >= PAGE_SIZE;
  if (!query.isOpen || isSettled) return { found, isUnfinished: false };
  signal?.throwIfAborted();
  const lastWords = await sources.engine.listWords(query.words.at(-1)!.key, MAX_PREFIX_CHUNKS);
  if (lastWords)
    return { found: await findPages(sources, query, { loader, lastWords }), isUnfinished: false };
  if (found.some(isTogether)) return { found, isUnfinished: true };
  return { found: await findWithoutLast(sources, query, loader), isUnfinished: true };
}

/** The names that the query begins, then what there is without its last word. */
async function findWithoutLast(sources: Sources, query: Query, loader: TermLoader): Promise<Hit[]> {
  const [names, others] = await Promise.all([
    findHalfNames(sources.engine, query),
    findPages(sources, { ...query, words: query.words.slice(0, -1), phrases: [] }, { loader }),
  ]);
  const terms = new Map(others.map((other) => [other.page, other.terms]));
  const named = names.map((name) => ({ ...name, terms: terms.get(name.page) ?? [] }));
  const seen = new Set(names.map(({ page }) => page));
  const rest = others.filter(({ page }) => !seen.has(page));
  // A part of what was typed is never the same as what was typed.
  const demoted = rest.map((other) => ({ ...demote(other), rank: other.rank + TIER.foldedTerms }));
  return [...named, ...demoted];
}

/** What was not typed is similar at best. */
export function demote(found: Hit): Hit {
  return { ...found, level: found.level === 'same' ? 'similar' : found.level };
}
