import { canonical } from '../vietnamese/canonical.ts';

/**
 * A word as published: letters, marks and digits, and what Unicode does not show within it. Everything up to the next
 * word (punctuation, spaces) belongs to the piece, so that the pieces together are the text.
 */
const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}]*[^\p{L}\p{N}]*/gu;

/** Separator of the names in one field, so that no phrase matches across two names. */
export const NAME_GAP = ' · ';

/** Separator of pieces in the text of a fragment: Pagefind's engine splits words at it, and removes it from what it shows. */
export const CUT = '\u200B';

/**
 * Cuts a published text into pieces of one word each; what precedes the first word goes with it. Words are numbered by
 * their pieces on both sides of the search, which is why marks fall on the right words of the published text.
 */
export function splitPieces(text: string): string[] {
  const pieces = text.match(PIECE) ?? [];
  const start = text.search(/[\p{L}\p{N}]/u);
  return start > 0 ? [text.slice(0, start) + pieces[0]!, ...pieces.slice(1)] : pieces;
}

/** What a piece shows of its word, without what stands around it. */
export function trimPiece(piece: string): string {
  return piece.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** Entries at which the cache of index words is cleared. A language has few words and uses them often. */
const MAX_CACHED_WORDS = 50_000;
const words = new Map<string, string>();

/** The word of a piece as it is indexed and searched: canonical, in lower case, numbers without leading zeros. */
export function indexWord(piece: string): string {
  const known = words.get(piece);
  if (known !== undefined) return known;
  const word = canonical(piece)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .replace(/^0+(?=\d+$)/u, '');
  if (words.size >= MAX_CACHED_WORDS) words.clear();
  words.set(piece, word);
  return word;
}

/** The pieces of a published text as Pagefind gets them: one word for each. */
export function indexPieces(pieces: readonly string[]): string {
  return pieces.map(indexWord).join(' ');
}

/** A published text as Pagefind gets it. */
export function indexText(text: string): string {
  return indexPieces(splitPieces(text));
}

/** Names as Pagefind gets them: one word for each piece, with a gap between names that counts as a word. */
export function indexNames(names: readonly string[]): string {
  return names.map(indexText).join(NAME_GAP);
}
