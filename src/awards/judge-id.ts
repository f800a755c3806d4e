import { mayHave } from '../gate/gaps.ts';
import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import type { AwardsContext, NamedRegister } from './list-context.ts';

/** The issue of an id that no record of a register has, unless it may be one that could not be read. */
export function judgeId(
  value: string,
  register: NamedRegister,
  field: string,
  place: SourcePosition,
  { ids, gaps, isTold }: Pick<AwardsContext, 'ids' | 'gaps' | 'isTold'>,
): Issue[] {
  if (ids[register].has(value) || mayHave(gaps, register, value)) return [];
  const { all, findNear } = ids[register];
  const isSingle = isTold('unknown-reference', place.file);
  const details = {
    field,
    value,
    register: `registers/${register}.yaml`,
    near: isSingle ? findNear(value) : undefined,
    known: isSingle ? all : [],
  };
  return [issueAt('unknown-reference', place, details)];
}
