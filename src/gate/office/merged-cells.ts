import { Unreadable } from '../documents/document.ts';
import { columnOf } from './column-letters.ts';
import type { Cell } from './open-sheet.ts';

/** Rows of a sheet of Excel. */
const MAX_ROWS = 1_048_576;
/** Cells of one sheet that are looked at for merged ranges, at most. */
const MAX_STEPS = 20_000_000;

/** The cells of one sheet, of which merged ranges hide all but the first. */
export class MergedCells {
  private readonly rows = new Map<number, Cell[]>();
  private left = MAX_STEPS;

  constructor(cells: readonly Cell[]) {
    for (const cell of cells) {
      const row = this.rows.get(cell.row);
      if (row) row.push(cell);
      else this.rows.set(cell.row, [cell]);
    }
  }

  /** Marks the cells of a range such as `A1:C9` but the first. Throws `Unreadable` when ranges are too many to be followed. */
  hide(range: string): void {
    const [from, to] = range.split(':').map(readPlace);
    if (!from || !to) return;
    for (let number = from.row; number <= Math.min(to.row, MAX_ROWS); number += 1) {
      this.left -= 1;
      for (const cell of this.rows.get(number) ?? []) {
        this.left -= 1;
        const isFirst = number === from.row && cell.column === from.column;
        if (isFirst) Object.assign(cell, { toRow: to.row, toColumn: to.column });
        else if (cell.column >= from.column && cell.column <= to.column) cell.why ??= 'unshown';
      }
      if (this.left < 0) throw new Unreadable('mergeCells');
    }
  }
}

function readPlace(name: string): { row: number; column: number } | undefined {
  const column = columnOf(name);
  const row = Number(/\d+$/.exec(name)?.[0]);
  return column === undefined || !row ? undefined : { row, column };
}
