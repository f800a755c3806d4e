import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { findNearest } from '../gate/nearest.ts';
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

/** Issues of one change: what it names is not there, is later, or is not as the change supposes. */
export function judgeChange(
  change: RowChange,
  placeOf: (path: readonly PropertyKey[]) => SourcePosition,
  {
    byId,
    isStruck,
    mayBeFaulty,
  }: {
    byId: ReadonlyMap<string, Decision>;
    /** Whether a row is annulled or stripped just before the change. */
    isStruck: (decision: Decision, row: string) => boolean;
    /** Whether an id may be that of a decision that could not be read. */
    mayBeFaulty: (id: string) => boolean;
  },
): Issue[] {
  const { by, target: id, rows, effect, path } = change;
  const target = byId.get(id);
  const placeOfTarget = placeOf([...path, 'decision']);
  if (!target) {
    if (mayBeFaulty(id)) return [];
    return [
      issueAt('unknown-target', placeOfTarget, { decision: id, near: findNearest(id, [...byId.keys()]) }),
    ];
  }
  const issues: Issue[] = [];
  if (target.fields.issuedOn > by.fields.issuedOn || target === by) {
    const details = { decision: id, issuedOn: target.fields.issuedOn, on: by.fields.issuedOn };
    return [issueAt('changed-before-issued', placeOfTarget, details)];
  }
  // A scan without a list has no rows that could be compared.
  if (!target.hasList) return [];
  const placeOfRow = (at: number) => placeOf([...path, ...(effect === 'corrected' ? ['row'] : ['rows', at])]);
  for (const [at, key] of (rows ?? []).entries()) {
    const row = target.rows.find((each) => each.key === key);
    if (!row) {
      const details = { decision: id, row: key, rows: target.rows.length };
      issues.push(issueAt('unknown-target', placeOfRow(at), details));
      continue;
    }
    const struck = isStruck(target, key);
    const isStriking = effect === 'annulled' || effect === 'stripped';
    if ((isStriking && struck) || (effect === 'restored' && !struck))
      issues.push(issueAt('change-without-effect', placeOfRow(at), { decision: id, row: key, struck }));
  }
  return issues;
}
