import { isOn, wordValue } from '../../../gate/office/xml-part.ts';
import type { SourceBlock } from '../../source.ts';
import { placeTable, type CellReading, type TableNotes } from '../place-table.ts';
import { chooseBranch, isUnread } from './unread.ts';
import { childOf, childrenOf, listNamed, type XmlNode } from './xml-tree.ts';

/** Columns over which a cell reaches, at most. */
const MOST_COLUMNS = 63;

/** A cell with the column of the grid in which it begins. */
interface PlacedCell extends CellReading {
  column: number;
  /** Whether it goes on with the cell above it, or with the one before it. */
  goesOn: 'down' | 'right' | undefined;
}

/** A table of Word, cell for cell. */
export function readTable(
  table: XmlNode,
  readCell: (cell: XmlNode) => SourceBlock[],
  notes: TableNotes,
): SourceBlock[] {
  const rows = listThrough(table, 'tr').filter((row) => !childOf(childOf(row, 'trPr'), 'del'));
  const grid = rows.map((row) => readRow(row, readCell));
  const heads = rows.findIndex((row) => !isHead(row));
  const holdsTable = listThrough(table, 'tr').some((row) =>
    listThrough(row, 'tc').some((cell) => [...listNamed(cell, 'tbl')].length > 0),
  );
  return placeTable({ rows: mergeCells(grid), marked: heads < 0 ? 0 : heads, holdsTable }, notes);
}

/** The children of a name, also those within content controls and tracked insertions. */
function listThrough(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'AlternateContent') return listThrough(chooseBranch(child), name);
    return isUnread(child) || !/^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/u.test(child.name)
      ? []
      : listThrough(child, name);
  });
}

function isHead(row: XmlNode): boolean {
  const mark = childOf(childOf(row, 'trPr'), 'tblHeader');
  return mark !== undefined && isOn(wordValue(mark, 'val') ?? 'on');
}

function readRow(row: XmlNode, readCell: (cell: XmlNode) => SourceBlock[]): PlacedCell[] {
  const before = childOf(childOf(row, 'trPr'), 'gridBefore');
  const cells: PlacedCell[] = [];
  let column = 0;
  const put = (cell: Omit<PlacedCell, 'column' | 'rows'>): void => {
    cells.push({ ...cell, column, rows: 1 });
    column += cell.columns;
  };
  if (before) put({ blocks: [], columns: toSpan(wordValue(before, 'val')), goesOn: undefined });
  for (const cell of listThrough(row, 'tc')) {
    const properties = childOf(cell, 'tcPr');
    const span = childOf(properties, 'gridSpan');
    put({
      blocks: readCell(cell),
      columns: toSpan(span && wordValue(span, 'val')),
      goesOn: goesOn(properties, 'hMerge') ? 'right' : goesOn(properties, 'vMerge') ? 'down' : undefined,
    });
  }
  return cells;
}

/** Whether a cell is a later part of a merged one. */
function goesOn(properties: XmlNode | undefined, name: 'hMerge' | 'vMerge'): boolean {
  const merge = childOf(properties, name);
  return merge !== undefined && (wordValue(merge, 'val') ?? 'continue') === 'continue';
}

function toSpan(value: string | undefined): number {
  const span = Number(value ?? '1');
  return Number.isInteger(span) && span >= 1 ? Math.min(span, MOST_COLUMNS) : 1;
}

/** The rows with each merged cell once, where it begins. Words that a later part of it keeps stay, behind those of the first. */
function mergeCells(grid: readonly (readonly PlacedCell[])[]): CellReading[][] {
  const open = new Map<number, PlacedCell>();
  return grid.map((row) => {
    const kept: PlacedCell[] = [];
    for (const cell of row) {
      const above = cell.goesOn === 'down' ? open.get(cell.column) : undefined;
      const before = cell.goesOn === 'right' ? kept.at(-1) : undefined;
      if (above?.columns === cell.columns) {
        above.rows += 1;
        above.blocks.push(...cell.blocks);
      } else if (before) {
        before.columns += cell.columns;
        before.blocks.push(...cell.blocks);
      } else {
        open.set(cell.column, cell);
        kept.push(cell);
      }
    }
    return kept;
  });
}
