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
}

const style = (name: string, family: string, inside: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${inside}</style:style>`;
const letters = (attributes: string) => `<style:text-properties ${attributes}/>`;
const span = (name: string, words = 'WORDS') =>
  `<text:p><text:span text:style-name="${name}">${words}</text:span></text:p>`;
const paragraph = (name: string, words = 'WORDS') => `<text:p text:style-name="${name}">${words}</text:p>`;
const table = (inside: string) => `<table:table>${inside}</table:table>`;
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
    what: 'a header that is not displayed',
    kind: 'unshown',
    body: '',
    common: '<style:header style:display="false"><text:p>WORDS</text:p></style:header>',
  },
  ...(
    [
      ['pressed letters', 'faint', 'style:text-scale="1%"'],
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
  const join = (key: 'body' | 'styles' | 'common') =>
    chosen
      .map((each) =>
        (each[key] ?? '').replaceAll(
          'WORDS',
          `Lời giấu số ${String.fromCharCode(97 + hidingInOdf.indexOf(each))}x`,
        ),
      )
      .join('');
  return writeOdt('', {
    'content.xml': odfXml(`<text:p>Lời ai cũng thấy</text:p>${join('body')}`).replace(
      '<office:body>',
      `<office:automatic-styles>${join('styles')}</office:automatic-styles><office:body>`,
    ),
    'styles.xml': odfXml('').replace(
      '<office:body>',
      `<office:styles>${join('common')}</office:styles><office:body>`,
    ),
  });
}
