import type { LookupDecision, LookupRow, NamedKind } from './form.ts';

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

/** What bears a number. */
export interface NumberAnswer {
  decisions: LookupDecision[];
  /** Whether the query names a day or year on which none of them was issued. */
  isOtherDay: boolean;
}

/** How a name fits a query: in all, in all but accents that the query has otherwise, or by some of its words alone. */
export type Fit = 'same' | 'accents' | 'part';

/** A name that is exactly the query, apart from capitals and accents, or the only one that it means, with its newest rows as far as one block has them. */
export interface WholeName extends LookupName {
  fit: Fit;
  /** All its rows. */
  all: number;
  newest: LookupRow[];
}
