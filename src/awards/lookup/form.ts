/** One row of a list as the look-up shows it; texts that are empty are ''. */
export interface LookupRow {
  name: string;
  /** A person or household, or a collective. */
  isPerson: boolean;
  honorific: string;
  position: string;
  unit: string;
  place: string;
  /** The id of the form with its class, as `huan-chuong-lao-dong.ba`. */
  type: string;
  /** The key of the decision, and that of the row in it. */
  decision: string;
  row: string;
  /** The number of the decision with its symbol. */
  number: string;
  /** The day of the decision. */
  on: string;
  isStruck: boolean;
  isPosthumous: boolean;
  /** The name as the list has it, and as a later decision corrects it. */
  correction?: { from: string; to: string };
}

/** A decision as the look-up by number shows it. */
export interface LookupDecision {
  number: string;
  symbol: string;
  on: string;
  issuer: string;
  title: string;
  /** Rows in its list. */
  rows: number;
  key: string;
}

/**
 * The families of blocks. `names`: key → names; `rows`: a name → its rows, the newest first; `contexts`: a place or unit and a given
 * name → names; `numbers`: a number → decisions.
 */
export const FAMILIES = ['names', 'rows', 'contexts', 'numbers'] as const;
export type Family = (typeof FAMILIES)[number];

/** The blocks of each family in order: where each begins, and its name. */
export type LookupManifest = Readonly<Record<Family, { from: readonly string[]; names: readonly string[] }>>;

/** A name that a key leads to: a person or household, a collective, or a place or unit that rows name. */
export type NamedKind = 'p' | 'c' | 'u';

/** A line of `names`: the key, then pairs of kind and name; with 1 at its end where the key has more names than are listed. */
export type NamesLine = readonly [key: string, names: readonly (readonly [NamedKind, string])[], more?: 1];

/** A row within a line of `rows`, without its name. */
export type RowTuple = readonly [
  decision: string,
  row: string,
  number: string,
  on: string,
  honorific: string,
  position: string,
  unit: string,
  place: string,
  type: string,
  /** 1 for struck, 2 for posthumous, 3 for both. */
  flags: number,
  correction?: readonly [from: string, to: string],
];

/** A line of `rows`: some of the rows of a name, the number of all on its first line. */
export type RowsLine = readonly [name: string, kind: 'p' | 'c', rows: readonly RowTuple[], all?: number];

/** A line of `contexts`. */
export type ContextLine = readonly [key: string, names: readonly string[]];

/** A line of `numbers`. */
export type NumberLine = readonly [
  number: string,
  decisions: readonly (readonly [string, string, string, string, string, number, string])[],
];

/** Names of each spelling that a key lists, at most: with more, one more word is asked for. */
export const LISTED_NAMES = 400;

/** Names that are shown at first; the others on request. */
export const SHOWN_NAMES = 50;
