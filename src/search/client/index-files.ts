import { DAYS_FILTER, type IndexedFilter } from '../filters.ts';
import type { JoinedIndex } from '../joined-index.ts';

/** What is known of the index before any word is looked up. Pages are numbers from 0. */
export interface IndexMeta {
  /** Names of the fragment files, by page. */
  fragments: string[];
  /** Numbers of words in the bodies, by page. */
  lengths: Uint32Array;
  /** Pages in ascending order, by sort key. */
  sorts: Map<string, Uint32Array>;
  /** Names of the fields, in the order of their numbers. */
  fields: string[];
}

/** A part of the index: pages from `offset` on. */
export interface PartFiles {
  label: string;
  offset: number;
  chunks: JoinedIndex['parts'][number]['chunks'];
}

/** Reads what is known of all pages. */
export function readMeta(joined: JoinedIndex): IndexMeta {
  const { parts, lengths, fields } = joined;
  const days = [...readFilter(joined, DAYS_FILTER).values()];
  return {
    fragments: parts.flatMap(({ label, fragments }) =>
      listNames(fragments).map((name) => `${label}_${name}`),
    ),
    lengths: Uint32Array.from(lengths),
    sorts: new Map([['date', Uint32Array.from(days.flatMap((pages) => [...pages]))]]),
    fields,
  };
}

export function readParts({ parts }: JoinedIndex): PartFiles[] {
  let offset = 0;
  return parts.map(({ label, fragments, chunks }) => {
    const part = { label, offset, chunks };
    offset += listNames(fragments).length;
    return part;
  });
}

/** The pages of every value of a filter. */
export function readFilter({ filters }: JoinedIndex, key: IndexedFilter): Map<string, Uint32Array> {
  return new Map(
    filters[key].map(([value, distances]) => {
      let page = 0;
      return [value, Uint32Array.from(distances, (distance) => (page += distance))];
    }),
  );
}

function listNames(names: string): string[] {
  return names === '' ? [] : names.split(' ');
}
