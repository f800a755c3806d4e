import { SHAREPOINT_LINES } from '../../strings/import-cues.vi.ts';
import type { SourceBlock, LeftOut, ReadSource } from '../source.ts';
import { decodeBytes, tidyLine } from './decode.ts';
import { placeTable } from './place-table.ts';

/** The name of a file of a picture, alone in its line. */
const PICTURE_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]*\.(?:jpe?g|png|gif|webp|bmp)$/iu;

/** Lines between the two times that a page says its title: the path to it. */
const MOST_BETWEEN_TITLES = 4;

/**
 * Reads a text in which each line is a paragraph, as pages are saved: the title first, often once more above the text, the files of
 * pictures by name in lines of their own.
 */
export function readText(bytes: Uint8Array): ReadSource {
  const text = decodeBytes(bytes);
  const written = text.split(/\r\n?|\n/u);
  const cellsOf = new Map(written.map((line) => [tidyLine(line), splitCells(line)]));
  const lines = written.map(tidyLine).filter(Boolean);
  const skipped = lines.filter((line) => SHAREPOINT_LINES.test(line));
  const own = lines.filter((line) => !SHAREPOINT_LINES.test(line));
  const [title, ...rest] = own;
  const again = rest.slice(0, MOST_BETWEEN_TITLES + 1).indexOf(title ?? '');
  const body = rest.slice(again + 1);
  const leftOut: LeftOut[] = [
    ...skipped.map((line) => ({ why: 'furniture' as const, text: line })),
    ...rest.slice(0, Math.max(0, again)).map((line) => ({ why: 'furniture' as const, text: line })),
    ...(again >= 0 ? [{ why: 'repeated-title' as const, text: title! }] : []),
    ...body.filter(isPicture).map((line) => ({ why: 'picture-name' as const, text: line })),
  ];
  return {
    kind: 'text',
    ...(skipped.length > 0 ? { system: 'sharepoint' } : {}),
    declared: title === undefined ? {} : { title },
    blocks: toBlocks(body.map((line) => ({ line, cells: cellsOf.get(line)! }))),
    notes: [],
    leftOut,
    words: text,
  };
}

function isPicture(line: string): boolean {
  return PICTURE_NAME.test(line);
}

/** A line with the cells into which tabs part it: one where there is none. */
interface TextLine {
  line: string;
  cells: readonly string[];
}

/** What begins an item of a list, behind which programs write a tab. */
const LIST_MARK = /^(?:[-–—•·*+o▪➢]|\(?(?:\d+|\p{L}|[IVX]+)[.)/])$/u;

function splitCells(line: string): string[] {
  const cells = line.trim().split('\t').map(tidyLine);
  const isItem = cells.length === 2 && LIST_MARK.test(cells[0]!);
  return isItem ? [tidyLine(line)] : cells;
}

/** A paragraph for each line; lines one below another that tabs part into as many cells are a table. */
function toBlocks(lines: readonly TextLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < lines.length;) {
    const width = lines[at]!.cells.length;
    const rest = lines.slice(at);
    const other = rest.findIndex(({ cells }) => cells.length !== width);
    const rows = width > 1 ? rest.slice(0, other < 0 ? rest.length : other) : rest.slice(0, 1);
    blocks.push(...(rows.length > 1 ? toTable(rows) : rows.map(({ line }) => toBlock(line))));
    at += rows.length;
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
  return isPicture(line) ? { kind: 'picture', name: line } : toParagraph(line);
}

function toParagraph(text: string): SourceBlock {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}
