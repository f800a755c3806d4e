import type { IssueTexts } from './issues.vi.ts';
import { issuesOfAwardsEn } from './issues/awards.en.ts';
import { issuesOfBodiesEn } from './issues/bodies.en.ts';
import { issuesOfDaysEn } from './issues/days.en.ts';
import { issuesOfFieldsEn } from './issues/fields.en.ts';
import { issuesOfFilesEn } from './issues/files.en.ts';
import { issuesOfFrontmatterEn } from './issues/frontmatter.en.ts';
import { issuesOfHiddenEn } from './issues/hidden.en.ts';
import { issuesOfImportedEn } from './issues/imported.en.ts';
import { issuesOfCopiedEn } from './issues/copied.en.ts';
import { issuesOfLinksEn } from './issues/links.en.ts';
import { issuesOfPhotographsEn } from './issues/photographs.en.ts';
import { issuesOfReferencesEn } from './issues/references.en.ts';
import { issuesOfRefusalsEn } from './issues/refusals.en.ts';
import { issuesOfSlipsEn } from './issues/slips.en.ts';
import { issuesOfTextEn } from './issues/text.en.ts';
import { issuesOfWordsEn } from './issues/words.en.ts';

/** The words of every rule, in plain British English: the same messages as in Vietnamese. */
export const issuesEn: IssueTexts = {
  ...issuesOfFilesEn,
  ...issuesOfHiddenEn,
  ...issuesOfTextEn,
  ...issuesOfFrontmatterEn,
  ...issuesOfFieldsEn,
  ...issuesOfDaysEn,
  ...issuesOfBodiesEn,
  ...issuesOfWordsEn,
  ...issuesOfLinksEn,
  ...issuesOfSlipsEn,
  ...issuesOfCopiedEn,
  ...issuesOfPhotographsEn,
  ...issuesOfReferencesEn,
  ...issuesOfRefusalsEn,
  ...issuesOfAwardsEn,
  ...issuesOfImportedEn,
};
