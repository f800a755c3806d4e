// Why each set is refused: bidirectional controls hide what a text says (the "Trojan Source" attack), zero-width characters
// break search and comparison in silence, and U+00D0 is the Icelandic letter that looks like the Vietnamese one.

/** Bidirectional controls, which change the direction of writing. */
export const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Zero-width characters and those that only control others, which break search and can hide words. Joiners between two emoji and variation selectors behind an emoji
 * or an ideograph are part of what is drawn, and left out.
 */
export const ZERO_WIDTH =
  /(?=[\p{Default_Ignorable_Code_Point}\p{Cf}])(?![\u061C\u115F\u1160\u200E\u200F\u202A-\u202E\u2066-\u2069\u3164\uFFA0])(?!(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D)(?!(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|\uFE0F\u20E3|(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])./gsu;

/**
 * Controls other than tab and line feed, line and paragraph separators, letters and signs drawn as blanks (no property has the last), and what is no character: halves of
 * surrogate pairs, which escapes can write and no file in UTF-8 can hold, and noncharacters, which XML refuses.
 */
export const BLANK_OR_CONTROL =
  /(?![\t\n])[\u{16FE4}\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0\uFFFC\u{1D159}]/gu;

/** Eth of Icelandic and D of African languages, upper and lower case, which are typed by mistake for the Vietnamese Đ. */
export const ETH = /[\u00D0\u00F0\u0189\u0256]/gu;

/** No-break spaces, which look like plain spaces to an editor. */
export const HARD_SPACE = /[\u00A0\u2007\u202F]/gu;

/**
 * The inside of a negated character class that matches letters of scripts whose letters can be taken for Latin ones, such as
 * Cyrillic. Scripts of East and South-East Asia are left out: written without blanks, they stand beside Latin words, and no letter
 * looks like a Latin one.
 */
const NOT_MIXABLE =
  '\\P{L}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const MIXABLE_SCRIPT = new RegExp(`[^${NOT_MIXABLE}]`, 'u');
const WORD = /[\p{L}\p{M}]+/gu;
/** The inside of a character class: Latin letters and digits in full-width, mathematical, circled and squared forms. */
const STYLED_LATIN =
  '\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}\u24B6-\u24E9\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}';
const LOOK_ALIKE = new RegExp(`[${STYLED_LATIN}]+|\\p{Co}+`, 'gu');
/** Greek letters that look like no Latin one and stand for units and quantities, as in μm, kΩ and Δmax. */
const GREEK_SYMBOL =
  '[\u0393\u0394\u0398\u039B\u039E\u03A0\u03A3\u03A6\u03A8\u03A9\u2126\u03B2\u03B4\u03B8\u03BB\u03BC\u03C0\u03C3\u03C6\u03C8\u03C9]';
const WORD_WITH_GREEK_SYMBOL = new RegExp(
  `^(?:${GREEK_SYMBOL}\\p{Script=Latin}+|\\p{Script=Latin}+${GREEK_SYMBOL})$`,
  'u',
);

/** The inside of a character class: Latin letters and marks that Vietnamese has not, and that look like some that it has. */
export const FOREIGN_LETTER =
  '\\u0131\\u017F\\u0237\\u0251\\u0261\\u0262\\u026A\\u0274\\u0280\\u028F\\u0299\\u029C\\u029F\\u1D00\\u1D04\\u1D05\\u1D07\\u1D0B\\u1D0D\\u1D0F\\u1D18\\u1D1B\\u1D1C\\u1D20-\\u1D22\\u01A2\\u01A3\\u01CD\\u01CE\\u0335\\u0336\\uFB00-\\uFB06';

/** Any character that a check of this file can report: a quick test by which nearly every text skips all of them. */
export const SUSPICIOUS_CHARACTER = new RegExp(
  `(?![\\t\\n])\\p{Cc}|[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Zl}\\p{Zp}\\p{Co}\\u00D0\\u00F0\\u0189\\u0256\\uFFFC\\u{16FE4}\\u{1D159}\\uFFFD${FOREIGN_LETTER}\\u2800\\uFFF9-\\uFFFB${STYLED_LATIN}]|[^${NOT_MIXABLE}]|[\\u00C3-\\u00C6\\u00E1\\u00E2][\\u0080-\\u00BF\\u0152-\\u0192\\u02C6\\u02DC\\u2013-\\u203A\\u20AC\\u2122]`,
  'u',
);

/** Runs of letters in compatibility forms or of the private use area, with their offsets in UTF-16 units. */
export function listLookAlikes(text: string): { letters: string; offset: number; isPrivate: boolean }[] {
  return [...text.matchAll(LOOK_ALIKE)].map((match) => ({
    letters: match[0],
    offset: match.index,
    isPrivate: /^\p{Co}/u.test(match[0]),
  }));
}

/** Words that mix Latin letters with look-alikes of other scripts, with their offsets in UTF-16 units. */
export function listMixedWords(text: string): { word: string; offset: number }[] {
  if (!MIXABLE_SCRIPT.test(text)) return [];
  return [...text.matchAll(WORD)]
    .filter(
      ([word]) =>
        MIXABLE_SCRIPT.test(word) && /\p{Script=Latin}/u.test(word) && !WORD_WITH_GREEK_SYMBOL.test(word),
    )
    .map((match) => ({ word: match[0], offset: match.index }));
}

/** The word around an offset in UTF-16 units, at most 60 on either side. */
export function wordAround(text: string, offset: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, offset - 60), offset))![0];
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(offset, offset + 60))![0];
  return before + after;
}

/** The code point of a character as it is written in Unicode: `U+200B`. */
export function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
