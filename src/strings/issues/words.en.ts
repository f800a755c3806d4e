import { FIX, type DoubtfulKind, type LostKind, type PastedKind, type WordDetails } from './forms.ts';
import type { issuesOfWordsVi } from './words.vi.ts';

/** Why the page does not show what was typed. */
const lostBecause: Readonly<Record<LostKind, string>> = {
  emphasis: 'those signs are read as marks of italics or bold',
  number: 'the lines of the list are numbered anew',
  quotation: 'the sign > at the start of a line is read as a quotation',
  comment: 'the comment is not shown, and both sides are joined',
  words: 'this is read as markup',
};

const doubtful: Readonly<Record<DoubtfulKind, (p: WordDetails) => string>> = {
  emphasis: (p) => `“${p.typed}” is shown as “${p.shown}”, with bold letters within a word.`,
  'list-in-line': (p) => `“${p.typed}” is shown as a list in a list: “${p.shown}”.`,
  underlining: (p) => `The line “${p.typed}” makes a heading of the line above it, “${p.shown}”.`,
  address: (p) => `The link “${p.typed}” takes the sign behind the address “${p.shown}” with it.`,
};

/** What to write where a heading or a rule was meant. */
const HEADING =
  ' For a heading, write ## before the words and delete the line of signs; for a rule, leave an empty line above it.';

function hint({ typed, write, byHand }: WordDetails): string {
  if (write === typed) return 'Move those words to a line of their own.';
  return `Write “${write}” to show what was typed.${byHand ? '' : ` Or run ${FIX}.`}`;
}

/** What pasted lines look like, and how they are laid out. */
const pasted: Readonly<Record<PastedKind, { looks: string; layout: string }>> = {
  marks: {
    looks: 'begin with marks or numbers',
    layout: 'Put a blank line between the lines, or write “- ” for each mark to make a list',
  },
  paragraphs: { looks: 'are paragraphs of their own', layout: 'Put a blank line between the lines' },
  breaks: {
    looks: 'are short, like verses or a signature',
    layout: 'Put \\ at the end of each line to break it',
  },
  tabs: { looks: 'have cells divided by tabs, like a table of Word or Excel', layout: 'Write a table' },
  bars: { looks: 'look like a table without the line of dashes below its head', layout: 'Add that line' },
};

/** The words of the rules about what a page shows of what was typed. */
export const issuesOfWordsEn: typeof issuesOfWordsVi = {
  'lost-words': (p) => ({
    what:
      p.shown === ''
        ? `“${p.typed}” would be lost on the page: ${lostBecause[p.kind]}.`
        : `“${p.typed}” is shown as “${p.shown}”: ${lostBecause[p.kind]}.`,
    hint: hint(p),
  }),
  'doubtful-markup': (p) => ({
    what: doubtful[p.kind](p),
    hint: hint(p) + (p.kind === 'underlining' ? HEADING : ''),
  }),
  'glued-lines': (p) => ({
    what: `The ${p.lines} lines from here ${pasted[p.kind].looks}, but on the page they run together into one paragraph.`,
    hint: `${pasted[p.kind].layout}: “${p.write}”.${p.byHand ? '' : ` Or run ${FIX}.`}`,
  }),
  'left-over-mark': (p) => ({
    what: `“${p.typed}” is shown with its marks, neither bold nor italic.`,
    hint: `The opening mark touches the first word, the closing mark the last, and a space follows it. If the mark is text, write “${p.write}”.`,
  }),
};
