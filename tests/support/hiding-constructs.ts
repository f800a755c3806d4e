import type { HiddenKind } from '../../src/strings/issues/forms.ts';
import { odfXml, writeDocx, wordXml, type Parts } from './office-documents.ts';

/** XML that holds one thing that readers do not see, or nothing of the kind. */
export type Construct = readonly [kind: HiddenKind | 'harmless', xml: string];

const word = 'Chữ mẫu';
const run = (properties: string, inside = `<w:t>${word}</w:t>`) =>
  `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
const changed = (kind: string, inside: string) => `<w:${kind} w:id="1" w:author="User">${inside}</w:${kind}>`;
const drawing = (attributes: string, inside = '') =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Hình" ${attributes}>${inside}</wp:docPr></wp:inline></w:drawing></w:r>`;
const control =
  '<a:extLst><a:ext><a14:compatExt xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"/></a:ext></a:extLst>';
const paragraph = (style: string, inside: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;
const branch = (inside: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${inside}</mc:Choice></mc:AlternateContent>`;
const colour = '<w:color w:val="FFFFFF"/>';
const ground = (fill: string) => `<w:shd w:val="clear" w:fill="${fill}"/>`;
const wordTable = (properties: string, cell: string, inside: string) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc><w:tcPr>${cell}</w:tcPr><w:p>${inside}</w:p></w:tc></w:tr></w:tbl>`;
const picture = (crop: string) => `<w:r><w:drawing><a:blip/>${crop}</w:drawing></w:r>`;
const condition = (words: string, result: string, nested = '') =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> IF </w:instrText></w:r>${nested}<w:r><w:instrText> 1 = 2 "${words}" "Không" </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>${result}</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const vml = (style: string) =>
  `<w:r><w:pict><v:shape style="${style}"><v:textbox><w:txbxContent><w:p>${run('')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const setting = (instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${instruction.slice(0, 8)}</w:instrText><w:instrText>${instruction.slice(8)}</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const choices = (items: string) =>
  `<w:sdt><w:sdtPr><w:dropDownList>${items}</w:dropDownList></w:sdtPr><w:sdtContent/></w:sdt>`;
const textEffect = (inside: string) =>
  inside.replaceAll(
    /<w14:(textFill|textOutline)>/g,
    '<w14:$1 xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">',
  );

/** What stands in the body, a header or a note of a document of Word with `hidingStyles`. */
export const wordConstructs: readonly Construct[] = [
  ['changes', `<w:p>${changed('ins', run(''))}</w:p>`],
  ['changes', `<w:p>${changed('del', `<w:r><w:delText>${word}</w:delText></w:r>`)}</w:p>`],
  ['changes', `<w:p>${changed('moveFrom', run(''))}</w:p>`],
  ['changes', `<w:p>${branch(changed('moveTo', run('')))}</w:p>`],
  ['changes', `<w:tbl><w:tr><w:trPr>${changed('del', '')}</w:trPr></w:tr></w:tbl>`],
  ['words', `<w:p>${run('<w:vanish/>')}</w:p>`],
  ['words', `<w:p>${run('<w:b/><w:vanish w:val="true"/>')}</w:p>`],
  ['words', `<w:p>${run('<w:vanish w:val="1"/>', `<w:t><![CDATA[${word}]]></w:t>`)}</w:p>`],
  ['words', `<w:p>${run(branch('<w:vanish w:val="on"/>'))}</w:p>`],
  ['words', `<w:p>${run('<w:vanish/>', '<w:pict/>')}</w:p>`],
  ['words', `<w:p><w:hyperlink w:anchor="a">${run('<w:vanish/>')}</w:hyperlink></w:p>`],
  ['words', `<w:p>${run('<w:rStyle w:val="An"/>')}</w:p>`],
  ['words', `<w:p>${run('<w:rStyle w:val="ConAn"/>')}</w:p>`],
  ['words', paragraph('DoanAn', run(''))],
  ['shapes', `<w:p>${drawing('hidden="1"')}</w:p>`],
  ['shapes', `<w:p>${drawing('hidden="true"', '<a:extLst/>')}</w:p>`],
  ['faint', `<w:p>${run(colour)}</w:p>`],
  ['faint', `<w:p>${run('<w:color w:themeColor="background1" w:val="ffffff"/>')}</w:p>`],
  ['faint', `<w:p>${run(`${colour}${ground('auto')}`)}</w:p>`],
  ['faint', `<w:p>${run('<w:sz w:val="2"/>')}</w:p>`],
  ['faint', wordTable('', ground('FFFFFF'), run(colour))],
  ['crops', `<w:p>${picture('<a:srcRect l="40000"/>')}</w:p>`],
  ['crops', `<w:p>${picture('<a:srcRect b="40%"/>')}</w:p>`],
  ['crops', `<w:p><w:r><w:pict><v:imagedata cropleft="13107f"/></w:pict></w:r></w:p>`],
  ['data', condition('Số mẫu', 'Không')],
  ['words', wordTable('', '', run('')).replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>')],
  ['words', wordTable('', '', run('')).replace('<w:tr>', '<w:tr><w:trPr><w:hidden w:val="1"/></w:trPr>')],
  ['shapes', `<w:p>${vml('position:absolute;visibility:hidden')}</w:p>`],
  ['shapes', `<w:p>${branch(vml('visibility: hidden; width:9pt'))}</w:p>`],
  ['data', setting(` SET a "${word} được đặt tên" `)],
  ['data', `<w:p><w:fldSimple w:instr=" SET a &quot;Lời được đặt tên&quot; "/></w:p>`],
  ['data', choices(`<w:listItem w:displayText="Có" w:value="Lời không hiện"/>`)],
  ['data', choices(`<w:listItem w:displayText="Người Thử 001089012345" w:value="1"/>`)],
  ['data', choices(`<w:listItem w:value="Người Thử 0912345678"/>`)],
  ['faint', `<w:p>${run(textEffect('<w14:textFill><w14:noFill/></w14:textFill>'))}</w:p>`],
  ['data', `<w:p>${run('')}<!-- Lời nhắn trong mã --></w:p>`],
  ['data', `<w:p>${run('')}<?nhan Lời nhắn trong mã?></w:p>`],
  ['data', '<x:y>Lời trong thẻ lạ</x:y>'],
  ['data', '<x:y z="Lời trong thẻ lạ"/>'],
  ['harmless', wordTable('', '', run('')).replace('<w:tr>', '<w:tr><w:trPr><w:hidden w:val="0"/></w:trPr>')],
  ['harmless', wordTable('', '', '').replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>')],
  ['harmless', `<w:p>${vml('position:absolute;visibility:visible')}</w:p>`],
  ['harmless', '<w:p><w:r><w:pict><v:shape style="visibility:hidden"/></w:pict></w:r></w:p>'],
  ['harmless', `${setting(' SET a "Lời hiện ra" ')}<w:p>${run('', '<w:t>Lời hiện ra</w:t>')}</w:p>`],
  ['harmless', setting(' SET a 5 ')],
  ['harmless', choices('<w:listItem w:displayText="Có mặt" w:value="Có mặt"/><w:listItem w:value="1"/>')],
  [
    'harmless',
    `<w:p>${run(
      textEffect(
        '<w14:textOutline><w14:solidFill/></w14:textOutline><w14:textFill><w14:noFill/></w14:textFill>',
      ),
    )}</w:p>`,
  ],
  ['harmless', `<w:p>${run(textEffect('<w14:textFill><w14:solidFill/></w14:textFill>'))}</w:p>`],
  ['harmless', `<w:p>${run('')}<!-- page-1 --><x:y z="a1">123</x:y></w:p>`],
  ['harmless', `<w:p>${run(colour, '<w:t>. .</w:t>')}${run('<w:sz w:val="2"/>', '<w:t> </w:t>')}</w:p>`],
  [
    'harmless',
    `<w:p>${run(`${colour}${ground('C00000')}`)}${run(`${colour}<w:highlight w:val="red"/>`)}</w:p>`,
  ],
  ['harmless', `<w:p><w:pPr>${ground('C00000')}</w:pPr>${run(colour)}</w:p>`],
  ['harmless', paragraph('Nen', run(colour))],
  ['harmless', wordTable('<w:tblStyle w:val="Luoi"/>', '', run(colour))],
  ['harmless', wordTable('', ground('4472C4'), run(colour))],
  [
    'harmless',
    `<w:p>${run('', `<w:drawing><wps:wsp xmlns:wps="urn:hinh"><wps:spPr><a:solidFill xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:srgbClr val="C00000"/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent><w:p>${run(colour)}</w:p></w:txbxContent></wps:txbx></wps:wsp></w:drawing>`)}</w:p>`,
  ],
  [
    'harmless',
    `<w:p>${run(`<w:rPrChange w:id="1"><w:rPr>${colour}<w:sz w:val="2"/></w:rPr></w:rPrChange>`)}</w:p>`,
  ],
  ['harmless', `<w:p>${picture('<a:srcRect l="-6" t="900"/>')}${picture('<a:srcRect/>')}</w:p>`],
  ['harmless', '<w:p><w:r><w:pict><v:imagedata cropleft="0" cropright=".01"/></w:pict></w:r></w:p>'],
  ['harmless', condition('Không', 'Không')],
  ['harmless', condition('Tiếp theo', '', condition('Không', 'Không').replaceAll(/<.?w:p>/g, ''))],
  ['harmless', `<w:p>${run('<w:webHidden/>')}</w:p>`],
  ['harmless', `<w:p>${run('<w:vanish w:val="0"/>')}</w:p>`],
  ['harmless', `<w:p>${run('<w:vanish w:val="false"/><w:rStyle w:val="An"/>')}</w:p>`],
  ['harmless', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('')}</w:p>`],
  ['harmless', `<w:p>${run('<w:vanish/>', '<w:instrText> XE "Mẫu" </w:instrText>')}</w:p>`],
  ['harmless', `<w:p>${run('<w:vanish/>', '<w:t xml:space="preserve">  </w:t>')}</w:p>`],
  ['harmless', `<w:p>${run('<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`],
  ['harmless', `<w:p>${run('<x:vanish/>')}<x:ins/><x:comment/></w:p>`],
  ['harmless', `<w:p>${run('<w:rStyle w:val="HienLai"/>')}</w:p>`],
  ['harmless', paragraph('Thuong', run('<w:rStyle w:val="KhongCo"/>'))],
  ['harmless', `<w:p>${drawing('')}${drawing('hidden="0"')}${drawing('hidden="1"', control)}</w:p>`],
];

