// TCVN3 (.VnTime) and VNI store Vietnamese as Latin-1 letters; pasted without their font they stay on the page as they
// are. Only the font could say for certain, so this finds what Vietnamese in Unicode never has (domain notes §11.14).

/** Letters of Latin-1 that Vietnamese does not have; a few words of French or German have them too. */
const FOREIGN =
  '\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6\u00F8\u00FB\u00FC\u00FE\u00FF';
/** Signs that TCVN3 has instead of letters. */
const SIGN = '\u00A1-\u00AA\u00AC-\u00AF\u00B4-\u00BA\u00BC-\u00BF\u00D7\u00F7';
/** What only VNI writes: a vowel whose mark is a vowel of its own, \u00F1 for \u0111 at the beginning of a word. */
const VNI = '(?<!\\p{L})\u00F1(?=\\p{L})|[aeo]\u00E2|a\u00EA|\u00F6\u00F4|[\u00F4\u00F6y]\u00FB';

const ODD = [
  `[${FOREIGN}]`,
  VNI,
  // Signs between letters, at the end and at the beginning of a word; capitals inside a word.
  `(?<=\\p{L})[${SIGN}](?=\\p{Ll})`,
  `(?<=\\p{L})[\u00B5-\u00B8](?!\\p{L})`,
  `(?<![\\p{L}\\p{N}])[${SIGN}](?=\\p{L}\\p{Ll})`,
  `(?<=\\p{Ll})[\u00C0-\u00DE](?=\\p{Ll}|$)`,
].join('|');
const ODD_SIGN = new RegExp(ODD, 'gu');
const WORD = new RegExp(`[\\p{L}${SIGN}]+`, 'gu');
const VNI_WORD = new RegExp(VNI, 'iu');
const FOREIGN_NAME = /^\p{Lu}\p{Ll}+$/u;
const MICRO_UNIT = /^\u00B5\p{L}{1,2}$/u;
/** A quick look that passes over nearly every text. */
const ANY = new RegExp(`[${FOREIGN}${SIGN}]|[aeo]\u00E2|a\u00EA|[a-z][\u00C0-\u00DE][a-z]`);

/** Where a text first looks like TCVN3 or VNI, with the word; `undefined` when it does not. */
export function findLegacyWord(text: string): { word: string; offset: number } | undefined {
  if (!ANY.test(text)) return undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const found = ANY.test(line) ? findInLine(line) : undefined;
    if (found) return { word: found[0], offset: start + found.index };
    start += line.length + 1;
  }
  return undefined;
}

/** One strange word in a line is ordinary, and so are names of foreigners; two words of which one is no name are not. */
function findInLine(line: string): RegExpExecArray | undefined {
  const odd = listOddWords(line).filter(([word]) => !MICRO_UNIT.test(word));
  const certain = odd.find(([word]) => VNI_WORD.test(word));
  if (certain) return certain;
  return odd.length > 1 ? odd.find(([word]) => !FOREIGN_NAME.test(word)) : undefined;
}

function listOddWords(line: string): RegExpExecArray[] {
  const signs = [...line.matchAll(ODD_SIGN)].map(({ index }) => index);
  let next = 0;
  return [...line.matchAll(WORD)].filter(({ 0: word, index }) => {
    const end = index + word.length;
    const first = next;
    while (next < signs.length && signs[next]! < end) next += 1;
    return next > first;
  });
}
