/** Đ (U+0110), đ (U+0111) and their doubles from other alphabets, Ð (U+00D0) and ð (U+00F0). */
const D_WITH_STROKE = /[ĐđÐð]/gu;

/** Combining marks, and characters Unicode defines as not shown: zero-width spaces and joiners, soft hyphens. */
const UNSEEN_OR_MARK = /[\p{M}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Returns `text` in lower case without any mark, đ as d: "Đỗ Hồng Hà" → "do hong ha". Folding twice changes
 * nothing more. NFC text in Vietnamese keeps its length, so a position in the fold is one in the text.
 *
 * Source: readers type without accents; Unicode decomposes every Vietnamese letter except đ, and Ð looks the
 * same as Đ but no normalisation joins them.
 */
export function fold(text: string): string {
  return (
    text
      .replace(D_WITH_STROKE, 'd')
      // Before decomposition, because some capitals (İ) become a letter and a mark in lower case.
      .toLowerCase()
      .normalize('NFD')
      .replace(UNSEEN_OR_MARK, '')
      // NFD also takes Hangul syllables apart, whose parts are letters and therefore stay.
      .normalize('NFC')
  );
}
