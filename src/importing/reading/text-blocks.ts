import type { SourceBlock } from '../source.ts';
import { tidyLine } from './decode.ts';
import { placeTable } from './place-table.ts';
import { isPictureName } from './text-head.ts';

/** A line with the cells into which tabs part it: one where there is none. */
interface TextLine {
  line: string;
  cells: readonly string[];
}

/** What begins an item of a list, behind which programs write a tab. */
const LIST_MARK = /^(?:[-–—•·*+o▪➢]|\(?(?:\d+|\p{L}|[IVX]+)[.)/])$/u;

/** The cells into which tabs part a line as it was written; the line itself where there is none. */
export function splitCells(line: string): string[] {
  const cells = line.trim().split('\t').map(tidyLine);
  const isItem = cells.length === 2 && LIST_MARK.test(cells[0]!);
  return isItem ? [tidyLine(line)] : cells;
}

/** A paragraph for each line; lines one below another that tabs part into as many cells are a table. */
export function toBlocks(lines: readonly TextLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const width = lines[at]!.cells.length;
    let end = at + 1;
    if (width > 1) while (lines[end]?.cells.length === width) end += 1;
    const rows = lines.slice(at, end);
    blocks.push(...(rows.length > 1 ? toTable(rows) : rows.map(({ line }) => toBlock(line))));
    at = end;
  }
  return blocks;
}

function toTable(lines: readonly TextLine[]): SourceBlock[] {
  const rows = lines.map(({ cells }) =>
    cells.map((cell) => ({ blocks: [toParagraph(cell)], columns: 1, rows: 1 })),
  );
  return placeTable({ rows, marked: 0, holdsTable: false }, { labels: [], noteFlat: () => undefined });
}

function toBlock(line: string): SourceBlock {
  return isPictureName(line) ? { kind: 'picture', name: line } : toParagraph(line);
}

function toParagraph(text: string): SourceBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
