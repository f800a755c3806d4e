import type { HiddenKind } from '../../src/strings/issues/forms.ts';
import { DOT, relations, wordXml, writeOoxml, type Parts, type Relation } from './office-documents.ts';

/** What a package of Word or Excel keeps beside what it shows, or what programs write there by themselves. */
export interface Kept {
  kind: HiddenKind | 'harmless';
  /** What it is, in a few words. */
  what: string;
  parts?: Parts;
  /** Relations of the main part. */
  relations?: readonly Relation[];
  /** What stands in the main part, and in the settings of Word. */
  main?: string;
  settings?: string;
}

const words = 'Lời để lại';
const text = `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const section = (type: string, id: string) => `<w:headerReference w:type="${type}" r:id="${id}"/>`;
const block = (inside: string) =>
  wordXml(`<w:docParts><w:docPart>${inside}<w:docPartBody>${text}</w:docPartBody></w:docPart></w:docParts>`);
const variable = (name: string, value: string) =>
  `<w:docVars><w:docVar w:name="${name}" w:val="${value}"/></w:docVars>`;
const DATA = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** What a document of Word keeps, in any choice. */
export const keptByWord: readonly Kept[] = [
  { kind: 'leftovers', what: 'a picture', parts: { 'word/media/bo.png': DOT } },
  { kind: 'leftovers', what: 'a text', parts: { 'word/cu.xml': wordXml(text) } },
  {
    kind: 'headers',
    what: 'a header of even pages',
    parts: { 'word/header1.xml': wordXml(text) },
    relations: [['header', 'header1.xml', false]],
    main: section('even', 'r:header1.xml'),
  },
  {
    kind: 'headers',
    what: 'a footer of first pages',
    parts: { 'word/footer1.xml': wordXml(text) },
    relations: [['footer', 'footer1.xml', false]],
    main: section('first', 'r:footer1.xml').replace('header', 'footer'),
  },
  {
    kind: 'headers',
    what: 'a header of no section',
    parts: { 'word/header2.xml': wordXml(text) },
    relations: [['header', '/word/header2.xml', false]],
  },
  { kind: 'data', what: 'a variable', settings: variable('soCanCuoc', 'Số mẫu 0123') },
  {
    kind: 'data',
    what: 'a building block',
    parts: { 'word/glossary/document.xml': block('') },
    relations: [['glossaryDocument', 'glossary/document.xml', false]],
  },
  {
    kind: 'data',
    what: 'a data part',
    parts: { 'customXml/item1.xml': '<luong xmlns="urn:thu"><so>Mức mẫu</so></luong>' },
    relations: [['customXml', '../customXml/item1.xml', false]],
  },
  {
    kind: 'data',
    what: 'a data part with attributes',
    parts: { 'customXml/item2.xml': '<luong so="Mức mẫu"/>' },
    relations: [['customXml', '../customXml/item2.xml', false]],
  },
  { kind: 'harmless', what: 'settings that nothing leads to', parts: { 'word/styles.xml': wordXml('') } },
  {
    kind: 'harmless',
    what: 'a header',
    parts: { 'word/header3.xml': wordXml(text) },
    relations: [['header', 'header3.xml', false]],
    main: section('default', 'r:header3.xml'),
  },
  {
    kind: 'harmless',
    what: 'an empty header of even pages',
    parts: { 'word/header4.xml': wordXml('<w:p/>') },
    relations: [['header', 'header4.xml', false]],
    main: section('even', 'r:header4.xml'),
  },
  {
    kind: 'harmless',
    what: 'a variable of WPS Office',
    settings: variable('commondata', 'eyJoZGlkIjoiMSJ9'),
  },
  {
    kind: 'harmless',
    what: 'a variable of a spell checker',
    settings: variable('__Grammarly_42____i', 'H4sIAAAAAAAEAKtWckksSQxILCpxzi'),
  },
  {
    kind: 'harmless',
    what: 'the words of an empty control',
    parts: {
      'word/glossary/mau.xml': block(
        '<w:docPartPr><w:types><w:type w:val="bbPlcHdr"/></w:types></w:docPartPr>',
      ),
    },
    relations: [['glossaryDocument', 'glossary/mau.xml', false]],
  },
  {
    kind: 'harmless',
    what: 'sources',
    parts: {
      'customXml/item3.xml':
        '<Sources xmlns="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" StyleName="APA"/>',
    },
    relations: [['customXml', '../customXml/item3.xml', false]],
  },
  {
    kind: 'harmless',
    what: 'data that a control shows',
    parts: {
      'customXml/item4.xml': '<ten xmlns="urn:thu">Tên mẫu</ten>',
      'customXml/_rels/item4.xml.rels': relations(['customXmlProps', 'itemProps4.xml', false]),
      'customXml/itemProps4.xml': `<ds:datastoreItem ds:itemID="{AB}" xmlns:ds="${DATA}"/>`,
    },
    relations: [['customXml', '../customXml/item4.xml', false]],
    main: '<w:sdt><w:sdtPr><w:dataBinding w:storeItemID="{ab}"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Tên mẫu</w:t></w:r></w:p></w:sdtContent></w:sdt>',
  },
];

/** A document of Word that keeps these. */
export function writeKeptByWord(kept: readonly Kept[], settings = ''): Uint8Array {
  const list: Relation[] = [
    ['settings', 'settings.xml', false],
    ...kept.flatMap((each) => each.relations ?? []),
  ];
  // Bodies name relations by their targets, because their numbers depend on the choice.
  const main = joinMain(kept).replaceAll(/r:([\w.]+)(?=")/g, (_, target: string) => {
    return `r${list.findIndex(([, each]) => each === target)}`;
  });
  return writeOoxml({
    '_rels/.rels': relations(['officeDocument', 'word/document.xml', false]),
    'word/document.xml': wordXml(`${text}<w:sectPr>${main}</w:sectPr>`),
    'word/_rels/document.xml.rels': relations(...list),
    'word/settings.xml': wordXml(settings + kept.map((each) => each.settings ?? '').join('')),
    ...joinParts(kept),
  });
}

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const sheet = (cells: string) =>
  `<worksheet ${SHEET}><sheetData><row r="1">${cells}</row></sheetData></worksheet>`;
const name = (attributes: string, formula: string) =>
  `<definedNames><definedName ${attributes}>${formula}</definedName></definedNames>`;
const cache = (items: string) =>
  `<pivotCacheDefinition ${SHEET}><cacheFields><cacheField name="A"><sharedItems>${items}</sharedItems></cacheField></cacheFields></pivotCacheDefinition>`;

/** What a workbook of Excel keeps, in any choice but of one each of styles and of pivot tables. */
export const keptByExcel: readonly Kept[] = [
  { kind: 'leftovers', what: 'a sheet', parts: { 'xl/worksheets/cu.xml': sheet('<c><v>1</v></c>') } },
  {
    kind: 'leftovers',
    what: 'a chart',
    parts: { 'xl/charts/chart9.xml': '<c:chartSpace xmlns:c="urn:thu"/>' },
  },
  {
    kind: 'windows',
    what: 'a hidden window',
    main: '<bookViews><workbookView visibility="hidden"/></bookViews>',
  },
  { kind: 'data', what: 'a hidden name', main: name('name="mat" hidden="1"', '"Số mẫu"') },
  {
    kind: 'data',
    what: 'a text of no cell',
    parts: {
      'xl/sharedStrings.xml': `<sst ${SHEET}><si><t>Đầu bảng</t></si><si><r><t>Lời để lại</t></r></si><si><t/></si></sst>`,
      'xl/worksheets/chu.xml': sheet('<c t="s"><v>0</v></c>'),
    },
    relations: [
      ['sharedStrings', 'sharedStrings.xml', false],
      ['worksheet', 'worksheets/chu.xml', false],
    ],
  },
  {
    kind: 'cells',
    what: 'a cell whose format shows nothing',
    parts: {
      'xl/styles.xml': `<styleSheet ${SHEET}><numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;-0;;@"/></numFmts><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
      'xl/worksheets/so.xml': sheet(
        '<c r="A1" s="1"><v>9</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>9</v></c>',
      ),
    },
    relations: [
      ['styles', 'styles.xml', false],
      ['worksheet', 'worksheets/so.xml', false],
    ],
  },
  {
    kind: 'pivot',
    what: 'values of a column that no pivot table shows',
    parts: { 'xl/cache1.xml': cache('<s v="Nguyễn Văn Mẫu"/><m/>') },
    relations: [['pivotCacheDefinition', 'cache1.xml', false]],
  },
  { kind: 'harmless', what: 'a window', main: '<bookViews><workbookView/></bookViews>' },
  {
    kind: 'harmless',
    what: 'the name of a filter',
    main: name('name="_xlnm._FilterDatabase" hidden="1"', 'A!$A$1'),
  },
  { kind: 'harmless', what: 'a name', main: name('name="ten"', '"Số mẫu"') },
  {
    kind: 'harmless',
    what: 'no items',
    parts: { 'xl/cache2.xml': cache('') },
    relations: [['pivotCacheDefinition', 'cache2.xml', false]],
  },
];

/** A workbook of Excel that keeps these. */
export function writeKeptByExcel(kept: readonly Kept[]): Uint8Array {
  return writeOoxml({
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml', false]),
    'xl/workbook.xml': `<workbook ${SHEET}>${joinMain(kept)}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml', false],
      ...kept.flatMap((each) => each.relations ?? []),
    ),
    'xl/worksheets/sheet1.xml': sheet('<c><v>1</v></c>'),
    ...joinParts(kept),
  });
}

function joinMain(kept: readonly Kept[]): string {
  return kept.map(({ main = '' }) => main).join('');
}

function joinParts(kept: readonly Kept[]): Parts {
  return Object.assign({}, ...kept.map(({ parts = {} }) => parts)) as Parts;
}
