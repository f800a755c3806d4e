import { byCodeUnits } from '../../by-code-units.ts';
import type { LookupRow } from './form.ts';

/** By what rows are narrowed, in the order in which readers see it. */
export const FACETS = ['year', 'place', 'award'] as const;
export type Facet = (typeof FACETS)[number];

/** The value of each facet that was chosen. */
export type Choice = Readonly<Partial<Record<Facet, string>>>;

/** What a row says of each facet; '' where it says nothing. */
export type ValueOf = (row: LookupRow, facet: Facet) => string;

/** A value of a facet with the number of rows that would be left by it. */
export interface Chip {
  value: string;
  count: number;
}

/** The rows that have every value that was chosen. */
export function narrow(rows: readonly LookupRow[], choice: Choice, valueOf: ValueOf): LookupRow[] {
  return rows.filter((row) =>
    FACETS.every((facet) => choice[facet] === undefined || valueOf(row, facet) === choice[facet]),
  );
}

/**
 * The values of a facet among the rows that have the values chosen of all other facets: years from the newest, others from the most
 * frequent of all rows, so that a choice moves none. None where all rows have the same.
 */
export function listChips(
  facet: Facet,
  { rows, choice, valueOf }: { rows: readonly LookupRow[]; choice: Choice; valueOf: ValueOf },
): Chip[] {
  const all = countValues(facet, rows, valueOf);
  if (all.size < 2) return [];
  const { [facet]: _own, ...others } = choice;
  const left = countValues(facet, narrow(rows, others, valueOf), valueOf);
  const order =
    facet === 'year'
      ? [...all.keys()].toSorted((a, b) => byCodeUnits(b, a))
      : [...all.keys()].toSorted((a, b) => all.get(b)! - all.get(a)! || byCodeUnits(a, b));
  return order.flatMap((value) => {
    const count = left.get(value);
    return value === '' || count === undefined ? [] : [{ value, count }];
  });
}

function countValues(facet: Facet, rows: readonly LookupRow[], valueOf: ValueOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row, facet);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
