// A table of comma-separated values with the place of each cell: csv-parse, which this program uses elsewhere, tells the line of a
// record only, and an editor is to be led to the cell.

/** One cell: what stands in it, without the quotation marks around it and without blanks at its ends, and where it begins and ends. */
export interface CsvCell {
  text: string;
  /** In UTF-16 units from the start of the text. */
  offset: number;
  end: number;
}

/**
 * The records of a table, empty lines left out; `openAt` is the offset of a quotation mark that nothing closes, `behind` those of words
 * that stand between a closing mark and the end of their cell, and belong to nothing.
 */
export interface PlacedTable {
  records: CsvCell[][];
  behind: number[];
  openAt?: number;
}

/** A quoted cell up to its closing mark (RFC 4180: a doubled mark stands for one), and what is behind that. */
const QUOTED = /"((?:[^"]|"")*)"([^,\r\n]*)/uy;
const PLAIN = /[^,\r\n]*/uy;

/** Reads comma-separated values as RFC 4180 has them, in time linear in the length of the text. */
export function readCsvCells(text: string): PlacedTable {
  const records: CsvCell[][] = [];
  const behind: number[] = [];
  let record: CsvCell[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = text[at] === '"';
    const pattern = isQuoted ? QUOTED : PLAIN;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return { records, behind, openAt: at };
    const [whole, inside, rest = ''] = match;
    if (rest.trim() !== '') behind.push(at + whole.length - rest.trimStart().length);
    record.push({
      text: (isQuoted ? inside!.replaceAll('""', '"') : whole).trim(),
      offset: at,
      end: at + whole.length,
    });
    at += whole.length;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (record.length > 1 || record[0]!.text !== '') records.push(record);
    record = [];
    if (at >= text.length) return { records, behind };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}
