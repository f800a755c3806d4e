import { formatDayShort } from '../../vietnamese/days.ts';
import { meant } from './phrases.en.ts';
import type { HiddenState, issuesOfRefusalsVi } from './refusals.vi.ts';

const hiddenEn = (p: HiddenState): string => {
  if (p.state === 'draft') return 'a draft';
  if (p.state === 'withdrawn') return 'a withdrawn bulletin';
  return `a scheduled bulletin${p.from === '' ? '' : `, which appears on ${formatDayShort(p.from.slice(0, 10))}`}`;
};

/** The words of the rules about what a release would be refused for. */
export const issuesOfRefusalsEn: typeof issuesOfRefusalsVi = {
  'link-to-hidden': (p) => ({
    what: `The link “${p.url}” leads to ${hiddenEn(p)}, which readers cannot open.`,
    hint:
      p.state === 'withdrawn'
        ? 'Leave the link out, or lead to the bulletin that replaces it: the files of a withdrawn bulletin are gone.'
        : 'Leave the link out, or show that bulletin first: remove its line status: draft, or write an earlier publishAt.',
  }),
  'missing-anchor': (p) => ({
    what: `The page exists, but has no place for what follows the # in “${p.url}”.`,
    hint: `${meant(p.near)}After the # stands the heading of the part without marks: for “## Kết quả”, write #ket-qua.`,
  }),
  'unreadable-address': (p) => ({
    what: `The address “${p.url}” is written wrongly, so that no browser can open it.`,
    hint: 'Copy the address from the browser again; after a % two digits or letters A to F have to follow, such as %20.',
  }),
  'link-to-withdrawn': (p) => ({
    what: `The link “${p.url}” leads to a withdrawn bulletin: readers see only that it was withdrawn.`,
    hint: 'Lead to the bulletin that replaces it, or leave the link out.',
  }),
  'repeated-page-title': (p) => ({
    what: `This page would have the title “${p.title}”, which is that of the page ${p.other}.`,
    hint: 'Give it another name, so that readers can tell the pages apart in browsers and search results.',
  }),
  'alias-in-use': (p) => ({
    what: `The old address “${p.alias}” is that of a page or file of the site, lies below a file, or where servers look for orders.`,
    hint: 'Remove it from aliases: readers find there what the site has, and are not led to the bulletin.',
  }),
  'machine-address': (p) => ({
    what: `“${p.found}” is an address that one machine alone can open, and readers cannot.`,
    hint: 'Write a public address (https://…) or attach the file; to speak of such an address, write it within a sentence.',
  }),
  'malformed-file': (p) => ({
    what: `The syntax of this file is wrong, so that no program can read it: ${p.reason}.`,
    hint: 'Export the file again from the program that made it, or mend the place that is named.',
  }),
  'published-original': () => ({
    what: 'This file is the original photograph of a bulletin; originals are not published as they are.',
    hint: 'Take the file out of the folder public, or put a smaller copy in its place: the site makes all sizes of a photograph itself.',
  }),
  'vanished-address': (p) => ({
    what: `The published address ${p.address} has no bulletin any more.`,
    hint: `After renaming its folder, write aliases: ["${p.address}"] into the bulletin at its new place${p.near === undefined ? '' : ` (is it ${p.near}?)`}; to take a bulletin back, keep the folder and set status: withdrawn.`,
  }),
  'published-before': (p) => ({
    what: `The bulletin was published at ${p.address} and cannot become ${p.state === 'draft' ? 'a draft' : 'scheduled'} again.`,
    hint: 'Remove this line, so that it stays; to take the bulletin back, set status: withdrawn, with withdrawal.',
  }),
  'fewer-than-before': (p) => ({
    what: `The site would have more than a fifth fewer ${p.what} than the present release: ${p.counts}.`,
    hint: 'See whether a folder is missing. If this is meant: npm run build -- --fewer (or set BANTIN_FEWER=1).',
  }),
};
