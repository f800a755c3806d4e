import { LIST_FILE } from '../../addresses/segments.ts';
import { parseSiteFile } from '../../addresses/parse-site-file.ts';
import { readCsvCells } from '../../awards/csv-cells.ts';
import { beginsAsFormula } from '../../gate/documents/formula-start.ts';

/**
 * A sign that may begin a formula, at what may be the beginning of a cell. Looked back from the sign, so that many blanks cost no
 * more than their number.
 */
const SUSPECT = /(?<=(?:^|[,"\r\n])[\s\p{Cf}]*)[=+\-@＝＋－＠]/u;

/** The cells of a table of this program's own that a spreadsheet would run: such a table is written without any. */
export function listRunningCells(path: string, contents: Buffer): string[] {
  if (!isOwnTable(path)) return [];
  const text = contents.toString('utf8');
  if (!SUSPECT.test(text)) return [];
  const { records } = readCsvCells(text.replace(/^\uFEFF/u, ''));
  return records.flat().flatMap((cell) => (beginsAsFormula(cell.text) ? [cell.text] : []));
}

/** Whether a table is this program's own, and no file of an editor: the list of a decision, or a file of the open data. */
function isOwnTable(path: string): boolean {
  const file = parseSiteFile(path);
  return file.kind === 'data-file' || (file.kind === 'decision-file' && file.name === LIST_FILE);
}
