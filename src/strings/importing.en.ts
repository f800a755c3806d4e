import type { ImportingWords } from './importing.vi.ts';

/** What `npm run import` says in English. */
export const importingEn: ImportingWords = {
  help: `npm run import -- <file or folder> …   takes over what is there already, as drafts

  --section <id>       the section of all drafts of this run; without it, each draft waits for somebody to fill it in
  --year <year>        the year of the folder, for sources that name none
  --lossy              takes even what lost more than 0.5 % of its words
  --look               reads and reports only, writes nothing

Takes texts (.txt) and saved web pages; the kind is told by the contents, not by the ending. It can be run again at any time: what was
taken is not overwritten, what was deleted does not return. import.csv in the content root says what was taken; commit it with the drafts.`,
  nothingNamed: 'Name the file or folder to take over: npm run import -- old.txt. --help shows how.',
  noFile: (path) => `There is no file or folder ${path}.`,
  noSources: (path) => `There is no file in ${path} that can be taken over.`,
  badYear: (year) => `--year ${year} is no year: write four digits, such as 2019.`,
  otherRun: 'Another import into this content root is running: wait until it has ended.',
  badLedger: (line) =>
    `import.csv: line ${line} does not have the four columns source, sha256, id, state. Restore the file from Git, then run this again.`,
  faults: {
    empty: 'The file is empty, without a word.',
    'no-words': 'There is no word in the file.',
    'too-large': (megabytes) => `The file is larger than ${megabytes} MB: divide it and take over each part.`,
    picture: 'This is a picture and no text: add it to a bulletin with npm run new -- --to.',
    pdf: 'This is a PDF, which this command cannot read yet: attach it to a bulletin with npm run new -- --attach.',
    word: 'This is a Word file (.docx), which this command cannot read yet: save it as a filtered web page (.htm) and take that over.',
    excel:
      'This is an Excel file, which this command cannot read yet: save it as a web page and take that over.',
    'old-office':
      'This is an old Office file (.doc, .xls) or has a password, which this command cannot read yet: open it, remove the password, save it as a filtered web page (.htm) and take that over.',
    archive: 'This is an archive: unpack it into a folder and take that over.',
    mht: 'This is a web page saved as one file (.mht), which this command cannot read yet: open it, save it as “Webpage, complete” and take the .htm over.',
    wxr: 'This is an export of WordPress, which this command cannot read yet.',
    unknown:
      'The kind of this file is not known: save it as a text (.txt) or a web page (.htm) and take that over.',
    'old-font':
      'The text is typed in an old font (TCVN3, VNI), which this command cannot convert yet: convert it to Unicode (UniKey: Ctrl+Shift+F6), save it and take it over.',
    'no-year':
      'The text names no year, so its folder is not known: add --year and the year, such as --year 2019.',
    'lost-words': (lost, source) =>
      `${lost} of ${source} words were lost, more than 0.5 %: not taken. They stand below; --lossy takes it all the same.`,
    incomparable:
      'The words of the draft differ too much from those of the source to be compared: not taken.',
  },
  changed: (id) =>
    `the source has changed since; the draft ${id} stays as it is. To take it over anew, delete its folder and its line of import.csv.`,
  states: {
    made: (path) => `new draft: ${path}`,
    would: (path) => `would become a draft: ${path}`,
    present: (path) => `taken before: ${path}, stays as it is`,
    deleted: 'taken before and deleted by somebody: not taken again',
    same: (other) => `word for word the same as ${other}: not taken twice`,
    refused: (reason) => `not taken: ${reason}`,
  },
  line: (source, state) => `${source}: ${state}`,
  counted: (source, pictures, tables) => `  Words read: ${source}. Pictures: ${pictures}. Tables: ${tables}.`,
  allKept: 'No word was lost.',
  lost: (words) => `Words lost: ${words}`,
  repeated: (words) => `Words that the source does not have: ${words}`,
  run: (before, text, after) => `    … ${before} [${text}] ${after} …`,
  leftOut: (words) => `  Words left out on purpose: ${words}`,
  leftOutWhy: {
    furniture: 'frame of the page',
    'repeated-title': 'repeated title',
    hidden: 'hidden words',
    'picture-name': 'name of a picture',
    embedded: 'embedded in the page',
  },
  leftOutLine: (why, text) => `    ${why}: ${text}`,
  fields: {
    title: 'Title',
    date: 'Day',
    place: 'Place',
    attendee: 'Attendee',
    byline: 'Byline',
    published: 'Published',
  },
  proposed: (field, value, evidence) => `  ${field}: ${value}   (“${evidence}”)`,
  outside: (words, share) =>
    `  Words outside of the main block of the page, taken for its frame: ${words}. The block has ${share} % of all.`,
  doubtfulMain: '  The main block is small beside the page: see whether it is the text.',
  unsure: 'check this',
  missingPictures: (names) => `  Pictures without a file: ${names.join(', ')}`,
  sum: (count) => `Drafts: ${count.made}. Kept as they are: ${count.kept}. Not taken: ${count.refused}.`,
  next: 'Next: npm run check tells what each draft waits for; then npm run publish -- <year>/<folder>.',
};
