import type { ListColumn } from './columns.ts';
import type { CLASSES, RECIPIENTS } from './vocabulary.ts';

export type RecipientKind = (typeof RECIPIENTS)[number];
export type AwardClass = (typeof CLASSES)[number];

/** One row of a list: one award to one recipient, as published. Texts that are empty in the list are missing. */
export interface AwardRow {
  /** What names the row in its decision and in addresses: the number, or that of the heading before it where numbers repeat. */
  key: string;
  /** The heading and the number as published. */
  heading: string;
  number: string;
  kind: RecipientKind;
  /** Verbatim; initials or "(đã ẩn tên)" where it is hidden. */
  name: string;
  honorific?: string;
  position?: string;
  unit?: string;
  /** No finer than a commune. */
  place?: string;
  /** The id of the form, from the row or from the decision; of re-issued awards as well. */
  type?: string;
  /** The own name of the award, such as that of a commemorative medal. */
  typeName?: string;
  class?: AwardClass;
  war?: 'phap' | 'my';
  achievement?: string;
  posthumous: boolean;
  standing?: string;
  field?: string;
  /** The number in the honour book. */
  bookNumber?: string;
  /** Ids of registers, by an editor's act. */
  organisation?: string;
  person?: string;
  placeId?: string;
  distinction?: string;
  /** Whether a consent is named, with which the name of a child may stand. */
  consented?: true;
  /** Whether the name is hidden. */
  hidden: boolean;
}

/** The offset in the file of each cell of a row, by its column. */
export type RowPlaces = Readonly<Partial<Record<ListColumn, number>>> & { start: number };
