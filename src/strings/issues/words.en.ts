import type { DoubtfulKind, LeftOverKind, LostKind, PastedKind, WordDetails } from './forms.ts';
import { FIX } from './wording.ts';
import type { issuesOfWordsVi } from './words.vi.ts';

/** Why the page does not show what was typed. */
const lostBecause: Readonly<Record<LostKind, string>> = {
  emphasis: 'those signs are read as marks of italics or bold',
  number: 'the lines of the list are numbered anew',
  quotation: 'the sign > at the start of a line is read as a quotation',
  comment: 'the comment is not shown, and both sides are joined',
  link: 'the link has no words to read and to click',
  backslash: 'the sign \\ before another sign is not shown',
  alt: 'the description of a picture is plain text without bold, italics, links or tags',
  words: 'this is read as markup',
  children: 'the page does not show words between these two tags',
  attribute: 'the tag gives that attribute twice, and the page takes the second',
  sign: 'the sign at the start of the line is read as the bullet of a list',
};

const doubtful: Readonly<Record<DoubtfulKind, (p: WordDetails) => string>> = {
  emphasis: (p) =>
    `“${p.typed}” is shown as “${p.shown}”: those marks are within a word, or like marks of notes, and make bold or italic text.`,
  'list-in-line': (p) => `“${p.typed}” is shown as a list in a list: “${p.shown}”.`,
  underlining: (p) => `The line “${p.typed}” makes a heading of the line above it, “${p.shown}”.`,
  address: (p) => `The link “${p.typed}” takes the sign behind the address “${p.shown}” with it.`,
  sign: (p) => `The sign at the start of “${p.typed}” is shown as the bullet of a list: “${p.shown}”.`,
  fence: (p) =>
    `The line “${p.typed}” is not shown; the lines below it, “${p.shown}”, are shown in the type of programs.`,
};

/** What to write where a heading or a rule was meant. */
const HEADING =
  ' For a heading, write ## before the words and delete the line of signs; for a rule, leave an empty line above it.';

function hint(p: WordDetails & { kind: LostKind | DoubtfulKind; given?: string }): string {
  const { kind, typed, write, apart, byHand, given } = p;
  if (kind === 'children') {
    return write === ''
      ? 'Write the caption of each picture at its images in the frontmatter, and delete these words.'
      : given !== undefined
        ? `The tag has ${given}: add the words to it if need be, delete them and the closing tag, and end the tag with />.`
        : `Write ${write} in the opening tag, end that with />, and delete the words and the closing tag.`;
  }
  if (kind === 'attribute') return 'Keep one and delete the other.';
  if (kind === 'link') return `Write the words of the link between [ and ]: “${write}”.`;
  if (kind === 'fence')
    return `Delete that line and the one like it below. If it is an ornament, write “${write}”.`;
  if (kind === 'number') {
    return `Leave a blank line above that line and the items below. Write “${write}” to show what was typed.${byHand ? '' : ` Or run ${FIX}.`}`;
  }
  if (write === typed) return 'Move those words to a line of their own.';
  const verb = apart ? 'Leave a blank line above and write' : 'Write';
  const bold = kind === 'emphasis' && typed.includes('**') ? ' For bold, leave a space on both sides.' : '';
  return `${verb} “${write}” to show what was typed.${byHand ? '' : ` Or run ${FIX}.`}${bold}`;
}

/** What pasted lines look like, and how they are laid out. */
const pasted: Readonly<Record<PastedKind, { looks: string; result?: string; layout: string }>> = {
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
  blanks: { looks: 'are set in columns by spaces', layout: 'Write a table' },
  semicolons: { looks: 'have columns divided by semicolons', layout: 'Write a table' },
  drawing: { looks: 'are a table drawn with │', layout: 'Write a table' },
  bars: {
    looks: 'look like a table without the line of dashes below its head',
    result: 'they are a paragraph with the signs |',
    layout: 'Add that line',
  },
  behind: {
    looks: 'stand directly below an item of a list, a table, a quotation or a note',
    result: 'they are joined to it',
    layout: 'Put a blank line above them (⏎ is a new line)',
  },
  inside: {
    looks: 'are lines of their own within an item of a list, a quotation or a note',
    layout: 'Write \\ at the end of a line to break it',
  },
  'cut-row': {
    looks: 'are one row of a table that was broken within',
    result: 'become rows of their own',
    layout: 'Write the whole row in one line',
  },
  'rows-apart': {
    looks: 'are rows of a table with blank lines between them',
    result: 'they are text with the signs |',
    layout: 'Delete the blank lines between them; a line of dashes stands below the head',
  },
  headless: {
    looks: 'are a table without the head that belongs above its line of dashes',
    result: 'they are a paragraph with the signs |',
    layout: 'Add a line with the names of the columns above the line of dashes (⏎ is a new line)',
  },
  uneven: {
    looks: 'are a table whose line of dashes has not as many cells as its head',
    result: 'they are a paragraph with the signs |',
    layout: 'Give these two lines as many cells (⏎ is a new line)',
  },
  'rest-of-table': {
    looks: 'are the rest of the table above, cut off by a blank line',
    result: 'they are text with the signs |',
    layout: 'Delete the blank line above this line',
  },
};

