import type { HiddenKind } from '../../strings/issues/forms.ts';
import { Unreadable } from '../documents/document.ts';
import type { Hidden } from '../documents/hidden.ts';
import type { WordStore } from '../documents/word-store.ts';
import { columnOf, lettersOf } from './column-letters.ts';
import type { CellStyles } from './cell-styles.ts';
import { RELATIONSHIPS, SHEET } from './namespaces.ts';
import type { RelationGraph } from './relation-graph.ts';
import { hasWords } from './signs.ts';
import { isOn, plainValue, type Listener, type XmlTag } from './xml-part.ts';

/** Points of a row, and letters of a column, below which nothing in it can be read. */
const FLATTEST = { row: 1.5, column: 0.15 };

/** Rows and columns of a sheet of Excel. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** What a sheet says of a column: that it is hidden, or that it has a width. */
const HIDDEN = 1;
const LISTED = 2;

/** A cell with a value. */
interface Cell {
  part: string;
  row: number;
  column: number;
  /** The value, or the number of a shared text. */
  value: string;
  isShared: boolean;
  isNumber: boolean;
  style: number;
  why: HiddenKind | undefined;
}

/** All words of the cells of one workbook. */
export class SheetWords {
  private readonly styles: CellStyles;
  private readonly cells: Cell[] = [];
  private readonly shared: string[] = [];
  /** The parts of sheets that the workbook lists, and how each is shown; empty when it lists none. */
  private readonly states = new Map<string, HiddenKind | undefined>();
  private hasList = false;

  constructor(styles: CellStyles) {
    this.styles = styles;
  }

  /** A listener for one part of a workbook. `know` is given the names of its sheets. */
  listen(
    part: string,
    graph: RelationGraph,
    know: (name: string) => void,
    keepOther: (text: string) => void,
  ): Listener {
    const sheet = new OpenSheet(part);
    let isShared = false;
    let phonetic = 0;
    let merged: MergedCells | undefined;
    return {
      open: (tag) => {
        if (!SHEET.has(tag.uri)) return;
        sheet.open(tag);
        if (tag.name === 'si') this.shared.push('');
        if (tag.name === 'sst') isShared = true;
        if (tag.name === 'rPh') phonetic += 1;
        if (tag.name === 'sheet') {
          this.listSheet(tag, part, graph);
          know(plainValue(tag, 'name') ?? '');
        }
        if (tag.name === 'mergeCell') {
          merged ??= new MergedCells(this.cells.filter((cell) => cell.part === part));
          merged.hide(plainValue(tag, 'ref') ?? '');
        }
      },
      close: ({ uri, name }, text) => {
        if (!SHEET.has(uri)) return;
        if (name === 'rPh') phonetic -= 1;
        if (name === 't' && phonetic > 0) keepOther(text);
        else if (name === 't' && isShared && this.shared.length > 0)
          this.shared[this.shared.length - 1] += text;
        else if (name === 'v' || name === 't') sheet.add(text);
        else if (name === 'c') {
          const cell = sheet.closeCell();
          if (cell) this.cells.push(cell);
        } else if (!/^(?:f|definedName|formula\d?|(?:odd|even|first)(?:Header|Footer)|author)$/.test(name))
          keepOther(text);
      },
    };
  }

  /** Whether a part is a sheet that the workbook does not list, or one that it hides. */
  whySheet(part: string): HiddenKind | undefined {
    if (!this.hasList) return undefined;
    return this.states.has(part) ? this.states.get(part) : 'unshown';
  }

  /** All parts were read: what cells hold goes to the store. */
  finish(store: WordStore, hidden: Hidden, whyPart: (part: string) => HiddenKind | undefined): void {
    const used = new Set<number>();
    for (const { part, row, column, value, isShared, isNumber, style, why } of this.cells) {
      const text = isShared ? (this.shared[Number(value)] ?? '') : value;
      if (isShared) used.add(Number(value));
      const reason = why ?? whyPart(part) ?? this.whySheet(part) ?? this.styles.judge(style, text, isNumber);
      if (reason === undefined) store.show(text);
      else if (reason === 'faint') hidden.add('faint', hasWords(text) ? 1 : 0);
      else if (reason === 'cells') hidden.add('cells', 1, [`${lettersOf(column)}${row}`]);
      else store.keep(text, `${part} ${lettersOf(column)}${row}`, reason);
    }
    for (const [index, text] of this.shared.entries())
      if (!used.has(index)) store.keep(text, 'sharedStrings', 'data');
  }

  private listSheet(tag: XmlTag, part: string, graph: RelationGraph): void {
    this.hasList = true;
    const id = tag.attributes.find(({ uri, name }) => name === 'id' && RELATIONSHIPS.includes(uri))?.value;
    const target = graph.of(part).find((each) => each.id === id)?.target;
    const isHidden = /^(?:hidden|veryHidden)$/.test(plainValue(tag, 'state') ?? '');
    if (target !== undefined) this.states.set(target, isHidden ? 'sheets' : undefined);
  }
}

/** Follows the rows, columns and cells of one sheet. */
class OpenSheet {
  private readonly part: string;
  private cell: Cell | undefined;
  private row = 0;
  private column = 0;
  private why: HiddenKind | undefined;
  /** Of each column, from 1, what the sheet says. */
  private columns: Uint8Array | undefined;
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
    this.cell = {
      part: this.part,
      row: this.row,
      column: this.column,
      value: '',
      isShared: type === 's',
      isNumber: type === 'n',
      style: Number(value('s') ?? '0'),
      why: this.why ?? this.whyColumn(),
    };
  }

  add(text: string): void {
    if (this.cell) this.cell.value += text;
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

/** Cells of one sheet that are looked at for merged ranges, at most. */
const MAX_STEPS = 20_000_000;

/** The cells of one sheet, of which merged ranges hide all but the first. */
class MergedCells {
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
        if (!isFirst && cell.column >= from.column && cell.column <= to.column) cell.why ??= 'unshown';
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
