import type { Issue } from '../../gate/issue.ts';
import { listAccessIssues } from './access.ts';
import { listCopiedAlong } from './copied-along.ts';
import { listDayIssues } from './days.ts';
import { listFieldMarkup } from './field-markup.ts';
import { listFileNameIssues } from './file-names.ts';
import type { KnownNames } from './known-names.ts';
import { listLettersInNumbers } from './letters-in-numbers.ts';
import { listNearNameIssues } from './near-names.ts';
import { listNameIssues } from './one-name.ts';
import { listOfficeNameIssues } from './office-names.ts';
import { listRecordIssues } from './known-records.ts';
import { listSplitPositions } from './split-positions.ts';
import { listPersonalDataIssues } from './personal-data.ts';
import { listPictureIssues } from './pictures.ts';
import { listRepeatedTitle } from './repeated-title.ts';
import { listSequenceIssues } from './sequence.ts';
import type { LintSubject } from './subject.ts';

/** All warnings about the words of a valid bulletin. */
export function lintBulletin(subject: LintSubject, names: KnownNames): Issue[] {
  const spelt = listOfficeNameIssues(subject, names);
  return [
    ...listFileNameIssues(subject),
    ...listDayIssues(subject),
    ...spelt,
    // No warning of a near name at a place where the bulletin is already reported to spell it in two ways.
    ...listNearNameIssues(subject, names).filter(
      (near) => !spelt.some((other) => isAtSamePlace(near, other)),
    ),
    ...listPersonalDataIssues(subject),
    ...listSequenceIssues(subject),
    ...listFieldMarkup(subject),
    ...listNameIssues(subject),
    ...listRecordIssues(subject, names.records),
    ...listSplitPositions(subject, names),
    ...listPictureIssues(subject),
    ...listRepeatedTitle(subject),
    ...listAccessIssues(subject),
    ...listCopiedAlong(subject),
    ...listLettersInNumbers(subject),
  ];
}

function isAtSamePlace(a: Issue, b: Issue): boolean {
  return a.line === b.line && a.column === b.column;
}
