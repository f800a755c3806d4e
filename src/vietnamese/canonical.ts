import { foldStyledLetters } from './styled-letters.ts';
import { toNewTonePlacement } from './tone-placement.ts';

/** What Unicode defines as not shown: zero-width spaces and joiners, byte order marks, soft hyphens. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;

/** The hyphens and dashes of Unicode, and the minus sign. Pagefind takes "đua–Khen" apart at "-" only. */
const DASH = /[\p{Pd}\u2212]/gu;

/**
 * Dashes and marks that only separate, alone between spaces, with the spaces after them. Pagefind counts such
 * a token as a word, so that a phrase search would tell "Thi đua - Khen thưởng" from "Thi đua Khen thưởng".
 * A mark that touches a word (the comma in "Thi đua, Khen thưởng") it drops by itself, and 163/QĐ-UBND is one
 * token that must stay one. Quotes are no separators: in a query they ask for a phrase.
 */
const LONE_SEPARATOR = /(?<!\S)[-,;:.…·•|/]+(?: +|(?!\S))/gu;

/**
 * Returns the one form through which all indexed text and every query pass, so that both sides spell alike:
 * NFC, no invisible characters, plain letters for full-width and mathematical ones, plain spaces, straight quotes, one kind of dash and none standing alone, the
 * tone mark on the first vowel of oa, oe, uy, and đ as ď. Words, their order and their case stay; applying it
 * twice changes nothing more. The edges of `text` count as spaces, so give it whole blocks rather than parts of a sentence.
 *
 * Source: measured with Pagefind 1.6.0 (search notes §1 and §3). Pagefind folds by decomposing and dropping
 * marks, which never reaches đ (U+0111): ď (U+010F) decomposes to d and a caron, so that "do" finds "Đỗ" while
 * the accented spelling stays apart from d. It knows phrases by straight quotes only.
 */
export function canonical(text: string): string {
  // Letters first, composition after: a character removed or exchanged later could leave text outside NFC.
  const letters = foldStyledLetters(text.replace(UNSEEN, '')).replace(/[đð]/gu, 'ď').replace(/[ĐÐ]/gu, 'Ď');
  return toNewTonePlacement(letters)
    .replace(/\p{Z}/gu, ' ')
    .replace(/[“”„‟]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(DASH, '-')
    .replace(LONE_SEPARATOR, '');
}

/**
 * Returns canonical text with đ and Đ in place of ď and Ď, for showing what Pagefind gives back (titles,
 * excerpts). The other changes stay, and a genuine ď of a foreign name becomes đ.
 *
 * Source: the inverse of the one substitution in `canonical` that no reader should see.
 */
export function restoreDStroke(text: string): string {
  return text.replaceAll('ď', 'đ').replaceAll('Ď', 'Đ');
}
