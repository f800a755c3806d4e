import { formatDayShort } from '../../vietnamese/days.ts';
import { groupHidden } from './file-forms.ts';
import type { HiddenKind, HiddenPart } from './forms.ts';
import { excuse, list, listSome, tellWithin } from './wording.ts';
import type { issuesOfHiddenVi } from './hidden.vi.ts';

/** What was found of one kind, in the words of the program that shows it. */
const foundEn: Readonly<Record<HiddenKind, (part: HiddenPart) => string>> = {
  changes: ({ count }) => `${count} tracked changes`,
  comments: ({ count }) => `${count} comments`,
  words: ({ count }) => `${count} pieces of hidden text`,
  faint: ({ count }) => `${count} pieces of text that are white on white, tiny or not drawn`,
  headers: ({ count, which }) =>
    `${count} headers or footers with text that no page shows: ${listSome(which)}`,
  shapes: ({ count }) => `${count} hidden drawings or text boxes`,
  windows: () => 'a workbook that opens in a hidden window',
  sheets: ({ count, which }) => `${count} hidden sheets: ${listSome(which)}`,
  rows: ({ count, which }) => `${count} hidden rows with data: ${listSome(which)}`,
  columns: ({ count, which }) => `${count} hidden columns with data: ${listSome(which)}`,
  cells: ({ count, which }) => `${count} cells with data that their format does not show: ${listSome(which)}`,
  pivot: ({ count }) => `${count} lines of source data within a pivot table`,
  data: ({ count, which }) =>
    `${count} pieces of data that the program keeps without showing them: ${listSome(which)}`,
  embedded: ({ count }) => `${count} embedded documents, which open as a whole (the workbook of a chart…)`,
  pictures: ({ count, which }) =>
    `${count} pictures with metadata (${which.join(', ')}${which.includes('GPS') ? ': where they were taken' : ''})`,
  crops: ({ count }) => `${count} cropped pictures of which the file keeps the whole`,
  leftovers: ({ count, which }) => `${count} parts that are no longer used: ${listSome(which)}`,
  revisions: ({ count }) => `${count} earlier versions, from before a change`,
  layers: ({ count }) => `${count} layers that are off`,
  margins: ({ count, which }) =>
    `${count} pages with text or pictures outside of the paper (cropped pages): ${which.join(', ')}`,
  fields: ({ count }) => `${count} hidden form fields with a value`,
  redactions: ({ count }) => `${count} areas that are marked for redaction but not redacted`,
  covers: ({ count }) => `${count} filled drawings over text that is still there`,
  thumbnails: ({ count }) => `${count} thumbnails of pages that are large enough to be read`,
  unshown: ({ count, which }) =>
    `${count} pieces of text that the file holds and does not show: ${listSome(which)}`,
  doubtful: ({ count, which }) => `${count} places that readers may not see: ${listSome(which)}`,
  opaque: ({ count, which }) => `${count} parts of kinds that cannot be looked into: ${listSome(which)}`,
};

/** How to take out a document within another, whatever is hidden in it. */
const EMBEDDED_EN = 'charts and embedded documents: copy, Paste Special > Picture, and delete the old one';

/** The ways that are the same in all programs but those for PDF. */
const anywhereEn: Readonly<Partial<Record<HiddenKind, string>>> = {
  embedded: EMBEDDED_EN,
  pictures:
    'pictures: in Windows, right-click the picture file > Properties > Details > “Remove Properties and Personal Information”, and insert it again',
  crops: 'cropped pictures: click on one > Picture Format > Compress Pictures, tick “Delete cropped areas”',
  leftovers: 'unused parts: open the file and copy all into a new one',
  unshown: 'text that is not shown: open a new file, copy into it what you see, and save that',
  doubtful:
    'places in doubt: look whether they show, with no drawing or colour over them; delete text that is not to be read, rather than cover it',
  opaque: 'pictures: take a screenshot as PNG or JPEG and insert that instead',
};

/** What printing a PDF anew does not take out. */
const STAYS_IN_PRINT: readonly HiddenKind[] = ['faint', 'covers', 'redactions', 'unshown', 'doubtful'];

