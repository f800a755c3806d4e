import { relations, writeOoxml } from './office-documents.ts';
import type { HiddenKind } from '../../src/strings/issues/forms.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWN =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';

/** One sheet of Excel that holds words that nobody sees, or shows them though it looks like one. */
export interface HidingSheet {
  what: string;
  kind: HiddenKind | 'harmless';
  /** How the workbook lists the sheet: not at all, or with these attributes. */
  listed?: string | undefined;
  isUnlisted?: true;
  /** The number of the style of the cell with the words, and what stands around it. */
  style?: number;
  before?: string;
  after?: string;
  row?: string;
  /** A drawing of the sheet. */
  drawing?: string;
  /** The cells of the sheet, with `WORDS` for the words; else one cell. */
  cells?: string;
}

const shape = (properties: string, run: string, words = 'WORDS') =>
  `<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="1" name="Hình" ${properties}/></xdr:nvSpPr><xdr:txBody><a:p><a:r>${run}<a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`;

const inline = (place: string, words = 'WORDS', attributes = '') =>
  `<c r="${place}" t="inlineStr" ${attributes}><is><t>${words}</t></is></c>`;
const row = (number: number, inside: string, attributes = '') =>
  `<row r="${number}" ${attributes}>${inside}</row>`;
const seen = row(1, inline('A1', 'Ai cũng thấy'));
const corner = (name: string, column: number, at: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
const covering = (from: number, inside: string) =>
  `<xdr:twoCellAnchor>${corner('from', 0, from)}${corner('to', 6, from + 8)}${inside}</xdr:twoCellAnchor>`;
const filled =
  '<xdr:sp><xdr:spPr><a:xfrm><a:ext cx="3600000" cy="1800000"/></a:xfrm><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></xdr:spPr></xdr:sp>';

/** The styles of the workbook: their number formats, letters and grounds. */
const styles = `<styleSheet xmlns="${SHEET}"><numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;0;0;"/><numFmt numFmtId="166" formatCode="&quot;&quot;;&quot;&quot;;&quot;&quot;;&quot;&quot;"/><numFmt numFmtId="167" formatCode="[White]General;[White]General;[White]General;[White]@"/><numFmt numFmtId="168" formatCode="0.00;[Red]-0.00"/></numFmts><fonts><font/><font><color rgb="FFFFFFFF"/></font><font><color theme="0" tint="-0.05"/></font><font><sz val="1"/></font><font><color rgb="FF4472C4"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF4472C4"/></stop><stop position="1"><color rgb="FF4472C4"/></stop></gradientFill></fill><fill><patternFill patternType="darkDown"><fgColor rgb="FF4472C4"/><bgColor rgb="FF4472C4"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF4472C4"/></stop><stop position="1"><color rgb="FF000000"/></stop></gradientFill></fill></fills><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4" fillId="2"/><xf fontId="1" fillId="2"/><xf numFmtId="168"/><xf fillId="3"/><xf><alignment indent="250"/></xf><xf><alignment wrapText="1"/></xf><xf><alignment shrinkToFit="1"/></xf><xf fontId="4" fillId="4"/><xf fontId="4" fillId="5"/><xf fontId="4" fillId="6"/></cellXfs><dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf><dxf><numFmt numFmtId="190" formatCode=";;;"/></dxf><dxf><font><color rgb="FFFFFFFF"/></font><fill><patternFill><bgColor rgb="FFC00000"/></patternFill></fill></dxf></dxfs></styleSheet>`;

/** Sheets of one workbook, in any choice. */
export const hidingSheets: readonly HidingSheet[] = [
  { what: 'a sheet that the workbook does not list', kind: 'unshown', isUnlisted: true },
  { what: 'a hidden sheet', kind: 'sheets', listed: 'state="hidden"' },
  { what: 'a very hidden sheet', kind: 'sheets', listed: 'state="veryHidden"' },
  { what: 'a format that shows nothing', kind: 'cells', style: 1 },
  { what: 'a format without a part for texts', kind: 'cells', style: 2 },
  { what: 'a format of empty texts', kind: 'cells', style: 3 },
  { what: 'a format in white', kind: 'faint', style: 4 },
  { what: 'white letters', kind: 'faint', style: 5 },
  { what: 'letters of nearly the white of the theme', kind: 'faint', style: 6 },
  { what: 'letters of one point', kind: 'faint', style: 7 },
  { what: 'letters of the colour of their ground', kind: 'faint', style: 8 },
  { what: 'letters of the colour of a gradient that is none', kind: 'faint', style: 15 },
  { what: 'letters of the colour of a pattern and its ground', kind: 'faint', style: 16 },
  { what: 'letters of one end of a gradient', kind: 'harmless', style: 17 },
  { what: 'automatic letters on black', kind: 'faint', style: 11 },
  { what: 'an indent beyond what is seen', kind: 'doubtful', style: 12 },
  {
    what: 'a pane that stands still behind it',
    kind: 'doubtful',
    before:
      '<sheetViews><sheetView topLeftCell="A50"><pane ySplit="1" topLeftCell="A60" state="frozen"/></sheetView></sheetViews>',
  },
  ...[0, 1].map((number): HidingSheet => ({
    what: `a condition that hides it (${number})`,
    kind: 'doubtful',
    after: `<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="${number}"/></conditionalFormatting>`,
  })),
  {
    what: 'a condition in white on red',
    kind: 'harmless',
    after: '<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="2"/></conditionalFormatting>',
  },
  {
    what: 'a pane that stands still before it',
    kind: 'harmless',
    before:
      '<sheetViews><sheetView><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>',
  },
  {
    what: 'a merged range around it',
    kind: 'unshown',
    after: '<mergeCells><mergeCell ref="A1:D4"/></mergeCells>',
  },
  { what: 'rows without height', kind: 'unshown', before: '<sheetFormatPr zeroHeight="1"/>' },
  { what: 'columns without width', kind: 'unshown', before: '<sheetFormatPr defaultColWidth="0"/>' },
  { what: 'a hidden row', kind: 'rows', row: 'hidden="1"' },
  { what: 'a folded group', kind: 'rows', row: 'hidden="1" outlineLevel="1"' },
  { what: 'a hidden column', kind: 'columns', before: '<cols><col min="2" max="2" hidden="1"/></cols>' },
  { what: 'a reading aid', kind: 'unshown', after: '<x><rPh sb="0" eb="1"><t>WORDS</t></rPh></x>' },
  { what: 'an element that no program knows', kind: 'unshown', after: '<ghiChu>WORDS</ghiChu>' },
  { what: 'an attribute that no program knows', kind: 'unshown', after: '<pageSetup ghiChu="WORDS"/>' },
  { what: 'a tiny text of a drawing', kind: 'unshown', drawing: shape('', '<a:rPr sz="100"/>') },
  {
    what: 'a drawing without size',
    kind: 'unshown',
    drawing: `<xdr:oneCellAnchor><xdr:ext cx="0" cy="0"/>${shape('', '')}</xdr:oneCellAnchor>`,
  },
  {
    what: 'a shape over its cell',
    kind: 'doubtful',
    cells: row(2, inline('B2')),
    drawing: covering(0, filled),
  },
  {
    what: 'the same cell twice',
    kind: 'doubtful',
    cells: row(2, inline('B2', 'Ai cũng thấy') + inline('B2')),
  },
  {
    what: 'another value beside the one that is shown',
    kind: 'unshown',
    cells: row(2, '<c r="B2" t="str"><v>Ai cũng thấy</v><is><t>WORDS</t></is></c>'),
  },
  {
    what: 'a formula of which it is a branch that is never taken',
    kind: 'doubtful',
    cells: row(2, '<c r="B2" t="str"><f>IF(TRUE,"Ai cũng thấy","WORDS")</f><v>Ai cũng thấy</v></c>'),
  },
  { what: 'many empty rows before it', kind: 'doubtful', cells: seen + row(900, inline('A900')) },
  {
    what: 'many empty columns before it',
    kind: 'doubtful',
    cells: row(1, inline('A1', 'Ai cũng thấy') + inline('DA1')),
  },
  { what: 'a row that is too low for it', kind: 'doubtful', cells: row(2, inline('B2'), 'ht="4"') },
  {
    what: 'a row that is too low for its lines',
    kind: 'doubtful',
    cells: row(2, inline('B2', `${'Chữ '.repeat(60)}WORDS`, 's="13"'), 'ht="15"'),
  },
  {
    what: 'a column in which its words are made too small',
    kind: 'doubtful',
    before: '<cols><col min="2" max="2" width="1"/></cols>',
    cells: row(2, inline('B2', 'WORDS', 's="14"')),
  },
  {
    what: 'a narrow column that the next cell cuts off',
    kind: 'doubtful',
    before: '<cols><col min="2" max="2" width="1"/></cols>',
    cells: row(2, inline('B2') + inline('C2', 'Ai cũng thấy')),
  },
  {
    what: 'a head of even pages that the sheet does not have',
    kind: 'unshown',
    after: '<headerFooter><evenHeader>&amp;CWORDS</evenHeader></headerFooter>',
  },
  {
    what: 'many rows that are filled before it',
    kind: 'harmless',
    cells: Array.from({ length: 400 }, (_, at) => row(at + 1, inline(`A${at + 1}`, 'Ai cũng thấy'))).join(''),
  },
  {
    what: 'a merged range that is as large as it',
    kind: 'harmless',
    cells: row(2, inline('B2', `${'Ai cũng thấy '.repeat(9)}`, 's="13"'), 'ht="30"'),
    after: '<mergeCells><mergeCell ref="B2:K2"/></mergeCells>',
  },
  {
    what: 'a shape and a chart beside its cell',
    kind: 'harmless',
    cells: row(2, inline('B2', 'Ai cũng thấy')),
    drawing: covering(10, filled) + covering(30, '<xdr:graphicFrame/>'),
  },
  {
    what: 'a narrow column before an empty cell',
    kind: 'harmless',
    before: '<cols><col min="2" max="2" width="1"/></cols>',
    cells: row(2, inline('B2', 'Ai cũng thấy')),
  },
  {
    what: 'a formula of a result in many cells',
    kind: 'harmless',
    cells: row(
      2,
      '<c r="B2" t="str"><f t="shared" ref="B2:B9" si="0">IF(A2&gt;5,"Ai cũng thấy","Không đạt")</f><v>Ai cũng thấy</v></c>',
    ),
  },
  { what: 'nothing', kind: 'harmless' },
  { what: 'white letters on blue', kind: 'harmless', style: 9 },
  { what: 'a format of numbers', kind: 'harmless', style: 10 },
  {
    what: 'a drawing with words',
    kind: 'harmless',
    drawing: shape('', '<a:rPr sz="1100"/>', 'Ghi chú ở hình'),
  },
  {
    what: 'a merged range of which it is the first',
    kind: 'harmless',
    after: '<mergeCells><mergeCell ref="B2:D4"/></mergeCells>',
  },
];

/** Kinds whose words stand in the cell itself; with all others the cell shows words that are no secret. */
const IN_THE_CELL = (sheet: HidingSheet): boolean =>
  !sheet.drawing && !/WORDS/.test(sheet.after ?? '') && sheet.kind !== 'harmless';

/** A workbook with these sheets, behind one that shows a word. */
export function writeHidingSheets(chosen: readonly HidingSheet[]): Uint8Array {
  const all = [{ what: 'the first', kind: 'harmless' } as HidingSheet, ...chosen];
  const listed = all.flatMap((sheet, at) =>
    sheet.isUnlisted
      ? []
      : [`<sheet name="Bảng ${at}" sheetId="${at + 1}" ${sheet.listed ?? ''} r:id="r${at}"/>`],
  );
  const parts = all.flatMap((sheet, at) => {
    const words = `Lời giấu số ${String.fromCharCode(97 + (hidingSheets.indexOf(sheet) % 26))}${'xyz'[Math.floor(hidingSheets.indexOf(sheet) / 26)]}x`;
    const text = IN_THE_CELL(sheet) ? words : 'Ai cũng thấy';
    const cell =
      sheet.cells?.replaceAll('WORDS', words) ??
      `<row r="2" ${sheet.row ?? ''}><c r="B2" t="inlineStr" s="${sheet.style ?? 0}"><is><t>${text}</t></is></c></row>`;
    const xml = `<worksheet xmlns="${SHEET}">${sheet.before ?? ''}<sheetData>${cell}</sheetData>${(sheet.after ?? '').replaceAll('WORDS', words)}</worksheet>`;
    const drawing = sheet.drawing?.replaceAll('WORDS', words);
    return [
      [`xl/worksheets/sheet${at}.xml`, xml] as const,
      ...(drawing === undefined
        ? []
        : [
            [`xl/drawings/drawing${at}.xml`, `<xdr:wsDr ${DRAWN}>${drawing}</xdr:wsDr>`] as const,
            [
              `xl/worksheets/_rels/sheet${at}.xml.rels`,
              relations(['drawing', `../drawings/drawing${at}.xml`, false]),
            ] as const,
          ]),
    ];
  });
  return writeOoxml({
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml', false]),
    'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${RELATIONSHIPS}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...all.map((_, at) => ['worksheet', `worksheets/sheet${at}.xml`, false] as const),
      ['styles', 'styles.xml', false],
    ),
    'xl/styles.xml': styles,
    ...Object.fromEntries(parts),
  });
}
