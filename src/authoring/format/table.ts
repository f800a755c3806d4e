import type { Table, TableCell } from 'mdast';

/** What is written before and after the dashes of a delimiter row, by alignment of the column. */
const MARKS = { left: [':', ''], center: [':', ':'], right: ['', ':'], none: ['', ''] } as const;

/** Writes a table with its columns one below the other. `copy` gives the words of a cell as typed. */
export function writeTable(table: Table, copy: (cell: TableCell) => string): string {
  const rows = table.children.map((row) => row.children.map((cell) => copy(cell).trim()));
  const columns = rows[0]?.length ?? 0;
  const alignments = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? 'none');
  const widths = alignments.map((_, column) =>
    Math.max(3, ...rows.map((row) => countColumns(row[column] ?? ''))),
  );
  const rule = alignments.map((alignment, column) => {
    const [before, after] = MARKS[alignment];
    return before + '-'.repeat(widths[column]! - before.length - after.length) + after;
  });
  const lines = rows.map((row) => {
    // What stands beyond the last column is shown nowhere, but it is the editor's.
    const cells = Array.from({ length: Math.max(columns, row.length) }, (_, column) => row[column] ?? '');
    return writeRow(cells.map((cell, column) => pad(cell, widths[column] ?? 0, alignments[column])));
  });
  return [lines[0], writeRow(rule), ...lines.slice(1)].join('\n');
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function pad(cell: string, width: number, alignment: keyof typeof MARKS | undefined): string {
  const missing = Math.max(0, width - countColumns(cell));
  const left = alignment === 'right' ? missing : alignment === 'center' ? Math.floor(missing / 2) : 0;
  return ' '.repeat(left) + cell + ' '.repeat(missing - left);
}

/** How many columns a text takes in an editor: letters with their marks count once. */
function countColumns(text: string): number {
  return [...text.normalize('NFC').replace(/\p{M}/gu, '')].length;
}
