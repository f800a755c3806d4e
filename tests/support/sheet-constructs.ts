import { relations, writeXlsx } from './office-documents.ts';

/** Formulas as Excel writes them for harmless purposes. */
export const harmlessFormulas = [
  'SUM(B2:B9)',
  "'Thi đua'!A1+Sheet2!B2",
  `'a"'!A1&"it's"&'b"'!A1`,
  '_xlfn.XLOOKUP(A2,Bảng1[Mã],Bảng1[[#All],[Tên]])',
  '_xlfn.MAP(A1:A9,_xleta.ABS)',
  'IF(A1="cmd|/c calc",HYPERLINK("#Sheet2!A1","Xem"),"")',
  'HYPERLINK("https://thu.example/"&A1,"x")',
  'INDIRECT("\'"&A1&"\'!B2")',
];
/** Formulas that are refused, whatever stands around them. */
export const hostileFormulas = [
  "cmd|'/c calc'!A0",
  'WEBSERVICE("http://x.example")',
  '_xlfn.WEBSERVICE(A1)',
  '_xlfn.MAP(A1:A9,_xleta.WEBSERVICE)',
  '_xlfn.IMAGE ("http://x.example")',
  'RTD("a","b","c")',
  "'\\\\x.example\\share\\[b.xlsx]Sheet1'!A1",
  '[b.xlsx]Sheet1!A1',
  "'http://x.example/[b.xlsx]Sheet1'!A1",
  'HYPERLINK("\\\\x.example\\a","x")',
  'HYPERLINK(CHAR(102)&"ile:///c:/a","x")',
];
/** What can stand around a formula without changing what it does. */
export const formulaFrames: readonly ((formula: string) => string)[] = [
  (formula) => formula,
  (formula) => `IF(TRUE,${formula},"")`,
  (formula) => `'a"'!A1&${formula}&'b"'!A1`,
  (formula) => `"it's"&${formula}&"it's"`,
  (formula) => `"a""'"&${formula}&"'"`,
  (formula) => `Bảng1[Tên'[a]&${formula}&Bảng1[b'"]`,
  (formula) => ` ${formula} `,
];

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const DRAWN = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
const CHART = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const sheet = (inside: string) =>
  writeXlsx('', { 'xl/worksheets/sheet2.xml': `<worksheet xmlns="${SHEET}">${inside}</worksheet>` });

/** Places of a workbook in which a formula stands. */
export const formulaPlaces: readonly ((formula: string) => Uint8Array)[] = [
  (formula) => writeXlsx(`<c><f>${escape(formula)}</f></c>`),
  (formula) => writeXlsx(`<c><f t="array" ref="A1"><![CDATA[${formula}]]></f></c>`),
  (formula) =>
    writeXlsx('', {
      'xl/workbook.xml': `<s:workbook xmlns:s="${SHEET}"><s:definedNames><s:definedName name="a">${escape(formula)}</s:definedName></s:definedNames></s:workbook>`,
    }),
  (formula) => sheet(`<dataValidation><formula1>${escape(formula)}</formula1></dataValidation>`),
  (formula) => sheet(`<cfRule><formula>${escape(formula)}</formula></cfRule>`),
  (formula) => sheet(`<cfRule><cfvo type="formula" val="${escape(formula)}"/></cfRule>`),
  (formula) => sheet(`<extLst><ext><xm:f ${XM}>${escape(formula)}</xm:f></ext></extLst>`),
  (formula) =>
    writeXlsx('', { 'xl/charts/chart1.xml': `<c:chart ${CHART}><c:f>${escape(formula)}</c:f></c:chart>` }),
  (formula) =>
    writeXlsx('', {
      'xl/drawings/drawing1.xml': `<xdr:sp ${DRAWN} macro="" textlink="${escape(formula)}"/>`,
    }),
  (formula) =>
    writeXlsx('', {
      'xl/worksheets/_rels/sheet1.xml.rels': relations(['hyperlink', 'https://thu.example/']),
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><f>${escape(formula)}</f></worksheet>`,
    }),
];
