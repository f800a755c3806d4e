import { stringify } from 'csv-stringify/sync';
import { messageLanguage } from '../../gate/report.ts';
import { importReportWords } from '../../strings/import-report.ts';
import type { ImportReportWords } from '../../strings/import-report.vi.ts';
import { sortByDoubt } from './doubts.ts';
import type { ReportItem } from './item.ts';

/** Spreadsheets take a file without this sign at its beginning for one in another encoding. */
const ENCODING_MARK = '\uFEFF';

/** The report as a table, the most doubtful source first. No cell begins what a spreadsheet would compute. */
export function composeTable(items: readonly ReportItem[]): string {
  const words = importReportWords(messageLanguage());
  return writeRows(
    Object.values(words.columns),
    sortByDoubt(items).map((item) => composeRow(item, words)),
  );
}

function composeRow(item: ReportItem, words: ImportReportWords): string[] {
  const { words: account, pictures } = item;
  const count = (runs: readonly { words: number }[] = []) =>
    runs.reduce((total, run) => total + run.words, 0);
  const cells: Record<keyof ImportReportWords['columns'], string | number | undefined> = {
    source: item.source,
    state: words.states[item.state],
    path: item.path,
    title: item.title,
    address: item.address,
    doubts: item.doubts.map(({ kind, count: many }) => words.doubts[kind](many)).join('; '),
    waits: item.waits.map((field) => words.awaited[field]).join('; '),
    sourceWords: account?.source,
    resultWords: account?.result,
    lost: account && count(account.lost),
    repeated: account && count(account.repeated),
    leftOut: account?.leftOut,
    pictures: pictures.length,
    missing: pictures.filter(({ file }) => file === undefined).length,
    near: item.near?.source,
    reason: item.reason ?? item.other,
  };
  return (Object.keys(words.columns) as (keyof typeof cells)[]).map((column) => String(cells[column] ?? ''));
}

/** Former addresses with the present ones of what they told, for whoever leads readers on. */
export function composeAddressMap(items: readonly ReportItem[], toAddress: (path: string) => string): string {
  const { addresses } = importReportWords(messageLanguage());
  const rows = items.flatMap(({ address, path }) =>
    address === undefined || path === undefined ? [] : [[address, toAddress(path)]],
  );
  return writeRows([addresses.former, addresses.present], rows.toSorted());
}

function writeRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return ENCODING_MARK + stringify([head, ...rows], { escape_formulas: true });
}
