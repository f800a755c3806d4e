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

/** Whether a text says something in words: two of letters, one after the other, which identifiers and coded values do not have. */
export function hasPhrase(text: string): boolean {
  return /\p{L}{2}\s+\p{L}{2}/u.test(text);
}
