import { listChanges } from './changes.ts';
import type { Decision } from './decision.ts';
import { hidesName } from './hidden-names.ts';

/**
 * Whether the signed file of a decision may tell a name that is hidden: in its own list, in a row of an earlier one that it changes, or
 * in one of which there is no list and which was hidden later.
 */
export function mayTellHidden(decision: Decision, byId: ReadonlyMap<string, Decision>): boolean {
  return (
    hidesAny(decision) ||
    listChanges(decision).some(({ target, rows }) => {
      const changed = byId.get(target);
      return changed !== undefined && hidesAny(changed, rows);
    })
  );
}

/** Whether a decision hides any of the rows with these keys; of all its rows without them. */
function hidesAny({ fields, rows }: Decision, keys?: readonly string[]): boolean {
  const isMeant = (key: string): boolean => keys === undefined || keys.includes(key);
  return (
    rows.some((row) => isMeant(row.key) && hidesName(row)) ||
    fields.redactions.some(({ row }) => isMeant(row))
  );
}
