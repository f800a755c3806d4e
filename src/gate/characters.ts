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

/** Spaces at which no line breaks: editors cannot tell them from a plain one. */
export const HARD_SPACE = /[\u00A0\u2007\u202F]/gu;

/**
 * Letters of any other script than Latin. Those of scripts that set no blanks between words stand beside Latin ones as words of
 * their own, and look like none of them.
 */
const OTHER =
  '\\P{L}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const OTHER_SCRIPT = new RegExp(`[^${OTHER}]`, 'u');
const WORD = /[\p{L}\p{M}]+/gu;
/** Latin letters and figures in forms of their own: full-width, mathematical, in a circle or a square. */
const STYLED =
  '\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}\u24B6-\u24E9\u{1F130}-\u{1F149}\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}';
const LOOK_ALIKE = new RegExp(`[${STYLED}]+|\\p{Co}+`, 'gu');
/** Greek letters that no reader takes for a Latin one: symbols of units and sizes, as in μm, kΩ and Δmax. */
const GREEK_SYMBOL =
  '[\u0393\u0394\u0398\u039B\u039E\u03A0\u03A3\u03A6\u03A8\u03A9\u2126\u03B2\u03B4\u03B8\u03BB\u03BC\u03C0\u03C3\u03C6\u03C8\u03C9]';
const WITH_SYMBOL = new RegExp(
  `^(?:${GREEK_SYMBOL}\\p{Script=Latin}+|\\p{Script=Latin}+${GREEK_SYMBOL})$`,
  'u',
);

/** Whether a text holds anything that one of these sets, a mixed word or a look-alike letter could be about; nearly no text does. */
export const ODD = new RegExp(
  `(?![\\t\\n])\\p{Cc}|[\\p{Default_Ignorable_Code_Point}\\p{Zl}\\p{Zp}\\p{Co}\\u00D0\\u00F0\\u2800\\uFFF9-\\uFFFB${STYLED}]|[^${OTHER}]`,
  'u',
);

/** Letters in forms of their own and those that only one font knows, and where they begin. */
export function listLookAlikes(text: string): { letters: string; offset: number; isPrivate: boolean }[] {
  return [...text.matchAll(LOOK_ALIKE)].map((match) => ({
    letters: match[0],
    offset: match.index,
    isPrivate: /^\p{Co}/u.test(match[0]),
  }));
}

/** The words that mix Latin letters with those of other scripts, which look alike, and where they begin. */
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
