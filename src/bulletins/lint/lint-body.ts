import type { Issue } from '../../gate/issue.ts';
import { listCopiedAlong } from './copied-along.ts';
import { listImpossibleDaysOfBody } from './days.ts';
import type { KnownNames } from './known-names.ts';
import { listLettersInBody } from './letters-in-numbers.ts';
import { listOfficeNamesOfBody } from './office-names.ts';
import { listPersonalDataOfBody } from './personal-data.ts';
import type { LintedBody } from './subject.ts';

/** All warnings about the words of a valid body that no fields belong to. */
export function lintBody(body: LintedBody, names: KnownNames): Issue[] {
  return [
    ...listImpossibleDaysOfBody(body),
    ...listOfficeNamesOfBody(body, names),
    ...listPersonalDataOfBody(body),
    ...listCopiedAlong(body),
    ...listLettersInBody(body),
  ];
}
