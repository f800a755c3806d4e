import { isSyllable, toVietnamese } from '../vietnamese/foreign-letters.ts';
import { FOREIGN_LETTER } from './characters.ts';
import { findMisreadWords } from './misread-text.ts';

// Letters that a reader takes for those of the word around them and a computer does not: of other scripts and of other Latin alphabets,
// and what programs leave of letters that they could not read.

/** A word with such a letter, and the word to write where it is known. */
export interface StrayLetter {
  word: string;
  offset: number;
  as: 'other-script' | 'foreign' | 'misread' | 'lost';
  write?: string;
}

/** Cyrillic and Greek letters, and the Latin ones that they look like. */
const OTHER_SCRIPT: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХаеорсухѕіј', 'ABESIJKMHOPCTYXaeopcyxsij'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'],
  ].flatMap(([others, latin]) => [...others!].map((letter, at) => [letter, latin![at]!] as const)),
);
const OTHER_WORD = /[\p{Script=Cyrillic}\p{Script=Greek}]+/gu;
/**
 * A word of a script that is written nowhere near, and of which letters look Latin: whatever it says, it is no word that an office
 * types.
 */
const FAR_WORD =
  /[\p{Script=Cherokee}\p{Script=Lisu}\p{Script=Coptic}\p{Script=Canadian_Aboriginal}\p{Script=Deseret}\p{Script=Osage}\p{Script=Warang_Citi}\p{Script=Runic}\p{Script=Tifinagh}\p{Script=Glagolitic}\p{Script=Gothic}\p{Script=Old_Italic}\p{Script=Carian}\p{Script=Lycian}\p{Script=Lydian}\p{Script=Vai}]+/gu;
const WORD = /[\p{L}\p{M}]+/gu;

/** Letters of other Latin alphabets, and a D with a stroke of its own. */
const FOREIGN_SIGN = new RegExp(`[dD][\\u0335\\u0336]|[${FOREIGN_LETTER}]`, 'gu');
const LIGATURE = /[\uFB00-\uFB06]/;
/** What programs write for a letter, or an object, that they could not read. */
const LOST = /\uFFFD+/g;

/** All such words of a text, by kind; of misread ones the first, because then the whole text is. */
export function listStrayLetters(text: string): StrayLetter[] {
  return [
    ...listOtherScripts(text),
    ...listFarScripts(text),
    ...listForeign(text),
    ...findMisreadWords(text).slice(0, 1),
    ...listLost(text),
  ];
}

/** Words of letters of another script that all look Latin, in a line without any other word of that script. */
function listOtherScripts(text: string): StrayLetter[] {
  const found: StrayLetter[] = [];
  for (const { 0: word, index } of text.matchAll(OTHER_WORD)) {
    const letters = [...word].map((letter) => OTHER_SCRIPT.get(letter));
    const isBeside = isBesideLetter(text, index, word);
    if (isBeside || letters.includes(undefined) || isAmongOthers(text, index)) continue;
    found.push({ word, offset: index, as: 'other-script', write: letters.join('') });
  }
  return found;
}

/** Words of scripts that are written nowhere near. Amid Latin letters they are told as such. */
function listFarScripts(text: string): StrayLetter[] {
  return [...text.matchAll(FAR_WORD)].flatMap(({ 0: word, index }) =>
    isBesideLetter(text, index, word) ? [] : [{ word, offset: index, as: 'other-script' as const }],
  );
}

function isBesideLetter(text: string, index: number, word: string): boolean {
  return /[\p{L}\p{M}]/u.test((text[index - 1] ?? '') + (text[index + word.length] ?? ''));
}

/** Whether the line at an offset has a word of another script that cannot be taken for a Latin one. */
function isAmongOthers(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(
    Math.max(start, offset - 200),
    end === -1 ? offset + 200 : Math.min(end, offset + 200),
  );
  return (line.match(OTHER_WORD) ?? []).some((word) => [...word].some((letter) => !OTHER_SCRIPT.has(letter)));
}

/** Vietnamese words with a letter of another Latin alphabet in the place of one of their own. */
function listForeign(text: string): StrayLetter[] {
  if (!new RegExp(`[${FOREIGN_LETTER}]`, 'u').test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const write = word.replace(FOREIGN_SIGN, toVietnamese).normalize('NFC');
    if (write === word.normalize('NFC') || (!isSyllable(write) && !LIGATURE.test(word))) return [];
    return [{ word, offset: index, as: 'foreign' as const, write }];
  });
}

function listLost(text: string): StrayLetter[] {
  const found: StrayLetter[] = [];
  let end = 0;
  for (const { 0: signs, index } of text.matchAll(LOST)) {
    const before = /[\p{L}\p{M}]*$/u.exec(text.slice(Math.max(end, index - MAX_SHOWN), index))![0];
    const from = index + signs.length;
    const behind = /^[\p{L}\p{M}\uFFFC\uFFFD]*/u.exec(text.slice(from, from + MAX_SHOWN))![0];
    if (index < end) continue;
    found.push({ word: before + signs + behind, offset: index - before.length, as: 'lost' });
    end = from + behind.length;
  }
  return found;
}

/** Letters before and behind a lost one that are shown, at most. */
const MAX_SHOWN = 30;
