import { PERSONAL_COLUMN, SERIAL_NUMBER } from '../../../strings/import-cues.vi.ts';
import type { ReadSource, SourceBlock, TableCell, UnseenPart } from '../../source.ts';
import { lettersOf } from '../../../gate/office/column-letters.ts';
import { dropColumns, packGrid, type ListCell, type ListGrid } from './grid.ts';
import { findPersonalColumns, isValue, type ListHead } from './personal-columns.ts';

/** Different words in a row that make it the one with the headings. */
const FEWEST_HEADINGS = 4;
/** Characters of the title of a bulletin, as its schema has them. */
const SHORTEST_TITLE = 10;
const LONGEST_TITLE = 200;

/**
 * A list as a source: what stands above its headings as paragraphs, the rest as one table, cell for cell. Columns of personal data are
 * left out; what they hold is counted and quoted nowhere.
 */
export function readList(cells: readonly ListCell[], unseen: readonly UnseenPart[]): ReadSource {
  const whole = packGrid(cells);
  const head = findHead(whole);
  const headings = whole.cells.filter(({ row }) => row >= head.from && row < head.to);
  const dropped = findPersonalColumns(whole, head);
  const isPersonal = (cell: ListCell) =>
    cell.row >= head.to && dropped.has(cell.column) && listColumns(cell).every((each) => dropped.has(each));
  const values = whole.cells.filter(isPersonal);
  const grid = dropColumns({ ...whole, cells: whole.cells.filter((cell) => !isPersonal(cell)) }, dropped);
  const above = grid.cells.filter(({ row }) => row < head.from);
  const title = above.find(({ text }) => text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE);
  const names = headings
    .filter((cell) => listColumns(cell).every((column) => dropped.has(column)))
    .map(({ text }) => text);
  return {
    kind: 'table',
    declared: title ? { likelyTitle: title.text } : {},
    blocks: [...above.filter((cell) => cell !== title).map(toParagraph), toTable(grid, head)],
    notes: [],
    leftOut: names.map((text) => ({ why: 'personal', text })),
    unseen: [...tellPersonal(values, names, dropped), ...unseen],
    words: whole.cells.flatMap((cell) => (isPersonal(cell) ? [] : [cell.text])).join('\n'),
  };
}

/** How many cells are left out, and of which columns: by their headings, those without one by their letters. */
function tellPersonal(
  values: readonly ListCell[],
  names: readonly string[],
  dropped: ReadonlySet<number>,
): UnseenPart[] {
  if (dropped.size === 0) return [];
  const letters = [...dropped].map((column) => lettersOf(column + 1));
  return [{ kind: 'personal', count: values.length, names: names.length > 0 ? [...names] : letters }];
}

/**
 * The rows with the headings: from the first that begins with “STT”, names a column of personal data or has several different words, over
 * its merged cells. A row with numbers or days is one of data.
 */
function findHead({ cells, rows }: ListGrid): ListHead {
  for (let row = 0; row < rows; row += 1) {
    const own = cells.filter((cell) => cell.row === row);
    const isNamed = own[0] !== undefined && SERIAL_NUMBER.test(own[0].text);
    const isOfWords = !own.some(({ text }) => isValue(text));
    const isHead =
      new Set(own.map(({ text }) => text)).size >= FEWEST_HEADINGS ||
      (own.length > 1 && own.some(({ text }) => PERSONAL_COLUMN.test(text)));
    if (isNamed || (isOfWords && isHead))
      return { from: row, to: row + Math.max(...own.map((cell) => cell.rows)) };
  }
  return { from: 0, to: 0 };
}

function listColumns({ column, columns }: ListCell): number[] {
  return Array.from({ length: columns }, (_, index) => column + index);
}

function toParagraph({ text }: ListCell): SourceBlock {
  return { kind: 'paragraph', inlines: toInlines(text) };
}

function toInlines(text: string): TableCell['inlines'] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      { kind: 'text' as const, text: line },
    ]);
}

function toTable({ cells, rows, columns }: ListGrid, head: ListHead): SourceBlock {
  const covered = new Set<string>();
  const at = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const table: TableCell[][] = [];
  for (let row = head.from; row < rows; row += 1) {
    const line: TableCell[] = [];
    const isHeader = row < head.to;
    for (let column = 0; column < columns; column += 1) {
      if (covered.has(`${row} ${column}`)) continue;
      const cell = at.get(`${row} ${column}`);
      const end = isHeader ? head.to : rows;
      const span = { rows: Math.min(cell?.rows ?? 1, end - row), columns: cell?.columns ?? 1 };
      for (let down = 0; down < span.rows; down += 1)
        for (let right = 0; right < span.columns; right += 1) covered.add(`${row + down} ${column + right}`);
      line.push({ ...span, inlines: cell ? toInlines(cell.text) : [], isHeader });
    }
    table.push(line);
  }
  return { kind: 'table', rows: table.filter((line) => line.length > 0) };
}
