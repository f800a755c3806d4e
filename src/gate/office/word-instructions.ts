import type { WordStore } from '../documents/word-store.ts';

/** Fields whose quoted words are names of styles and bookmarks, addresses and hints, or are judged by a check of their own (IF, SET). */
const JUDGED = /^\s*(?:IF|SET|HYPERLINK|DOCPROPERTY|MERGEFIELD|ADDIN|EQ|=)\b/i;
/** The letters of a picture of a date or a number (ECMA-376, part 1, 17.16.4). */
const PICTURE = /\\[@#]\s*"[^"]*"/g;
/** A picture of a date without its letters: the words that it shows between them. */
const DATE_LETTERS = /\b(?:[dMy]{1,4}|[hHmsS]{1,2}|AM\/PM)\b/g;

/** Keeps the quoted words of the instruction of a field, which are no words of the page but where its result shows them. */
export function keepInstructionWords(store: WordStore, instruction: string, part: string): void {
  if (JUDGED.test(instruction)) return;
  for (const picture of instruction.match(PICTURE) ?? [])
    for (const word of picture.replaceAll(DATE_LETTERS, ' ').split(/[\s"'\\@#]+/))
      if (/\p{L}{2}/u.test(word)) store.keep(word, part);
  for (const [, quoted] of instruction.replaceAll(PICTURE, '').matchAll(/"([^"]*)"/g))
    store.keep(quoted!, part, 'unshown', true);
}
