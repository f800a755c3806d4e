import type { AwardingWords } from './awarding.vi.ts';

const PERSONAL = {
  birth: 'days of birth',
  id: 'numbers of papers',
  phone: 'telephones, e-mail',
  address: 'homes',
  account: 'accounts',
  sensitive: 'sensitive data',
} as const;

/** What `npm run award` says in English. */
export const awardingEn: AwardingWords = {
  help: `npm run award -- <list.csv> --number 163/QĐ-UBND --day 2026-01-19 --issuer ubnd-tinh --title "Về việc …"
    makes the folder of a decision from a list that the office has

  --number <no./symbol>   number and symbol of the decision
  --day <day>             the day of issue, such as 2026-01-19
  --issuer <id>           who issued it, an id of registers/organisations.yaml
  --title <title>         the title, as in the decision
  --look                  reads and reports only, writes nothing

Columns of days of birth, numbers of papers, telephones and homes are never written; names of children become initials. A folder that is
there is not overwritten. The decision has status: draft; npm run check tells what is left to mend.`,
  nothingNamed: 'Name the list: npm run award -- danh-sach.csv. --help shows how.',
  noFile: (path) => `There is no file ${path}.`,
  notCsv: (path) => `${path} is no .csv file: open it in Excel, choose Save As, CSV UTF-8.`,
  notText: (path) => `${path} is no Unicode text: save it as CSV UTF-8 and run this again.`,
  oldFont: (word) =>
    `The list is typed in an old font (TCVN3, VNI), such as “${word}”: convert it to Unicode (UniKey: Ctrl+Shift+F6), save it and run this again.`,
  noHeader:
    'No line names the columns: one needs a column of names (Họ và tên, Tên tập thể…) and at least one other.',
  missing: (option) => `${option} is missing. --help shows how.`,
  badDay: (day) => `--day ${day} is no day: write it like 2026-01-19.`,
  badNumber: (number) => `--number ${number} has no symbol: write it like 163/QĐ-UBND.`,
  unreadVocabulary: 'registers/award-types.yaml has errors: run npm run check and mend them first.',
  column: (heading, column) =>
    column === undefined ? `  ${heading}: not taken` : `  ${heading} → ${column}`,
  personal: (heading, kind, cells) =>
    `  ${heading} (${PERSONAL[kind]}): not written, ${cells} cells left out`,
  personalCells: (cells) => `Other cells with personal data left out: ${cells}.`,
  hidden: (names) => `Names of children and pupils written as initials: ${names}.`,
  totals: (rows) => `Rows of totals left out: ${rows}.`,
  nameless: (rows) => `Rows with words but without a name, not taken: ${rows}.`,
  rows: (rows) => `Rows: ${rows}.`,
  made: (path) => `Made ${path}. Run npm run check to see what is left to mend.`,
  present: (path) =>
    `${path} is there already: not overwritten. Delete or rename that folder, then run this again.`,
};
