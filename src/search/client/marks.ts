import type { IndexMeta } from './index-files.ts';
import { listRuns, type Run } from './match.ts';
import { fieldOf, wordOf } from './postings.ts';
import { formOf, positionOf, type Term } from './term.ts';

/** The numbers of the words that were matched on a page, by field; the body goes by the name of "body". */
export type MatchedWords = ReadonlyMap<string, ReadonlySet<number>>;

/** Words of a body within which matched ones make one passage: about as many as an excerpt shows behind its first mark. */
const PASSAGE = 24;

/** A word of a page that one term matched. */
interface MatchedPlace {
  position: number;
  term: number;
}

/**
 * What was really matched on a page: the words where they stand together as well as the best of them do, else every word of the title
 * by itself, those of the passage of the body that holds most of them, and of other fields those that stand side by side. Words that only begin alike, or differ in accents from better
 * ones, are not marked.
 */
export function listMarks(terms: readonly Term[], page: number, meta: IndexMeta): MatchedWords {
  const runs = listRuns(terms, page);
  const positions =
    runs.length > 0
      ? listBest(runs).flatMap(({ position }) => terms.map((_, index) => position + index))
      : listApart(terms, page, meta);
  const marks = new Map<string, Set<number>>();
  for (const position of positions) {
    const field = fieldOf(position);
    const name = field === 0 ? 'body' : meta.fields[field - 1]!;
    const numbers = marks.get(name) ?? new Set();
    marks.set(name, numbers.add(wordOf(position)));
  }
  return marks;
}

function listBest(runs: readonly Run[]): Run[] {
  const best = Math.min(...runs.map(({ tier }) => tier));
  return runs.filter(({ tier }) => tier === best);
}

function listApart(terms: readonly Term[], page: number, meta: IndexMeta): number[] {
  const places = terms
    .flatMap((term, index) =>
      listBestOccurrences(term, page).map((position): MatchedPlace => ({ position, term: index })),
    )
    .sort((a, b) => a.position - b.position);
  const body = places.filter(({ position }) => fieldOf(position) === 0);
  const title = meta.fields.indexOf('title') + 1;
  const others = places.filter(({ position }, index) => {
    const field = fieldOf(position);
    return field === title || (field !== 0 && isBeside(places, index));
  });
  const rarities = terms.map(({ pageCount }) => Math.log(1 + meta.lengths.length / Math.max(1, pageCount)));
  return [...others, ...findPassage(body, rarities)].map(({ position }) => position);
}

/** Whether the word before or behind it in the query stands before or behind it here. */
function isBeside(places: readonly MatchedPlace[], index: number): boolean {
  return [-1, 1].some((step) => {
    const [own, other] = [places[index]!, places[index + step]];
    return other?.position === own.position + step && other.term === own.term + step;
  });
}

/** The places of the stretch of a body that holds the rarest words, those side by side counting twice. */
function findPassage(places: readonly MatchedPlace[], rarities: readonly number[]): readonly MatchedPlace[] {
  let best: readonly MatchedPlace[] = [];
  let most = 0;
  let end = 0;
  for (const [from, { position }] of places.entries()) {
    while (end < places.length && places[end]!.position < position + PASSAGE) end += 1;
    const passage = places.slice(from, end);
    const weight = weighPassage(passage, rarities);
    if (weight > most) [best, most] = [passage, weight];
  }
  return best;
}

function weighPassage(passage: readonly MatchedPlace[], rarities: readonly number[]): number {
  const words = new Set<number>();
  const pairs = new Set<number>();
  for (const [index, { position, term }] of passage.entries()) {
    words.add(term);
    const next = passage[index + 1];
    if (next?.position === position + 1 && next.term === term + 1) pairs.add(term);
  }
  const sum = [...words].reduce((weight, term) => weight + rarities[term]!, 0);
  return [...pairs].reduce((weight, term) => weight + rarities[term]! + rarities[term + 1]!, sum);
}

function listBestOccurrences({ starts, occurrences, forms }: Term, page: number): number[] {
  const found = [...occurrences.subarray(starts[page], starts[page + 1])];
  const exact = found.filter((occurrence) => forms[formOf(occurrence)]!.isExact);
  return (exact.length > 0 ? exact : found).map(positionOf);
}
