import { distance } from 'fastest-levenshtein';

/** The longer a text, the more slips of the finger it may hold and still be recognised. */
export function maxEdits(text: string): number {
  if (text.length < 9) return 1;
  return text.length < 16 ? 2 : 3;
}

/**
 * How many slips of the finger lie between two texts: a letter missing, too many or wrong, or two neighbours exchanged. Texts
 * whose lengths differ by more than `most` are not compared, and are infinitely far apart.
 */
export function editDistance(text: string, other: string, most = Infinity): number {
  if (Math.abs(text.length - other.length) > most) return Infinity;
  const slips = distance(text, other);
  // "khne" is one slip from "khen", though two of its letters are wrong.
  return slips >= 2 && sortLetters(text) === sortLetters(other) ? slips - 1 : slips;
}

function sortLetters(text: string): string {
  return [...text].sort().join('');
}
