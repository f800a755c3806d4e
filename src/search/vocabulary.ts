import { byCodeUnits } from '../by-code-units.ts';
import type { BulletinRecord } from '../models/record.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { fold } from '../vietnamese/fold.ts';
import type { PartIndex } from './part-index.ts';
import { indexText } from './pieces.ts';

/** The names and words from which corrections of a mistyped search are suggested. */
export interface Vocabulary {
  /** Names of people and places as published. */
  names: string[];
  /** Words of titles, people and places in their canonical form, the most frequent first. */
  words: string[];
  /** The most frequent other syllables of the index, folded, the most frequent first. */
  others: string[];
}

/** The fields of a record that go into the vocabulary. */
export type NamedRecord = Pick<BulletinRecord, 'title' | 'people' | 'places'>;

/**
 * Numbers that say where a syllable stands, for each page of the site and in all, from which on it is frequent. A page has two and more:
 * about two pages of a hundred, and no fewer than four.
 */
const FREQUENT = 0.04;
const LEAST_NUMBERS = 8;

/** Collects the vocabulary of all bulletins, and of the parts of their index. */
export function buildVocabulary(
  records: readonly NamedRecord[],
  parts: readonly Pick<PartIndex, 'lengths' | 'syllables'>[],
): Vocabulary {
  const names = new Set(records.flatMap(({ people, places }) => [...people, ...places]));
  const words = listWords(records);
  return {
    names: [...names].sort(compareVietnamese),
    words,
    others: listOthers(parts, new Set(words.map(fold))),
  };
}

function listWords(records: readonly NamedRecord[]): string[] {
  const frequencies = new Map<string, number>();
  for (const { title, people, places } of records) {
    for (const word of new Set(indexText([title, ...people, ...places].join(' ')).split(' '))) {
      // Only words of letters: another number is not a correction.
      if (/^\p{L}+$/u.test(word)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  return [...frequencies]
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || compareVietnamese(a, b))
    .map(([word]) => word);
}

function listOthers(
  parts: readonly Pick<PartIndex, 'lengths' | 'syllables'>[],
  known: ReadonlySet<string>,
): string[] {
  const pages = parts.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const sums = new Map<string, number>();
  for (const [key, numbers] of parts.flatMap(({ syllables }) => syllables)) {
    sums.set(key, (sums.get(key) ?? 0) + numbers);
  }
  return [...sums]
    .filter(([key, numbers]) => numbers >= Math.max(LEAST_NUMBERS, pages * FREQUENT) && !known.has(key))
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || byCodeUnits(a, b))
    .map(([key]) => key);
}
