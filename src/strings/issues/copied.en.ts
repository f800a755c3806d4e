import type { CopiedKind } from '../copied-along.vi.ts';
import type { issuesOfCopiedVi } from './copied.vi.ts';

/** What was copied along, by its kind, and what to do about it. */
const copied: Readonly<Record<CopiedKind, { what: string; hint: (write: string) => string }>> = {
  'page-number': {
    what: 'is the number of a page that was copied along, and shown as a paragraph',
    hint: () => 'Delete that line. If it is a figure of the text, write a sentence.',
  },
  message: {
    what: 'is the head of a message that was copied along: when and by whom it was sent is shown on the page',
    hint: () => 'Delete it, and keep the words of the text.',
  },
  'broken-reference': {
    what: 'is a message of Word or Excel that was copied along, and is shown on the page',
    hint: () => 'Write what it refers to (a section, a table, a figure), or delete it.',
  },
  remark: {
    what: 'is a remark or a change of the margin of Word that was copied along, and is shown on the page',
    hint: () => 'Delete the line; in Word, accept or reject the changes before you copy.',
  },
  placeholder: {
    what: 'stands for what is still to come, and is shown on the page',
    hint: () => 'Write it, place the picture, or delete it. What is to be done belongs to notes.',
  },
  'question-marks': {
    what: 'has ? in the place of letters: the file was saved in an encoding without them (ANSI)',
    hint: () => 'Copy the text from its source again, and save the file as UTF-8.',
  },
  encoded: {
    what: 'has codes of an address or a program in the place of letters',
    hint: () => 'Type the letters.',
  },
  'divided-word': {
    what: 'has the hyphen of a line end and a blank too much, as copied from paper or PDF',
    hint: (write) => `Write “${write}” in one line; without the hyphen where the word has none.`,
  },
};

/** The words of the rules about what was copied along with a text, or mistyped in it. */
export const issuesOfCopiedEn: typeof issuesOfCopiedVi = {
  'repeated-title': (p) => ({
    what: `The body begins with the title, “${p.text}”: the page would show it twice.`,
    hint: 'Delete that line: the page has the title above the body.',
  }),
  'access-not-public': (p) => ({
    what: `The bulletin has the level of access “${p.access}”, but the site publishes every bulletin to everybody.`,
    hint: 'Where it may not be public, take the whole folder out of the content and do not publish it. Where it may, write: access: cong-khai.',
  }),
  'letter-in-number': (p) => ({
    what: `“${p.typed}” has the letter O, l or I amid figures: whoever searches for the number will not find it.`,
    hint: `Write “${p.write}”. If it is a code with letters, name this rule in lint.`,
  }),
  'copied-along': (p) => ({
    what: `“${p.shown}” ${copied[p.kind].what}${p.count > 1 ? ` (${p.count} places; this is the first)` : ''}.`,
    hint: copied[p.kind].hint(p.write),
  }),
};
