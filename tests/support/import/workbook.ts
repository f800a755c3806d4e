import { writeOoxml } from '../office-documents.ts';
import { xmlText } from './word-document.ts';

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATION = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A sheet of a workbook: its rows of cells, and what Excel keeps besides. */
export interface SheetForm {
  name: string;
  rows: readonly (readonly (string | number | CellForm | undefined)[])[];
  merged?: readonly string[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** A cell by its XML: the attributes besides its place, and what stands in it. */
export interface CellForm {
  attributes: string;
  inside: string;
}

/** The number of a style that shows numbers in a format, in the order of `FORMATS`. */
export const FORMATS = ['General', '00', 'dd/mm/yyyy', '#,##0', '0.0', '0%'];

/** A number in one of the formats. */
export function formatted(value: number, format: string): CellForm {
  return { attributes: `s="${FORMATS.indexOf(format)}"`, inside: `<v>${value}</v>` };
}

/** A workbook of Excel. `texts` are further shared texts, by their XML, which cells name by `t="s"`. */
export function writeWorkbook(
  sheets: readonly SheetForm[],
  { texts = [], from1904 = false }: { texts?: readonly string[]; from1904?: boolean } = {},
): Buffer {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="r${index}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  const formats = FORMATS.map(
    (format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xmlText(format)}"/>`,
  );
  const styles = FORMATS.map((_, index) => `<xf numFmtId="${164 + index}" fontId="0"/>`);
  return Buffer.from(
    writeOoxml({
      'xl/workbook.xml': `<workbook ${SHEET} ${RELATION}><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
      ...Object.fromEntries(
        sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
      ),
      'xl/styles.xml': `<styleSheet ${SHEET}><numFmts>${formats.join('')}</numFmts><fonts><font><name val="Arial"/></font></fonts><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
      'xl/sharedStrings.xml': `<sst ${SHEET}>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    }),
  );
}

function sheetXml({ rows, merged = [], hiddenRows = [], hiddenColumns = [] }: SheetForm): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`);
  const lines = rows.map((row, index) => {
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`));
    return `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`);
  return `<worksheet ${SHEET}><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><mergeCells>${ranges.join('')}</mergeCells></worksheet>`;
}

function cellXml(cell: string | number | CellForm | undefined, place: string): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${xmlText(cell)}</t></is></c>`;
  return `<c r="${place}" ${cell.attributes}>${cell.inside}</c>`;
}