const style = (id: string, type: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const vanishing = '<w:rPr><w:vanish/></w:rPr>';
/** The styles that `wordConstructs` name, of which three hide. */
export const hidingStyles = wordXml(
  style(
    'Luoi',
    'table',
    `<w:tblStylePr w:type="firstRow"><w:tcPr>${ground('4472C4')}</w:tcPr></w:tblStylePr>`,
  ) +
    style('ConAn', 'character', '<w:basedOn w:val="An"/>') +
    style('An', 'character', vanishing) +
    style('DoanAn', 'paragraph', vanishing) +
    style('Nen', 'paragraph', '<w:basedOn w:val="NenDo"/>') +
    style('NenDo', 'paragraph', `<w:pPr>${ground('C00000')}</w:pPr>`) +
    style('Thuong', 'paragraph', '<w:basedOn w:val="Thuong"/>') +
    style('HienLai', 'character', '<w:basedOn w:val="An"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
);
/** Comments of Word. */
export const wordComments = wordXml(`<w:comment w:id="0"><w:p>${run('')}</w:p></w:comment>`);
/** A document within one of Word. */
export const embeddedDocx = writeDocx(`<w:p>${run('')}</w:p>`);

const value = '<c r="C2"><v>1</v></c>';
const sheet = (columns: string, rows: string) => `<cols>${columns}</cols><sheetData>${rows}</sheetData>`;
/** What stands in a worksheet of Excel. */
export const sheetConstructs: readonly Construct[] = [
  ['columns', sheet('<col min="3" max="3" hidden="1"/>', `<row r="2">${value}</row>`)],
  ['columns', sheet('<col min="2" max="9" hidden="true"/>', `<row>${value}</row><row>${value}</row>`)],
  ['columns', sheet('<col min="3" max="3" width="0"/>', '<row><c r="C1"><f>A1</f></c></row>')],
  [
    'columns',
    sheet(
      '<col min="2" max="2" hidden="1"/>',
      '<row><c/><c t="inlineStr"><is><r><t>Mã</t></r></is></c></row>',
    ),
  ],
  ['columns', sheet('<col min="28" max="28" hidden="1"/>', '<row><c r="ab1"><v>1</v></c></row>')],
  ['rows', sheet('', `<row r="2" hidden="1">${value}${value}</row>`)],
  ['rows', sheet('', `<row/><row ht="0" customHeight="1">${value}</row>`)],
  ['rows', sheet('', `<row ht="0.1" customHeight="1">${value}</row>`)],
  ['columns', sheet('<col min="3" max="3" width="0.05"/>', `<row>${value}</row>`)],
  ['data', '<scenarios><scenario name="Phương án"><inputCells r="A1" val="1"/></scenario></scenarios>'],
  ['data', `<extLst><ext uri="{a}"><z:z xmlns:z="urn:thu" v="Lời trong phần mở rộng"/></ext></extLst>`],
  ['data', '<extLst><ext uri="{a}"><z:z xmlns:z="urn:thu">Lời trong phần mở rộng</z:z></ext></extLst>'],
  ['data', '<!-- Lời nhắn trong mã -->'],
  [
    'harmless',
    '<extLst><ext uri="{a}"><x14:id xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">{B1}</x14:id></ext></extLst>',
  ],
  ['crops', '<a:srcRect xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r="30000"/>'],
  ['harmless', sheet('<col min="3" max="3" width="0.5"/>', `<row ht="3">${value}</row>`)],
  ['harmless', sheet('<col min="4" max="16384" hidden="1"/>', `<row r="2">${value}</row>`)],
  ['harmless', sheet('<col min="3" max="3" hidden="0" width="9"/>', `<row r="2" hidden="0">${value}</row>`)],
  ['harmless', sheet('<col min="3" max="3" hidden="1"/>', '<row hidden="1"><c r="C1" s="2"/></row>')],
  ['harmless', sheet('', '<row hidden="1"><c><v></v></c><c><is><t> </t></is></c></row>')],
  ['harmless', sheet('', `<row><c t="inlineStr"><is><r><t>Mã</t></r><r><t>số</t></r></is></c></row>`)],
  ['harmless', '<x:row xmlns:x="urn:thu" hidden="1"><c><v>1</v></c></x:row>'],
];

const cell = `<table:table-cell><text:p>${word}</text:p></table:table-cell>`;
const table = (inside: string, attributes = '') =>
  `<table:table table:name="Bảng" ${attributes}>${inside}</table:table>`;
const row = (inside: string, attributes = '') => `<table:table-row ${attributes}>${inside}</table:table-row>`;
const column = (attributes: string) => `<table:table-column ${attributes}/>`;
const tracked = (inside: string) =>
  `<text:tracked-changes><text:changed-region>${inside}</text:changed-region></text:tracked-changes>`;

const flatFrame = (size: string) =>
  `<draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ${size}><draw:text-box><text:p>${word}</text:p></draw:text-box></draw:frame>`;

/** What stands in an OpenDocument with the parts of `odfStyles`. */
export const odfConstructs: readonly Construct[] = [
  ['changes', tracked(`<text:deletion><text:p>${word}</text:p></text:deletion>`)],
  ['changes', tracked('<text:insertion/>')],
  ['changes', '<table:tracked-changes><table:cell-content-change/></table:tracked-changes>'],
  ['comments', `<text:p><office:annotation><text:p>${word}</text:p></office:annotation></text:p>`],
  ['words', `<text:p><text:span text:style-name="An">${word}</text:span></text:p>`],
  ['words', `<text:p text:style-name="ConAn"><text:span>${word}</text:span></text:p>`],
  ['words', `<text:section text:display="none"><text:p>${word}</text:p></text:section>`],
  ['words', `<text:p><text:hidden-text text:is-hidden="true" text:string-value="${word}"/></text:p>`],
  ['words', `<text:p><text:hidden-paragraph text:is-hidden="true"/>${word}</text:p>`],
  ['shapes', '<draw:frame draw:display="none"/>'],
  ['shapes', '<draw:custom-shape draw:display="printer"/>'],
  ['sheets', table(row(cell), 'table:style-name="BangAn"')],
  ['sheets', table('', 'table:style-name="ConBangAn"')],
  ['rows', table(row(cell, 'table:visibility="collapse"'))],
  ['rows', table(row('<table:table-cell office:value="1"/>', 'table:visibility="filter"'))],
  [
    'rows',
    table(row(`<table:table-cell>${table(row(cell))}</table:table-cell>`, 'table:visibility="filter"')),
  ],
  ['columns', table(column('') + column('table:visibility="collapse"') + row(cell + cell))],
  [
    'columns',
    table(
      column('table:visibility="collapse" table:number-columns-repeated="9"') +
        row(`<table:table-cell table:number-columns-repeated="8"/>${cell}${cell}`),
    ),
  ],
  ['rows', table(row(cell, 'table:style-name="HangDet"'))],
  ['rows', table(`<table:table-row-group table:display="false">${row(cell)}</table:table-row-group>`)],
  ['crops', '<draw:frame draw:style-name="Cat"><draw:image xlink:href="#a"/></draw:frame>'],
  ['data', `<text:p><text:conditional-text text:string-value-if-true="${word}"/></text:p>`],
  ['data', `<form:hidden form:name="a" form:value="${word}"/>`],
  ['data', '<table:scenario table:is-active="false"/>'],
  [
    'data',
    `<text:user-field-decls><text:user-field-decl text:name="a" office:string-value="${word}"/></text:user-field-decls>`,
  ],
  ['shapes', flatFrame('svg:width="0cm" svg:height="0cm"')],
  ['shapes', flatFrame('svg:width="9cm" svg:height="0.01in"')],
  ['data', '<text:p><!-- Lời nhắn trong mã -->Lời</text:p>'],
  ['harmless', flatFrame('svg:width="9cm" svg:height="1cm"')],
  [
    'harmless',
    '<draw:frame xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:width="0cm"/>',
  ],
  [
    'harmless',
    `<text:user-field-decls><text:user-field-decl text:name="b" office:string-value="${word}"/></text:user-field-decls><text:p><text:user-field-get text:name="b">${word}</text:user-field-get></text:p>`,
  ],
  [
    'harmless',
    table(`<table:table-row-group>${row(cell, 'table:style-name="Hang"')}</table:table-row-group>`),
  ],
  ['harmless', '<draw:frame draw:style-name="Nguyen"><draw:image xlink:href="#a"/></draw:frame>'],
  [
    'harmless',
    `<text:p><text:conditional-text text:string-value-if-true="${word}">${word}</text:conditional-text></text:p>`,
  ],
  ['harmless', '<form:hidden form:value=""/><table:scenario table:is-active="true"/>'],
  ['harmless', tracked('<text:format-change/>')],
  ['harmless', '<text:p><text:span text:style-name="An"/></text:p>'],
  ['harmless', `<text:p text:style-name="An">${word}</text:p>`],
  ['harmless', `<text:p><text:span text:style-name="T1">${word}</text:span></text:p>`],
  ['harmless', `<text:section text:display="true"><text:p>${word}</text:p></text:section>`],
  ['harmless', '<draw:frame draw:display="always"/>'],
  ['harmless', table(row('<table:table-cell/>', 'table:visibility="collapse"'))],
  ['harmless', table(row(cell, 'table:visibility="visible"'))],
  ['harmless', table(column('') + column('table:visibility="collapse"') + row(cell))],
  ['harmless', '<x:annotation/><x:deletion/>'],
];

const odfStyle = (name: string, family: string, inside: string, parent = '') =>
  `<style:style style:name="${name}" style:family="${family}" style:parent-style-name="${parent}">${inside}</style:style>`;
const unseenWords = '<style:text-properties text:display="none"/>';
const unseenTable = '<style:table-properties table:display="false"/>';

/** An OpenDocument with this in its body: styles of its part and of all parts hide, and those of an object within it do as well. */
export function odfParts(body: string): Parts {
  const automatic =
    odfStyle('An', 'text', unseenWords) +
    odfStyle('BangAn', 'table', unseenTable) +
    odfStyle('ConBangAn', 'table', '', 'BangChungAn') +
    odfStyle('ConAn', 'paragraph', '', 'DoanAn') +
    odfStyle('T1', 'text', '') +
    odfStyle('HangDet', 'table-row', '<style:table-row-properties style:row-height="0cm"/>') +
    odfStyle('Hang', 'table-row', '<style:table-row-properties style:row-height="4.5mm"/>') +
    odfStyle('Cat', 'graphic', '<style:graphic-properties fo:clip="rect(0cm, 2in, 0cm, 0cm)"/>') +
    odfStyle('Nguyen', 'graphic', '<style:graphic-properties fo:clip="rect(0cm, -1cm, 0.2mm, 0cm)"/>');
  const common = odfStyle('DoanAn', 'paragraph', unseenWords) + odfStyle('BangChungAn', 'table', unseenTable);
  const withAutomatic = (styles: string, inside: string) =>
    odfXml(inside).replace(
      '<office:body>',
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body>`,
    );
  return {
    'content.xml': withAutomatic(automatic, `${body}<draw:object xlink:href="./Object 1"/>`),
    'styles.xml': odfXml(`<office:styles>${common}</office:styles>`),
    'Object 1/content.xml': withAutomatic(odfStyle('T1', 'text', unseenWords), '<office:chart/>'),
  };
}
