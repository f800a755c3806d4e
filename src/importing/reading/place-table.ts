import { OFFICIAL_DOCUMENT, SERIAL_NUMBER } from '../../strings/import-cues.vi.ts';
import { plainInlines } from '../plain.ts';
import type { Inline, PictureBlock, SourceBlock, TableCell } from '../source.ts';
import { LONGEST_CAPTION } from './captions.ts';

/** Rows of the head of an official document, at most. */
const MOST_ROWS_OF_HEAD = 6;
/** Rows and columns of a table that only places pictures, at most. */
const MOST_ROUND_PICTURES = [2, 3] as const;

/** Characters by which a table is named. */
const LONGEST_NAME = 40;

/** What is noted of tables besides their blocks. */
export interface TableNotes {
  /** What lists in cells show before their items, which becomes text. */
  labels: string[];
  /** Notes a table of several cells that became the lines in them, by its first words. */
  noteFlat: (words: string) => void;
}

/** A cell as it was read. */
export interface CellReading {
  blocks: SourceBlock[];
  columns: number;
  rows: number;
}

/** A table as it was read, cell for cell. */
export interface TableReading {
  rows: CellReading[][];
  /** How many of the first rows the source itself marks as headings. */
  marked: number;
  /** Whether a table stands in one of its cells. */
  holdsTable: boolean;
}

/**
 * The blocks of a table. One that only places what it holds becomes its contents: one column or one row, pictures, the head of an
 * official document, tables in tables. Pictures among data go before the table.
 */
export function placeTable(table: TableReading, { labels, noteFlat }: TableNotes): SourceBlock[] {
  const { rows } = table;
  const caption =
    rows.length === 2 && rows.every((row) => row.length === 1) ? readCaption(rows.flat()) : undefined;
  if (caption) return caption;
  const blocks = rows.flat().flatMap((cell) => cell.blocks);
  if (isLayout(table, blocks)) return blocks;
  if (rows.length === 1 || table.holdsTable) {
    const filled = rows.flat().filter((cell) => cell.blocks.some((block) => !isPicture(block)));
    if (filled.length > 1) noteFlat(listLines(filled[0]!.blocks).join(' ').slice(0, LONGEST_NAME));
    return blocks;
  }
  const heads = table.marked > 0 ? table.marked : countHeads(rows[0]!);
  const filled = rows.map((row, index) => row.map((cell) => toCell(cell, index < heads, labels)));
  return [...blocks.filter(isPicture), { kind: 'table', rows: dropEmptyRows(filled) }];
}

function isPicture(block: SourceBlock): block is PictureBlock {
  return block.kind === 'picture';
}

/** A picture above its caption, in a table of one column and two rows. */
function readCaption(cells: readonly CellReading[]): SourceBlock[] | undefined {
  const [above, below] = cells.map(({ blocks }) => blocks);
  const [picture] = above ?? [];
  const [words] = below ?? [];
  if (
    above?.length !== 1 ||
    below?.length !== 1 ||
    picture?.kind !== 'picture' ||
    words?.kind !== 'paragraph' ||
    words.inlines.some(({ kind }) => kind === 'note')
  )
    return undefined;
  const caption = plainInlines(words.inlines);
  return caption.length <= LONGEST_CAPTION ? [{ ...picture, caption }] : undefined;
}

function isLayout({ rows }: TableReading, blocks: readonly SourceBlock[]): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const [mostRows, mostColumns] = MOST_ROUND_PICTURES;
  if (columns <= 1) return true;
  if (rows.length <= mostRows && columns <= mostColumns && blocks.some(isPicture)) return true;
  return rows.length <= MOST_ROWS_OF_HEAD && listLines(blocks).some((line) => OFFICIAL_DOCUMENT.test(line));
}

/** The lines that the words of blocks stand in. */
function listLines(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(listLines);
    if (block.kind === 'quote') return listLines(block.blocks);
    return block.kind === 'paragraph' || block.kind === 'heading' ? splitLines(block.inlines) : [];
  });
}

function splitLines(inlines: readonly Inline[]): string[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines)
    if (inline.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(inline);
  return lines.map(plainInlines);
}

/** How many of the first rows are headings though nothing marks them: where the first is bold or begins with “STT”. */
function countHeads(first: readonly CellReading[]): number {
  const isNamed = SERIAL_NUMBER.test(listLines(first[0]?.blocks ?? []).join(' ')) || first.every(isBold);
  return isNamed ? Math.max(1, ...first.map(({ rows }) => rows)) : 0;
}

function isBold({ blocks }: CellReading): boolean {
  return blocks.every(
    (block) =>
      block.kind === 'heading' ||
      (block.kind === 'paragraph' &&
        block.inlines.every(
          (inline) => inline.kind !== 'text' || inline.text.trim() === '' || inline.strong === true,
        )),
  );
}

function toCell({ blocks, columns, rows }: CellReading, isHeader: boolean, labels: string[]): TableCell {
  return { inlines: joinBlocks(blocks, labels), columns, rows, isHeader };
}

/** The rows without those in which no cell begins; the cells that reach over them become as much shorter. */
function dropEmptyRows(rows: readonly TableCell[][]): TableCell[][] {
  const kept = rows.map((row) => row.map((cell) => ({ ...cell })));
  const empty = [...rows.entries()].flatMap(([index, row]) => (row.length === 0 ? [index] : []));
  for (const [index, row] of kept.entries())
    for (const [column, cell] of row.entries())
      cell.rows -= empty.filter((each) => each > index && each < index + rows[index]![column]!.rows).length;
  return kept.filter((row) => row.length > 0);
}

/** The words of blocks in one cell, a line for each. */
function joinBlocks(blocks: readonly SourceBlock[], labels: string[]): Inline[] {
  const lines = blocks.flatMap((block): Inline[][] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.inlines];
    if (block.kind === 'list')
      return block.items.map((item, index) => joinItem(block.start, index, item, labels));
    return block.kind === 'quote' ? [joinBlocks(block.blocks, labels)] : [];
  });
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));
}

/** What begins an item of a list without numbers in a cell. */
const BULLET = '•';

/** The words of an item of a list in a cell, behind its number or a bullet. */
function joinItem(
  start: number | undefined,
  index: number,
  item: readonly SourceBlock[],
  labels: string[],
): Inline[] {
  const inlines = joinBlocks(item, labels);
  const label = start === undefined ? BULLET : `${start + index}.`;
  labels.push(label);
  return [{ kind: 'text', text: `${label} ` }, ...inlines];
}
