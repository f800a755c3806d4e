import { byCodeUnits } from '../by-code-units.ts';
import type { BulletinRecord } from '../models/record.ts';
import { INDEXED_FILTERS, listFilterValues, type IndexedFilter } from './filters.ts';
import type { PartIndex } from './part-index.ts';

/**
 * What a reader has to know of all parts before any word is looked up. Pages are numbers from 0, those of the first part first, so that
 * they are in the order of addresses, and standing pages are the last.
 */
export interface JoinedIndex {
  parts: {
    label: string;
    /** The names of the fragment files of its pages, with a blank between two. */
    fragments: string;
    /** The first word in each file of words, and its name; in the order of words. */
    chunks: [from: string, name: string][];
  }[];
  /** Numbers of words in the bodies, by page. */
  lengths: number[];
  /** Names of the fields, in the order of their numbers. */
  fields: string[];
  /** By filter: its values in order, and of each the pages, every number the distance from the one before. Those of the days are all bulletins by day. */
  filters: Record<IndexedFilter, [value: string, distances: number[]][]>;
  /** By beginning of a word: how many files' worth of words begin so, where it is more than one. */
  prefixes: Record<string, number>;
}

/**
 * Numbers in a file's worth of words. Pagefind puts 22,000 to 50,000 into one, the more the larger an index is; with this many, no
 * beginning is worth more files than an index in one part has for it (search bench, 5,000 and 20,000 bulletins).
 */
const NUMBERS_A_FILE = 55_000;

/** Joins the parts of an index. `records` are those of all parts, in their order. */
export function joinParts(parts: readonly PartIndex[], records: readonly BulletinRecord[]): JoinedIndex {
  const [fields = [], ...others] = parts
    .filter(({ lengths }) => lengths.length > 0)
    .map((part) => part.fields);
  if (others.some((each) => each.join() !== fields.join()))
    throw new Error('The parts of the index number their fields differently');
  return {
    parts: parts.map(({ label, fragments, chunks }) => ({ label, fragments: fragments.join(' '), chunks })),
    lengths: parts.flatMap(({ lengths }) => lengths),
    fields,
    filters: joinFilters(records),
    prefixes: joinPrefixes(parts),
  };
}

function joinFilters(records: readonly BulletinRecord[]): JoinedIndex['filters'] {
  const values = records.map(listFilterValues);
  const joined = INDEXED_FILTERS.map(({ key }) => {
    const pages = new Map<string, number[]>();
    for (const [page, own] of values.entries()) {
      for (const value of own[key]) {
        const known = pages.get(value);
        if (known) known.push(page);
        else pages.set(value, [page]);
      }
    }
    const sorted = [...pages].sort(([a], [b]) => byCodeUnits(a, b));
    return [
      key,
      sorted.map(([value, own]) => [value, own.map((page, at) => page - (own[at - 1] ?? 0))]),
    ] as const;
  });
  return Object.fromEntries(joined) as JoinedIndex['filters'];
}

function joinPrefixes(parts: readonly PartIndex[]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [prefix, numbers] of parts.flatMap(({ prefixes }) => prefixes))
    sums.set(prefix, (sums.get(prefix) ?? 0) + numbers);
  return Object.fromEntries(
    [...sums]
      .map(([prefix, numbers]) => [prefix, Math.ceil(numbers / NUMBERS_A_FILE)] as const)
      .filter(([, files]) => files > 1)
      .sort(([a], [b]) => byCodeUnits(a, b)),
  );
}
