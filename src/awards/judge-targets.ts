import { issueAt, type Issue, type SourcePosition } from '../gate/issue.ts';
import { limitAlike } from '../gate/limit-alike.ts';
import { CHANGES, type DecisionFields } from './decision-schema.ts';

/** What one change names: a row, a field of a row, or all of a decision. */
interface NamedTarget {
  decision: string;
  row?: string;
  field?: string;
  path: readonly PropertyKey[];
}

/**
 * Issues of what one decision changes twice: a row, a field of a row that it corrects, or all of a decision and a row of it. What each
 * row shows of its changes, and the work of it, is bounded by this.
 */
export function judgeTargets(
  fields: DecisionFields,
  placeOf: (path: readonly PropertyKey[]) => SourcePosition,
): Issue[] {
  const wholes = new Set<string>();
  const named = new Set<string>();
  const issues = listTargets(fields).flatMap(({ decision, row, field, path }) => {
    const key = JSON.stringify([decision, row, field]);
    // Of a decision that is named as a whole, any row is named already, and the other way round.
    const isKnown = row === undefined ? named.has(decision) : wholes.has(decision) || named.has(key);
    if (row === undefined) wholes.add(decision);
    else named.add(key);
    named.add(decision);
    if (!isKnown) return [];
    return [issueAt('repeated-change', placeOf(path), { decision, row, field })];
  });
  return limitAlike(issues);
}

function listTargets(fields: DecisionFields): NamedTarget[] {
  const corrects = (fields.corrects ?? []).map(({ decision, row, field }, at): NamedTarget => {
    return { decision, row, field, path: [CHANGES['dinh-chinh'], at, 'row'] };
  });
  const others = (['annuls', 'reissues', 'restores'] as const).flatMap((key) =>
    (fields[key] ?? []).flatMap(({ decision, rows }, at): NamedTarget[] =>
      rows === undefined
        ? [{ decision, path: [key, at, 'decision'] }]
        : rows.map((row, index) => ({ decision, row, path: [key, at, 'rows', index] })),
    ),
  );
  return [...corrects, ...others];
}
