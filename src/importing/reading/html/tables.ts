import { OFFICIAL_DOCUMENT, SERIAL_NUMBER } from '../../../strings/import-cues.vi.ts';
import { plainInlines } from '../../plain.ts';
import type { Inline, PictureBlock, SourceBlock, TableCell } from '../../source.ts';
import { attributeOf, isElement, listElements, textOf, type HtmlElement } from './dom.ts';

/** Rows of the head of an official document, at most. */
const MOST_ROWS_OF_HEAD = 6;
/** Rows and columns of a table that only places pictures, at most. */
const MOST_ROUND_PICTURES = [2, 3] as const;

/** The blocks of a cell. */
type ReadCell = (cell: HtmlElement) => SourceBlock[];

/**
 * A table of a page, cell for cell. One that only places what it holds becomes its contents: one column or one row, pictures, the head
 * of an official document, tables in tables. Pictures among data go before the table.
 */
export function readTable(table: HtmlElement, readCell: ReadCell): SourceBlock[] {
  const rows = listRows(table);
  const cells = rows.map((row) => row.childNodes.filter(isElement).filter(isCell));
  const read = cells.map((row) => row.map((cell) => ({ cell, blocks: readCell(cell) })));
  const caption =
    read.length === 2 && read.every((row) => row.length === 1) ? readCaption(read.flat()) : undefined;
  if (caption) return caption;
  const outside = [...listElements(table)].find(({ tagName }) => tagName === 'caption');
  const before = outside ? readCell(outside) : [];
  if (isLayout(table, cells)) return [...before, ...read.flat().flatMap(({ blocks }) => blocks)];
  const heads = countHeads(rows, cells);
  const pictures = read.flat().flatMap(({ blocks }) => blocks.filter(isPicture));
  const filled = read.map((row, index) => row.map(({ cell, blocks }) => toCell(cell, blocks, index < heads)));
  return [...before, ...pictures, { kind: 'table', rows: filled.filter((row) => row.length > 0) }];
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

function isPicture(block: SourceBlock): block is PictureBlock {
  return block.kind === 'picture';
}

/** A picture above its caption, in a table of one column and two rows. */
function readCaption(cells: readonly { blocks: SourceBlock[] }[]): SourceBlock[] | undefined {
  const [above, below] = cells.map(({ blocks }) => blocks);
  const [picture] = above ?? [];
  const [words] = below ?? [];
  if (
    above?.length !== 1 ||
    below?.length !== 1 ||
    picture?.kind !== 'picture' ||
    words?.kind !== 'paragraph'
  )
    return undefined;
  const caption = plainInlines(words.inlines);
  return caption.length <= 300 ? [{ ...picture, caption }] : undefined;
}

function isLayout(table: HtmlElement, cells: readonly (readonly HtmlElement[])[]): boolean {
  const inside = [...listElements(table)];
  const columns = Math.max(
    0,
    ...cells.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)),
  );
  const [mostRows, mostColumns] = MOST_ROUND_PICTURES;
  const hasPicture = inside.some(({ tagName }) => tagName === 'img');
  if (columns <= 1 || cells.length === 1 || inside.some(({ tagName }) => tagName === 'table')) return true;
  if (cells.length <= mostRows && columns <= mostColumns && hasPicture) return true;
  const lines = textOf(table)
    .split('\n')
    .map((line) => line.trim());
  return cells.length <= MOST_ROWS_OF_HEAD && lines.some((line) => OFFICIAL_DOCUMENT.test(line));
}

/** How many of the first rows are headings: those of `thead` or of `th` alone, else the first where it is bold or begins with “STT”. */
function countHeads(rows: readonly HtmlElement[], cells: readonly (readonly HtmlElement[])[]): number {
  const isHead = (row: HtmlElement, index: number) =>
    (row.parentNode as HtmlElement | null)?.tagName === 'thead' ||
    cells[index]!.every(({ tagName }) => tagName === 'th');
  const marked = rows.findIndex((row, index) => !isHead(row, index));
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const first = cells[0]!;
  const isNamed = SERIAL_NUMBER.test(textOf(first[0]!).trim()) || first.every(isBold);
  return isNamed ? Math.max(1, ...first.map((cell) => spanOf(cell, 'rowspan'))) : 0;
}

function isBold(cell: HtmlElement): boolean {
  const words = textOf(cell).trim();
  const bold = [...listElements(cell)].filter(({ tagName }) => /^(?:b|strong)$/u.test(tagName));
  return words === '' || bold.some((element) => textOf(element).trim() === words);
}

function spanOf(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number(attributeOf(cell, name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 99 ? span : 1;
}

function toCell(cell: HtmlElement, blocks: readonly SourceBlock[], isHeader: boolean): TableCell {
  return {
    inlines: joinBlocks(blocks),
    columns: spanOf(cell, 'colspan'),
    rows: spanOf(cell, 'rowspan'),
    isHeader,
  };
}

/** The words of blocks in one cell, a line for each. */
function joinBlocks(blocks: readonly SourceBlock[]): Inline[] {
  const lines = blocks.flatMap((block): Inline[][] => {
    if (block.kind === 'paragraph' || block.kind === 'heading') return [block.inlines];
    if (block.kind === 'list') return block.items.map((item) => joinBlocks(item));
    return block.kind === 'quote' ? [joinBlocks(block.blocks)] : [];
  });
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ kind: 'break' }, ...line]));
}
