import type { Issue } from '../../gate/issue.ts';
import { listDayIssues } from './days.ts';
import { listFileNameIssues } from './file-names.ts';
import type { KnownNames } from './known-names.ts';
import { listNearNameIssues } from './near-names.ts';
import { listOfficeNameIssues } from './office-names.ts';
import { listPersonalDataIssues } from './personal-data.ts';
import { listSequenceIssues } from './sequence.ts';
import type { LintSubject } from './subject.ts';

/** Everything doubtful about what a valid bulletin says. Nothing of it stops a build. */
export function lintBulletin(subject: LintSubject, names: KnownNames): Issue[] {
  const spelt = listOfficeNameIssues(subject, names);
  return [
    ...listFileNameIssues(subject),
    ...listDayIssues(subject),
    ...spelt,
    // Of a name that the bulletin itself spells otherwise there is nothing more to say.
    ...listNearNameIssues(subject, names).filter(
      (near) => !spelt.some((other) => isAtSamePlace(near, other)),
    ),
    ...listPersonalDataIssues(subject),
    ...listSequenceIssues(subject),
  ];
}

function isAtSamePlace(a: Issue, b: Issue): boolean {
  return a.line === b.line && a.column === b.column;
}
