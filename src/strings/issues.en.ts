import type { IssueTexts } from './issues.vi.ts';
import { issuesOfBodiesEn } from './issues/bodies.en.ts';
import { issuesOfFieldsEn } from './issues/fields.en.ts';
import { issuesOfFilesEn } from './issues/files.en.ts';
import { issuesOfFrontmatterEn } from './issues/frontmatter.en.ts';
import { issuesOfPhotographsEn } from './issues/photographs.en.ts';
import { issuesOfReferencesEn } from './issues/references.en.ts';
import { issuesOfRefusalsEn } from './issues/refusals.en.ts';
import { issuesOfTextEn } from './issues/text.en.ts';
import { issuesOfWordsEn } from './issues/words.en.ts';

/** The words of every rule, in plain British English: the same messages as in Vietnamese. */
export const issuesEn: IssueTexts = {
  ...issuesOfFilesEn,
  ...issuesOfTextEn,
  ...issuesOfFrontmatterEn,
  ...issuesOfFieldsEn,
  ...issuesOfBodiesEn,
  ...issuesOfWordsEn,
  ...issuesOfPhotographsEn,
  ...issuesOfReferencesEn,
  ...issuesOfRefusalsEn,
};
