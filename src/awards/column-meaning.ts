import { COLUMN_WORDS, PERSONAL_COLUMNS, type ListedKind } from '../strings/award-cues.vi.ts';
import { fold } from '../vietnamese/fold.ts';
import { COLUMNS, type ListColumn } from './columns.ts';

/** What a heading of a list means: a column of `awards.csv`, something personal, or nothing that is known. */
export type HeadingMeaning = { column: ListColumn } | { personal: ListedKind } | undefined;

/** The meaning of a heading, as offices write it. */
export function findMeaning(heading: string): HeadingMeaning {
  const folded = fold(heading).replaceAll('_', ' ').replace(/\s+/gu, ' ').trim();
  const known = COLUMNS.find((column) => column.replaceAll('_', ' ') === folded);
  if (known) return { column: known };
  const personal = (Object.entries(PERSONAL_COLUMNS) as [ListedKind, RegExp][]).find(([, words]) =>
    words.test(folded),
  );
  if (personal) return { personal: personal[0] };
  const column = COLUMN_WORDS.find(([words]) => words.test(folded))?.[1];
  return column ? { column: column as ListColumn } : undefined;
}
