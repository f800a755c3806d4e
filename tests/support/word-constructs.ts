import { DOT, relations, wordXml, writeXlsx, type Parts } from './office-documents.ts';

/** XML of a document of Word, from the instruction of a field, which is given as XML. */
type Spelling = (instruction: string) => string;

const mark = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const piece = (words: string, element = 'instrText') =>
  `<w:r><w:${element} xml:space="preserve">${words}</w:${element}></w:r>`;
const result = `${mark('separate')}<w:r><w:t>Kết quả</w:t></w:r>${mark('end')}`;
const complex: Spelling = (words) => `${mark('begin')}${piece(words)}${result}`;
const asText = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const tracked = (kind: string, inside: string) => `<w:${kind} w:id="1" w:author="">${inside}</w:${kind}>`;
const choice = (first: string, second: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps">${first}</mc:Choice><mc:Fallback>${second}</mc:Fallback></mc:AlternateContent>`;
const textBox = (inside: string) =>
  `<w:r>${choice(
    `<w:drawing><wps:txbx><w:txbxContent><w:p>${inside}</w:p></w:txbxContent></wps:txbx></w:drawing>`,
    `<w:pict><v:textbox><w:txbxContent><w:p>${inside}</w:p></w:txbxContent></v:textbox></w:pict>`,
  )}</w:r>`;

/** Instructions of fields as Word writes them for harmless purposes. */
export const harmlessInstructions = [
  ' PAGE ',
  ' NUMPAGES  \\* Arabic  \\* MERGEFORMAT ',
  ' TOC \\o "1-3" \\h \\z \\u ',
  ' PAGEREF _Toc168 \\h ',
  ' REF _Ref168 \\r \\h ',
  ' DATE \\@ "dd/MM/yyyy" ',
  ' SEQ Hình \\* ARABIC ',
  ' CITATION Luật22 \\l 1066 ',
  ' STYLEREF "Heading 1" ',
  ' =SUM(ABOVE) \\# "#.##0" ',
  ' MERGEFIELD Họ_và_tên ',
  ' HYPERLINK "https://thu.example/?a=1&b=2" ',
  ' HYPERLINK \\l "_Toc168" ',
];

/** Instructions that are refused, each in any spelling. */
export const hostileInstructions = [
  'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"',
  'DDE Excel a b',
  'INCLUDETEXT "\\\\\\\\x.example\\\\a.docx"',
  'INCLUDEPICTURE "https://x.example/a.png" \\d',
  'LINK Excel.Sheet.12 "c:\\\\a.xlsx" a',
  'IMPORT a.png',
  'DATABASE \\d "c:\\\\a.mdb"',
  'MACROBUTTON Chay x',
  'RD a.docx',
  'EMBED Package',
  'KHONGCO x',
  'HYPERLINK "file:///c:/a.exe"',
  'HYPERLINK \\t "_blank" "file:///c:/a.exe"',
  'HYPERLINK \\o "a" "\\\\\\\\x.example\\\\a"',
];

/** Ways in which Word writes a harmless field. */
export const harmlessSpellings: readonly Spelling[] = [
  (words) => `<w:p>${complex(asText(words))}</w:p>`,
  (words) => `<w:p><w:fldSimple w:instr="${asText(words)}"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>`,
  (words) => `<w:p>${tracked('ins', complex(asText(words)))}</w:p>`,
  (words) =>
    `<w:p>${tracked('del', complex(asText(words)).replaceAll('instrText', 'delInstrText').replaceAll('w:t>', 'w:delText>'))}</w:p>`,
  (words) => `<w:p>${textBox(complex(asText(words)))}</w:p>`,
  (words) =>
    `<w:p>${mark('begin')}${piece(' IF ')}${complex(asText(words))}${piece(' = 1 "a" "b" ')}${result}</w:p>`,
  (words) => `<w:p>${mark('begin')}${[...words].map((sign) => piece(asText(sign))).join('')}${result}</w:p>`,
];

/** Ways to hide a hostile one. */
export const hostileSpellings: readonly Spelling[] = [
  ...harmlessSpellings,
  (words) => `<w:p>${mark('begin')}${piece(asText(words))}</w:p>`,
  (words) => `<w:p>${mark('begin')}${piece(asText(words), 'delInstrText')}${result}</w:p>`,
  (words) => `<w:p>${mark('begin')}<w:r><w:t>${asText(words)}</w:t></w:r>${result}</w:p>`,
  (words) =>
    `<w:p>${mark('begin')}<w:r><x:instrText>PAGE </x:instrText></w:r>${piece(asText(words))}${result}</w:p>`,
  (words) =>
    `<w:p>${mark('begin')}${tracked('del', piece('PAGE ', 'delInstrText'))}${piece(asText(words))}${result}</w:p>`,
  (words) => `<w:p>${mark('begin')}${tracked('ins', piece('PAGE '))}${piece(asText(words))}${result}</w:p>`,
  (words) => `<w:p>${mark('begin')}${tracked('ins', piece(asText(words)))}${result}</w:p>`,
  (words) =>
    `<w:p>${mark('begin')}${piece(' PAGE ')}${tracked('del', mark('separate'))}${mark('end')}${piece(asText(words))}</w:p>`,
  (words) => `<w:p>${mark('begin')}${choice(piece('PAGE '), piece(asText(words)))}${result}</w:p>`,
  (words) => `<w:p>${mark('begin')}${choice(piece(asText(words)), piece('PAGE '))}${result}</w:p>`,
  (words) => `<w:p>${choice(complex('PAGE '), complex(asText(words)))}</w:p>`,
  (words) => `<w:p>${mark('begin')}${choice(piece('PAGE '), '')}${piece(asText(words))}${result}</w:p>`,
  (words) => `<w:p><w:fldSimple x:instr="PAGE" w:instr="${asText(words)}"/></w:p>`,
  (words) => `<w:p><w:fldSimple w:instr="${asText(words)}" x:instr="PAGE"/></w:p>`,
  (words) => `<w:p>${complex([...words].map((sign) => `&#${sign.codePointAt(0)};`).join(''))}</w:p>`,
  (words) =>
    `<w:p>${complex(`<![CDATA[${words.slice(0, 3)}]]><!-- PAGE -->${asText(words.slice(3))}`)}</w:p>`,
  (words) => `<w:p>${mark('begin')}${piece('PAGE ')}${complex(asText(words))}${result}</w:p>`,
  (words) => `<w:p>${mark('begin')}${complex(`QUOTE "${asText(words)}"`)}${result}</w:p>`,
  (words) =>
    `<w:p>${mark('begin')}${piece(asText(words.slice(0, 1)))}${complex(`QUOTE ${asText(words.slice(1))}`)}${result}</w:p>`,
  (words) =>
    `<w:p>${mark('begin')}${piece('HYPERLINK ')}${complex(`QUOTE "${asText(words)}"`)}${result}</w:p>`,
];

const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Sheet1!$A$1:$A$4</c:f></c:chartSpace>';
const NUMBERS = writeXlsx('<c><v>1</v></c>');
/** Parts that Word puts beside a text, with what stands in the text for them. */
export const harmlessDocument = (body: string): Parts => ({
  'word/document.xml': wordXml(
    `<w:p><w:hyperlink r:id="r0"><w:r><w:t>Trang</w:t></w:r></w:hyperlink><w:r><w:drawing><a:hlinkClick r:id="r0"/><a:blip r:embed="r1"/></w:drawing></w:r></w:p>${body}`,
  ),
  'word/_rels/document.xml.rels': relations(
    ['hyperlink', 'https://thu.example/'],
    ['image', 'media/anh.png', false],
    ['chart', 'charts/chart1.xml', false],
    ['comments', 'comments.xml', false],
  ),
  'word/media/anh.png': DOT,
  'word/comments.xml': wordXml('<w:comment w:id="0"><w:p><w:r><w:t>Ghi chú</w:t></w:r></w:p></w:comment>'),
  'word/charts/chart1.xml': CHART,
  'word/charts/_rels/chart1.xml.rels': relations(['package', '../embeddings/a.xlsx', false]),
  'word/embeddings/a.xlsx': NUMBERS,
});
