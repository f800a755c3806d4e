import type { SourceBlock } from '../../source.ts';
import { placeTable } from '../place-table.ts';
import { attributeOf, isElement, listElements, type HtmlElement } from './dom.ts';
import type { PageReading } from './page-reading.ts';

/** The blocks of a cell. */
type ReadCell = (cell: HtmlElement) => SourceBlock[];

/** A table of a page, cell for cell; its caption stands before it. */
export function readTable(
  table: HtmlElement,
  readCell: ReadCell,
  { labels, flatTables }: Pick<PageReading, 'labels' | 'flatTables'>,
): SourceBlock[] {
  const rows = listRows(table);
  const cells = rows.map((row) => row.childNodes.filter(isElement).filter(isCell));
  const inside = [...listElements(table)];
  const caption = inside.find(({ tagName }) => tagName === 'caption');
  const read = cells.map((row) =>
    row.map((cell) => ({
      blocks: readCell(cell),
      columns: spanOf(cell, 'colspan'),
      rows: spanOf(cell, 'rowspan'),
    })),
  );
  const holdsTable = inside.some(({ tagName }) => tagName === 'table');
  return [
    ...(caption ? readCell(caption) : []),
    ...placeTable(
      { rows: read, marked: countMarked(rows, cells), holdsTable },
      { labels, noteFlat: (words) => flatTables.push(words) },
    ),
  ];
}

/** The rows of a table itself, not those of tables in it. */
function listRows(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return /^t(?:head|body|foot)$/u.test(child.tagName) ? listRows(child) : [];
  });
}

function isCell({ tagName }: HtmlElement): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** How many of the first rows are marked as headings: those of `thead`, or of `th` alone. */
function countMarked(rows: readonly HtmlElement[], cells: readonly (readonly HtmlElement[])[]): number {
  const isHead = (row: HtmlElement, index: number) =>
    (row.parentNode as HtmlElement | null)?.tagName === 'thead' ||
    cells[index]!.every(({ tagName }) => tagName === 'th');
  const marked = rows.findIndex((row, index) => !isHead(row, index));
  return marked < 0 ? rows.length : marked;
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 99 ? span : 1;
}
