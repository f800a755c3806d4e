import { Unreadable } from '../gate/documents/document.ts';
import { columnOf } from '../gate/office/column-letters.ts';
import type { Package } from '../gate/office/package.ts';
import { isOn, plainValue, readXmlPart, type XmlTag } from '../gate/office/xml-part.ts';
import type { CellFormat } from './cell-formats.ts';
import { showNumber } from './show-number.ts';
import { TextCollector, type SheetStretch } from './texts.ts';

/** Columns of a sheet, and merged ranges of one, at most: each is compared with each cell. */
const MAX_COLUMNS = 16_384;
const MAX_MERGED = 5000;

/** A cell with a value, as a reader of the sheet sees it. */
export interface SheetCell {
  /** From 1. */
  row: number;
  column: number;
  stretches: SheetStretch[];
  /** Whether a formula filled it. */
  isComputed: boolean;
}

/** A range of merged cells, by its corners, from 1. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a sheet shows. Cells of hidden rows and columns are in none of it. */
export interface SheetReading {
  cells: SheetCell[];
  merged: MergedRange[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** What a sheet needs of its workbook. */
export interface SheetSurroundings {
  texts: readonly SheetStretch[][];
  formats: readonly CellFormat[];
  from1904: boolean;
}

interface OpenCell {
  row: number;
  column: number;
  type: string;
  style: number;
  isComputed: boolean;
  value: string;
}

/** Reads the cells of one sheet. Throws `Unreadable` for a damaged one. */
export async function readSheet(
  document: Package,
  part: string,
  around: SheetSurroundings,
): Promise<SheetReading> {
  const reading: SheetReading = { cells: [], merged: [], hiddenRows: [], hiddenColumns: [] };
  const hidden = { rows: new Set<number>(), columns: new Set<number>() };
  const collector = new TextCollector();
  let [row, column] = [0, 0];
  let cell: OpenCell | undefined;
  await readXmlPart(document, part, {
    open(tag) {
      const value = (name: string) => plainValue(tag, name);
      collector.open(tag);
      if (tag.name === 'col' && isOn(value('hidden'))) hideColumns(tag, hidden.columns);
      if (tag.name === 'row') {
        [row, column] = [Number(value('r')) || row + 1, 0];
        if (isOn(value('hidden'))) hidden.rows.add(row);
      }
      if (tag.name === 'mergeCell')
        for (const each of readRange(value('ref') ?? '')) reading.merged.push(each);
      if (reading.merged.length > MAX_MERGED) throw new Unreadable(part);
      if (tag.name === 'f' && cell) cell.isComputed = true;
      if (tag.name !== 'c') return;
      column = columnOf(value('r') ?? '') ?? column + 1;
      collector.begin();
      cell = {
        row,
        column,
        type: value('t') ?? 'n',
        style: Number(value('s') ?? '0'),
        isComputed: false,
        value: '',
      };
    },
    close(tag, text) {
      collector.close(tag, text);
      if (tag.name === 'v' && cell) cell.value = text;
      if (tag.name !== 'c' || !cell) return;
      const stretches = showCell(cell, collector.stretches, around);
      spend(document, stretches, part);
      if (stretches.some((each) => each.text.trim() !== ''))
        reading.cells.push({ row: cell.row, column: cell.column, stretches, isComputed: cell.isComputed });
      cell = undefined;
    },
  });
  const filled = {
    rows: new Set(reading.cells.map((each) => each.row)),
    columns: new Set(reading.cells.map((each) => each.column)),
  };
  reading.hiddenRows = [...hidden.rows].filter((each) => filled.rows.has(each));
  reading.hiddenColumns = [...hidden.columns].filter((each) => filled.columns.has(each));
  reading.cells = reading.cells.filter(
    (each) => !hidden.rows.has(each.row) && !hidden.columns.has(each.column),
  );
  return reading;
}

/** Counts the text of a cell each time that one shows it: many cells can name one shared text. */
function spend({ budget }: Package, stretches: readonly SheetStretch[], part: string): void {
  for (const { text } of stretches) budget.bytes -= 1 + text.length;
  if (budget.bytes < 0) throw new Unreadable(part);
}

function hideColumns(tag: XmlTag, columns: Set<number>): void {
  const [from, to] = ['min', 'max'].map((name) => Number(plainValue(tag, name))) as [number, number];
  for (let column = from; column <= Math.min(to, MAX_COLUMNS); column += 1) columns.add(column);
}

function readRange(reference: string): MergedRange[] {
  const [from, to] = reference
    .split(':')
    .map((name) => [Number(/\d+$/u.exec(name)?.[0]), columnOf(name)] as const);
  if (!from?.[0] || !from[1] || !to?.[0] || !to[1]) return [];
  return [{ top: from[0], left: from[1], bottom: to[0], right: to[1] }];
}

function showCell(
  { type, value, style }: OpenCell,
  inline: SheetStretch[],
  { texts, formats, from1904 }: SheetSurroundings,
): SheetStretch[] {
  const format = formats[style];
  const inFont = (stretches: readonly SheetStretch[]) =>
    stretches.map(({ text, font }) => ({ text, font: font ?? format?.font }));
  if (type === 's') return inFont(texts[Number(value)] ?? []);
  if (type === 'inlineStr') return inFont(inline);
  if (type === 'b') return [{ text: value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : '', font: undefined }];
  if (type === 'n') return [{ text: showNumber(value, format?.format ?? '', from1904), font: undefined }];
  return inFont([{ text: value, font: undefined }]);
}
