import type { AwardingWords } from './awarding.vi.ts';

const PERSONAL = {
  birth: 'days of birth',
  id: 'numbers of papers',
  phone: 'telephones, e-mail',
  address: 'homes',
  account: 'accounts',
  sensitive: 'sensitive data',
} as const;

const NOT_READ = {
  'other-sheet': 'Sheets without a list, not read',
  'hidden-sheet': 'Hidden sheets, not read',
  'hidden-row': 'Hidden rows, not taken (to take them, show them in Excel and run this again)',
  'hidden-column': 'Hidden columns, not taken',
} as const;

/** What `npm run award` says in English. */
export const awardingEn: AwardingWords = {
  help: `npm run award -- <list.xlsx | .xls | .csv> --number 163/QĐ-UBND --day 2026-01-19 --issuer ubnd-tinh --title "Về việc …"
    makes the folder of a decision from a list that the office has

  --number <no./symbol>   number and symbol of the decision
  --day <day>             the day of issue, such as 2026-01-19
  --issuer <id>           who issued it, an id of registers/organisations.yaml, or a name there
  --title <title>         the title, as in the decision
  --to <year/folder>      writes the list of a decision that is there and has none; nothing of the above is needed
  --look                  reads and reports only, writes nothing

Columns of days of birth, numbers of papers, telephones and homes are never written; names of children become initials. A folder that is
there is not overwritten. The decision has status: draft; npm run check tells what is left to mend.`,
  newHelp: `npm run new -- --decision        asks question by question, then makes the folder of a decision, even of one that is only a scan

  --list <file>           a list that the office has (.xlsx, .xls, .csv), read as npm run award does
  --number <no./symbol>   number and symbol, such as 163/QĐ-UBND
  --day <day>             the day of issue, such as 19/1/2026
  --issuer <id>           who issued it, an id of registers/organisations.yaml, or a name there
  --title <title>         the title, as in the decision
  --signed <file>         the file with a digital signature
  --scan <file>           the scan of the paper
  --list-missing <why>    why there is no list
  --yes                   asks nothing

The decision has status: draft. A folder that is there is not overwritten.`,
  ask: {
    intro: 'A new decision',
    list: 'The list (.xlsx, .xls, .csv): drag the file here; Enter if there is none',
    number: 'Number and symbol (such as 163/QĐ-UBND)',
    day: 'Day of issue (day/month/year)',
    issuer: 'Issued by',
    issuerByName: 'Issued by: a name or an id of registers/organisations.yaml',
    title: 'The title, as in the decision',
    signed: 'The signed file or the scan: drag it here; Enter if there is none',
    signedKind: 'That file is',
    kinds: { 'ban-ky': 'the file with a digital signature', 'ban-quet': 'the scan of the paper' },
    listMissing: 'Why there is no list',
    onlyScan: 'Chỉ có bản quét, chưa gõ lại danh sách.',
  },
  nothingNamed: 'Name the list: npm run award -- danh-sach.csv. --help shows how.',
  noFile: (path) => `There is no file ${path}.`,
  saveAnew: (path) =>
    `${path} is a workbook of an old form: open it in Excel, choose Save As, Excel Workbook (.xlsx), then run this again with the new file.`,
  costly: (path) =>
    `${path} takes too much time or memory to read (above 4 s, above 768 MB): open it in Excel, copy the list alone into a new file, save that as .xlsx and run this again.`,
  damaged: (path) =>
    `${path} is damaged, too large or behind a password, and cannot be read: open it in Excel, remove the password, save it as .xlsx and run this again.`,
  notList: (path) => `${path} is no workbook: a file of .xlsx, .xls or .csv is needed.`,
  notText: (path) =>
    `${path} is no workbook and no Unicode text: save it as .xlsx (or CSV UTF-8) and run this again.`,
  oldFont: (word) =>
    `The list is typed in an old font (TCVN3, VNI), such as “${word}”: convert it to Unicode (UniKey: Ctrl+Shift+F6), save it and run this again.`,
  noHeader:
    'No line names the columns: one needs a column of names (Họ và tên, Tên tập thể…) and at least one other.',
  missing: (options) => `${options.join(', ')} missing. --help shows how.`,
  badNumber: (number) => `“${number}” is not a number with its symbol: write it like 163/QĐ-UBND.`,
  badTitle: (least, most) => `The title must have ${least} to ${most} characters.`,
  unknownIssuer: (issuer, near) =>
    `“${issuer}” is not in registers/organisations.yaml.${near ? ` Is it ${near}?` : ''} Give the id or the name of a body there, or add it first.`,
  notSigned: (path) =>
    `${path} is of no type that can be published: a .pdf or another type of attachment is needed.`,
  listOrReason: '--list or --list-missing',
  shortReason: 'Say more of the reason, such as “Chỉ có bản quét”.',
  oneFile: 'Only one file here.',
  unreadVocabulary: 'registers/award-types.yaml has errors: run npm run check and mend them first.',
  column: (heading, column) =>
    column === undefined ? `  ${heading}: not taken` : `  ${heading} → ${column}`,
  personal: (heading, kind, cells) =>
    `  ${heading} (${PERSONAL[kind]}): not written, ${cells} cells left out`,
  doubled: (heading, cells) =>
    `  ${heading}: ${cells} cells left out, because another column of the same meaning has something there. Make one of the two, or rename one, and take the list again.`,
  notRead: (kind, names) => `  ${NOT_READ[kind]}: ${names.join(', ')}`,
  sheet: (name, rows) => `  Sheet “${name}”: ${rows} rows.`,
  personalCells: (cells) => `Other cells with personal data left out: ${cells}.`,
  hidden: (names) => `Names of children and pupils written as initials: ${names}.`,
  totals: (rows) => `Rows of totals left out: ${rows}.`,
  nameless: (rows) =>
    `Rows without a name, or below the last row with a number (such as signatures), not taken: ${rows}.`,
  rows: (rows) => `Rows: ${rows}.`,
  made: (path) => `Made ${path}. Run npm run check to see what is left to mend.`,
  present: (path) =>
    `${path} is there already: not overwritten. Delete or rename that folder, then run this again.`,
  withoutList: (key) =>
    `Without its list it cannot be looked up by name. Once there is one, run npm run award -- <file> --to ${key}, and remove listMissing.`,
  addedTo: (outcome, key) =>
    ({
      added: `Wrote the list to decisions/${key}/awards.csv. If decision.yaml has listMissing, remove it, then run npm run check.`,
      present: `decisions/${key} has an awards.csv: not overwritten. Delete or rename that file, then run this again.`,
      'no-decision': `There is no decision decisions/${key}: write it like --to 2026/163-qd-ubnd.`,
    })[outcome],
};
