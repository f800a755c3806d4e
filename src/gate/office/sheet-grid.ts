import { mayCover, type DrawnCover } from './covering-shapes.ts';
import { countLines } from './cramped-box.ts';
import { lettersOf } from './column-letters.ts';
import { hasWords } from './signs.ts';

/** Points of a line of the smallest letters that offices print, and that may be cut off. */
const LINE = 10.5;
const MOST_CUT = 5;
/** Points of a column in which words cannot be read that the next cell cuts off, and letters of such words, at least. */
const NARROW = 12;
const LEAST_LETTERS = 8;
/** Points of the width of a letter up to which it is too small. */
const LEAST_LETTER = 1;
/** Empty rows and columns behind which no reader looks for more. */
const MOST_EMPTY_ROWS = 200;
const MOST_EMPTY_COLUMNS = 50;
/** Points of a column and a row of which nothing is said. */
const USUAL = { width: 48, height: 12.8 };
/** Points by which a drawing may begin behind the edge of a cell that it hides, and that it must reach into the last one. */
const LATE = { column: 10, row: 5 };
const INTO = { column: 20, row: 8 };
/** Rows or columns over which a drawing lies that are counted, at most. */
const MAX_STEPS = 20_000;
/** Places of one sheet that are told, at most. */
const MAX_TOLD = 20;

/** A cell with words. Rows and columns are counted from 1. */
export interface GridCell {
  row: number;
  column: number;
  text: string;
  /** The last row and column over which it is merged. */
  toRow: number;
  toColumn: number;
  /** How its words are set: broken into lines, made as small as they must be, or turned, so that nothing is known of their place. */
  setting: CellSetting;
}

/** How words are set in a cell; `undefined` in one line. */
export type CellSetting = 'wrapped' | 'shrunk' | 'turned' | undefined;

/** A corner of a drawing: a cell, and points from its edges. */
export interface GridCorner {
  row: number;
  column: number;
  right: number;
  down: number;
}

/** A drawing of a sheet. */
export interface GridDrawing extends DrawnCover {
  from: GridCorner;
  to: GridCorner;
}

/** How large the rows and columns of a sheet are in points; `undefined` for a row that is as high as its words. */
export interface GridSizes {
  widthOf(column: number): number | undefined;
  heightOf(row: number): number | undefined;
}

/** The cells of one sheet in whose place a reader may not see all of their words, as `B2`, with at most 20 names. */
export function listDoubtfulCells(
  cells: readonly GridCell[],
  drawings: readonly GridDrawing[],
  sizes: GridSizes,
): string[] {
  const filled = new Set(cells.map(({ row, column }) => keyOf(row, column)));
  const covers = drawings.filter(mayCover).map(coveredRange);
  const doubts = new Set<string>();
  const [rows, columns] = [
    findGap(
      cells.map(({ row }) => row),
      MOST_EMPTY_ROWS,
    ),
    findGap(
      cells.map(({ column }) => column),
      MOST_EMPTY_COLUMNS,
    ),
  ];
  for (const cell of cells) {
    if (doubts.size >= MAX_TOLD) break;
    const { row, column } = cell;
    const isFar = row >= rows || column >= columns;
    const isCovered = covers.some(
      ([left, top, right, bottom]) => column >= left && column <= right && row >= top && row <= bottom,
    );
    if (isFar || isCovered || isCut(cell, sizes, filled.has(keyOf(row, cell.toColumn + 1))))
      doubts.add(`${lettersOf(column)}${row}`);
  }
  return [...doubts];
}

/** Where a point lies that is so many points right of and below the corner of a cell. */
export function findCorner(
  right: number,
  down: number,
  sizes: GridSizes,
  start: Pick<GridCorner, 'row' | 'column'> = { row: 1, column: 1 },
): GridCorner {
  const walk = (from: number, points: number, sizeOf: (at: number) => number): [number, number] => {
    let [at, left] = [from, points];
    for (; at < from + MAX_STEPS && left >= sizeOf(at); at += 1) left -= sizeOf(at);
    return [at, left];
  };
  const [column, x] = walk(start.column, right, (at) => sizes.widthOf(at) ?? USUAL.width);
  const [row, y] = walk(start.row, down, (at) => sizes.heightOf(at) ?? USUAL.height);
  return { row, column, right: x, down: y };
}

/** Whether the row or the next cell cuts off so much of a cell, or its column makes its words so small, that they cannot be read. */
function isCut(cell: GridCell, sizes: GridSizes, isNextFilled: boolean): boolean {
  const { row, column, toRow, toColumn, text, setting } = cell;
  if (setting === 'turned' || !hasWords(text)) return false;
  const width = sum(column, toColumn, (at) => sizes.widthOf(at) ?? USUAL.width)!;
  if (setting === 'shrunk') return width / text.length < LEAST_LETTER;
  const height = sum(row, toRow, (at) => sizes.heightOf(at));
  if (height === undefined && width >= NARROW) return false;
  const lengths = text.split('\n').map((line) => line.length);
  const isWrapped = setting === 'wrapped';
  const lines = isWrapped ? countLines(lengths, width) : lengths.length;
  if (height !== undefined && lines * LINE > height + MOST_CUT) return true;
  return !isWrapped && isNextFilled && width < NARROW && text.length >= LEAST_LETTERS;
}

/** One number for each cell. */
function keyOf(row: number, column: number): number {
  return row * MAX_STEPS + column;
}

/** The size of rows or columns together; `undefined` where one has none. */
function sum(from: number, to: number, sizeOf: (at: number) => number | undefined): number | undefined {
  let all = 0;
  for (let at = from; at <= Math.min(to, from + MAX_STEPS); at += 1) {
    const size = sizeOf(at);
    if (size === undefined) return undefined;
    all += size;
  }
  return all;
}

/** The cells that a drawing hides: first column and row, last column and row. */
function coveredRange({ from, to }: GridDrawing): [number, number, number, number] {
  return [
    from.column + (from.right > LATE.column ? 1 : 0),
    from.row + (from.down > LATE.row ? 1 : 0),
    to.column - (to.right < INTO.column ? 1 : 0),
    to.row - (to.down < INTO.row ? 1 : 0),
  ];
}

/** The first number behind more than so many that are missing, the numbers before the first among them; infinite where there is none. */
export function findGap(numbers: readonly number[], most: number): number {
  let before = 0;
  for (const each of new Set(numbers.toSorted((one, other) => one - other))) {
    if (each - before > most + 1) return each;
    before = each;
  }
  return Number.POSITIVE_INFINITY;
}
