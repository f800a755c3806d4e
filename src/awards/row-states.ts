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
  const states = new Map<string, KeptState>();
  const keyOf = (decision: Decision, row: string) => `${decision.key} ${row}`;
  return {
    add(change) {
      const target = byId.get(change.target);
      if (!target) return;
      for (const row of change.rows ?? target.rows.map(({ key }) => key)) {
        const key = keyOf(target, row);
        const state = states.get(key);
        if (state) apply(state, change);
        else states.set(key, apply({ changes: [] }, change));
      }
    },
    of: (decision, row) => states.get(keyOf(decision, row)) ?? { changes: [] },
  };
}

/** A state that grows: a copy for each change of a row would cost the square of their number. */
type KeptState = Omit<RowState, 'changes'> & { changes: RowChange[] };

function apply(state: KeptState, change: RowChange): KeptState {
  const { effect } = change;
  state.changes.push(change);
  if (effect === 'annulled' || effect === 'stripped') state.struck = effect;
  if (effect === 'restored') delete state.struck;
  return state;
}
