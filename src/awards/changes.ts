import { byCodeUnits } from '../by-code-units.ts';
import type { Decision } from './decision.ts';
import { CHANGES, type DecisionFields } from './decision-schema.ts';

/** What a later decision says of rows of an earlier one. */
export interface RowChange {
  by: Decision;
  target: string;
  /** Keys of rows; all rows where it names none. */
  rows?: readonly string[];
  effect: 'annulled' | 'stripped' | 'corrected' | 'reissued' | 'restored';
  /** On what ground, where it names one. */
  ground?: string;
  /** What a correction writes in the place of what. */
  corrected?: { field: string; from: string; to: string };
  /** The path of the change in `decision.yaml`. */
  path: readonly PropertyKey[];
}

/** The changes that a decision makes. */
export function listChanges(by: Decision): RowChange[] {
  const { annuls = [], corrects = [], reissues = [], restores = [] } = by.fields;
  const rowsOf = (rows: readonly string[] | undefined) => (rows === undefined ? {} : { rows });
  return [
    ...annuls.map((each, at): RowChange => ({
      by,
      target: each.decision,
      ...rowsOf(each.rows),
      effect: each.stripped ? 'stripped' : 'annulled',
      ground: each.ground,
      path: [CHANGES['huy-bo'], at],
    })),
    ...corrects.map(({ decision, row, field, from, to }, at): RowChange => ({
      by,
      target: decision,
      rows: [row],
      effect: 'corrected',
      corrected: { field, from, to },
      path: [CHANGES['dinh-chinh'], at],
    })),
    ...reissues.map((each, at): RowChange => ({
      by,
      target: each.decision,
      ...rowsOf(each.rows),
      effect: 'reissued',
      path: [CHANGES['cap-lai'], at],
    })),
    ...restores.map((each, at): RowChange => ({
      by,
      target: each.decision,
      ...rowsOf(each.rows),
      effect: 'restored',
      ground: each.ground,
      path: [CHANGES['phuc-hoi'], at],
    })),
  ];
}

/** All changes in the order in which they took effect: by day, then by id. */
export function listAllChanges(decisions: readonly Decision[]): RowChange[] {
  const order = (one: DecisionFields, other: DecisionFields) =>
    byCodeUnits(one.issuedOn, other.issuedOn) || byCodeUnits(one.id, other.id);
  return decisions.toSorted((one, other) => order(one.fields, other.fields)).flatMap(listChanges);
}
