import { isQuestionWord } from '../../vietnamese/question-words.ts';
import type { IndexMeta } from './index-files.ts';
import { PageWeights } from './page-weights.ts';
import { findPairs, findTriples } from './pairs.ts';
import type { QueryWord } from './query.ts';
import type { Term } from './term.ts';

/** One reading of a query with what the index has of its words. */
export interface WeighedReading {
  words: readonly QueryWord[];
  terms: readonly Term[];
  /** Whether the reader types accents. */
  isAccented: boolean;
  /** Factor of its scores: what was typed counts in full. */
  weight: number;
}

/** A page that holds a part of the words. */
export interface NearPage {
  page: number;
  score: number;
  /** The reading by which it scores best. */
  reading: WeighedReading;
  /** Whether two neighbours of the query, not both of them mere question words, stand together on it. */
  hasPair: boolean;
}

/** A page with its score for one reading. */
type ScoredPage = Pick<NearPage, 'page' | 'score' | 'hasPair'>;

/** Weights of a word, of two neighbours and of three, by which rarity is multiplied. Measured: see the README of this room. */
const PAIR_WEIGHT = 1;
const TRIPLE_WEIGHT = 0.5;

/** Factors where the accents are not those that were typed. */
const OTHER_ACCENTS = 0.8;
const OTHER_ACCENTS_TOGETHER = 0.6;

/** Factor of the weight of a word that only asks; of a pair with one such word. */
const ASKING = 0.1;
const ASKING_PAIR = 0.3;

/**
 * Scores every page that holds at least the share `leastCover` of the weight of the words of a reading, each by its best reading.
 * Words that no page has count as much as the others do on average: they tell no page from another.
 */
export function scorePages(
  readings: readonly WeighedReading[],
  meta: IndexMeta,
  leastCover: number,
): Map<number, NearPage> {
  const scorer = new Scorer(meta);
  const best = new Map<number, NearPage>();
  for (const reading of readings) {
    for (const { page, score, hasPair } of scorer.score(reading, leastCover)) {
      const weighed = score * reading.weight;
      if (weighed > (best.get(page)?.score ?? 0)) best.set(page, { page, score: weighed, reading, hasPair });
    }
  }
  return best;
}

/** Scores the pages of one index. What several readings share is weighed once. */
class Scorer {
  readonly #count: number;
  readonly #weights: PageWeights;

  constructor(meta: IndexMeta) {
    this.#count = meta.lengths.length;
    this.#weights = new PageWeights(meta);
  }

  score({ words, terms, isAccented }: WeighedReading, leastCover: number): ScoredPage[] {
    const areAsking = markAsking(words, isAccented);
    const rarities = terms.map(({ pageCount }, index) =>
      pageCount === 0 ? 0 : this.#weights.rate(pageCount) * (areAsking[index] ? ASKING : 1),
    );
    const scores = new Float64Array(this.#count);
    const pages = this.#listCovering(terms, rarities, leastCover);
    for (const [index, term] of terms.entries()) {
      const weights = this.#weights.weighWord(term, isAccented ? OTHER_ACCENTS : 1, pages);
      for (const page of pages) scores[page]! += rarities[index]! * weights[page]!;
    }
    const havePair = new Set<number>();
    const otherAccents = isAccented ? OTHER_ACCENTS_TOGETHER : 1;
    const neighbours = terms.slice(1).map((term, index) => findPairs(terms[index]!, term, pages));
    for (const [index, pairs] of neighbours.entries()) {
      const [first, second] = [areAsking[index]!, areAsking[index + 1]!];
      if (first && second) continue;
      const weight = PAIR_WEIGHT * (first || second ? ASKING_PAIR : 1);
      this.#weights.addTogether(pairs, { weight, otherAccents }, scores);
      for (const page of pairs.pages) havePair.add(page);
    }
    for (let index = 0; index + 1 < neighbours.length; index += 1) {
      const triples = findTriples(neighbours[index]!, neighbours[index + 1]!);
      this.#weights.addTogether(triples, { weight: TRIPLE_WEIGHT, otherAccents }, scores);
    }
    return pages.map((page) => ({ page, score: scores[page]!, hasPair: havePair.has(page) }));
  }

  /** The pages that hold enough of the words to be looked at. */
  #listCovering(terms: readonly Term[], rarities: readonly number[], leastCover: number): number[] {
    const covers = new Float64Array(this.#count);
    for (const [index, { starts }] of terms.entries()) {
      const rarity = rarities[index]!;
      if (rarity === 0) continue;
      for (let page = 0; page < this.#count; page += 1) {
        if (starts[page]! < starts[page + 1]!) covers[page]! += rarity;
      }
    }
    const known = rarities.filter((rarity) => rarity > 0).length;
    const all = (rarities.reduce((sum, rarity) => sum + rarity, 0) / known) * terms.length;
    const pages: number[] = [];
    for (let page = 0; page < this.#count; page += 1) if (covers[page]! >= all * leastCover) pages.push(page);
    return pages;
  }
}

/** Which words only ask; where all of them do, none is taken for one. */
function markAsking(words: readonly QueryWord[], isAccented: boolean): boolean[] {
  const marked = words.map(({ word }) => isQuestionWord(word, isAccented));
  return marked.every(Boolean) ? words.map(() => false) : marked;
}
