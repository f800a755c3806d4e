import { parse } from 'csv-parse/sync';
import { findLegacyWord } from '../../gate/legacy-encoding.ts';
import {
  HONORIFIC,
  LIST_HEADING,
  RECIPIENT_CODES,
  TOTAL_ROW,
  type ListedKind,
} from '../../strings/award-cues.vi.ts';
import { fold } from '../../vietnamese/fold.ts';
import { findMeaning, type HeadingMeaning } from '../column-meaning.ts';
import { COLUMNS, type ListColumn } from '../columns.ts';
import { initialsOf, isChild, isHiddenName } from '../hidden-names.ts';
import { findPersonalValue } from '../personal-values.ts';
import { findKind } from '../read-list.ts';
import type { RecipientKind } from '../row.ts';
import type { AwardType } from '../vocabulary.ts';

/** The cells of one row of `awards.csv`. */
export type TakenRow = Partial<Record<ListColumn, string>>;

/** What was taken of a list that an office has, and what was not. */
export interface TakenList {
  rows: TakenRow[];
  /** How each heading was understood. */
  columns: { heading: string; column: ListColumn | undefined }[];
  /** Columns that are never written, with the number of cells in them that were not empty. */
  personal: { heading: string; kind: ListedKind; cells: number }[];
  /** Cells of other columns that were left out, because they say of a person what no list may say. */
  personalCells: number;
  /** Names of children, of which only initials were written. */
  hidden: number;
  /** Rows that only sum others. */
  totals: number;
  /** Rows with words but without a name, such as those of signatures. */
  nameless: number;
}

/** Why nothing was taken. */
export type NotTaken = { oldFont: string } | { noHeader: true };

/** Records from the top in which the header is sought. */
const MAX_ABOVE = 20;

/** What software writes for a value that is missing. */
const NOTHING = /^#(?:N\/A|REF!|VALUE!|NAME\?)$/u;

/** Reads a list of awards as offices have it in CSV files; of personal columns nothing is taken. */
export function takeList(text: string, types: ReadonlyMap<string, AwardType>): TakenList | NotTaken {
  const legacy = findLegacyWord(text);
  if (legacy) return { oldFont: legacy.word };
  const records = readRecords(text);
  const at = findHeader(records);
  if (at === undefined) return { noHeader: true };
  const header = records[at]!;
  const meanings = header.map(findMeaning);
  const taken: TakenList = {
    rows: [],
    columns: header.flatMap((heading, index) => {
      const meaning = meanings[index];
      if (heading === '' || (meaning && 'personal' in meaning)) return [];
      return [{ heading, column: meaning?.column }];
    }),
    personal: listPersonal(header, meanings, records.slice(at + 1)),
    personalCells: 0,
    hidden: 0,
    totals: 0,
    nameless: 0,
  };
  const ids = idsByName(types);
  let heading = '';
  for (const record of records.slice(at + 1)) {
    const filled = record.filter((cell) => cell !== '');
    const [first = ''] = filled;
    if (filled.length === 0) continue;
    if (TOTAL_ROW.test(fold(first))) taken.totals += 1;
    else if (filled.length === 1 && LIST_HEADING.test(first)) heading = first;
    else takeRow(record, meanings, { heading, ids, taken });
  }
  return taken;
}

/** The records of comma-, semicolon- or tab-separated values, in NFC, without what stands for nothing. */
function readRecords(text: string): string[][] {
  const head = text.slice(0, 5000);
  const counts = [',', ';', '\t'].map((sign) => [head.split(sign).length, sign] as const);
  const [, delimiter] = counts.reduce((most, each) => (each[0] > most[0] ? each : most));
  const options = { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true };
  const records: string[][] = parse(text, options);
  return records.map((record) =>
    record.map((cell) => {
      const tidy = cell.normalize('NFC').replace(/\s+/gu, ' ').trim();
      return NOTHING.test(tidy) ? '' : tidy;
    }),
  );
}

