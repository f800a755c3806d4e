import { hasErrors, issueAt, type Issue } from '../gate/issue.ts';
import { limitAlike } from '../gate/limit-alike.ts';
import { indexLines } from '../gate/lines.ts';
import { findNearest } from '../gate/nearest.ts';
import { listTextIssues, type DecodedText } from '../gate/text.ts';
import { RECIPIENT_WORDS } from '../strings/award-cues.vi.ts';
import { fold } from '../vietnamese/fold.ts';
import { isConsent } from './consents.ts';
import { CLOSED_COLUMNS, type ListColumn } from './columns.ts';
import { judgeLength, MOST_CHARACTERS } from './cell-lengths.ts';
import { MOST_ROWS, readCsvCells, type CsvCell } from './csv-cells.ts';
import { readHeader } from './header.ts';
import { isHiddenName } from './hidden-names.ts';
import { judgeConsents, judgeFormulas } from './judge-cells.ts';
import { judgeList } from './judge-list.ts';
import { hasToBeHidden, judgeRow } from './judge-row.ts';
import type { ListContext } from './list-context.ts';
import type { AwardClass, AwardRow, RecipientKind, RowPlaces } from './row.ts';

/** A row with the places of its cells and what is only for the judging of it. */
export interface ReadRow {
  row: AwardRow;
  /** The cells as they stand in the file, by column. */
  cells: Readonly<Partial<Record<ListColumn, string>>>;
  places: RowPlaces;
}

/**
 * The rows of `awards.csv`, and all issues of its text, its cells and between its rows; `known` are the warnings of the same list by the
 * last build, which stand for all of them as long as it reads without an error and shows no name that has to be hidden.
 */
export function readList(
  text: DecodedText,
  file: string,
  context: Omit<ListContext, 'placeAt'>,
  known?: Issue[],
): { rows: AwardRow[]; issues: Issue[] } {
  const lines = indexLines(text);
  const placeAt = (offset: number) => ({ file, ...lines.at(offset) });
  const whole: ListContext = { ...context, placeAt };
  const { records, read, issues: ofReading } = readRows(text, whole);
  const isShown = (each: ReadRow) => !each.row.hidden && hasToBeHidden(each, context);
  const isKnown = known !== undefined && !hasErrors(ofReading) && !read.some(isShown);
  const issues = isKnown ? known : judgeRows(text, file, { records, read, issues: ofReading }, whole);
  for (const each of read) if (hasToBeHidden(each, context)) delete each.row.person;
  return { rows: read.map(({ row }) => row), issues };
}

/** The cells of a list, its rows, and the issues of its form. */
interface ReadRows {
  records: CsvCell[][];
  read: ReadRow[];
  issues: Issue[];
}

function readRows(text: DecodedText, whole: ListContext): ReadRows {
  const { placeAt } = whole;
  const issues: Issue[] = [];
  const { records, behind, openAt } = readCsvCells(text);
  const beyond = records[MOST_ROWS + 1]?.[0];
  if (beyond)
    return {
      records: [],
      read: [],
      issues: [issueAt('broken-table', placeAt(beyond.offset), { rowLimit: MOST_ROWS })],
    };
  for (const at of behind) issues.push(issueAt('broken-table', placeAt(at), { isBehind: true }));
  if (openAt !== undefined) issues.push(issueAt('broken-table', placeAt(openAt), { isOpen: true }));
  const [header = [], ...others] = records;
  const { columns, issues: ofHeader } = readHeader(header, placeAt);
  for (const each of ofHeader) issues.push(each);
  const read: ReadRow[] = [];
  if (columns.length === 0) return { records, read, issues };
  for (const record of others) {
    if (record.length !== columns.length) {
      const details = { cells: record.length, columns: columns.length };
      issues.push(issueAt('broken-table', placeAt(record[0]!.offset), details));
      continue;
    }
    const row = readRow(record, columns, whole);
    for (const each of row.issues) issues.push(each);
    read.push(row.read);
  }
  setKeys(read);
  return { records, read, issues };
}

