import { issueAt, type Issue } from '../../gate/issue.ts';
import { fieldName } from '../../gate/validate.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import { foldName, type KnownNames } from './known-names.ts';
import type { LintSubject } from './subject.ts';

/**
 * Names that are nearly those of a register: the same letters, but for marks and capitals ("huyện Thanh Liem"). A letter more
 * or less would often be another place, so nothing is said of that.
 */
export function listNearNameIssues({ fields, yaml }: LintSubject, { byFold }: KnownNames): Issue[] {
  const issues: Issue[] = [];
  const compare = (path: PropertyKey[], value: string, register: keyof KnownNames['byFold']) => {
    const known = byFold[register].get(foldName(value));
    if (!known || known.some((name) => isSame(name, value))) return;
    const details = {
      field: fieldName(path),
      value,
      near: known[0]!,
      register: `registers/${register}.yaml`,
    };
    issues.push(issueAt('near-known-name', yaml.placeOf(path), details));
  };
  for (const part of fields.location?.text.split(/\s*,\s*|\s+-\s+/) ?? []) {
    compare(['location', 'text'], part, 'places');
  }
  for (const [index, { name }] of fields.attendees.entries()) {
    if (name !== undefined) compare(['attendees', index, 'name'], name, 'people');
  }
  compare(['byline', 'text'], fields.byline.text, 'organisations');
  return issues;
}

/** Equal but for what a writer may choose: the tone mark's place, a large letter at the beginning. */
function isSame(known: string, written: string): boolean {
  return evenOut(known) === evenOut(written);
}

function evenOut(name: string): string {
  const even = toNewTonePlacement(name).trim().replace(/\s+/gu, ' ');
  return even.charAt(0).toLowerCase() + even.slice(1);
}
