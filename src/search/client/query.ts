import { canonical, restoreDStroke } from '../../vietnamese/canonical.ts';
import { fold } from '../../vietnamese/fold.ts';
import { swapIAndY } from '../../vietnamese/i-and-y.ts';
import { respellDays } from '../../vietnamese/written-days.ts';
import { respellNumbers } from '../../vietnamese/written-numbers.ts';
import { indexWord, splitPieces, trimPiece } from '../pieces.ts';
import { cutText } from './text-length.ts';

interface WordSpelling {
  /** Canonical, in lower case. */
  word: string;
  /** Folded: what the index is ordered by. */
  key: string;
}

/** A word of a query. */
export interface QueryWord extends WordSpelling {
  /** As it was typed, without what stands around it. */
  typed: string;
  /** The same word with i in place of y or the reverse, where both are right. */
  twin: WordSpelling | undefined;
  /** Typed in capitals, as abbreviations are. */
  isCapital: boolean;
  /** Put there for an abbreviation: its spelling is certain, so that no other counts. */
  isStrict: boolean;
}

/** A parsed query. */
export interface Query {
  words: QueryWord[];
  /** The same words with dates and large numbers written in other ways. */
  respelt: QueryWord[][];
  /** The stretches of words in quotation marks, from the first word to after the last. */
  phrases: [from: number, to: number][];
  /** Whether the last word may be the beginning of a longer one. */
  isOpen: boolean;
  /** Whether the reader types accents, so that words without them are meant to have none. */
  isAccented: boolean;
}

/** Words of a query that are used, at most: a text pasted by mistake should not fetch the whole index. */
export const MAX_WORDS = 24;

/** Letters of a word that are used, at most: no word of an index has more. */
const MAX_LETTERS = 100;

/** Parses the text of the search field. */
export function parseQuery(whole: string): Query {
  const text = cutText(whole);
  const words: QueryWord[] = [];
  const phrases: [number, number][] = [];
  // Whatever quotation marks were typed, the canonical form has straight ones. One that never ends asks for nothing.
  const parts = canonical(text).split('"');
  for (const [index, part] of parts.entries()) {
    const from = words.length;
    for (const piece of splitPieces(part)) {
      if (words.length < MAX_WORDS) words.push(buildWord(piece.slice(0, MAX_LETTERS)));
    }
    const isQuoted = index % 2 === 1 && index < parts.length - 1;
    if (isQuoted && words.length > from) phrases.push([from, words.length]);
  }
  return {
    words,
    respelt: [...respellDays(text), ...respellNumbers(text)].map((other) =>
      splitPieces(other)
        .slice(0, MAX_WORDS)
        .map((piece) => buildWord(piece.slice(0, MAX_LETTERS))),
    ),
    phrases,
    isOpen: /[\p{L}\p{M}\p{N}]$/u.test(text),
    isAccented: haveAccents(words),
  };
}

/** Whether any of the words has accents. */
export function haveAccents(words: readonly QueryWord[]): boolean {
  return words.some(({ word, key }) => word !== key);
}

/**
 * Words as readers write them: as they were typed, and those that were put in their place with đ and with their capitals, where each
 * stands for one that was typed.
 */
export function spellQuery(words: readonly QueryWord[], asked: readonly QueryWord[]): string {
  return words
    .map(({ typed }, index) => {
      const spelt = restoreDStroke(typed);
      return words.length === asked.length ? withCapitalsOf(asked[index]!, spelt) : spelt;
    })
    .join(' ');
}

/** A word with the capitals of the one in whose place it stands. */
function withCapitalsOf({ typed, isCapital }: QueryWord, word: string): string {
  if (isCapital && typed.length > 1) return word.toUpperCase();
  return /^\p{Lu}/u.test(typed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Builds the query word for a piece of text. */
export function buildWord(piece: string, isStrict = false): QueryWord {
  const word = indexWord(piece);
  const isCapital = /\p{Lu}/u.test(piece) && !/\p{Ll}/u.test(piece);
  const twin = swapIAndY(word);
  return {
    typed: trimPiece(piece),
    word,
    key: fold(word),
    twin: twin === undefined ? undefined : { word: twin, key: fold(twin) },
    isCapital,
    isStrict,
  };
}
