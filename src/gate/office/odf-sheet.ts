import { columnOf } from './column-letters.ts';
import { isOpenDocument } from './namespaces.ts';
import { readDrawnSize } from './odf-box.ts';
import { lengthOf, odfValue } from './odf-lengths.ts';
import type { StyleScope } from './odf-styles.ts';
import { NumberRuns } from './ranges.ts';
import type { GridCell, GridCorner } from './sheet-grid.ts';
import type { XmlTag } from './xml-part.ts';

/** Points of a centimetre. */
const POINTS = 72 / 2.54;
/** Elements that draw something over cells. */
const DRAWN = /^(?:frame|custom-shape|rect|ellipse|polygon|path|polyline)$/;
/** Rows and columns of a sheet of LibreOffice, at most. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** A drawing over a sheet, as it is written. */
export interface OdfDrawing {
  style: string;
  /** The cell in which it stands, if so, and the last one over which it lies. */
  cell: { row: number; column: number } | undefined;
  end: GridCorner | undefined;
  /** Points from the corner of the sheet. */
  right: number;
  down: number;
  /** Points. */
  width: number;
  height: number;
  isPicture: boolean;
  isText: boolean;
  letters: number;
}

/** One sheet, as it is written. */
export interface OdfSheet {
  name: string;
  scope: StyleScope;
  /** The names of the styles of rows and columns. */
  rows: NumberRuns<string>;
  columns: NumberRuns<string>;
  row: number;
  column: number;
  /** How many cells the open one stands for. */
  repeated: number;
  cells: (GridCell & { style: string })[];
  drawings: OdfDrawing[];
}

/** Receives the events of one part. */
export interface OdfSheetListener {
  open(tag: XmlTag): void;
  text(text: string): void;
  close(tag: XmlTag): void;
}

/** A listener for one part, which gives each sheet to `add` when it begins, and fills it. */
export function listenToSheets(scope: StyleScope, add: (sheet: OdfSheet) => void): OdfSheetListener {
  let sheet: OdfSheet | undefined;
  let isSpreadsheet = false;
  let depth = 0;
  let cell: (GridCell & { style: string }) | undefined;
  const drawings: OdfDrawing[] = [];
  const count = (tag: XmlTag, what: string, most: number): number =>
    Math.min(most, Math.max(1, Number.parseInt(odfValue(tag, `number-${what}-repeated`) ?? '1', 10) || 1));
  return {
    open: (tag) => {
      if (!isOpenDocument(tag.uri)) return;
      const style = odfValue(tag, 'style-name') ?? '';
      if (tag.name === 'spreadsheet') isSpreadsheet = true;
      if (tag.name === 'table') depth += 1;
      if (tag.name === 'table' && depth === 1 && isSpreadsheet) {
        sheet = {
          name: odfValue(tag, 'name') ?? '',
          scope,
          rows: new NumberRuns(),
          columns: new NumberRuns(),
          row: 1,
          column: 1,
          repeated: 1,
          cells: [],
          drawings: [],
        };
        add(sheet);
      }
      if (!sheet || depth > 1) return;
      if (tag.name === 'table-column') {
        const from = sheet.columns.end;
        sheet.columns.add(from, from + count(tag, 'columns', MAX_COLUMNS), style);
      }
      if (tag.name === 'table-row') {
        sheet.row = sheet.rows.end;
        sheet.column = 1;
        sheet.rows.add(sheet.row, Math.min(MAX_ROWS + 1, sheet.row + count(tag, 'rows', MAX_ROWS)), style);
      }
      if (tag.name === 'table-cell' || tag.name === 'covered-table-cell') {
        sheet.repeated = count(tag, 'columns', MAX_COLUMNS);
        const named = style || (sheet.columns.at(sheet.column) ?? '');
        const span = (what: string) =>
          (Number.parseInt(odfValue(tag, `number-${what}-spanned`) ?? '1', 10) || 1) - 1;
        cell = {
          row: sheet.row,
          column: sheet.column,
          toRow: sheet.row + span('rows'),
          toColumn: sheet.column + span('columns'),
          text: '',
          setting: undefined,
          style: named,
        };
      }
      if (
        (tag.name === 'p' || tag.name === 'line-break') &&
        cell &&
        cell.text !== '' &&
        drawings.length === 0
      )
        cell.text += '\n';
      const outer = drawings.at(-1);
      if (outer && tag.name === 'image') outer.isPicture = true;
      if (outer && tag.name === 'text-box') outer.isText = true;
      if (DRAWN.test(tag.name)) {
        const drawing = readDrawing(tag, style, cell);
        sheet.drawings.push(drawing);
        drawings.push(drawing);
      }
    },
    text: (text) => {
      const drawing = drawings.at(-1);
      if (drawing) drawing.letters += text.trim().length;
      else if (cell && depth === 1) cell.text += text;
    },
    close: (tag) => {
      if (!isOpenDocument(tag.uri)) return;
      if (sheet && depth === 1 && DRAWN.test(tag.name)) drawings.pop();
      if (sheet && depth === 1 && (tag.name === 'table-cell' || tag.name === 'covered-table-cell')) {
        if (cell && cell.text.trim() !== '') sheet.cells.push(cell);
        cell = undefined;
        sheet.column += sheet.repeated;
      }
      if (tag.name !== 'table') return;
      depth -= 1;
      if (depth === 0) sheet = undefined;
    },
  };
}

function readDrawing(tag: XmlTag, style: string, cell: GridCell | undefined): OdfDrawing {
  const points = (name: string) => lengthOf(odfValue(tag, name) ?? '0cm') * POINTS;
  const [, name = ''] = /\.\$?([A-Z]+\$?\d+)$/.exec(odfValue(tag, 'end-cell-address') ?? '') ?? [];
  const row = Number(/\d+$/.exec(name)?.[0]);
  return {
    style,
    cell: cell && { row: cell.row, column: cell.column },
    end: row
      ? { row, column: columnOf(name) ?? 1, right: points('end-x'), down: points('end-y') }
      : undefined,
    right: points('x'),
    down: points('y'),
    ...(readDrawnSize(tag) ?? { width: 0, height: 0 }),
    isPicture: false,
    isText: false,
    letters: 0,
  };
}