/** What the page shows of a sign that is not written as markup is, and what to write. */
const leftOver: Readonly<Record<LeftOverKind, { looks: string; hint: (write: string) => string }>> = {
  emphasis: {
    looks: 'is shown with its marks, neither bold nor italic',
    hint: (write) =>
      `The opening mark touches the first word, the closing mark the last; a space stands before the one and behind the other. If the mark is text, write “${write}”.`,
  },
  uneven: {
    looks: 'has a mark too many: the page shows it, and drops the others, which make italic or bold text',
    hint: (write) =>
      `Each opening mark needs a closing one like it, which touches the words. If the marks are text, write \\ before each: “${write}”.`,
  },
  heading: {
    looks: 'is shown with its signs #, and is no heading',
    hint: (write) => `A blank follows the signs #: “${write}”. Or run ${FIX}.`,
  },
  reference: {
    looks: 'is shown as it is, and not as a character',
    hint: (write) =>
      `${write === '' ? 'Delete it' : write === ' ' ? 'Write a space in its place' : `Write “${write}” in its place`}. Or run ${FIX}.`,
  },
  space: {
    looks: 'makes no list or heading, because a no-break or other odd space stands behind its mark',
    hint: (write) => `Delete that space and type a plain one: “${write}”. Or run ${FIX}.`,
  },
  backslash: {
    looks: 'is shown with the sign \\ at its end, because no line of the paragraph follows',
    hint: (write) => `Delete that sign \\: “${write}”. Or run ${FIX}. If it is text, write it twice.`,
  },
  picture: {
    looks: 'is shown as it is, and is no picture',
    hint: (write) => `Write “${write}” as a paragraph of its own.`,
  },
  tag: {
    looks: 'is shown as code, and is no tag',
    hint: (name) =>
      name === ''
        ? 'Delete the tag and keep the words.'
        : `Write <${name} … /> with plain signs < and >, no space behind the first, and not within code.`,
  },
  'bracket-tag': {
    looks: 'is markup of forums or other websites, and is shown as it is',
    hint: () =>
      'Delete it and keep the words. Bold is **words**, a link [words](https://…), a picture ![words](./anh.jpg).',
  },
  'empty-heading': {
    looks: 'is the sign of a heading without words: the page has an empty heading',
    hint: () => 'Write the heading behind the sign, or delete the line.',
  },
  'wide-mark': {
    looks:
      'is shown as it is: the sign at the start of the line is one of full width (such as ＃ ＞ ＊ －), not that of the keyboard',
    hint: (write) => `Type the sign anew: “${write}”, with an empty line above and below.`,
  },
  bars: {
    looks: 'is shown as it is, and makes no table: what parts its columns is not the sign |',
    hint: (write) => `Write | between all columns of the table: “${write}”. Or run ${FIX}.`,
  },
  box: {
    looks: 'is shown as it is, and makes no box',
    hint: (write) => `Delete the line and its closing sign; a box is written “${write}” (⏎ is a new line).`,
  },
};

/** The words of the rules about what a page shows of what was typed. */
export const issuesOfWordsEn: typeof issuesOfWordsVi = {
  'lost-words': (p) => ({
    what:
      p.shown === ''
        ? `“${p.typed}” would be lost on the page: ${lostBecause[p.kind]}.`
        : `“${p.typed}” is shown as “${p.shown}”: ${lostBecause[p.kind]}.`,
    hint: p.kind === 'alt' ? `Delete it; if it is meant as text, write “${p.write}”.` : hint(p),
  }),
  'doubtful-markup': (p) => ({
    what: doubtful[p.kind](p),
    hint: hint(p) + (p.kind === 'underlining' ? HEADING : ''),
  }),
  'glued-lines': (p) => ({
    what: `The ${p.lines} lines from here ${pasted[p.kind].looks}, but on the page ${pasted[p.kind].result ?? 'they run together into one paragraph'}.`,
    hint: `${pasted[p.kind].layout}: “${p.write}”.${p.byHand ? '' : ` Or run ${FIX}.`}`,
  }),
  'left-over-mark': (p) => ({
    what: `“${p.typed}” ${leftOver[p.kind].looks}.`,
    hint: leftOver[p.kind].hint(p.write),
  }),
  'unfinished-template': (p) => ({
    what:
      p.kind === 'stub'
        ? `The body holds “${p.text}” and no word.`
        : p.kind === 'lead'
          ? `The opening sentence of a new bulletin still waits to be written: “${p.text}”`
          : `The reminder of a new bulletin still stands in the text: “${p.text}”`,
    hint: `${
      p.kind === 'stub'
        ? 'Write the text in the place of those signs'
        : p.kind === 'lead'
          ? 'Write the rest of the sentence in the place of “…”'
          : 'When the text is written, delete that whole line'
    }; until then, write status: draft.`,
  }),
};
