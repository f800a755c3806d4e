import type { RowChange } from './changes.ts';
import type { Decision } from './decision.ts';

/** What has become of a row: derived from later decisions, never written in the list. */
export interface RowState {
  /** Whether the award is in force; otherwise it was annulled, or its title stripped. */
  struck?: 'annulled' | 'stripped';
  /** The changes that touched the row, in order. */
  changes: readonly RowChange[];
}

/** Follows changes one after another. */
export interface RowStates {
  /** Takes a change into account; of a decision that is not known, nothing happens. */
  add(change: RowChange): void;
  /** The state of a row after all changes so far. */
  of(decision: Decision, row: string): RowState;
}

/** No row is changed at first. */
export function openRowStates(byId: ReadonlyMap<string, Decision>): RowStates {
  const states = new Map<string, RowState>();
  const keyOf = (decision: Decision, row: string) => `${decision.key} ${row}`;
  return {
    add(change) {
      const target = byId.get(change.target);
      if (!target) return;
      for (const row of change.rows ?? target.rows.map(({ key }) => key)) {
        const key = keyOf(target, row);
        states.set(key, apply(states.get(key), change));
      }
    },
    of: (decision, row) => states.get(keyOf(decision, row)) ?? { changes: [] },
  };
}

function apply(before: RowState | undefined, change: RowChange): RowState {
  const changes = [...(before?.changes ?? []), change];
  const { effect } = change;
  if (effect === 'annulled' || effect === 'stripped') return { struck: effect, changes };
  if (effect === 'restored' || before?.struck === undefined) return { changes };
  return { struck: before.struck, changes };
}
