import { parse } from 'csv-parse/sync';
import type { ReadSource } from '../../source.ts';
import { decodeBytes, tidyLine } from '../decode.ts';
import { readList } from './read-list.ts';

/** Rows from which on lines of text are taken for a list. */
const FEWEST_ROWS = 3;
/** Signs that part cells, and columns from which on they do: sentences have commas. */
const DELIMITERS = [
  [';', 2],
  ['\t', 2],
  [',', 3],
] as const;

/** Reads lines of cells, whatever parts the cells; `undefined` for a text that is no list. */
export function readCsv(bytes: Buffer): ReadSource | undefined {
  const rows = splitRows(decodeBytes(bytes));
  if (!rows) return undefined;
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, text: tidyLine(text), rows: 1, columns: 1 })),
  );
  return readList(cells, []);
}

/** The cells of each line, where one sign parts all lines into as many: a text of sentences is parted by none. */
function splitRows(text: string): string[][] | undefined {
  for (const [delimiter, fewest] of DELIMITERS) {
    const rows = parseRows(text, delimiter);
    const width = rows?.[0]?.length ?? 0;
    if (rows && width >= fewest && rows.length >= FEWEST_ROWS && rows.every((row) => row.length === width))
      return rows;
  }
  return undefined;
}

function parseRows(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { bom: true, delimiter, relaxColumnCount: true, skipEmptyLines: true });
  } catch {
    return undefined;
  }
}
