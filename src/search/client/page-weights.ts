import type { IndexMeta } from './index-files.ts';
import type { Amount } from './match.ts';
import type { Pairs } from './pairs.ts';
import { fieldOf } from './postings.ts';
import { listWeights } from './rank.ts';
import { formOf, positionOf, type Term } from './term.ts';

/** How much a body that is full of a word counts, and how much each unit of field weight does, up to a limit. */
const BODY_WEIGHT = 1.6;
const FIELD_FACTOR = 0.22;
const MAX_FIELDS = 2;

/** The usual parameters of BM25, as in `rank.ts`. */
const SATURATION = 1.2;
const LENGTH_PENALTY = 0.75;

/** What words, and words together, are worth on the pages of one index. A word is weighed once. */
export class PageWeights {
  readonly #count: number;
  readonly #weights: readonly number[];
  /** How often a word must stand in the body of each page to count half. */
  readonly #halves: Float64Array;
  readonly #words = new Map<Term, Float64Array>();

  constructor({ lengths, fields }: IndexMeta) {
    this.#count = lengths.length;
    this.#weights = listWeights(fields);
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    this.#halves = Float64Array.from(
      lengths,
      (length) => SATURATION * (1 - LENGTH_PENALTY + (LENGTH_PENALTY * length) / average),
    );
  }

  /** How rare something is that so many pages have. */
  rate(count: number): number {
    return Math.log(1 + (this.#count - count + 0.5) / (count + 0.5));
  }

  /** What a word is worth on each of these pages, before its rarity; of other pages the list says nothing. */
  weighWord(term: Term, otherAccents: number, pages: readonly number[]): Float64Array {
    const weights = this.#words.get(term) ?? new Float64Array(this.#count).fill(NaN);
    this.#words.set(term, weights);
    for (const page of pages) {
      if (Number.isNaN(weights[page])) weights[page] = this.#weighOn(page, term, otherAccents);
    }
    return weights;
  }

  #weighOn(page: number, { starts, occurrences, forms }: Term, otherAccents: number): number {
    const amount: Amount = { body: 0, fields: 0 };
    let isExact = false;
    let before = 0;
    for (let at = starts[page]!; at < starts[page + 1]!; at += 1) {
      const occurrence = occurrences[at]!;
      isExact ||= forms[formOf(occurrence)]!.isExact;
      before = this.#add(amount, positionOf(occurrence), before);
    }
    return this.#weigh(amount, page) * (isExact ? 1 : otherAccents);
  }

  /** Adds to the scores of pages what words are worth that stand together: the more, the fewer pages have them together. */
  addTogether(
    { pages, positions, areExact }: Pairs,
    { weight, otherAccents }: { weight: number; otherAccents: number },
    scores: Float64Array,
  ): void {
    let different = 0;
    for (let at = 0; at < pages.length; at += 1) if (pages[at] !== pages[at - 1]) different += 1;
    const rarity = this.rate(different) * weight;
    for (let at = 0; at < pages.length;) {
      const page = pages[at]!;
      const amount: Amount = { body: 0, fields: 0 };
      let isExact = false;
      let before = 0;
      for (; pages[at] === page; at += 1) {
        isExact ||= areExact[at]!;
        before = this.#add(amount, positions[at]!, before);
      }
      scores[page]! += rarity * this.#weigh(amount, page) * (isExact ? 1 : otherAccents);
    }
  }

  /** Counts one place; returns its field, by which the places of one field are counted once. */
  #add(amount: Amount, position: number, before: number): number {
    const field = fieldOf(position);
    if (field === 0) amount.body += 1;
    else if (field !== before) amount.fields += this.#weights[field]!;
    return field;
  }

  #weigh({ body, fields }: Amount, page: number): number {
    return (BODY_WEIGHT * body) / (body + this.#halves[page]!) + Math.min(MAX_FIELDS, FIELD_FACTOR * fields);
  }
}
