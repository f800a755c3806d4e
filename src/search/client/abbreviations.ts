import { splitPieces } from '../pieces.ts';
import { buildWord, type QueryWord } from './query.ts';

/** An abbreviation of the register. */
export interface Abbreviation {
  short: string;
  long: readonly string[];
}

/** More ways to read one query would be guesses. */
const MOST_READINGS = 6;

/**
 * Lists the ways to read a query besides the way it was typed: with a long form in place of each abbreviation and the
 * reverse. Nobody writes all documents of an office with the same words.
 */
export function listReadings(
  words: readonly QueryWord[],
  abbreviations: readonly Abbreviation[],
): QueryWord[][] {
  const groups = abbreviations.map(({ short, long }) => [short, ...long].map(toWords));
  const readings = read(words, groups).slice(0, MOST_READINGS);
  const seen = new Set([spell(words)]);
  return readings.filter((reading) => seen.size !== seen.add(spell(reading)).size);
}

/** Reads from left to right; where a form begins, the forms beside it stand for it. */
function read(words: readonly QueryWord[], groups: readonly QueryWord[][][]): QueryWord[][] {
  const [first] = words;
  if (!first) return [[]];
  for (const forms of groups) {
    const found = forms.find((form) => startsWith(words, form));
    if (!found) continue;
    const rest = read(words.slice(found.length), groups);
    const others = forms.filter((form) => spell(form) !== spell(found));
    return [words.slice(0, found.length), ...others].flatMap((form) =>
      rest.map((reading) => [...form, ...reading]),
    );
  }
  return read(words.slice(1), groups).map((reading) => [first, ...reading]);
}

function startsWith(words: readonly QueryWord[], form: readonly QueryWord[]): boolean {
  // "tu" is a common syllable in six tones; only TU is the provincial committee.
  const isAmbiguous = form.length === 1 && form[0]!.key.length <= 2;
  return form.every(({ word, key }, index) => {
    const typed = words[index];
    if (typed === undefined || (isAmbiguous && !typed.isCapital)) return false;
    return typed.word === word || (typed.word === typed.key && typed.key === key);
  });
}

function toWords(form: string): QueryWord[] {
  return splitPieces(form).map((piece) => buildWord(piece, true));
}

function spell(words: readonly QueryWord[]): string {
  return words.map(({ word }) => word).join(' ');
}