/** The number of the record that names the columns: one with a name, and at least one more that is known. */
function findHeader(records: readonly (readonly string[])[]): number | undefined {
  const at = records.slice(0, MAX_ABOVE).findIndex((record) => {
    const columns = record.flatMap((heading) => {
      const meaning = findMeaning(heading);
      return meaning && 'column' in meaning ? [meaning.column] : [];
    });
    return columns.includes('ten') && columns.length > 1;
  });
  return at === -1 ? undefined : at;
}

function listPersonal(
  header: readonly string[],
  meanings: readonly HeadingMeaning[],
  records: readonly (readonly string[])[],
): TakenList['personal'] {
  return header.flatMap((heading, index) => {
    const meaning = meanings[index];
    if (!meaning || !('personal' in meaning)) return [];
    const cells = records.filter((record) => (record[index] ?? '') !== '').length;
    return [{ heading, kind: meaning.personal, cells }];
  });
}

/** What a row is taken into. */
interface RowTaking {
  heading: string;
  ids: ReadonlyMap<string, string>;
  taken: TakenList;
}

function takeRow(
  record: readonly string[],
  meanings: readonly HeadingMeaning[],
  { heading, ids, taken }: RowTaking,
): void {
  const row: TakenRow = heading === '' ? {} : { muc: heading };
  for (const [index, cell] of record.entries()) {
    const meaning = meanings[index];
    if (cell === '' || !meaning || !('column' in meaning) || row[meaning.column] !== undefined) continue;
    const isPersonal = findPersonalValue(meaning.column, cell) !== undefined;
    if (isPersonal) taken.personalCells += 1;
    // A row whose name says too much stays, for somebody to write its name.
    if (!isPersonal) row[meaning.column] = cell;
    else if (meaning.column === 'ten') row.ten = '';
  }
  if (row.ten === undefined) {
    taken.nameless += 1;
    return;
  }
  row.stt ??= String(taken.rows.length + 1);
  const match = row.xung_ho === undefined ? HONORIFIC.exec(row.ten) : null;
  if (match) {
    row.xung_ho = match.groups!['honorific']!;
    row.ten = row.ten.slice(match[0].length);
  }
  const kind = findRecipient(row);
  row.loai = kind;
  const type = row.hinh_thuc === undefined ? undefined : ids.get(nameKey(row.hinh_thuc));
  if (row.hinh_thuc !== undefined && type === undefined) row.ten_hinh_thuc ??= row.hinh_thuc;
  if (type === undefined) delete row.hinh_thuc;
  else row.hinh_thuc = type;
  const said = { honorific: row.xung_ho ?? '', position: row.chuc_vu ?? '', unit: row.don_vi ?? '' };
  if (kind === 'ca-nhan' && isChild(said) && row.ten !== '' && !isHiddenName(row.ten)) {
    row.ten = initialsOf(row.ten);
    row.che_ten = 'x';
    taken.hidden += 1;
  }
  taken.rows.push(row);
}

function findRecipient({ loai = '', muc = '' }: TakenRow): RecipientKind {
  const code = RECIPIENT_CODES[fold(loai).replace(/\s+/gu, '')];
  return code ?? findKind(loai) ?? findKind(muc) ?? 'ca-nhan';
}

/** The ids of forms of awards, by their ids and names without signs. */
function idsByName(types: ReadonlyMap<string, AwardType>): ReadonlyMap<string, string> {
  const pairs = [...types.values()].flatMap(({ id, names }) => [
    [nameKey(id), id] as const,
    ...names.map(({ text }) => [nameKey(text), id] as const),
  ]);
  return new Map(pairs);
}

function nameKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The columns that any row of a list has, in their order. */
export function listUsedColumns(rows: readonly TakenRow[]): ListColumn[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  return COLUMNS.filter((column) => used.has(column) || column === 'stt' || column === 'ten');
}
