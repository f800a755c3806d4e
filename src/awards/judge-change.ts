import { issueAt, type Issue } from '../gate/issue.ts';
import type { RowChange } from './changes.ts';
import type { Decision } from './decision.ts';
import { judgeCorrection, type ChangeSetting } from './judge-correction.ts';
import type { RowStates } from './row-states.ts';

/** All decisions, as far as changes name them. */
export interface NamedDecisions {
  byId: ReadonlyMap<string, Decision>;
  hasRow: (decision: Decision, row: string) => boolean;
  states: RowStates;
  /** Whether an id may be that of a decision that could not be read. */
  mayBeFaulty: (id: string) => boolean;
  /** The id of a decision that was most likely meant in a file. */
  findNear: (id: string, file: string) => string | undefined;
}

/** Issues of one change: what it names is not there, is later, or is not as the change supposes. */
export function judgeChange(
  change: RowChange,
  placeOf: ChangeSetting['placeOf'],
  { byId, hasRow, states, mayBeFaulty, findNear }: NamedDecisions,
): Issue[] {
  const { by, target: id, path } = change;
  const target = byId.get(id);
  const place = placeOf([...path, 'decision']);
  if (!target) {
    if (mayBeFaulty(id)) return [];
    return [issueAt('unknown-target', place, { decision: id, near: findNear(id, place.file) })];
  }
  if (target.fields.issuedOn > by.fields.issuedOn || target === by) {
    const details = { decision: id, issuedOn: target.fields.issuedOn, on: by.fields.issuedOn };
    return [issueAt('changed-before-issued', place, details)];
  }
  const isOfDraft = target.fields.status === 'draft' && by.fields.status !== 'draft';
  return [
    ...(isOfDraft ? [issueAt('change-of-draft', place, { decision: id })] : []),
    ...judgeRows(change, target, { placeOf, hasRow, states }),
    ...judgeCorrection(change, target, { placeOf, states }),
  ];
}

/** Rows that the list does not have, that are struck twice, or restored without having been struck. */
function judgeRows(
  { target: id, rows, effect, path }: RowChange,
  target: Decision,
  { placeOf, states, hasRow }: ChangeSetting & Pick<NamedDecisions, 'hasRow'>,
): Issue[] {
  // A scan without a list has no rows that could be compared.
  if (!target.hasList) return [];
  const isStruck = (row: string): boolean => states.of(target, row).struck !== undefined;
  const isWithoutEffect = (row: string): boolean =>
    effect === 'restored'
      ? !isStruck(row)
      : (effect === 'annulled' || effect === 'stripped') && isStruck(row);
  if (rows === undefined) {
    if (target.rows.length === 0 || !target.rows.every(({ key }) => isWithoutEffect(key))) return [];
    const details = { decision: id, struck: effect !== 'restored' };
    return [issueAt('change-without-effect', placeOf([...path, 'decision']), details)];
  }
  return rows.flatMap((key, at) => {
    const place = placeOf([...path, ...(effect === 'corrected' ? ['row'] : ['rows', at])]);
    if (!hasRow(target, key)) {
      const details = { decision: id, row: key, rows: target.rows.length };
      return [issueAt('unknown-target', place, details)];
    }
    if (!isWithoutEffect(key)) return [];
    return [issueAt('change-without-effect', place, { decision: id, row: key, struck: isStruck(key) })];
  });
}
