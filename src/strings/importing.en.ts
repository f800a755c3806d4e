import type { ImportingWords } from './importing.vi.ts';

/** What `npm run import` says in English. */
export const importingEn: ImportingWords = {
  help: `npm run import -- <file or folder> …   takes over what is there already, as drafts

  --section <id>       the section of all drafts of this run; without it, each draft waits for somebody to fill it in
  --year <year>        the year of the folder, for sources that name no day
  --sections <file>    a CSV table of two columns: former section (its name, or how an address or the path of a file begins), id of a section
  --places             writes the id of a place too, where the register has one place of that name; without it only the words
  --fetch <host>       fetches pictures that a source only names, from this host alone; without it nothing is fetched
  --lossy              takes even what lost more than 0.5 % of its words
  --renew              makes a draft anew whose source has changed, where nobody has edited it
  --doubtful           tells only of sources that are doubtful or were not taken
  --yes                asks nothing; what a source does not say waits in its draft
  --look               reads and reports only, writes nothing

Takes texts, saved web pages (one file, with their folder, or .mht), Word, lists, PDF with words, exports of WordPress and folders of
photographs; the kind is told by the contents, not by the ending. It can be run again at any time: what was taken is not
overwritten, what was deleted does not return. import.csv in the content root says what was taken; commit it with the drafts.
To take again what was deleted, delete its line of that file.`,
  nothingNamed: 'Name the file or folder to take over: npm run import -- old.txt. --help shows how.',
  noFile: (path) => `There is no file or folder ${path}.`,
  noSources: (path) => `There is no file in ${path} that can be taken over.`,
  ownContent: (path) =>
    `${path} is the content root, lies in it or holds it: copy what is to be taken over into a folder of its own and name that.`,
  badYear: (year) => `--year ${year} is no year: write four digits, such as 2019.`,
  otherRun: 'Another import into this content root is running: wait until it has ended.',
  badLedger: (line) =>
    `import.csv: line ${line} does not have the four columns source, sha256, id, state. Restore the file from Git, then run this again.`,
  faults: {
    empty: 'The file is empty, without a word.',
    'no-words': 'There is no word in the file.',
    'too-large': (megabytes) => `The file is larger than ${megabytes} MB: divide it and take over each part.`,
    picture: 'This is a picture and no text: add it to a bulletin with npm run new -- --to.',
    damaged:
      'The file is damaged, cut short or too large when unpacked: open it in the program that made it, save it and take it over.',
    costly:
      'Reading this file takes too much time or memory (above 4 s, above 768 MB) and was stopped: open it in the program that made it, copy what is to be taken into a new file, or divide it, and take that over.',
    'too-long':
      'The source is longer than any bulletin (which has at most 256 KB of text and 1,000 pictures): divide it into several files, or attach it by npm run new -- --attach.',
    password: 'The file has a password: open it, remove the password, save it and take it over.',
    'old-excel': 'This is a workbook of old Excel (.xls): open it, save it as .xlsx and take that over.',
    'old-office':
      'This is an old Office file and none of Word: open it, save it as .docx or .xlsx and take that over.',
    rtf: 'This is an RTF file: open it in Word, save it as .docx and take that over. With LibreOffice on this machine it is converted.',
    'open-text':
      'This is an OpenDocument text (.odt): save it as .docx and take that over. With LibreOffice on this machine it is converted.',
    slides: 'These are slides and no text: save them as PDF and take that over.',
    scan: 'This PDF is a scan without words: attach it to a bulletin by npm run new -- --attach.',
    'several-sheets':
      'Several sheets of this workbook have words, and which of them is meant is not known: delete or hide the others, save it and take it over.',
    'private-post':
      'This post was private or had a password: not taken. To take it, make it public and export it again.',
    wxr: 'This export of WordPress is damaged or has no post: export it again (Tools → Export) and take that over.',
    archive: 'This is an archive: unpack it into a folder and take that over.',
    unknown:
      'The kind of this file is not known: save it as a text (.txt) or a web page (.htm) and take that over.',
    'old-font':
      'Some words are typed in an old font (TCVN3, VNI) that the file does not name there, so that they cannot be converted: convert them to Unicode (UniKey: Ctrl+Shift+F6), save it and take it over.',
    'no-year':
      'The text names no day, and no year or several, so its folder is not known: add --year and the year, such as --year 2019.',
    'no-body':
      'The source has a title and no paragraph below it: add the text to the file, a line for each paragraph, and take it over.',
    gate: 'a bulletin may not have what stands below; mend it in the source and take it over again.',
    'lost-words': (lost, source) =>
      `${lost} of ${source} words were lost, more than 0.5 %: not taken. They stand below; --lossy takes it all the same.`,
    incomparable:
      'The words of the draft differ too much from those of the source to be compared: not taken.',
  },
  badHost: (host) =>
    `--fetch ${host} is no name of a host: write it like cong.example, without http:// and path.`,
  badSectionMap: (file, line, sections) =>
    `${file}: line ${line} needs two columns, the second a section: ${sections}.`,
  askDay: (evidence) =>
    evidence === ''
      ? 'Day of the event (empty to fill it in later)'
      : `Day of the event: the source says “${evidence}”`,
  askedPicture: (name, caption) => (caption === undefined ? name : `${name}, with the caption “${caption}”`),
  later: 'fill in later',
  unquoted: 'personal data, not copied here',
  progress: (done, total, minutes) => `Sources done: ${done} of ${total}; about ${minutes} minutes left.`,
  report: (file) => `Report: ${file} (table: bao-cao.csv; former and present addresses: dia-chi.csv).`,
  changed: {
    unasked: (path) =>
      `the source has changed since; the draft ${path} stays as it is. Nobody has edited it: add --renew to make it anew.`,
    edited: (path) =>
      `the source has changed since; somebody has edited the draft ${path}, so it stays as it is: mend ${path}/index.mdx by hand.`,
    elsewhere: (path) =>
      `the source has changed since; the draft ${path} was made on another machine, where only it is known whether somebody has edited it, so it stays as it is: mend ${path}/index.mdx by hand, or use --renew there.`,
    published: (path) =>
      `the source has changed since; the bulletin ${path} is published, so it stays as it is: mend ${path}/index.mdx by hand.`,
  },
  states: {
    made: (path) => `new draft: ${path}`,
    would: (path) => `would become a draft: ${path}`,
    updated: (path) => `made anew from the new source: ${path}`,
    present: (path) => `taken before: ${path}, stays as it is`,
    deleted: (line) =>
      `taken before and deleted by somebody: not taken again. To take it again, delete the line ${line} of import.csv, then run this again.`,
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
    comment: 'comment of an author',
    personal: 'name of a column of personal data',
    summary: 'summary apart from the text',
    script: 'scripts of the page, how many',
    alt: 'text for a picture by a program or the frame of the page',
    deleted: 'words that tracked changes have deleted',
    'uncalled-note': 'footnote that the text does not call',
  },
  unseen: {
    drawing: (count) => `  Drawings without picture or words (lines, arrows, charts), left out: ${count}`,
    object: (count) => `  Embedded objects (sheets, formulas), left out: ${count}`,
    struck: (count) => `  Words struck through in the source, which the draft has as any others: ${count}`,
    symbol: (count) => `  Signs of a font of pictures without a letter, left out: ${count}`,
    'picture-format': (count, names) => `  Pictures that are no JPEG, PNG or WebP (${count}): ${names}`,
    'old-font': (_, names) => `  Words typed in an old font were converted by its name: ${names}`,
    personal: (count, names) => `  Cells of columns of personal data, not read: ${count} (${names})`,
    'other-sheet': (_, names) => `  Other sheets, not read: ${names}`,
    'hidden-sheet': (_, names) => `  Hidden sheets, not read: ${names}`,
    'hidden-row': (_, names) => `  Hidden rows, not read: ${names}`,
    'hidden-column': (_, names) => `  Hidden columns, not read: ${names}`,
    unpublished: (_, names) =>
      `  The post was not published on its site (${names}): see whether it should be.`,
    shortcode: (_, names) => `  Shortcodes of WordPress that stay as words: ${names}`,
    'page-order': (count) => `  Pages of a PDF whose order of lines somebody must look at: ${count}`,
    'text-only': () =>
      '  Words only: tables, bold letters and pictures of a .doc are read where this machine has LibreOffice.',
    embed: (count, names) => `  Embedded from elsewhere (films, maps, pages), left out: ${count} (${names})`,
    'dead-link': (count, names) =>
      `  Links without a whole address, of which the draft has only the words: ${count} (${names})`,
    'broken-sign': (count) =>
      `  Broken signs of the file, for which the draft has �: ${count}. Compare them with the original.`,
    'command-sign': (count, names) =>
      `  Invisible signs of control, left out: ${count} (${names}). The words around them are kept.`,
    'pdf-picture': (count) => `  Pictures in the PDF, left out: ${count}`,
    gallery: (count, names) =>
      `  Pictures of [gallery] that the export does not have: ${count} (${names}). Export the media too, or add them by npm run new -- --to.`,
    'picture-again': (count, names) =>
      `  Pictures that stand once more further on, placed where they stand first: ${count} (${names})`,
    attached: (_, names) => `  The source is attached to the draft: ${names}`,
    'flat-table': (count, names) =>
      `  Tables of one row or with tables in them, of which each cell became a paragraph: ${count} (${names}). Draw again in the draft what should be a table.`,
    'empty-note': (count) =>
      `  Footnotes without a word, left out with their calls: ${count}. See what the original has there.`,
    'last-line': (_, names) =>
      `  The last line, “${names}”, may say who signed: who writes it into byline deletes it from the text, else the page shows it twice.`,
    'sheet-extra': () =>
      '  Pictures, charts and comments beside the cells of the workbook are not in the draft.',
  },
  gateFault: (code, what, hint, place) =>
    `    ${place === '' ? '' : `“${place}”: `}${what} ${hint} (${code})`,
  oldFontAt: (line) => `    the first of them: “${line}”`,
  leftOutLine: (why, text) => `    ${why}: ${text}`,
  fields: {
    title: 'Title',
    date: 'Day',
    place: 'Place',
    attendee: 'Attendee',
    byline: 'Byline',
    published: 'Published',
    year: 'Year of the folder',
    category: 'Former section',
  },
  proposed: (field, value, evidence) => `  ${field}: ${value}   (“${evidence}”)`,
  outside: (words, share) =>
    `  Words outside of the main block of the page, taken for its frame: ${words}. The block has ${share} % of all.`,
  doubtfulMain: '  The main block is small beside the page: see whether it is the text.',
  unsure: 'check this',
  waiting: (fields) =>
    `Drafts wait for somebody to fill in: ${fields.map(({ name, count }) => `${name} (${count})`).join(', ')}.`,
  formerSections: (sections) =>
    `Former sections of sources that wait for one: ${sections.map(({ name, count }) => `${name} (${count})`).join(', ')}. Write them into the table for --sections.`,
  unnamedPictures: (names) =>
    `Photographs beside sources that no source names, not taken: ${names.length} (${names.slice(0, 5).join(', ')}${names.length > 5 ? '…' : ''}). Add them to a bulletin by npm run new -- --to.`,
  missingPictures: (names) => `  Pictures without a file: ${names.join(', ')}`,
  sum: (count) => `Drafts: ${count.made}. Kept as they are: ${count.kept}. Not taken: ${count.refused}.`,
  next: 'Next: npm run check tells what each draft waits for; then npm run publish -- <year>/<folder>.',
};
