// Why each set is refused: bidirectional controls hide what a text says (the "Trojan Source" attack), zero-width characters
// break search and comparison in silence, and U+00D0 is the Icelandic letter that looks like the Vietnamese one.

/** Controls that turn the direction of writing. */
export const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Characters without any width, with which words can be hidden in others. A joiner between two emoji, and the mark that says how
 * an emoji or an ideograph is drawn, belong to the picture before them.
 */
export const ZERO_WIDTH =
  /(?=[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB])(?![\u061C\u115F\u1160\u200E\u200F\u202A-\u202E\u2066-\u2069\u3164\uFFA0])(?!(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D)(?!(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]|\uFE0F\u20E3|(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}])./gsu;

/** Controls other than tab and line feed, other ends of a line, and letters that are blank: each stood for something. */
export const BLANK_OR_CONTROL = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/gu;

/** Eth, large and small. */
export const ETH = /[\u00D0\u00F0]/gu;

/** Whether a text holds anything that one of these sets, or a mixed word, could be about; nearly no text does. */
export const ODD =
  /(?![\t\n])\p{Cc}|[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\u00D0\u00F0\u2800\uFFF9-\uFFFB\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Spaces at which no line breaks: editors cannot tell them from a plain one. */
export const HARD_SPACE = /[\u00A0\u2007\u202F]/gu;

const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** Greek letters that no reader takes for a Latin one: symbols of units and sizes, as in μm, kΩ and Δmax. */
const GREEK_SYMBOL =
  '[\u0393\u0394\u0398\u039B\u039E\u03A0\u03A3\u03A6\u03A8\u03A9\u2126\u03B2\u03B4\u03B8\u03BB\u03BC\u03C0\u03C3\u03C6\u03C8\u03C9]';
const WITH_SYMBOL = new RegExp(
  `^(?:${GREEK_SYMBOL}\\p{Script=Latin}+|\\p{Script=Latin}+${GREEK_SYMBOL})$`,
  'u',
);

/** The words that mix Latin letters with Cyrillic or Greek ones which look alike, and where they begin. */
export function listMixedWords(text: string): { word: string; offset: number }[] {
  if (!OTHER_SCRIPT.test(text)) return [];
  return [...text.matchAll(WORD)]
    .filter(([word]) => OTHER_SCRIPT.test(word) && /\p{Script=Latin}/u.test(word) && !WITH_SYMBOL.test(word))
    .map((match) => ({ word: match[0], offset: match.index }));
}

/** The letters around an offset. */
export function wordAround(text: string, offset: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(0, offset - 60), offset))![0];
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(offset, offset + 60))![0];
  return before + after;
}

/** `U+200B` for a character that cannot be shown. */
export function codePointOf(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
