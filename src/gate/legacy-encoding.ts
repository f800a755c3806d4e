import { findMisreadWords } from './misread-text.ts';

// Detects text in the legacy encodings TCVN3 (.VnTime fonts) and VNI, which store Vietnamese as Latin-1 letters. Only the font
// would prove it, so this looks for letters and sequences that Vietnamese in Unicode never has.

/** Letters of Latin-1 that Vietnamese does not have; French and German do. */
const NOT_VIETNAMESE =
  '\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF';
/** Signs of Latin-1 at the code points where TCVN3 has letters. */
const TCVN3_SIGN = '\u00A1-\u00AA\u00AC-\u00AF\u00B4-\u00BA\u00BC-\u00BF\u00D7\u00F7';
/** Sequences that only VNI has: a vowel with its mark as another vowel, and \u00F1 for \u0111 at the beginning of a word. */
const VNI_PATTERN = '(?<!\\p{L})\u00F1(?=\\p{L})|[aeo]\u00E2|a\u00EA|\u00F6\u00F4|[\u00F4\u00F6y]\u00FB';

/** Alternatives of the pattern for one legacy sign within a line. */
const LEGACY_PATTERN = [
  `[${NOT_VIETNAMESE}]`,
  VNI_PATTERN,
  // Signs between letters, at the end and at the beginning of a word; capitals inside a word.
  `(?<=\\p{L})[${TCVN3_SIGN}](?=\\p{Ll})`,
  `(?<=\\p{L})[\u00B5-\u00B8](?!\\p{L})`,
  `(?<![\\p{L}\\p{N}])[${TCVN3_SIGN}](?=\\p{L}\\p{Ll})`,
  `(?<=\\p{Ll})[\u00C0-\u00DE](?=\\p{Ll}|$)`,
].join('|');
const LEGACY_SIGN = new RegExp(LEGACY_PATTERN, 'gu');
/** A word, signs of TCVN3 included. */
const WORD = new RegExp(`[\\p{L}${TCVN3_SIGN}]+`, 'gu');
const LEGACY_LETTER = new RegExp(`[${NOT_VIETNAMESE}]|${VNI_PATTERN}`, 'iu');
const VNI_WORD = new RegExp(VNI_PATTERN, 'iu');
/** A word that can be a foreign name: one upper case letter, then lower case ones. */
const FOREIGN_NAME = /^\p{Lu}\p{Ll}+$/u;
/** A unit with the micro sign, such as \u00B5m. */
const MICRO_UNIT = /^\u00B5\p{L}{1,2}$/u;
/** Letters of Vietnamese that only Unicode has: in a line with one of them, a sign beside letters is a sign. */
const UNICODE_LETTER =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
/** A quick test that excludes nearly every text. */
const MAYBE_LEGACY = new RegExp(
  `[${NOT_VIETNAMESE}${TCVN3_SIGN}]|[aeo]\u00E2|a\u00EA|[a-z][\u00C0-\u00DE][a-z]`,
);

/** The first word of a text that looks like TCVN3 or VNI, with its offset in UTF-16 units; `undefined` when there is none. */
export function findLegacyWord(text: string): { word: string; offset: number } | undefined {
  if (!MAYBE_LEGACY.test(text)) return undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const found = MAYBE_LEGACY.test(line) ? findInLine(line) : undefined;
    if (found) return { word: found[0], offset: start + found.index };
    start += line.length + 1;
  }
  return undefined;
}

/** A word that only VNI has; else, of two or more suspicious words, the first that is no foreign name. One alone is ordinary. */
function findInLine(line: string): RegExpExecArray | undefined {
  const isUnicode = UNICODE_LETTER.test(line);
  const odd = listOddWords(line).filter(
    ([word]) => !MICRO_UNIT.test(word) && (!isUnicode || LEGACY_LETTER.test(word)),
  );
  // Soft hyphens alone are those of a website, and misread letters are told as such.
  if (odd.every(([word]) => listOddWords(word.replaceAll('\u00AD', '')).length === 0)) return undefined;
  if (findMisreadWords(line).length > 0) return undefined;
  const certain = odd.find(([word]) => VNI_WORD.test(word));
  if (certain) return certain;
  return odd.length > 1 ? odd.find(([word]) => !FOREIGN_NAME.test(word)) : undefined;
}

function listOddWords(line: string): RegExpExecArray[] {
  const signs = [...line.matchAll(LEGACY_SIGN)].map(({ index }) => index);
  let next = 0;
  return [...line.matchAll(WORD)].filter(({ 0: word, index }) => {
    const end = index + word.length;
    const first = next;
    while (next < signs.length && signs[next]! < end) next += 1;
    return next > first;
  });
}
