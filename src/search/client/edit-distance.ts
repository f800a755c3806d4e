import { distance } from 'fastest-levenshtein';

/** The edit distance up to which a text of this length may be a typing mistake of another. */
export function maxEdits(text: string): number {
  if (text.length < 9) return 1;
  return text.length < 16 ? 2 : 3;
}

/**
 * The edit distance between two texts: letters deleted, inserted, replaced, or exchanged with a neighbour. `Infinity` for texts
 * whose lengths differ by more than `most`.
 */
export function editDistance(text: string, other: string, most = Infinity): number {
  if (Math.abs(text.length - other.length) > most) return Infinity;
  const edits = distance(text, other);
  // `distance` counts an exchange ("khne" for "khen") as two replacements.
  return edits >= 2 && sortLetters(text) === sortLetters(other) ? edits - 1 : edits;
}

function sortLetters(text: string): string {
  return [...text].sort().join('');
}
