import type { MergedRange, SheetCell, SheetReading } from '../../sheets/sheet.ts';
import { tidyCell } from './office-list.ts';

/** The cells of a sheet in records, without rows and columns that are empty, and the merged ranges by their numbers in these. */
export interface PlacedCells {
  records: string[][];
  ranges: MergedRange[];
}

/**
 * The cells that a reader sees, in records. Rows that nothing but formulas fills are none. What is merged over several rows stands in
 * each of them.
 */
export function placeCells({ cells, merged }: SheetReading): PlacedCells {
  const typedRows = new Set(cells.filter((cell) => !cell.isComputed).map(({ row }) => row));
  const seen = cells.filter(({ row }) => typedRows.has(row));
  const rows = numberInOrder(seen.map(({ row }) => row));
  const columns = numberInOrder(seen.map(({ column }) => column));
  const records = Array.from(rows, () => Array.from(columns, () => ''));
  for (const cell of seen) records[rows.get(cell.row)!]![columns.get(cell.column)!] = textOf(cell);
  const ranges = merged.flatMap((range) => packRange(range, rows, columns));
  for (const range of ranges) fillDown(range, records);
  return { records, ranges };
}

function textOf({ stretches }: SheetCell): string {
  return tidyCell(stretches.map(({ text }) => text).join(''));
}

/** Numbers that occur, by their place in their order. */
function numberInOrder(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...new Set(numbers)].toSorted((a, b) => a - b).map((each, index) => [each, index]));
}

/** A range by the rows and columns that are left: none where its first cell is not shown or empty. */
function packRange(
  { top, left, bottom, right }: MergedRange,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): MergedRange[] {
  const [first, from] = [rows.get(top), columns.get(left)];
  if (first === undefined || from === undefined) return [];
  const lastOf = (numbers: ReadonlyMap<number, number>, most: number, least: number) =>
    [...numbers].reduce((last, [each, index]) => (each <= most ? Math.max(last, index) : last), least);
  return [
    { top: first, left: from, bottom: lastOf(rows, bottom, first), right: lastOf(columns, right, from) },
  ];
}

/** What lies under a merged cell is not shown, but kept. */
function fillDown({ top, left, bottom, right }: MergedRange, records: readonly string[][]): void {
  const text = records[top]![left]!;
  for (const record of records.slice(top, bottom + 1)) {
    record.fill('', left, right + 1);
    record[left] = text;
  }
}
