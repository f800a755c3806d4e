import { processState } from '../process-state.ts';
import type { Registers } from '../registers/schema.ts';
import type { Awards } from './read-awards.ts';

/** The awards of each content root that is in use, by the registers that were read with it. */
const known = processState<WeakMap<Registers, Awards>>('awards');

/** Keeps the awards that were read with these registers, for the plan of the site and its pages. */
export function noteAwards(registers: Registers, awards: Awards | undefined): void {
  const all = known.find() ?? new WeakMap<Registers, Awards>();
  if (awards) all.set(registers, awards);
  else all.delete(registers);
  known.set(all);
}

/** The awards that were read with these registers; `undefined` where there are none. */
export function findAwards(registers: Registers): Awards | undefined {
  return known.find()?.get(registers);
}
