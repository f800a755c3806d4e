import type { BulletinRecord } from '../models/record.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { indexText } from './pieces.ts';

/** The names and words from which corrections of a mistyped search are suggested. */
export interface Vocabulary {
  /** Names of people and places as published. */
  names: string[];
  /** Words of titles, people and places in their canonical form, the most frequent first. */
  words: string[];
}

/** The fields of a record that go into the vocabulary. */
export type NamedRecord = Pick<BulletinRecord, 'title' | 'people' | 'places'>;

/** Collects the vocabulary of all bulletins. */
export function buildVocabulary(records: readonly NamedRecord[]): Vocabulary {
  const names = new Set(records.flatMap(({ people, places }) => [...people, ...places]));
  const frequencies = new Map<string, number>();
  for (const { title, people, places } of records) {
    for (const word of new Set(indexText([title, ...people, ...places].join(' ')).split(' '))) {
      // Only words of letters: another number is not a correction.
      if (/^\p{L}+$/u.test(word)) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  return {
    names: [...names].sort(compareVietnamese),
    words: [...frequencies]
      .sort(([a, timesA], [b, timesB]) => timesB - timesA || compareVietnamese(a, b))
      .map(([word]) => word),
  };
}
