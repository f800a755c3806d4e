import { issueAt, type Issue } from '../../gate/issue.ts';
import { BEFORE_NAME, BEHIND_NAME } from '../../strings/empty-words.vi.ts';
import type { LintSubject } from './subject.ts';

/** Warnings of names of attendees that hold more than the name of one person: how one is addressed, a second person, a post. */
export function listNameIssues({ fields, yaml }: LintSubject): Issue[] {
  return fields.attendees.flatMap(({ name = '' }, index) => {
    const bare = name.normalize('NFC').replace(BEFORE_NAME, '');
    const [first = '', ...others] = bare.split(BEHIND_NAME);
    const place = yaml.placeOf(['attendees', index, 'name']);
    if (others.length > 0) return [issueAt('not-one-name', place, { kind: 'several', name, write: first })];
    return bare === name.normalize('NFC')
      ? []
      : [issueAt('not-one-name', place, { kind: 'address', name, write: bare })];
  });
}
