import type { Element } from 'hast';
import { splitWholes } from '../../vietnamese/wholes.ts';
import { plainText } from './plain-text.ts';
import { elementsOf, layOutTable, type GridRow, type TableGrid } from './table-grid.ts';

/** Tables of more columns than this show each row as a block on a telephone. */
const MOST_COLUMNS = 3;

/**
 * Readies a table for narrow screens, where each row of a wide one becomes a block: before each value stands the heading of its
 * column, which the cell names in `data-label`; values that a merged cell above gives to a row stand in `data-above` of the cell in the
 * next column, or of the row where there is none.
 * Roles keep it a table for screen readers while its boxes are those of blocks. Without headings, or with few columns, it stays as
 * it is. Returns what names the table and whether it may be wider than its place.
 */
export function dressTable(table: Element): { name: string; mayScroll: boolean } {
  const grid = layOutTable(table);
  const isInBlocks = grid.columns > MOST_COLUMNS && grid.head.length > 0;
  if (isInBlocks) {
    table.properties['className'] = ['row-blocks'];
    setRoles(table, grid);
    labelCells(grid);
  }
  return { name: nameOf(table, grid), mayScroll: leastWidth(grid) > (isInBlocks ? WIDE : NARROW) };
}

/** Its caption, else the headings of its columns. */
function nameOf(table: Element, { head, body }: TableGrid): string {
  const caption = elementsOf(table).find(({ tagName }) => tagName === 'caption');
  const cells = [...new Set((head.at(-1) ?? body[0])?.slots)];
  return caption ? lineOf(caption) : cells.flatMap((cell) => (cell && lineOf(cell)) || []).join(', ');
}

function setRoles(table: Element, { head, body }: TableGrid): void {
  table.properties['role'] = 'table';
  for (const part of elementsOf(table)) if (/^t(?:head|body)$/.test(part.tagName)) setRole(part, 'rowgroup');
  for (const { row } of [...head, ...body]) {
    setRole(row, 'row');
    for (const cell of elementsOf(row)) setRole(cell, roleOf(cell));
  }
}

function setRole(element: Element, role: string): void {
  element.properties['role'] = role;
}

function roleOf({ tagName, properties }: Element): string {
  if (tagName === 'td') return 'cell';
  return String(properties['scope'] ?? 'col').startsWith('row') ? 'rowheader' : 'columnheader';
}

function labelCells({ head, body, columns }: TableGrid): void {
  const labels = labelColumns(head, columns);
  for (const { row, slots } of body) {
    const own = new Set(elementsOf(row));
    markName(row);
    let fromAbove: string[] = [];
    for (const [cell, label] of labelsOfCells(slots, labels)) {
      // A heading over the whole width stands for itself.
      if (slots.every((each) => each === cell)) continue;
      if (!own.has(cell)) {
        fromAbove.push([label, lineOf(cell)].filter(Boolean).join(': '));
        continue;
      }
      if (label !== '') cell.properties['dataLabel'] = label;
      tellAbove(cell, fromAbove);
      fromAbove = [];
    }
    tellAbove(row, fromAbove);
  }
}

/** Lets the values from above stand before a cell, or at the end of a row. */
function tellAbove(element: Element, lines: readonly string[]): void {
  if (lines.length > 0) element.properties['dataAbove'] = lines.join('\n');
}

/** Marks the cell that says what a row is about: its first that is no bare number. */
function markName(row: Element): void {
  const cells = elementsOf(row);
  const name = cells.find((cell) => /\p{L}/u.test(lineOf(cell)));
  if (!name || cells.length === 1) return;
  const { className = [] } = name.properties;
  name.properties['className'] = [...(className as string[]), 'row-name'];
}

/** Each cell of a row with the labels of the columns that it covers. */
function labelsOfCells(slots: GridRow['slots'], labels: readonly string[]): Map<Element, string> {
  const found = new Map<Element, string>();
  for (const [column, cell] of slots.entries()) {
    const label = labels[column] ?? '';
    const before = cell && found.get(cell);
    if (cell) found.set(cell, before !== undefined && before !== '' ? `${before}, ${label}` : label);
  }
  return found;
}

/** The heading next above the values of each column; with those above it, where two columns would have the same. */
function labelColumns(head: readonly GridRow[], columns: number): string[] {
  const paths = Array.from({ length: columns }, (_, column) =>
    [...new Set(head.map(({ slots }) => slots[column]))].flatMap((cell) => (cell && lineOf(cell)) || []),
  );
  const lasts = paths.map((path) => path.at(-1) ?? '');
  return paths.map((path, column) => {
    const last = lasts[column]!;
    return lasts.filter((each) => each === last).length === 1 ? last : path.join(', ');
  });
}

function lineOf(element: Element): string {
  return plainText([element]).replaceAll('\n', ' ');
}

/** What a place is wide, in signs: of a table that becomes blocks, 36 rem without the gutters; of one that does not, 20 rem. */
const WIDE = 54;
const NARROW = 30;

/** What a table needs at least, in signs of common fonts: the longest word of each column, and about two signs of padding. */
function leastWidth({ head, body, columns }: TableGrid): number {
  const longest = Array.from({ length: columns }, () => 0);
  for (const { slots } of [...head, ...body]) {
    for (const [column, cell] of slots.entries()) {
      if (!cell || slots.filter((each) => each === cell).length > 1) continue;
      const words = splitWholes(plainText([cell])).flatMap(({ text, isWhole }) =>
        isWhole ? text : text.split(/\s+/u),
      );
      longest[column] = Math.max(longest[column]!, ...words.map((word) => word.length));
    }
  }
  return longest.reduce((sum, signs) => sum + signs + 2, 0);
}
