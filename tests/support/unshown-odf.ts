import type { HiddenKind } from '../../src/strings/issues/forms.ts';
import { odfXml, writeOdt } from './office-documents.ts';

/** One way in which an OpenDocument holds words that nobody sees on opening, or one that looks like it and shows them. */
export interface HidingOdf {
  what: string;
  kind: HiddenKind | 'harmless';
  body: string;
  /** Automatic styles, and those of the document. */
  styles?: string;
  common?: string;
  /** What stands in a spreadsheet of the document, and in its settings. */
  sheet?: string;
  settings?: string;
}

const style = (name: string, family: string, inside: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${inside}</style:style>`;
const letters = (attributes: string) => `<style:text-properties ${attributes}/>`;
const span = (name: string, words = 'WORDS') =>
  `<text:p><text:span text:style-name="${name}">${words}</text:span></text:p>`;
const paragraph = (name: string, words = 'WORDS') => `<text:p text:style-name="${name}">${words}</text:p>`;
const table = (inside: string) => `<table:table>${inside}</table:table>`;
const rows = (inside: string, attributes = '') =>
  `<table:table-row ${attributes}>${inside}</table:table-row>`;
const sheet = (inside: string, name = 'Bảng') => `<table:table table:name="${name}">${inside}</table:table>`;
const cell = (inside: string, attributes = '') =>
  `<table:table-cell ${attributes}>${inside}</table:table-cell>`;
const frame = (attributes: string, inside = '<text:p>WORDS</text:p>') =>
  `<draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ${attributes}><draw:text-box>${inside}</draw:text-box></draw:frame>`;

/** What an OpenDocument hides, or shows though it looks like it, in any choice. */
export const hidingInOdf: readonly HidingOdf[] = [
  {
    what: 'white letters',
    kind: 'faint',
    body: span('Trang'),
    styles: style('Trang', 'text', letters('fo:color="#ffffff"')),
  },
  {
    what: 'nearly white letters',
    kind: 'faint',
    body: span('GanTrang'),
    styles: style('GanTrang', 'text', letters('fo:color="#f4f4f4"')),
  },
  {
    what: 'letters white by the style of their paragraph',
    kind: 'faint',
    body: paragraph('DoanTrang'),
    common: style('DoanTrang', 'paragraph', letters('fo:color="#FFFFFF"')),
  },
  {
    what: 'letters white by a style below it',
    kind: 'faint',
    body: paragraph('Con'),
    styles: style('Con', 'paragraph', '', 'DoanMe'),
    common: style('DoanMe', 'paragraph', letters('fo:color="#ffffff"')),
  },
  {
    what: 'letters of the colour of their cell',
    kind: 'faint',
    body: table(
      `<table:table-row>${cell(paragraph('ChuXanh'), 'table:style-name="NenXanh"')}</table:table-row>`,
    ),
    styles:
      style('ChuXanh', 'paragraph', letters('fo:color="#123456"')) +
      style('NenXanh', 'table-cell', '<style:table-cell-properties fo:background-color="#123457"/>'),
  },
  {
    what: 'letters of one point',
    kind: 'faint',
    body: span('Nho'),
    styles: style('Nho', 'text', letters('fo:font-size="1pt"')),
  },
  {
    what: 'letters in a red frame that are red',
    kind: 'faint',
    body: `<text:p>${frame('draw:style-name="KhungDo"', paragraph('ChuDo'))}</text:p>`,
    styles:
      style('ChuDo', 'paragraph', letters('fo:color="#ff0000"')) +
      style('KhungDo', 'graphic', '<style:graphic-properties draw:fill="solid" draw:fill-color="#fe0000"/>'),
  },
  {
    what: 'a frame off the paper',
    kind: 'unshown',
    body: `<text:p>${frame('text:anchor-type="page" svg:x="-30cm" svg:width="3cm"')}</text:p>`,
  },
  {
    what: 'a covered cell',
    kind: 'unshown',
    body: table(
      `<table:table-row>${cell('<text:p>Đầu bảng</text:p>', 'table:number-columns-spanned="2"')}<table:covered-table-cell><text:p>WORDS</text:p></table:covered-table-cell></table:table-row>`,
    ),
  },
  {
    what: 'another value than it shows',
    kind: 'unshown',
    body: table(
      `<table:table-row>${cell('<text:p>Đã rõ</text:p>', 'office:value-type="string" office:string-value="WORDS"')}</table:table-row>`,
    ),
  },
  { what: 'words outside of a paragraph', kind: 'unshown', body: '<text:section>WORDS</text:section>' },
  { what: 'an attribute that no program knows', kind: 'unshown', body: '<text:p text:ghi-chu="WORDS"/>' },
  { what: 'an element that no program knows', kind: 'unshown', body: '<x:a>WORDS</x:a>' },
  {
    what: 'a mark of an index',
    kind: 'unshown',
    body: '<text:p><text:alphabetical-index-mark text:string-value="WORDS"/></text:p>',
  },
  {
    what: 'a hidden section',
    kind: 'words',
    body: '<text:section text:display="none"><text:p>WORDS</text:p></text:section>',
  },
  {
    what: 'a section with a condition of which the file does not say what it came to',
    kind: 'doubtful',
    body: '<text:section text:display="condition" text:condition="ooow:1"><text:p>WORDS</text:p></text:section>',
  },
  {
    what: 'a section with a condition that shows it',
    kind: 'harmless',
    body: '<text:section text:display="condition" text:condition="ooow:0" text:is-hidden="false"><text:p>WORDS</text:p></text:section>',
  },
  {
    what: 'a cell white by its column',
    kind: 'faint',
    body: table(
      `<table:table-column/><table:table-column table:default-cell-style-name="CotTrang"/><table:table-row>${cell('<text:p>Thấy</text:p>')}${cell('<text:p>WORDS</text:p>')}</table:table-row>`,
    ),
    styles: style('CotTrang', 'table-cell', letters('fo:color="#ffffff"')),
  },
  {
    what: 'a cell white by its row',
    kind: 'faint',
    body: table(
      `<table:table-row table:default-cell-style-name="HangTrang">${cell('<text:p>WORDS</text:p>')}</table:table-row>`,
    ),
    styles: style('HangTrang', 'table-cell', letters('fo:color="#ffffff"')),
  },
  {
    what: 'a header that is not displayed',
    kind: 'unshown',
    body: '',
    common: '<style:header style:display="false"><text:p>WORDS</text:p></style:header>',
  },
  ...(
    [
      ['pressed letters', 'faint', 'style:text-scale="1%"'],
      ['letters moved upon one another', 'faint', 'fo:letter-spacing="-20pt"'],
      ['letters a little closer', 'harmless', 'fo:letter-spacing="-0.5pt"'],
      ['raised letters', 'faint', 'style:text-position="super 1%"'],
      ['letters of one percent', 'faint', 'fo:font-size="1%"'],
      ['letters that are seen through', 'faint', 'style:opacity="0%"'],
      ['letters on black', 'faint', 'fo:background-color="#000000"'],
      ['smaller letters', 'harmless', 'style:text-position="super 58%" fo:font-size="80%"'],
    ] as const
  ).map(([what, kind, attributes], at): HidingOdf => ({
    what,
    kind,
    body: span(`Nho${at}`),
    styles: style(`Nho${at}`, 'text', letters(attributes)),
  })),
  ...(
    [
      ['lines without height', 'faint', 'fo:line-height="0.01cm"'],
      ['a margin beyond the paper', 'faint', 'fo:margin-left="60cm"'],
      ['a line and a margin of some height', 'harmless', 'fo:line-height="150%" fo:margin-left="2cm"'],
    ] as const
  ).map(([what, kind, attributes], at): HidingOdf => ({
    what,
    kind,
    body: paragraph(`Dong${at}`),
    styles: style(`Dong${at}`, 'paragraph', `<style:paragraph-properties ${attributes}/>`),
  })),
  {
    what: 'a row of an exact height that is too low for them',
    kind: 'doubtful',
    body: table(
      rows(
        cell(`<text:p>Dòng trên</text:p><text:p>Dòng giữa</text:p><text:p>WORDS</text:p>`),
        'table:style-name="HangThap"',
      ),
    ),
    styles: style('HangThap', 'table-row', '<style:table-row-properties style:row-height="0.5cm"/>'),
  },
  {
    what: 'a text box that is too small for them',
    kind: 'doubtful',
    body: `<text:p>${frame('svg:width="3cm" svg:height="1cm"', `<text:p>${'Chữ '.repeat(50)}WORDS</text:p>`)}</text:p>`,
  },
  {
    what: 'a filled shape before them',
    kind: 'doubtful',
    body: `<text:p>WORDS<draw:rect xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" draw:style-name="HinhChe" svg:width="9cm" svg:height="1cm"/></text:p>`,
    styles: style(
      'HinhChe',
      'graphic',
      '<style:graphic-properties style:wrap="run-through" style:run-through="foreground" draw:fill="solid"/>',
    ),
  },
  {
    what: 'a header of a page that the text does not have',
    kind: 'unshown',
    body: '',
    common:
      '</office:styles><office:master-styles><style:master-page style:name="Khac"><style:header><text:p>WORDS</text:p></style:header></style:master-page></office:master-styles><office:styles>',
  },
  {
    what: 'a formula of which it is a branch that is never taken',
    kind: 'doubtful',
    body: '',
    sheet: sheet(
      rows(
        cell(
          '<text:p>Ai cũng thấy</text:p>',
          'table:formula="of:=IF(1=1;&quot;Ai cũng thấy&quot;;&quot;WORDS&quot;)"',
        ),
      ),
    ),
  },
  {
    what: 'a list of values that a cell may have',
    kind: 'unshown',
    body: '',
    sheet:
      '<table:content-validations><table:content-validation table:name="v" table:condition="of:cell-content-is-in-list(&quot;WORDS&quot;;&quot;Hai&quot;)"/></table:content-validations>',
  },
  {
    what: 'a message about a wrong value',
    kind: 'doubtful',
    body: '',
    sheet:
      '<table:content-validations><table:content-validation table:name="w"><table:error-message><text:p>WORDS</text:p></table:error-message></table:content-validation></table:content-validations>',
  },
  {
    what: 'a name that no cell uses',
    kind: 'doubtful',
    body: '',
    sheet:
      '<table:named-expressions><table:named-expression table:name="n" table:expression="of:=&quot;WORDS&quot;"/></table:named-expressions>',
  },
  {
    what: 'a format without a part for texts',
    kind: 'unshown',
    body: '',
    sheet: sheet(rows(cell('<text:p>WORDS</text:p>', 'table:style-name="KhongHien"'))),
    styles: `<number:text-style xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" style:name="N9"><number:text>-</number:text></number:text-style>${style('KhongHien', 'table-cell', '').replace('style:family', 'style:data-style-name="N9" style:family')}`,
  },
  {
    what: 'many empty rows before it',
    kind: 'doubtful',
    body: '',
    sheet: sheet(
      `${rows(cell('<text:p>Ai cũng thấy</text:p>'))}${rows(cell(''), 'table:number-rows-repeated="900"')}${rows(cell('<text:p>WORDS</text:p>'))}`,
    ),
  },
  {
    what: 'a row of a sheet that is too low for it',
    kind: 'doubtful',
    body: '',
    sheet: sheet(rows(cell('<text:p>WORDS</text:p>'), 'table:style-name="HangDet"')),
    styles: style('HangDet', 'table-row', '<style:table-row-properties style:row-height="0.1cm"/>'),
  },
  {
    what: 'a narrow column that the next cell cuts off',
    kind: 'doubtful',
    body: '',
    sheet: sheet(
      `<table:table-column table:style-name="CotHep"/>${rows(cell('<text:p>WORDS</text:p>') + cell('<text:p>Cạnh</text:p>'))}`,
    ),
    styles: style('CotHep', 'table-column', '<style:table-column-properties style:column-width="0.2cm"/>'),
  },
  {
    what: 'a shape over its cell',
    kind: 'doubtful',
    body: '',
    sheet: sheet(
      `<table:shapes><draw:rect xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" draw:style-name="HinhO" svg:x="0cm" svg:y="0cm" svg:width="9cm" svg:height="2cm"/></table:shapes>${rows(cell('<text:p>WORDS</text:p>'))}`,
    ),
    styles: style('HinhO', 'graphic', '<style:graphic-properties draw:fill="solid"/>'),
  },
  {
    what: 'a pane that stands still behind it',
    kind: 'doubtful',
    body: '<text:p>WORDS</text:p>',
    settings:
      '<config:config-item-map-entry config:name="Bảng"><config:config-item config:name="VerticalSplitMode">2</config:config-item><config:config-item config:name="PositionTop">40</config:config-item></config:config-item-map-entry>',
  },
  {
    what: 'sheets without tabs',
    kind: 'doubtful',
    body: '',
    sheet:
      sheet(rows(cell('<text:p>WORDS</text:p>'))) + sheet(rows(cell('<text:p>Trang sau</text:p>')), 'Sau'),
    settings:
      '<config:config-item-map-entry><config:config-item config:name="HasSheetTabs">false</config:config-item></config:config-item-map-entry>',
  },
  {
    what: 'the number of a card alone in an attribute',
    kind: 'unshown',
    body: '<text:p text:ghi-chu="001300000017"/>',
  },
  {
    what: 'a header of the page that the text has',
    kind: 'harmless',
    body: '<text:p text:style-name="MoTrang">Đầu trang mới</text:p>',
    styles: style('MoTrang', 'paragraph', '').replace(
      'style:family',
      'style:master-page-name="Co" style:family',
    ),
    common:
      '</office:styles><office:master-styles><style:master-page style:name="Co"><style:header><text:p>WORDS</text:p></style:header></style:master-page></office:master-styles><office:styles>',
  },
  {
    what: 'a row of an exact height that holds them',
    kind: 'harmless',
    body: table(rows(cell('<text:p>WORDS</text:p>'), 'table:style-name="HangVua"')),
    styles: style('HangVua', 'table-row', '<style:table-row-properties style:row-height="0.6cm"/>'),
  },
  {
    what: 'a text box that grows',
    kind: 'harmless',
    body: `<text:p>${frame('svg:width="3cm" svg:height="1cm"', `<text:p>${'Chữ '.repeat(50)}WORDS</text:p>`).replace('<draw:text-box>', '<draw:text-box fo:min-height="1cm">')}</text:p>`,
  },
  {
    what: 'a seal before them',
    kind: 'harmless',
    body: `<text:p>WORDS<draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" draw:style-name="ConDau" svg:width="3cm" svg:height="3cm"><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p>`,
    styles: style(
      'ConDau',
      'graphic',
      '<style:graphic-properties style:wrap="run-through" style:run-through="foreground"/>',
    ),
  },
  {
    what: 'a formula of a result in many cells',
    kind: 'harmless',
    body: '',
    sheet: sheet(
      rows(
        cell(
          '<text:p>Đạt</text:p>',
          'table:formula="of:=IF([.A1]&gt;5;&quot;Đạt&quot;;&quot;Không đạt&quot;)"',
        ),
      ).repeat(2),
    ),
  },
  {
    what: 'a sheet with a pane that stands still, a narrow column of numbers and a chart beside its cells',
    kind: 'harmless',
    body: '',
    sheet: sheet(
      `<table:shapes><draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:x="15cm" svg:y="5cm" svg:width="9cm" svg:height="8cm"><draw:image xlink:href="Pictures/a.png"/></draw:frame></table:shapes><table:table-column table:style-name="CotSo"/>${rows(cell('<text:p>1</text:p>') + cell('<text:p>WORDS</text:p>'))}`,
    ),
    styles: style('CotSo', 'table-column', '<style:table-column-properties style:column-width="0.4cm"/>'),
    settings:
      '<config:config-item-map-entry config:name="Bảng"><config:config-item config:name="VerticalSplitMode">2</config:config-item><config:config-item config:name="VerticalSplitPosition">1</config:config-item><config:config-item config:name="PositionTop">0</config:config-item></config:config-item-map-entry>',
  },
  { what: 'plain words', kind: 'harmless', body: '<text:p>WORDS</text:p>' },
  {
    what: 'white words on blue',
    kind: 'harmless',
    body: table(
      `<table:table-row>${cell(paragraph('DauBang'), 'table:style-name="NenDam"')}</table:table-row>`,
    ),
    styles:
      style('DauBang', 'paragraph', letters('fo:color="#ffffff"')) +
      style('NenDam', 'table-cell', '<style:table-cell-properties fo:background-color="#123457"/>'),
  },
  {
    what: 'white words on their own ground',
    kind: 'harmless',
    body: span('TrangNenDo'),
    styles: style('TrangNenDo', 'text', letters('fo:color="#ffffff" fo:background-color="#c00000"')),
  },
  {
    what: 'letters that the program colours',
    kind: 'harmless',
    body: span('TuDong'),
    styles: style('TuDong', 'text', letters('fo:color="#ffffff" style:use-window-font-color="true"')),
  },
  {
    what: 'a frame on the paper',
    kind: 'harmless',
    body: `<text:p>${frame('text:anchor-type="page" svg:x="3cm" svg:width="3cm"')}</text:p>`,
  },
  {
    what: 'a note',
    kind: 'harmless',
    body: '<text:p>Lời có chú<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>WORDS</text:p></text:note-body></text:note></text:p>',
  },
  {
    what: 'a description of a drawing',
    kind: 'harmless',
    body: '<svg:desc xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">Hình vẽ cờ đỏ</svg:desc>',
  },
];

/** An OpenDocument with these. */
export function writeHidingOdf(chosen: readonly HidingOdf[]): Uint8Array {
  const join = (key: 'body' | 'styles' | 'common' | 'sheet' | 'settings') =>
    chosen
      .map((each) =>
        (each[key] ?? '').replaceAll(
          'WORDS',
          `Lời giấu số ${String.fromCharCode(97 + (hidingInOdf.indexOf(each) % 26))}${'xyz'[Math.floor(hidingInOdf.indexOf(each) / 26)]}`,
        ),
      )
      .join('');
  return writeOdt('', {
    'content.xml': odfXml(
      `<office:text><text:p>Lời ai cũng thấy</text:p>${join('body')}</office:text><office:spreadsheet>${join('sheet')}</office:spreadsheet>`,
    ).replace(
      '<office:body>',
      `<office:automatic-styles>${join('styles')}</office:automatic-styles><office:body>`,
    ),
    'settings.xml': `<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><config:config-item-map-indexed config:name="Views">${join('settings')}</config:config-item-map-indexed></office:document-settings>`,
    'styles.xml': odfXml('').replace(
      '<office:body>',
      `<office:styles>${join('common')}</office:styles><office:body>`,
    ),
  });
}
