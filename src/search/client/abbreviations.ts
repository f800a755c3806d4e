import { splitPieces } from '../pieces.ts';
import { buildWord, type QueryWord } from './query.ts';

/** An abbreviation of the register. */
export interface Expansion {
  short: string;
  long: readonly string[];
}

/** Readings of one query, at most: more would be guesses. */
const MAX_READINGS = 6;

/**
 * Lists other readings of a query: with the long form instead of each abbreviation, and the reverse. Documents of one office use
 * both.
 */
export function listReadings(
  words: readonly QueryWord[],
  abbreviations: readonly Expansion[],
): QueryWord[][] {
  const readings = read(words, parse(abbreviations));
  const seen = new Set([spell(words)]);
  return readings.filter((reading) => seen.size !== seen.add(spell(reading)).size);
}

/** A register of abbreviations parsed, the forms of each abbreviation in a group: every search asks for the same register. */
const parsed = new WeakMap<readonly Expansion[], QueryWord[][][]>();

function parse(abbreviations: readonly Expansion[]): QueryWord[][][] {
  const groups =
    parsed.get(abbreviations) ?? abbreviations.map(({ short, long }) => [short, ...long].map(toWords));
  parsed.set(abbreviations, groups);
  return groups;
}

/**
 * The first readings of the words from left to right: each form of a group may be replaced by the other forms of the group. Of the
 * rest of the words no more readings are made than are kept, as all of them double with each abbreviation.
 */
function read(words: readonly QueryWord[], groups: readonly QueryWord[][][]): QueryWord[][] {
  const [first] = words;
  if (!first) return [[]];
  for (const forms of groups) {
    const length = Math.max(...forms.map((form) => measureStart(words, form)));
    if (length === 0) continue;
    const typed = words.slice(0, length);
    const rest = read(words.slice(length), groups);
    const others = forms.filter((form) => spellFolded(form) !== spellFolded(typed));
    return [typed, ...others]
      .flatMap((form) => rest.map((reading) => [...form, ...reading]))
      .slice(0, MAX_READINGS);
  }
  return read(words.slice(1), groups).map((reading) => [first, ...reading]);
}

/** The number of words at the beginning that spell this form; 0 when they do not. */
function measureStart(words: readonly QueryWord[], form: readonly QueryWord[]): number {
  if (form.length === 1) return measureShort(words, form[0]!);
  return form.every((own, index) => isTyped(words[index], own)) ? form.length : 0;
}

/** An abbreviation may have been typed with dots or dashes in it: TĐ-KT, U.B.N.D. */
function measureShort(words: readonly QueryWord[], { word, key }: QueryWord): number {
  if (!key.startsWith(words[0]!.key)) return 0;
  // "tu" is a common syllable in six tones; only TU is the provincial committee.
  const isAmbiguous = key.length <= 2;
  for (let count = 1; count <= Math.min(words.length, key.length); count += 1) {
    const parts = words.slice(0, count);
    const [typed, typedKey] = [
      parts.map((part) => part.word).join(''),
      parts.map((part) => part.key).join(''),
    ];
    const isSame = isTyped({ word: typed, key: typedKey }, { word, key });
    if (isSame && !(isAmbiguous && parts.some(({ isCapital }) => !isCapital))) return count;
  }
  return 0;
}

type Spelt = Pick<QueryWord, 'word' | 'key'>;

function isTyped(typed: Spelt | undefined, own: Spelt): boolean {
  return typed?.word === own.word || (typed?.word === typed?.key && typed?.key === own.key);
}

function toWords(form: string): QueryWord[] {
  return splitPieces(form).map((piece) => buildWord(piece, true));
}

function spellFolded(words: readonly QueryWord[]): string {
  return words.map(({ key }) => key).join(' ');
}

function spell(words: readonly QueryWord[]): string {
  return words.map(({ word }) => word).join(' ');
}
