import type { ListedKind } from '../../strings/award-cues.vi.ts';
import { findMeaning, type HeadingMeaning } from '../column-meaning.ts';
import { COLUMNS, type ListColumn } from '../columns.ts';
import type { AwardType } from '../vocabulary.ts';
import { openForms, type FoundForm } from './find-form.ts';
import type { OfficeList } from './office-list.ts';
import { findShape } from './row-shape.ts';
import { readCells, tidyRow, type TakenRow } from './take-row.ts';

/** What was taken of the lists of a file, and what was not. */
export interface TakenLists {
  rows: TakenRow[];
  /** Sheets that were taken, where there were several, and the rows of each. */
  sheets: { name: string; rows: number }[];
  /** How each heading was understood. */
  columns: { heading: string; column: ListColumn | undefined }[];
  /** Columns that are never written, with the number of cells in them that were not empty. */
  personal: { heading: string; kind: ListedKind; cells: number }[];
  /** Columns of which cells were left out, because another one of their rows has what they mean, with the number of these cells. */
  doubled: { heading: string; cells: number }[];
  /** Cells of other columns that were left out, because they say of a person what no list may say. */
  personalCells: number;
  /** Names of children, of which only initials were written. */
  hidden: number;
  /** Rows that only sum others. */
  totals: number;
  /** Rows with words but without a name, and words below the last row with a number, such as those of signatures. */
  nameless: number;
}

/** Takes the rows of lists as offices have them; of personal columns nothing is taken. */
export function takeLists(lists: readonly OfficeList[], types: ReadonlyMap<string, AwardType>): TakenLists {
  const taken: TakenLists = {
    rows: [],
    sheets: [],
    columns: [],
    personal: [],
    doubled: [],
    personalCells: 0,
    hidden: 0,
    totals: 0,
    nameless: 0,
  };
  const findForm = openForms(types);
  for (const list of lists) {
    const before = taken.rows.length;
    const isOneOfSeveral = lists.length > 1;
    takeList(list, isOneOfSeveral ? (list.sheet ?? '') : '', { taken, findForm });
    if (isOneOfSeveral) taken.sheets.push({ name: list.sheet ?? '', rows: taken.rows.length - before });
  }
  return taken;
}

/** What a list is taken into. */
interface ListTaking {
  taken: TakenLists;
  findForm: (words: string) => FoundForm | undefined;
}

/** Takes one list. Its rows stand below `heading` until it has one of its own. */
function takeList({ header, records }: OfficeList, heading: string, { taken, findForm }: ListTaking): void {
  const meanings = header.map(findMeaning);
  tellColumns(header, meanings, records, taken);
  const numbers = meanings.findIndex((meaning) => meaning && 'column' in meaning && meaning.column === 'stt');
  const column = numbers === -1 ? undefined : numbers;
  const last = records.findLastIndex((record) => /^\d/u.test(record[numbers] ?? ''));
  let muc = heading;
  for (const [index, record] of records.entries()) {
    const shape = findShape(record, column);
    if (typeof shape === 'object') muc = shape.heading;
    if (shape === 'total') taken.totals += 1;
    if (shape !== 'row') continue;
    const { row, personalCells, doubled } = readCells(record, meanings);
    for (const each of doubled) countDoubled(header[each]!, taken);
    taken.personalCells += personalCells;
    const isBelow = last !== -1 && index > last;
    if (row.ten === undefined || isBelow) {
      taken.nameless += 1;
      continue;
    }
    const numbered = {
      ...(muc === '' ? {} : { muc }),
      stt: String(taken.rows.length + 1),
      ...row,
      ten: row.ten,
    };
    const tidy = tidyRow(numbered, findForm);
    if (tidy.isHidden) taken.hidden += 1;
    taken.rows.push(tidy.row);
  }
}

function countDoubled(heading: string, { doubled }: TakenLists): void {
  const known = doubled.find((each) => each.heading === heading);
  if (known) known.cells += 1;
  else doubled.push({ heading, cells: 1 });
}

/** Tells of each column once, whatever number of sheets have it. */
function tellColumns(
  header: readonly string[],
  meanings: readonly HeadingMeaning[],
  records: readonly (readonly string[])[],
  { columns, personal }: TakenLists,
): void {
  for (const [index, heading] of header.entries()) {
    const meaning = meanings[index];
    if (meaning && 'personal' in meaning) {
      const cells = records.filter((record) => (record[index] ?? '') !== '').length;
      const known = personal.find((each) => each.heading === heading);
      if (known) known.cells += cells;
      else personal.push({ heading, kind: meaning.personal, cells });
    } else if (heading !== '' && !columns.some((each) => each.heading === heading))
      columns.push({ heading, column: meaning?.column });
  }
}

/** The columns that any row of a list has, in their order. */
export function listUsedColumns(rows: readonly TakenRow[]): ListColumn[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  return COLUMNS.filter((column) => used.has(column) || column === 'stt' || column === 'ten');
}