/** How to take out what is hidden, by program and kind. */
const waysEn: Readonly<Record<string, Readonly<Partial<Record<HiddenKind, string>>>>> = {
  Word: {
    changes: 'Review > Accept > Accept All Changes and Stop Tracking',
    comments: 'Review > Delete > Delete All Comments in Document',
    words: 'File > Info > Check for Issues > Inspect Document, remove “Hidden Text”',
    faint:
      'select all (Ctrl+A), Home > colour Automatic and a legible size, then keep or delete what appears',
    headers:
      'Insert > Header: tick “Different First Page” and “Different Odd & Even Pages”, delete the text there, untick them',
    shapes: 'Layout > Selection Pane, show the drawings, then keep or delete them',
    data: 'File > Info > Check for Issues > Inspect Document, remove “Custom XML Data”; IF fields: click on them, Ctrl+Shift+F9',
  },
  Excel: {
    changes: 'Review > Unshare Workbook, which drops the history of changes',
    comments: 'select the whole sheet, Review > Delete',
    shapes: 'Page Layout > Selection Pane, show the drawings, then keep or delete them',
    sheets:
      'right-click the name of a sheet > Unhide, then keep or delete it; if it is not listed there, File > Info > Check for Issues > Inspect Document',
    rows: 'select the whole sheet, right-click a row number > Unhide, then keep or delete; of a filtered list, Data > Clear',
    columns: 'select the whole sheet, right-click a column letter > Unhide, then keep or delete',
    windows: 'View > Unhide',
    cells: 'select the whole sheet, Format Cells (Ctrl+1) > General, then keep or delete what appears',
    pivot: 'copy the pivot table, Paste Special > Values, and delete the old one',
    data: 'delete scenarios (Data > What-If Analysis > Scenario Manager); other data: File > Info > Check for Issues > Inspect Document; saving anew in Excel drops unused text',
  },
  LibreOffice: {
    changes: 'Edit > Track Changes > Accept All',
    comments: 'right-click a comment > Delete All Comments',
    words: 'Format > Character and Format > Sections, untick “Hidden”, then keep or delete the text',
    shapes: 'show the drawings in the Navigator, then keep or delete them',
    data: 'delete scenarios, hidden fields and hidden controls of forms (Navigator; Form > Form Navigator)',
    sheets: 'Sheet > Show Sheet, then keep or delete it',
    rows: 'select the whole sheet, Format > Rows > Show, then keep or delete',
    columns: 'select the whole sheet, Format > Columns > Show, then keep or delete',
  },
};

function wayOutEn([program, kinds]: readonly [string, ReadonlySet<HiddenKind>]): string {
  if (program === 'PDF' && STAYS_IN_PRINT.some((kind) => kinds.has(kind)))
    return 'PDF: white or covered text stays when it is printed anew; delete it in the original (Word, Excel…) and export a new PDF, or print it on paper and scan it, and replace this file.';
  if (program === 'PDF') return 'PDF: open it, print it to a new PDF, and replace this file.';
  const ways = [...kinds].map((kind) => waysEn[program]?.[kind] ?? anywhereEn[kind] ?? EMBEDDED_EN);
  return `${program}: ${[...new Set(ways)].join('; ')}; save and replace this file, or export it to PDF and publish that.`;
}

export const SIGNED_EN =
  'A signed file: do not print or save it anew, which would lose the signature; ask its issuer for a clean signed copy.';

/** How some of the files are excused from a warning about them. */
export function keepingEn(code: `BT-${number}`, files: readonly { name: string }[]): string {
  return `To keep it, name the rule in lint and each file in its reason (others stay warned of): ${excuse(code, files)}.`;
}

/** All files that a message does not tell at length. */
export function otherFilesEn(files: readonly { name: string }[]): string {
  return `and ${files.length} other files: ${list(files.map(({ name }) => name))}`;
}

/** The words of the rule about what the readers of a document do not see. */
export const issuesOfHiddenEn: typeof issuesOfHiddenVi = {
  'hidden-in-file': (p) => ({
    what: `Not seen when opened, but anybody who downloads it can take it out: ${tellWithin(
      p.files,
      ({ name, parts }) => `“${name}” (${parts.map((part) => foundEn[part.kind](part)).join('; ')})`,
      otherFilesEn,
    )}.`,
    hint: [
      ...[...groupHidden(p)].map(wayOutEn),
      ...(p.files.some(({ isSigned }) => isSigned) ? [SIGNED_EN] : []),
      keepingEn('BT-119', p.files),
    ].join(' '),
  }),
  'look-alike-photograph': (p) => ({
    what: p.files
      .map(
        ({ name, removed, from, on }) =>
          `The photograph “${name}” looks like “${removed}”, which was taken back${on === undefined ? '' : ` on ${formatDayShort(on)}`} with ${from}.`,
      )
      .join(' '),
    hint: `If it is that photograph, saved in another size, quality or format, delete it. ${keepingEn('BT-134', p.files)}`,
  }),
  'unseen-words': (p) => ({
    what: `The drawing keeps words that nobody sees, but anybody who downloads it can read: ${p.files
      .map(({ name, words }) => `“${name}” (${words.map((each) => `“${each}”`).join('; ')})`)
      .join('; ')}.`,
    hint: `Delete these words in a drawing program and export the drawing as plain SVG, or as PNG. ${keepingEn('BT-135', p.files)}`,
  }),
};
