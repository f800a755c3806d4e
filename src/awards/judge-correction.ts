import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import type { RowChange } from './changes.ts';
import type { ListColumn } from './columns.ts';
import type { Decision } from './decision.ts';
import { initialsOf, isChildHidden, isHiddenName } from './hidden-names.ts';
import type { AwardRow } from './row.ts';
import type { RowStates } from './row-states.ts';

/** What of a row each column that can be corrected is. */
const PARTS: Partial<Readonly<Record<ListColumn, keyof AwardRow>>> = {
  ten: 'name',
  xung_ho: 'honorific',
  chuc_vu: 'position',
  don_vi: 'unit',
  dia_phuong: 'place',
  thanh_tich: 'achievement',
};

/** What a change is judged by: where its parts are told, and the states of rows just before it. */
export interface ChangeSetting {
  placeOf: (path: readonly PropertyKey[]) => SourcePosition;
  states: RowStates;
}

/** Issues of a correction: it tells a name that the list hides, corrects what does not stand there, or shows the name of a child. */
export function judgeCorrection(
  { target: id, rows: [key = ''] = [], corrected, path }: RowChange,
  target: Decision,
  { placeOf, states }: ChangeSetting,
): Issue[] {
  if (!corrected) return [];
  const { field, from, to } = corrected;
  const row = target.rows.find((each) => each.key === key);
  const isHidden = row?.hidden ?? target.fields.redactions.some((each) => each.row === key);
  const tellsName = field === 'ten' && !(isHiddenName(from) && isHiddenName(to));
  if (isHidden && tellsName)
    return [issueAt('hidden-name-corrected', placeOf([...path, 'from']), { decision: id, row: key })];
  if (!row) return [];
  const before = applyCorrections(row, target, states);
  const part = PARTS[field as ListColumn]!;
  const said = [row[part], before[part]].map((text) => plain(String(text ?? '')));
  if (!said.includes(plain(from)) && !(isHidden && field === 'ten')) {
    const details = { decision: id, row: key, field, from, listed: String(before[part] ?? '') };
    return [issueAt('correction-of-other-words', placeOf([...path, 'from']), details)];
  }
  const after = { ...before, [part]: to };
  if (isHiddenName(after.name) || !isChildHidden(after) || isChildHidden(before)) return [];
  const details = { cause: 'child' as const, number: row.number, initials: initialsOf(after.name) };
  return [issueAt('name-not-hidden', placeOf([...path, 'to']), details)];
}

/** A row as all corrections before have it. */
function applyCorrections(row: AwardRow, target: Decision, states: RowStates): AwardRow {
  const corrections = states.of(target, row.key).changes.flatMap(({ corrected }) => corrected ?? []);
  return Object.assign(
    { ...row },
    ...corrections.map(({ field, to }) => ({ [PARTS[field as ListColumn]!]: to })),
  ) as AwardRow;
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
