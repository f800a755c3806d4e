import { listReadings, type Expansion } from './abbreviations.ts';
import type { IndexedWord } from './chunk.ts';
import type { Engine } from './engine.ts';
import { listMatches, TIER } from './match.ts';
import type { Query, QueryWord } from './query.ts';
import { listWeights, scoreMatches } from './rank.ts';
import { buildTerm, type Term } from './term.ts';

/**
 * How well a page matches, best first. `same`: the same words, adjacent. `similar`: adjacent words that differ in accents or are
 * longer than what was typed. `apart`: the words, not adjacent.
 */
export const LEVELS = ['same', 'similar', 'apart'] as const;

export type Level = (typeof LEVELS)[number];

/** A page found. */
export interface Hit {
  page: number;
  level: Level;
  /** The lower, the better; pages of equal rank are ordered by score. */
  rank: number;
  score: number;
  /** The terms it was found with, by which its excerpt is chosen. */
  terms: readonly Term[];
}

/** What a query is searched in. */
export interface Sources {
  engine: Engine;
  abbreviations: readonly Expansion[];
}

/**
 * Finds all pages that hold every word of the query, in any of its readings. `lastWords` stand for the last word where
 * the reader has not finished it.
 */
export async function findPages(
  { engine, abbreviations }: Sources,
  query: Query,
  lastWords?: readonly IndexedWord[],
): Promise<Hit[]> {
  // Phrases in quotation marks are taken literally: no other readings.
  const others =
    query.phrases.length > 0 ? [] : [...query.respelt, ...listReadings(query.words, abbreviations)];
  const found = new Map<number, Hit>();
  for (const [index, words] of [query.words, ...others].entries()) {
    const terms = await loadTerms(engine, words, query, lastWords);
    const matches = listMatches(terms, query.phrases, listWeights(engine.meta.fields));
    const scores = scoreMatches(terms, matches, engine.meta.lengths);
    for (const [place, match] of matches.entries()) {
      // What was typed comes before what means the same.
      const rank = match.tier + (index === 0 ? 0 : 0.5);
      if (rank >= (found.get(match.page)?.rank ?? Infinity)) continue;
      const level = findLevel(match.tier, query.isAccented);
      found.set(match.page, { page: match.page, level, rank, score: scores[place]!, terms });
    }
  }
  return [...found.values()];
}

function findLevel(tier: number, isAccented: boolean): Level {
  if (tier >= TIER.exactTerms) return 'apart';
  return tier === (isAccented ? TIER.exactPhrase : TIER.foldedPhrase) ? 'same' : 'similar';
}

async function loadTerms(
  engine: Engine,
  words: readonly QueryWord[],
  query: Query,
  lastWords: readonly IndexedWord[] | undefined,
): Promise<Term[]> {
  const options = { isAccented: query.isAccented, pages: engine.meta.fragments.length };
  const typedLast = query.words.at(-1);
  return Promise.all(
    words.map(async (word, index) => {
      const isUnfinished = lastWords && word === typedLast && index === words.length - 1;
      const known = new Set([...(isUnfinished ? lastWords : []), ...(await findWords(engine, word))]);
      return buildTerm(word, [...known], options);
    }),
  );
}

async function findWords(engine: Engine, { key, twin }: QueryWord): Promise<IndexedWord[]> {
  const found = await Promise.all((twin ? [key, twin.key] : [key]).map((each) => engine.findWord(each)));
  return found.filter((word) => word !== undefined);
}
