// A table of separated values with the place of each cell: csv-parse, which this program uses elsewhere, tells the line of a
// record only, and an editor is to be led to the cell.

/** One cell: what stands in it, without the quotation marks around it and without blanks at its ends, and where it begins and ends. */
export interface CsvCell {
  text: string;
  /** In UTF-16 units from the start of the text. */
  offset: number;
  end: number;
}

/**
 * The most rows of a list. Real ones have some thousands; 20,000 take a build about 200 MB, and whatever is told of them as many places.
 */
export const MOST_ROWS = 20_000;

/**
 * The records of a table, empty lines left out; `openAt` is the offset of a quotation mark that nothing closes, `behind` those of words
 * that stand between a closing mark and the end of their cell, and belong to nothing. Of a table with more rows than it may have, the
 * header, `MOST_ROWS` and one that is too many.
 */
export interface PlacedTable {
  records: CsvCell[][];
  behind: number[];
  openAt?: number;
}

/** The signs that part cells: that of the format, and those that Excel writes where a comma is the sign of decimals. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads separated values as RFC 4180 has them, in time linear in the length of the text. No name of a column has a sign that parts
 * cells, so the first line says which one does: a comma, or where it has none a semicolon or a tab.
 */
export function readCsvCells(text: string): PlacedTable {
  const separator = findSeparator(text);
  // Searched from a place on, never matched over a cell: a pattern that matches millions of signs overflows its stack.
  const ends = new RegExp(`[${separator}\\r\\n]`, 'gu');
  const findEnd = (from: number): number => {
    ends.lastIndex = from;
    return ends.exec(text)?.index ?? text.length;
  };
  const records: CsvCell[][] = [];
  const behind: number[] = [];
  let record: CsvCell[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? findClosing(text, at) : at;
    if (close === -1) return { records, behind, openAt: at };
    const end = findEnd(close);
    if (isQuoted) {
      const rest = text.slice(close + 1, end);
      if (rest.trim() !== '') behind.push(end - rest.trimStart().length);
    }
    const inside = isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end);
    record.push({ text: inside.trim(), offset: at, end });
    at = end;
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (record.length > 1 || record[0]!.text !== '') records.push(record);
    if (records.length > MOST_ROWS + 1) return { records, behind };
    record = [];
    if (at >= text.length) return { records, behind };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

function findSeparator(text: string): (typeof SEPARATORS)[number] {
  const [first = ''] = text.trimStart().split(/\r|\n/u, 1);
  return SEPARATORS.find((sign) => first.includes(sign)) ?? ',';
}

/** The place of the mark that closes the cell which begins at `from`, where a doubled mark stands for one; -1 without one. */
function findClosing(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
