import { formOf, positionOf, type Term } from './term.ts';

/** Every place where two words stand side by side; the three lists are parallel, in order of page and position. */
export interface Pairs {
  pages: number[];
  /** The positions of the first word. */
  positions: number[];
  /** Whether both words have the accents that were typed. */
  areExact: boolean[];
}

/**
 * Finds where `second` follows `first` at once, on these pages. On each of them the word that stands there less often is walked.
 */
export function findPairs(first: Term, second: Term, among: readonly number[]): Pairs {
  const pairs: Pairs = { pages: [], positions: [], areExact: [] };
  for (const page of among) {
    const [from, to] = [first.starts[page]!, first.starts[page + 1]!];
    const [secondFrom, secondTo] = [second.starts[page]!, second.starts[page + 1]!];
    if (from === to || secondFrom === secondTo) continue;
    const isFirstRarer = to - from <= secondTo - secondFrom;
    const walked = isFirstRarer ? first : second;
    const searched = isFirstRarer ? second : first;
    const step = isFirstRarer ? 1 : -1;
    let low = isFirstRarer ? secondFrom : from;
    const high = isFirstRarer ? secondTo : to;
    for (let at = walked.starts[page]!; at < walked.starts[page + 1]!; at += 1) {
      const occurrence = walked.occurrences[at]!;
      const wanted = positionOf(occurrence) + step;
      low = findPosition(searched, wanted, low, high);
      if (low === high) break;
      const other = searched.occurrences[low]!;
      if (positionOf(other) !== wanted) continue;
      pairs.pages.push(page);
      pairs.positions.push(isFirstRarer ? wanted - 1 : wanted);
      pairs.areExact.push(
        walked.forms[formOf(occurrence)]!.isExact && searched.forms[formOf(other)]!.isExact,
      );
    }
  }
  return pairs;
}

/** The pairs of the first two of three words that the third follows. `following` are the pairs of the last two. */
export function findTriples(pairs: Pairs, following: Pairs): Pairs {
  const triples: Pairs = { pages: [], positions: [], areExact: [] };
  let next = 0;
  for (const [index, page] of pairs.pages.entries()) {
    const wanted = pairs.positions[index]! + 1;
    while (
      next < following.pages.length &&
      (following.pages[next]! < page ||
        (following.pages[next] === page && following.positions[next]! < wanted))
    ) {
      next += 1;
    }
    if (following.pages[next] !== page || following.positions[next] !== wanted) continue;
    triples.pages.push(page);
    triples.positions.push(wanted - 1);
    triples.areExact.push(pairs.areExact[index]! && following.areExact[next]!);
  }
  return triples;
}

/** The first occurrence between `low` and `high` at this position or behind it. */
function findPosition({ occurrences }: Term, position: number, low: number, high: number): number {
  let [left, right] = [low, high];
  while (left < right) {
    const middle = (left + right) >> 1;
    if (positionOf(occurrences[middle]!) < position) left = middle + 1;
    else right = middle;
  }
  return left;
}
