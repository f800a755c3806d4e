import { CsvError, parse } from 'csv-parse/sync';
import { findHeader } from './find-header.ts';
import { tidyCell, type OfficeList } from './office-list.ts';

/** Signs that part cells, and signs of a text by which the one that does is told. */
const DELIMITERS = [',', ';', '\t'] as const;
const TOLD_BY = 5000;

/** Reads comma-, semicolon- or tab-separated values; `undefined` where no record names the columns, or no quotation mark ends. */
export function readTextList(text: string): OfficeList | undefined {
  const records = readRecords(text);
  const at = findHeader(records);
  if (at === undefined) return undefined;
  return { sheet: undefined, header: records[at]!, records: records.slice(at + 1) };
}

function readRecords(text: string): string[][] {
  const head = text.slice(0, TOLD_BY);
  const counts = DELIMITERS.map((sign) => [head.split(sign).length, sign] as const);
  const [, delimiter] = counts.reduce((most, each) => (each[0] > most[0] ? each : most));
  try {
    const options = { delimiter, bom: true, relaxColumnCount: true, relaxQuotes: true };
    const records: string[][] = parse(text, options);
    return records.map((record) => record.map(tidyCell));
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}
