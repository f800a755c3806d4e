import { fold } from '../vietnamese/fold.ts';

/** Finds what an editor most likely meant. */
export type Finder = (word: string) => string | undefined;

/**
 * A finder among candidates, which are folded only once: the candidate that was most likely meant, or `undefined` when none
 * is near. Marks and case are forgiven, so that "thanh liem" finds "Thanh Liêm"; otherwise about one letter in three may
 * differ, two neighbours in the wrong order ("titel") counting as one.
 */
export function buildFinder(candidates: readonly string[]): Finder {
  const folded = candidates.map((candidate) => ({ candidate, form: fold(candidate) }));
  return (word) => {
    const wanted = fold(word);
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    let best: { candidate: string; far: number } | undefined;
    for (const { candidate, form } of folded) {
      // The difference in length is the least that two words can be apart.
      if (Math.abs(form.length - wanted.length) > (best ? best.far - 1 : limit)) continue;
      const far = distance(wanted, form);
      if (far <= limit && (!best || far < best.far)) best = { candidate, far };
    }
    return best?.candidate;
  };
}

/** The candidate that was most likely meant, as by `buildFinder`. */
export function findNearest(word: string, candidates: readonly string[]): string | undefined {
  return buildFinder(candidates)(word);
}

/** Letters to insert, delete, replace or swap with their neighbour: Damerau's distance in its restricted form. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const replaced = last[column - 1]! + (isSame ? 0 : 1);
      let least = Math.min(replaced, last[column]! + 1, next[column - 1]! + 1);
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) least = Math.min(least, beforeLast[column - 2]! + 1);
      next.push(least);
    }
    beforeLast = last;
    last = next;
  }
  return last[b.length]!;
}
