import MiniSearch from 'minisearch';
import type { BulletinRecord } from '../../src/models/record.ts';
import { canonical } from '../../src/vietnamese/canonical.ts';
import { fold } from '../../src/vietnamese/fold.ts';

/** Letters from which on MiniSearch takes a word for another, and the share of them that may differ. */
const FUZZY_FROM = 4;
const FUZZY = 0.2;

/** The same bulletins in MiniSearch as its documentation sets it up: folded syllables, fields boosted, fuzzy, the last word open. */
export function openMiniSearch(records: readonly BulletinRecord[]): (text: string) => string[] {
  const index = new MiniSearch<Record<string, string>>({
    fields: ['title', 'people', 'places', 'text'],
    idField: 'address',
    tokenize: (text) =>
      canonical(text)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    processTerm: (term) => fold(term) || null,
    searchOptions: {
      boost: { title: 3, people: 3, places: 2 },
      prefix: (_, position, terms) => position === terms.length - 1,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? FUZZY : false),
    },
  });
  index.addAll(
    records.map(({ address, title, people, places, text }) => ({
      address,
      title,
      people: people.join(' · '),
      places: places.join(' · '),
      text,
    })),
  );
  return (text) => index.search(text).map(({ id }) => String(id));
}
