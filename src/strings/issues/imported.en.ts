import { nameField } from '../field-names.en.ts';
import type { issuesOfImportedVi, WaitingField } from './imported.vi.ts';

const ADVICE: Readonly<Record<WaitingField, string>> = {
  title: 'Write a title of 10 to 200 characters; where there was one, do not change its words.',
  section: 'Give section the id of a section in site.yaml.',
  date: 'Give date the day of the event, such as 2022-07-28; where the text is about no event with a day, the day of publication on the former site.',
  byline: 'Give byline the person or office that signed.',
  images: 'Write the alt of each photograph: who is in it, doing what, where.',
};

/** Messages about what was imported, in English. */
export const issuesOfImportedEn: typeof issuesOfImportedVi = {
  'waits-for-editor': (p) => ({
    what:
      p.field === 'images'
        ? `The imported draft waits for somebody: photographs without a description (alt): ${p.count ?? 1}.`
        : `The imported draft waits for somebody to fill in ${nameField(p.field)}.`,
    hint: `${ADVICE[p.field]} Until then the bulletin cannot be published.`,
  }),
};
