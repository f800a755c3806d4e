import type { Hidden } from '../documents/hidden.ts';
import { listenToSheets, type OdfDrawing, type OdfSheet, type OdfSheetListener } from './odf-sheet.ts';
import type { OdfStyles, StyleScope } from './odf-styles.ts';
import type { NumberRuns } from './ranges.ts';
import { findCorner, listDoubtfulCells, type GridDrawing, type GridSizes } from './sheet-grid.ts';

/** Points of a centimetre. */
const POINTS = 72 / 2.54;
/** The sheets of one OpenDocument: where their cells and drawings lie. */
export class OdfGrid {
  private readonly sheets: OdfSheet[] = [];
  private readonly styles: OdfStyles;

  constructor(styles: OdfStyles) {
    this.styles = styles;
  }

  /** A listener for one part. */
  listen(scope: StyleScope): OdfSheetListener {
    return listenToSheets(scope, (sheet) => void this.sheets.push(sheet));
  }

  /** How many sheets there are. */
  get count(): number {
    return this.sheets.length;
  }

  /** All parts were read: cells whose words a reader may not see are added. */
  finish(hidden: Hidden): void {
    for (const { name, scope, rows, columns, cells, drawings } of this.sheets) {
      const sizes = this.measure(rows, columns, scope);
      const wrapped = cells.map((cell) => ({
        ...cell,
        setting: this.styles.boxOf(cell.style, 'table-cell', scope).setting,
      }));
      const covers = drawings.map((each) => this.place(each, sizes, scope));
      const doubts = listDoubtfulCells(wrapped, covers, sizes);
      hidden.add(
        'doubtful',
        doubts.length,
        doubts.map((each) => `${name}: ${each}`),
      );
    }
  }

  private measure(rows: NumberRuns<string>, columns: NumberRuns<string>, scope: StyleScope): GridSizes {
    const sizeOf = (runs: NumberRuns<string>, family: string, side: 'width' | 'height') => {
      const sizes = new Map<string, number | undefined>();
      for (const style of new Set(runs.values))
        sizes.set(style, this.styles.boxOf(style, family, scope)[side]);
      return (at: number): number | undefined => sizes.get(runs.at(at) ?? '');
    };
    return {
      widthOf: sizeOf(columns, 'table-column', 'width'),
      heightOf: sizeOf(rows, 'table-row', 'height'),
    };
  }

  private place(drawing: OdfDrawing, sizes: GridSizes, scope: StyleScope): GridDrawing {
    const { style, cell, end, right, down, width, height, isPicture, isText, letters } = drawing;
    const { isFilled } = this.styles.boxOf(style, 'graphic', scope);
    const from = findCorner(right, down, sizes, cell);
    return {
      from,
      to: end ?? findCorner(right + width, down + height, sizes, cell),
      // A shape that says nothing is filled, a frame of words is not.
      isFilled: isFilled ?? !isText,
      isPicture,
      width: width / POINTS,
      height: height / POINTS,
      letters,
    };
  }
}
