import { mayHave } from '../gate/gaps.ts';
import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { findNearest } from '../gate/nearest.ts';
import type { AwardsContext, NamedRegister } from './list-context.ts';

/** The issue of an id that no record of a register has, unless it may be one that could not be read. */
export function judgeId(
  value: string,
  register: NamedRegister,
  field: string,
  place: SourcePosition,
  { ids, gaps }: AwardsContext,
): Issue[] {
  if (ids[register].has(value) || mayHave(gaps, register, value)) return [];
  const known = [...ids[register]];
  const details = {
    field,
    value,
    register: `registers/${register}.yaml`,
    near: findNearest(value, known),
    known,
  };
  return [issueAt('unknown-reference', place, details)];
}
