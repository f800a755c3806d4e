import type { IndexMeta } from './index-files.ts';
import { listRuns, type Run } from './match.ts';
import { fieldOf, wordOf } from './postings.ts';
import { formOf, positionOf, type Term } from './term.ts';

/** The numbers of the words that were matched on a page, by field; the body goes by the name of "body". */
export type MatchedWords = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * What was really matched on a page: the words where they stand together as well as the best of them do, else every
 * word by itself. Words that only begin alike, or differ in accents from better ones, are not marked.
 */
export function listMarks(terms: readonly Term[], page: number, meta: IndexMeta): MatchedWords {
  const runs = listRuns(terms, page);
  const positions =
    runs.length > 0
      ? listBest(runs).flatMap(({ position }) => terms.map((_, index) => position + index))
      : [];
  if (runs.length === 0) for (const term of terms) positions.push(...listBestOccurrences(term, page));
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

function listBestOccurrences({ starts, occurrences, forms }: Term, page: number): number[] {
  const found = [...occurrences.subarray(starts[page], starts[page + 1])];
  const exact = found.filter((occurrence) => forms[formOf(occurrence)]!.isExact);
  return (exact.length > 0 ? exact : found).map(positionOf);
}
