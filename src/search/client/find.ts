import { listReadings, type Expansion } from './abbreviations.ts';
import type { IndexedWord } from './chunk.ts';
import type { Engine } from './engine.ts';
import { listMatches, TIER } from './match.ts';
import type { Query, QueryWord } from './query.ts';
import { listWeights, scoreMatches } from './rank.ts';
import type { TermLoader } from './term-loader.ts';
import type { Term } from './term.ts';

/**
 * How well a page matches, best first. `same`: the same words, adjacent. `similar`: adjacent words that differ in accents or are
 * longer than what was typed. `apart`: the words, not adjacent. `nearest`: a part of the words, and pages with all of them that are no
 * better.
 */
export const LEVELS = ['same', 'similar', 'apart', 'nearest'] as const;

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
  /** The words that it lacks, as typed. */
  missing: readonly string[];
}

/** Whether a page has the words together, or something that looks like them. */
export function isTogether({ level }: Pick<Hit, 'level'>): boolean {
  return level === 'same' || level === 'similar';
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
  { loader, lastWords }: { loader: TermLoader; lastWords?: readonly IndexedWord[] },
): Promise<Hit[]> {
  const found = new Map<number, Hit>();
  for (const [index, words] of listQueryReadings(query, abbreviations).entries()) {
    const terms = await loadTerms(loader, words, query, lastWords);
    const matches = listMatches(terms, query.phrases, listWeights(engine.meta.fields));
    const scores = scoreMatches(terms, matches, engine.meta.lengths);
    for (const [place, match] of matches.entries()) {
      // What was typed comes before what means the same.
      const rank = match.tier + (index === 0 ? 0 : 0.5);
      if (rank >= (found.get(match.page)?.rank ?? Infinity)) continue;
      const level = findLevel(match.tier, query.isAccented);
      found.set(match.page, { page: match.page, level, rank, score: scores[place]!, terms, missing: [] });
    }
  }
  return [...found.values()];
}

/** The words as typed, then what means the same. Phrases in quotation marks are taken literally: they have no other readings. */
export function listQueryReadings(query: Query, abbreviations: readonly Expansion[]): QueryWord[][] {
  if (query.phrases.length > 0) return [query.words];
  return [query.words, ...query.respelt, ...listReadings(query.words, abbreviations)];
}

function findLevel(tier: number, isAccented: boolean): Level {
  if (tier >= TIER.exactTerms) return 'apart';
  return tier === (isAccented ? TIER.exactPhrase : TIER.foldedPhrase) ? 'same' : 'similar';
}

async function loadTerms(
  loader: TermLoader,
  words: readonly QueryWord[],
  query: Query,
  lastWords: readonly IndexedWord[] | undefined,
): Promise<Term[]> {
  const typedLast = query.words.at(-1);
  return Promise.all(
    words.map((word, index) => {
      const isUnfinished = lastWords && word === typedLast && index === words.length - 1;
      return isUnfinished
        ? loader.loadBegun(word, lastWords, query.isAccented)
        : loader.load(word, query.isAccented);
    }),
  );
}
