import { issuesOfAwardsVi } from './issues/awards.vi.ts';
import { issuesOfBodiesVi } from './issues/bodies.vi.ts';
import { issuesOfDaysVi } from './issues/days.vi.ts';
import { issuesOfFieldsVi } from './issues/fields.vi.ts';
import { issuesOfFilesVi } from './issues/files.vi.ts';
import { issuesOfFrontmatterVi } from './issues/frontmatter.vi.ts';
import { issuesOfHiddenVi } from './issues/hidden.vi.ts';
import { issuesOfImportedVi } from './issues/imported.vi.ts';
import { issuesOfCopiedVi } from './issues/copied.vi.ts';
import { issuesOfLinksVi } from './issues/links.vi.ts';
import { issuesOfPhotographsVi } from './issues/photographs.vi.ts';
import { issuesOfReferencesVi } from './issues/references.vi.ts';
import { issuesOfRefusalsVi } from './issues/refusals.vi.ts';
import { issuesOfSlipsVi } from './issues/slips.vi.ts';
import { issuesOfTextVi } from './issues/text.vi.ts';
import { issuesOfWordsVi } from './issues/words.vi.ts';

export type { IssueText } from './issues/forms.ts';

/** The words of every rule, in Vietnamese: plain, without blame, with the right form shown. */
export const issuesVi = {
  ...issuesOfFilesVi,
  ...issuesOfHiddenVi,
  ...issuesOfTextVi,
  ...issuesOfFrontmatterVi,
  ...issuesOfFieldsVi,
  ...issuesOfDaysVi,
  ...issuesOfBodiesVi,
  ...issuesOfWordsVi,
  ...issuesOfLinksVi,
  ...issuesOfSlipsVi,
  ...issuesOfCopiedVi,
  ...issuesOfPhotographsVi,
  ...issuesOfReferencesVi,
  ...issuesOfRefusalsVi,
  ...issuesOfAwardsVi,
  ...issuesOfImportedVi,
};

export type IssueTexts = typeof issuesVi;
