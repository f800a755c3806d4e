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
  return [
    ...listFileNameIssues(subject),
    ...listDayIssues(subject),
    ...listNearNameIssues(subject, names),
    ...listOfficeNameIssues(subject, names),
    ...listPersonalDataIssues(subject),
    ...listSequenceIssues(subject),
  ];
}
