import { trimPiece } from '../pieces.ts';

/** Words of a passage that a link names, at most: browsers look for them all in a row. */
const MAX_WORDS = 8;

/**
 * The end of an address by which a browser scrolls to a passage and marks it, as `#:~:text=…` of the WICG draft; empty where no two
 * marked words stand side by side, as one word may stand anywhere. Browsers that do not know it drop it.
 */
export function buildPassageEnd(pieces: readonly string[], marked: ReadonlySet<number> = new Set()): string {
  const ascending = [...marked].sort((a, b) => a - b);
  const first = ascending.find((number) => marked.has(number + 1));
  if (first === undefined) return '';
  let last = first;
  while (marked.has(last + 1) && last - first + 1 < MAX_WORDS) last += 1;
  const passage = trimPiece(pieces.slice(first, last + 1).join('')).replace(/\s+/gu, ' ');
  // A dash, a comma and an ampersand are signs of the form.
  return `#:~:text=${encodeURIComponent(passage).replaceAll('-', '%2D')}`;
}