function judgeRows(
  text: DecodedText,
  file: string,
  { records, read, issues }: ReadRows,
  whole: ListContext,
): Issue[] {
  return limitAlike([
    ...listTextIssues(text, file),
    ...judgeFormulas(records.flat(), whole.placeAt),
    ...issues,
    ...read.flatMap((each) => judgeRow(each, whole)),
    ...judgeConsents(read, whole.placeAt),
    ...judgeList(read, whole),
  ]);
}

function readRow(
  record: readonly CsvCell[],
  columns: readonly (ListColumn | undefined)[],
  context: ListContext,
): { read: ReadRow; issues: Issue[] } {
  const issues: Issue[] = [];
  const cells: Partial<Record<ListColumn, string>> = {};
  const places: Partial<Record<ListColumn, number>> & { start: number } = { start: record[0]!.offset };
  for (const [index, { text, offset }] of record.entries()) {
    const column = columns[index];
    if (column === undefined) continue;
    places[column] = offset;
    if (text === '') continue;
    if (/[\r\n]/u.test(text)) {
      const details = { isBroken: true as const, column };
      issues.push(issueAt('broken-table', context.placeAt(offset), details));
    }
    const long = judgeLength(column, text, context.placeAt(offset));
    if (long) issues.push(long);
    cells[column] = context.share(long ? text.slice(0, MOST_CHARACTERS) : text);
    const allowed = CLOSED_COLUMNS[column];
    if (!allowed || allowed.includes(text)) continue;
    const place = context.placeAt(offset);
    const near = context.isTold('bad-cell', place.file) ? findNearest(text, allowed) : undefined;
    issues.push(issueAt('bad-cell', place, { column, value: text, allowed, near }));
    delete cells[column];
  }
  return { read: { row: toRow(cells, context), cells, places }, issues };
}

function toRow(cells: Readonly<Partial<Record<ListColumn, string>>>, { fields }: ListContext): AwardRow {
  const { type, class: rank, achievement } = fields?.defaults ?? {};
  const { muc: heading = '', stt: number = '', ten: name = '' } = cells;
  const optional = {
    honorific: cells.xung_ho,
    position: cells.chuc_vu,
    unit: cells.don_vi,
    place: cells.dia_phuong,
    type: cells.hinh_thuc ?? type,
    typeName: cells.ten_hinh_thuc,
    // A form of its own does not take the class of the others.
    class: (cells.hang ?? (cells.hinh_thuc === undefined ? rank : undefined)) as AwardClass | undefined,
    war: cells.khang_chien as 'phap' | 'my' | undefined,
    achievement: cells.thanh_tich ?? achievement,
    standing: cells.doi_tuong,
    field: cells.linh_vuc,
    bookNumber: cells.so_khen_thuong,
    organisation: cells.to_chuc,
    person: cells.nguoi,
    placeId: cells.dia_danh,
    distinction: cells.phan_biet,
    consented: isConsent(cells.dong_y) || undefined,
  };
  return {
    key: number,
    heading,
    number,
    kind: (cells.loai as RecipientKind | undefined) ?? findKind(heading) ?? 'ca-nhan',
    name,
    posthumous: cells.truy_tang === 'x',
    hidden: isHiddenName(name),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** The kind of recipient that a heading names: "I. Collectives", in Vietnamese. */
export function findKind(heading: string): RecipientKind | undefined {
  const folded = fold(heading);
  return RECIPIENT_WORDS.find(([words]) => words.test(folded))?.[1];
}

/** Numbers that repeat below several headings get that of the heading before them: "2-15". */
function setKeys(read: readonly ReadRow[]): void {
  const times = new Map<string, number>();
  for (const { row } of read) times.set(row.number, (times.get(row.number) ?? 0) + 1);
  const headings = new Map<string, number>();
  for (const { row } of read) {
    if (!headings.has(row.heading)) headings.set(row.heading, headings.size + 1);
    if (times.get(row.number)! > 1) row.key = `${headings.get(row.heading)!}-${row.number}`;
  }
}
