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
 * frequent. None where all rows have the same.
 */
export function listChips(
  facet: Facet,
  { rows, choice, valueOf }: { rows: readonly LookupRow[]; choice: Choice; valueOf: ValueOf },
): Chip[] {
  const values = new Set(rows.map((row) => valueOf(row, facet)));
  if (values.size < 2) return [];
  const { [facet]: _own, ...others } = choice;
  const counts = new Map<string, number>();
  for (const row of narrow(rows, others, valueOf)) {
    const value = valueOf(row, facet);
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chips = [...counts].map(([value, count]) => ({ value, count }));
  return facet === 'year'
    ? chips.toSorted((a, b) => byCodeUnits(b.value, a.value))
    : chips.toSorted((a, b) => b.count - a.count || byCodeUnits(a.value, b.value));
}
