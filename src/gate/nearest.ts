import { fold } from '../vietnamese/fold.ts';

/** UTF-16 units of a word for which candidates are sought, at most: no field that names a record is longer. */
const MAX_LENGTH = 300;

/**
 * Pairs of letters that are compared for one word, at most: those of 3,000 names with a word, of 40 letters each. A search that would
 * take more ends with what is nearest of the candidates so far.
 */
const MAX_WORK = 5_000_000;

/** Returns the candidate nearest to a word, `undefined` when none is near. */
export type Finder = (word: string) => string | undefined;

/**
 * A finder among candidates, which are folded only once: the candidate that was most likely meant, or `undefined` when none
 * is near. Marks and case are forgiven, so that "thanh liem" finds "Thanh Liêm"; otherwise about one letter in three may
 * differ, two neighbours in the wrong order ("titel") counting as one. Nothing is near a word of more than `MAX_LENGTH` letters.
 */
export function buildFinder(candidates: readonly string[]): Finder {
  const folded = candidates.map((candidate) => ({ candidate, form: fold(candidate) }));
  return (word) => {
    const wanted = fold(word);
    if (wanted.length > MAX_LENGTH) return undefined;
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    let best: { candidate: string; far: number } | undefined;
    const work = { left: MAX_WORK };
    for (const { candidate, form } of folded) {
      if (work.left <= 0) break;
      // The difference in length is the least that two words can be apart.
      if (Math.abs(form.length - wanted.length) > (best ? best.far - 1 : limit)) continue;
      const far = distanceWithin(wanted, form, best ? best.far - 1 : limit, work);
      if (far !== undefined) best = { candidate, far };
    }
    return best?.candidate;
  };
}

/** The candidate that was most likely meant, as by `buildFinder`. */
export function findNearest(word: string, candidates: readonly string[]): string | undefined {
  return buildFinder(candidates)(word);
}

/**
 * Letters to insert, delete, replace or swap with their neighbour: Damerau's distance in its restricted form. `undefined` when
 * they are more than `limit`, which mostly shows after a few letters. What is compared is taken from `work`.
 */
function distanceWithin(a: string, b: string, limit: number, work: { left: number }): number | undefined {
  let [beforeLast, last, next] = [0, 1, 2].map(() => new Uint16Array(b.length + 1)) as [Row, Row, Row];
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    next[0] = row;
    work.left -= b.length;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const replaced = last[column - 1]! + (isSame ? 0 : 1);
      let far = Math.min(replaced, last[column]! + 1, next[column - 1]! + 1);
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) far = Math.min(far, beforeLast[column - 2]! + 1);
      next[column] = far;
      least = Math.min(least, far);
    }
    // The least of a row is never more than that of the rows below it, swaps included.
    if (least > limit) return undefined;
    [beforeLast, last, next] = [last, next, beforeLast];
  }
  const far = last[b.length]!;
  return far <= limit ? far : undefined;
}

/** Distances between one beginning of the first word and every beginning of the second. */
type Row = Uint16Array;
