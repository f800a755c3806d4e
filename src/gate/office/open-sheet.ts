import type { HiddenKind } from '../../strings/issues/forms.ts';
import { columnOf } from './column-letters.ts';
import { isOn, plainValue, type XmlTag } from './xml-part.ts';

/** Points of a row, and letters of a column, below which nothing in it can be read. */
const FLATTEST = { row: 1.5, column: 0.15 };

/** Columns of a sheet of Excel. */
const MAX_COLUMNS = 16_384;
/** What a sheet says of a column: that it is hidden, or that it has a width. */
const HIDDEN = 1;
const LISTED = 2;

/** A cell with a value. */
export interface Cell {
  part: string;
  row: number;
  column: number;
  /** The value, or the number of a shared text. */
  value: string;
  isShared: boolean;
  isNumber: boolean;
  style: number;
  why: HiddenKind | undefined;
  /** The last row and column over which it is merged. */
  toRow: number;
  toColumn: number;
}

/** Follows the rows, columns and cells of one sheet. */
export class OpenSheet {
  private readonly part: string;
  private cell: Cell | undefined;
  private row = 0;
  private column = 0;
  private why: HiddenKind | undefined;
  /** Of each column, from 1, what the sheet says. */
  private columns: Uint8Array | undefined;
  private readonly places = new Set<number>();
  private isInline = false;
  private hasFlatRows = false;
  private hasFlatColumns = false;

  constructor(part: string) {
    this.part = part;
  }

  open(tag: XmlTag): void {
    const value = (name: string) => plainValue(tag, name);
    if (tag.name === 'sheetFormatPr') {
      this.hasFlatRows = isOn(value('zeroHeight')) || Number(value('defaultRowHeight') ?? '9') < FLATTEST.row;
      this.hasFlatColumns = Number(value('defaultColWidth') ?? '9') < FLATTEST.column;
    }
    if (tag.name === 'col') {
      const isHidden = isOn(value('hidden')) || Number(value('width') ?? '9') < FLATTEST.column;
      this.columns ??= new Uint8Array(MAX_COLUMNS + 1);
      this.columns.fill(isHidden ? HIDDEN : LISTED, Number(value('min')), Number(value('max')) + 1);
    }
    if (tag.name === 'row') {
      this.row = Number(value('r')) || this.row + 1;
      this.column = 0;
      const height = value('ht');
      const isHidden = isOn(value('hidden')) || Number(height ?? '9') < FLATTEST.row;
      this.why = isHidden ? 'rows' : this.hasFlatRows && height === undefined ? 'unshown' : undefined;
    }
    if (tag.name !== 'c') return;
    this.column = columnOf(value('r') ?? '') ?? this.column + 1;
    const type = value('t') ?? 'n';
    const place = this.row * MAX_COLUMNS + this.column;
    // A cell that is written twice shows one of both, as the program likes.
    const isAgain = this.places.has(place);
    this.places.add(place);
    this.cell = {
      part: this.part,
      row: this.row,
      column: this.column,
      value: '',
      isShared: type === 's',
      isNumber: type === 'n',
      style: Number(value('s') ?? '0'),
      why: this.why ?? this.whyColumn() ?? (isAgain ? 'doubtful' : undefined),
      toRow: this.row,
      toColumn: this.column,
    };
    this.isInline = type === 'inlineStr';
  }

  /** Takes the text of an element in the open cell; returns whether it is the value that the cell shows. */
  add(text: string, element: string): boolean {
    if (!this.cell || (element === 't') !== this.isInline) return false;
    this.cell.value += text;
    return true;
  }

  closeCell(): Cell | undefined {
    const { cell } = this;
    this.cell = undefined;
    return cell && cell.value.trim() !== '' ? cell : undefined;
  }

  private whyColumn(): HiddenKind | undefined {
    const state = this.columns?.[this.column];
    if (state === HIDDEN) return 'columns';
    return this.hasFlatColumns && state !== LISTED ? 'unshown' : undefined;
  }
}
