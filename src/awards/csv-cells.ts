// A table of comma-separated values with the place of each cell: csv-parse, which this program uses elsewhere, tells the line of a
// record only, and an editor is to be led to the cell.

/** One cell: what stands in it, without the quotation marks around it and without blanks at its ends, and where it begins. */
export interface CsvCell {
  text: string;
  /** In UTF-16 units from the start of the text. */
  offset: number;
}

/** The records of a table, empty lines left out; `openAt` is the offset of a quotation mark that nothing closes. */
export interface PlacedTable {
  records: CsvCell[][];
  openAt?: number;
}

/** A quoted cell up to its closing mark (RFC 4180: a doubled mark stands for one). */
const QUOTED = /"((?:[^"]|"")*)"[^,\r\n]*/uy;
const PLAIN = /[^,\r\n]*/uy;

/** Reads comma-separated values as RFC 4180 has them, in time linear in the length of the text. */
export function readCsvCells(text: string): PlacedTable {
  const records: CsvCell[][] = [];
  let record: CsvCell[] = [];
  let at = 0;
  for (;;) {
    const isQuoted = text[at] === '"';
    const pattern = isQuoted ? QUOTED : PLAIN;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return { records, openAt: at };
    const [whole, inside] = match;
    record.push({ text: (isQuoted ? inside!.replaceAll('""', '"') : whole).trim(), offset: at });
    at += whole.length;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (record.length > 1 || record[0]!.text !== '') records.push(record);
    record = [];
    if (at >= text.length) return { records };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}
