import { fieldName } from '../../gate/field-paths.ts';
import { issueAt, type Issue } from '../../gate/issue.ts';
import { foldName, type KnownNames } from './known-names.ts';
import type { LintSubject } from './subject.ts';

/** Warnings of a post whose comma has made two of it: the comma stands within the name of an office. */
export function listSplitPositions({ fields, yaml }: LintSubject, { withComma }: KnownNames): Issue[] {
  return fields.attendees.flatMap(({ positions }, index) =>
    positions.slice(1).flatMap(({ title }, at) => {
      const before = positions[at]!.title;
      const whole = `${foldName(before)} ${foldName(title)}`;
      if (!withComma.some((name) => isAcross(name, whole, foldName(before).length))) return [];
      const path = ['attendees', index, 'positions', at];
      const write = `["${before}, ${title}"]`;
      return [issueAt('split-position', yaml.placeOf(path), { field: fieldName(path), write })];
    }),
  );
}

/** Whether a name, given as the folded words before and behind its comma, lies across the place where a text was divided. */
function isAcross([before, behind]: readonly [string, string], whole: string, middle: number): boolean {
  const [left, right] = [whole.slice(0, middle), whole.slice(middle + 1)];
  return ` ${left}`.endsWith(` ${before}`) && `${right} `.startsWith(`${behind} `);
}
