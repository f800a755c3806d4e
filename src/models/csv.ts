import { stringify } from 'csv-stringify/sync';
import { beginsAsFormula } from '../gate/documents/formula-start.ts';

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel misreads Vietnamese, and lines ending in CR LF. Cells
 * that a spreadsheet would interpret as a formula begin with an apostrophe (OWASP, "CSV injection"). There is no line "sep=,": with
 * it, Excel ignores the byte order mark.
 */
export function formatCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([columns, ...rows.map((row) => row.map(disarm))], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]|^\s|\s$/u,
  });
}

function disarm(cell: string): string {
  return beginsAsFormula(cell) ? `'${cell}` : cell;
}
