import { fieldOf } from './postings.ts';
import { formOf, positionOf, type Term } from './term.ts';

/**
 * How well a page answers, best first. "Phrase": the words stand together in their order. "Run": they do, and the last
 * is longer than what has been typed. "Terms": all words are there. Exact is with accents as typed, folded without.
 */
export const TIER = {
  exactPhrase: 1,
  exactRun: 2,
  foldedPhrase: 3,
  foldedRun: 4,
  exactTerms: 5,
  foldedTerms: 6,
} as const;

export type Tier = (typeof TIER)[keyof typeof TIER];

/** Words in quotation marks, from the first to after the last. */
export type Phrase = readonly [from: number, to: number];

/** How much of something stands on a page. */
export interface Amount {
  /** Times in the body. */
  body: number;
  /** The sum of the weights of the other fields that hold it. */
  fields: number;
}

/** A page that holds all words of one reading of the query. */
export interface Match {
  page: number;
  tier: Tier;
  /** Of the words together, or of each word: how much of it stands on the page. */
  amounts: Amount[];
  /** For words together: the forms in which they were found, so that a spelling can be counted. */
  spelling: string;
}

/** A place where words stand together. */
export interface Run {
  position: number;
  tier: Tier;
  spelling: string;
}

/** The match of every page that holds all terms and all phrases. `weights` are those of the fields by their numbers. */
export function listMatches(
  terms: readonly Term[],
  phrases: readonly Phrase[],
  weights: readonly number[],
): Match[] {
  const pages = listPages(terms);
  const exact = pages.filter((page) => phrases.every((phrase) => hasPhrase(terms, phrase, page, true)));
  // Quotation marks ask for the very words; other accents are an answer only where there is no better one.
  const admitted =
    exact.length > 0
      ? exact
      : pages.filter((page) => phrases.every((phrase) => hasPhrase(terms, phrase, page, false)));
  return admitted.map((page) => buildMatch(terms, page, weights));
}

function listPages(terms: readonly Term[]): number[] {
  const pages: number[] = [];
  const count = terms[0] ? terms[0].starts.length - 1 : 0;
  for (let page = 0; page < count; page += 1) {
    if (terms.every(({ starts }) => starts[page]! < starts[page + 1]!)) pages.push(page);
  }
  return pages;
}

function hasPhrase(terms: readonly Term[], [from, to]: Phrase, page: number, isExact: boolean): boolean {
  return listRuns(terms.slice(from, to), page).some(({ tier }) => !isExact || tier < TIER.foldedPhrase);
}

/** Every place on a page where all terms stand together in their order. */
export function listRuns(terms: readonly Term[], page: number): Run[] {
  const [first, ...others] = terms;
  if (!first) return [];
  const cursors = others.map(({ starts }) => starts[page]!);
  const runs: Run[] = [];
  search: for (let at = first.starts[page]!; at < first.starts[page + 1]!; at += 1) {
    const position = positionOf(first.occurrences[at]!);
    for (let index = 0; index < others.length; index += 1) {
      const { starts, occurrences } = others[index]!;
      const wanted = position + index + 1;
      const end = starts[page + 1]!;
      let cursor = cursors[index]!;
      while (cursor < end && positionOf(occurrences[cursor]!) < wanted) cursor += 1;
      cursors[index] = cursor;
      if (cursor === end || positionOf(occurrences[cursor]!) !== wanted) continue search;
    }
    const found = others.map(({ occurrences }, index) => occurrences[cursors[index]!]!);
    const forms = [first.occurrences[at]!, ...found].map(formOf);
    runs.push({ position, tier: findRunTier(terms, forms), spelling: forms.join() });
  }
  return runs;
}

function findRunTier(terms: readonly Term[], forms: readonly number[]): Tier {
  const isExact = forms.every((form, index) => terms[index]!.forms[form]!.isExact);
  const isWhole = forms.every((form, index) => terms[index]!.forms[form]!.isWhole);
  if (isExact) return isWhole ? TIER.exactPhrase : TIER.exactRun;
  return isWhole ? TIER.foldedPhrase : TIER.foldedRun;
}

function buildMatch(terms: readonly Term[], page: number, weights: readonly number[]): Match {
  const runs = listRuns(terms, page);
  if (runs.length > 0) {
    const best = runs.reduce((least, run) => (run.tier < least.tier ? run : least));
    const positions = runs.map(({ position }) => position);
    return { page, tier: best.tier, amounts: [sum(positions, weights)], spelling: best.spelling };
  }
  const best = terms.map((term) => listBest(term, page));
  return {
    page,
    tier: best.every(({ isExact }) => isExact) ? TIER.exactTerms : TIER.foldedTerms,
    amounts: best.map(({ positions }) => sum(positions, weights)),
    spelling: '',
  };
}

/** Where a word stands as it was typed, longer words and the same letters with other accents count for nothing. */
function listBest(
  { starts, occurrences, forms }: Term,
  page: number,
): { isExact: boolean; positions: number[] } {
  let positions: number[] = [];
  let best = Infinity;
  for (let at = starts[page]!; at < starts[page + 1]!; at += 1) {
    const { isExact, isWhole } = forms[formOf(occurrences[at]!)]!;
    const grade = (isExact ? 0 : 2) + (isWhole ? 0 : 1);
    if (grade > best) continue;
    if (grade < best) [best, positions] = [grade, []];
    positions.push(positionOf(occurrences[at]!));
  }
  return { isExact: best < 2, positions };
}

function sum(positions: readonly number[], weights: readonly number[]): Amount {
  const amount = { body: 0, fields: 0 };
  let before = 0;
  for (const position of positions) {
    const field = fieldOf(position);
    if (field === 0) amount.body += 1;
    // Positions ascend, so that the words of one field come together.
    else if (field !== before) amount.fields += weights[field]!;
    before = field;
  }
  return amount;
}
