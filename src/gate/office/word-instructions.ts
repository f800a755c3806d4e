import type { WordStore } from '../documents/word-store.ts';
import { hasPhrase } from './signs.ts';

/** Fields whose quoted words are names of styles and bookmarks, addresses and hints, or are judged by a check of their own (IF, SET). */
const JUDGED = /^\s*(?:IF|SET|HYPERLINK|DOCPROPERTY|MERGEFIELD|ADDIN|EQ|=)\b/i;
/** The letters of a picture of a date or a number (ECMA-376, part 1, 17.16.4). */
const PICTURE = /\\[@#]\s*"[^"]*"/g;
/** A picture of a date without its letters: the words that it shows between them. */
const DATE_LETTERS = /\b(?:[dMy]{1,4}|[hHmsS]{1,2}|AM\/PM)\b/g;

/** Fields whose words are a calculation, are shown as they are, or are judged by a check of their own. */
const READ = /^\s*(?:IF|SET|EQ|=)/i;
/** What of an instruction is no argument in words: what is in quotation marks, switches, the name of the field. */
const NO_WORDS = /"[^"]*"|\\\S*|^\s*[A-Z]+\b/gi;

/** Keeps the words of the instruction of a field, in quotation marks or several in a row, which are no words of the page but where its result shows them. */
export function keepInstructionWords(store: WordStore, instruction: string, part: string): void {
  // A name is one word; several are words that no field shows.
  const bare = READ.test(instruction) ? '' : instruction.replaceAll(NO_WORDS, ' ').trim();
  if (hasPhrase(bare)) store.keep(bare, part, 'unshown', true);
  if (JUDGED.test(instruction)) return;
  for (const picture of instruction.match(PICTURE) ?? [])
    for (const word of picture.replaceAll(DATE_LETTERS, ' ').split(/[\s"'\\@#]+/))
      if (/\p{L}{2}/u.test(word)) store.keep(word, part);
  for (const [, quoted] of instruction.replaceAll(PICTURE, '').matchAll(/"([^"]*)"/g))
    store.keep(quoted!, part, 'unshown', true);
}
