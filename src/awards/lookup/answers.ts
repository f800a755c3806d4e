import type { LookupRow, NamedKind } from './form.ts';

/** A name that a query may mean. */
export interface LookupName {
  kind: NamedKind;
  name: string;
}

/** What a query leads to. */
export interface LookupAnswer {
  /** Those spelt with the accents of the query first, then those with the most rows; at most 400 of a spelling. */
  names: LookupName[];
  /** Whether there are more than these. */
  isMore: boolean;
}

/** A name that is exactly the query, apart from capitals and accents, with its newest rows as far as one block has them. */
export interface WholeName extends LookupName {
  /** All its rows. */
  all: number;
  newest: LookupRow[];
}
