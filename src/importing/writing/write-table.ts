import type { TableCell } from '../source.ts';
import { writeInlines } from './inlines.ts';

/**
 * A table cell for cell, so that no word is repeated and none is lost: as lines of Markdown where it has one row of headings and no
 * merged cells, else as the literal table of the closed vocabulary.
 */
export function writeTable(rows: readonly (readonly TableCell[])[]): string {
  const filled = rows.filter((row) => row.length > 0);
  const [head, ...body] = filled;
  if (!head) return '';
  const isPlain =
    filled.every(
      (row) => row.length === head.length && row.every((cell) => cell.columns === 1 && cell.rows === 1),
    ) &&
    head.every((cell) => cell.isHeader) &&
    body.every((row) => row.every((cell) => !cell.isHeader));
  return isPlain ? writeLines(head, body) : writeLiteral(filled);
}

function writeLines(head: readonly TableCell[], body: readonly (readonly TableCell[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(writeCell)),
    line(head.map(() => '---')),
    ...body.map((row) => line(row.map(writeCell))),
  ].join('\n');
}

function writeLiteral(rows: readonly (readonly TableCell[])[]): string {
  const heads = rows.findIndex((row) => !row.every((cell) => cell.isHeader));
  const end = heads < 0 ? rows.length : heads;
  const parts = [
    ...(end > 0 ? [`<thead>\n${rows.slice(0, end).map(writeRow).join('\n')}\n</thead>`] : []),
    ...(end < rows.length ? [`<tbody>\n${rows.slice(end).map(writeRow).join('\n')}\n</tbody>`] : []),
  ];
  return `<table>\n${parts.join('\n')}\n</table>`;
}

function writeRow(row: readonly TableCell[]): string {
  const cells = row.map((cell) => {
    const tag = cell.isHeader ? 'th' : 'td';
    const spans = [
      ...(cell.columns > 1 ? [` colspan="${cell.columns}"`] : []),
      ...(cell.rows > 1 ? [` rowspan="${cell.rows}"`] : []),
    ];
    return `<${tag}${spans.join('')}>${writeCell(cell)}</${tag}>`;
  });
  return `<tr>\n${cells.join('\n')}\n</tr>`;
}

function writeCell({ inlines }: TableCell): string {
  return writeInlines(inlines, { isLineStart: true, lineBreak: '<br />' });
}
