import { toPlainSigns } from '../../vietnamese/plain-signs.ts';
import { PERSONAL_DATA_IN_TEXT } from '../../strings/personal-data.vi.ts';

/** Letters and digits from which on something counts as words: single ones are used for spacing. */
export const MIN_SIGNS = 2;

/** How many letters and digits a text has, counted up to a few. */
export function countSigns(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]/gu)) {
    count += 1;
    if (count >= MIN_SIGNS) break;
  }
  return count;
}

/** Whether a text says anything. */
export function hasWords(text: string): boolean {
  return countSigns(text) >= MIN_SIGNS;
}

/**
 * Whether a text says something: two words of letters, one after the other, which identifiers and coded values do not have, or the
 * number of a person, which says all there is to say by itself.
 */
export function hasPhrase(text: string): boolean {
  return /\p{L}{2}\s+\p{L}{2}/u.test(text) || hasPersonalNumber(text);
}

/** The number of an identity card or of a mobile telephone, and no part of a longer number or of a name of a program. */
const PERSONAL_NUMBER = new RegExp(
  `(?<![\\p{L}{])(?:${PERSONAL_DATA_IN_TEXT.id!.source}|${PERSONAL_DATA_IN_TEXT.phone!.source})(?!\\p{L})`,
  'iu',
);

/** Whether a text holds the number of a person. */
export function hasPersonalNumber(text: string): boolean {
  // Most texts have no digit at all.
  return /\d.{0,3}\d.{0,3}\d/.test(text) && PERSONAL_NUMBER.test(toPlainSigns(text));
}
