import { FIX } from './wording.ts';
import type { issuesOfLinksVi } from './links.vi.ts';

/** The words of the rules about where links lead. */
export const issuesOfLinksEn: typeof issuesOfLinksVi = {
  'private-host': (p) => ({
    what: `The link “${p.url}” leads to ${p.host}, a machine of an internal network: readers outside cannot open it.`,
    hint: 'Write a public address (https://…), or attach the file to the bulletin.',
  }),
  'redirected-link': (p) => ({
    what: `The link goes through ${p.host}, which notes who clicks; the real address is within it.`,
    hint: `Write “${p.target}” itself.${p.byHand ? '' : ` Or run ${FIX}; the words of the link stay.`}`,
  }),
};
