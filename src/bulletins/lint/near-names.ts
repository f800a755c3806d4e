import { issueAt, type Issue } from '../../gate/issue.ts';
import { fieldName } from '../../gate/field-paths.ts';
import { toNewTonePlacement } from '../../vietnamese/tone-placement.ts';
import { foldName, type KnownNames } from './known-names.ts';
import type { LintSubject } from './subject.ts';

/**
 * Warnings of names that differ from those of a register in marks and capitals only ("huyện Thanh Liem"). Names that differ in a
 * letter are not reported: they are often other places.
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

/** Whether two spellings differ only in what a writer may choose: the placement of the tone mark, the case of the first letter. */
function isSame(known: string, written: string): boolean {
  return evenOut(known) === evenOut(written);
}

function evenOut(name: string): string {
  const even = toNewTonePlacement(name).trim().replace(/\s+/gu, ' ');
  return even.charAt(0).toLowerCase() + even.slice(1);
}
