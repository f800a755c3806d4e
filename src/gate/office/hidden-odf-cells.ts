import type { Hidden } from '../documents/hidden.ts';
import { lettersOf } from './column-letters.ts';
import { odfValue } from './odf-lengths.ts';
import { intersect, type NumberRange } from './ranges.ts';
import type { XmlTag } from './xml-part.ts';

/** Columns and rows of a sheet of LibreOffice, at most. */
const MAX_COLUMNS = 16_384;
const MAX_ROWS = 1_048_576;
/** Groups of rows or columns, which can be folded. */
const GROUP = /^table-(?:row|column)-group$/;
/** Attributes that hold what a cell says. */
const VALUES = ['value', 'date-value', 'time-value', 'boolean-value', 'string-value', 'formula'];

/** One open table. Columns and rows are counted from 0. */
interface Table {
  columnAt: number;
  rowAt: number;
  cellAt: number;
  row: { isHidden: boolean; hasValues: boolean; repeated: number };
  cell: { at: number; repeated: number; hasValue: boolean };
  /** The hidden columns, and those with values, of which none are kept before there are hidden ones. */
  hiddenColumns: NumberRange[];
  valuedColumns: NumberRange[];
}

/** Finds the rows and columns of the tables of one part that are hidden but have values. */
export class HiddenOdfCells {
  private readonly hidden: Hidden;
  private readonly isFlat: (tag: XmlTag) => boolean;
  private readonly tables: Table[] = [];
  /** Of each open group of rows or columns, whether it is folded. */
  private readonly groups: boolean[] = [];

  /** `isFlat` says whether the style of a row or column leaves it no height or width. */
  constructor(hidden: Hidden, isFlat: (tag: XmlTag) => boolean) {
    this.hidden = hidden;
    this.isFlat = isFlat;
  }

  open(tag: XmlTag): void {
    if (tag.name === 'table') this.tables.push(newTable());
    const table = this.tables.at(-1);
    if (!table) return;
    if (GROUP.test(tag.name)) this.groups.push(odfValue(tag, 'display') === 'false');
    const isHidden = () =>
      /^(?:collapse|filter)$/.test(odfValue(tag, 'visibility') ?? '') ||
      this.groups.includes(true) ||
      this.isFlat(tag);
    const repeated = (what: string, most: number) =>
      Math.min(most, Math.max(1, Number.parseInt(odfValue(tag, `number-${what}-repeated`) ?? '1', 10) || 1));
    if (tag.name === 'table-column') {
      const until = Math.min(MAX_COLUMNS, table.columnAt + repeated('columns', MAX_COLUMNS));
      if (isHidden()) table.hiddenColumns.push([table.columnAt, until]);
      table.columnAt = until;
    }
    if (tag.name === 'table-row') {
      table.row = { isHidden: isHidden(), hasValues: false, repeated: repeated('rows', MAX_ROWS) };
      table.cellAt = 0;
    }
    if (isCell(tag)) {
      const hasValue = VALUES.some((name) => (odfValue(tag, name) ?? '').trim() !== '');
      table.cell = { at: table.cellAt, repeated: repeated('columns', MAX_COLUMNS), hasValue };
      table.cellAt += table.cell.repeated;
    }
  }

  /** `hasWords` says whether there are words in the element that ends. */
  close(tag: XmlTag, hasWords: boolean): void {
    const table = this.tables.at(-1);
    if (!table) return;
    if (GROUP.test(tag.name)) this.groups.pop();
    if (isCell(tag) && (hasWords || table.cell.hasValue)) {
      table.row.hasValues = true;
      const { at, repeated } = table.cell;
      if (table.hiddenColumns.length > 0) table.valuedColumns.push([at, at + repeated]);
    }
    if (tag.name === 'table-row') {
      const { isHidden, hasValues, repeated } = table.row;
      if (isHidden && hasValues) this.hidden.add('rows', repeated, [String(table.rowAt + 1)]);
      table.rowAt += repeated;
    }
    if (tag.name === 'table') {
      this.tables.pop();
      for (const [from, until] of intersect(table.hiddenColumns, table.valuedColumns))
        this.hidden.add('columns', until - from, listLetters(from, until));
    }
  }
}

function newTable(): Table {
  return {
    columnAt: 0,
    rowAt: 0,
    cellAt: 0,
    row: { isHidden: false, hasValues: false, repeated: 1 },
    cell: { at: 0, repeated: 1, hasValue: false },
    hiddenColumns: [],
    valuedColumns: [],
  };
}

function isCell({ name }: XmlTag): boolean {
  return name === 'table-cell' || name === 'covered-table-cell';
}

function* listLetters(from: number, until: number): Generator<string> {
  for (let at = from; at < until; at += 1) yield lettersOf(at + 1);
}
