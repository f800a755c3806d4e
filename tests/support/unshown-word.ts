import { relations, wordXml, writeOoxml, type Parts, type Relation } from './office-documents.ts';

/** One way in which a document holds words that nobody sees on opening, or one that looks like it and shows them. */
export interface Hiding {
  what: string;
  /** How it is told: by its words, as too faint to be seen, or not at all. */
  kind: 'unshown' | 'faint' | 'doubtful' | 'harmless';
  /** What stands in the main part, with `WORDS` for the words; and in others. */
  body?: string;
  styles?: string;
  settings?: string;
  parts?: Parts;
  relations?: readonly Relation[];
}

/** Stands for words that are the way's own, so that no other shows them. */
export const WORDS = 'WORDS';

const run = (properties: string, words = WORDS) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const paragraph = (inside: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const cell = (properties: string, inside: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${inside}</w:tc>`;
const table = (inside: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${inside}</w:tbl>`;
const ground = (fill: string) => `<w:shd w:val="clear" w:fill="${fill}"/>`;
const style = (id: string, type: string, inside: string) =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
const box = (fill: string, inside: string, anchor = '') =>
  `<w:p><w:r><w:drawing><wp:anchor xmlns:wp="urn:neo">${anchor}<wps:wsp><wps:spPr>${fill}</wps:spPr><wps:txbx><w:txbxContent>${paragraph(inside)}</w:txbxContent></wps:txbx></wps:wsp></wp:anchor></w:drawing></w:r></w:p>`;
const extent = (cx: number, cy: number) => `<wp:extent cx="${cx}" cy="${cy}"/>`;
const offset = (x: number) =>
  `<wp:positionH relativeFrom="page"><wp:posOffset>${x}</wp:posOffset></wp:positionH>${extent(900_000, 900_000)}`;
const vml = (attributes: string, inside = run('')) =>
  `<w:p><w:r><w:pict><v:shape ${attributes}><v:textbox><w:txbxContent>${paragraph(inside)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
const branches = (choices: string, fallback: string) =>
  `<mc:AlternateContent>${choices}<mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;
const choice = (requires: string, inside: string) =>
  `<mc:Choice Requires="${requires}">${inside}</mc:Choice>`;
const shown = paragraph(run('', 'Lời ai cũng thấy'));
const white = '<w:color w:val="FFFFFF"/>';
const fillColour = (value: string) => `<a:solidFill><a:srgbClr val="${value}"/></a:solidFill>`;
const instruction = (words: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${words}</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('', 'Kết quả')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const faint: readonly (readonly [what: string, body: string, styles?: string])[] = [
  ['nearly white grey', paragraph(run('<w:color w:val="F2F2F2"/>'))],
  ['a white of the theme', paragraph(run('<w:color w:val="000000" w:themeColor="background1"/>'))],
  ['a tint of the theme', paragraph(run('<w:color w:val="000000" w:themeColor="text1" w:themeTint="0A"/>'))],
  [
    'white by the style of its letters',
    paragraph(run('<w:rStyle w:val="Trang"/>')),
    style('Trang', 'character', `<w:rPr>${white}</w:rPr>`),
  ],
  [
    'white by the style of its paragraph',
    paragraph(run(''), '<w:pStyle w:val="DoanTrang"/>'),
    style('DoanTrang', 'paragraph', `<w:rPr>${white}</w:rPr>`),
  ],
  [
    'white by a style below its style',
    paragraph(run('<w:rStyle w:val="Con"/>')),
    style('Con', 'character', '<w:basedOn w:val="Me"/>') +
      style('Me', 'character', `<w:rPr>${white}</w:rPr>`),
  ],
  [
    'tiny by a style',
    paragraph(run('<w:rStyle w:val="Nho"/>')),
    style('Nho', 'character', '<w:rPr><w:sz w:val="3"/></w:rPr>'),
  ],
  ['of 1 point as letters of another script', paragraph(run('<w:cs/><w:sz w:val="24"/><w:szCs w:val="2"/>'))],
  [
    'of 1 point as letters that are written from right to left, by a style',
    paragraph(run('<w:rStyle w:val="Nguoc"/>')),
    style('Nguoc', 'character', '<w:rPr><w:rtl/><w:szCs w:val="2"/></w:rPr>'),
  ],
  ['raised off the page', paragraph(run('<w:position w:val="3000"/>'))],
  ['lowered off the page', paragraph(run('<w:position w:val="-3000"/>'))],
  ['of 2 points', paragraph(run('<w:sz w:val="4"/>'))],
  ['the black of its marker', paragraph(run('<w:color w:val="000000"/><w:highlight w:val="black"/>'))],
  ['automatic under a black marker', paragraph(run('<w:highlight w:val="black"/>'))],
  ['the yellow of its marker', paragraph(run('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))],
  [
    'white on white dots on white',
    paragraph(run(`${white}<w:shd w:val="pct5" w:color="FFFFFF" w:fill="FFFFFF"/>`)),
  ],
  ['pressed together', paragraph(run('<w:spacing w:val="-300"/>'))],
  ['pressed into nothing', paragraph(run('<w:fitText w:val="1" w:id="5"/>'))],
  ['of one percent of its width', paragraph(run('<w:w w:val="1"/>'))],
  ['the colour of its marker', paragraph(run(`<w:color w:val="C00000"/>${ground('C00000')}`))],
  ['nearly the colour of its paragraph', paragraph(run('<w:color w:val="123456"/>'), ground('123459'))],
  [
    'the colour of its cell',
    table(`<w:tr>${cell(ground('4472C4'), paragraph(run('<w:color w:val="4472C4"/>')))}</w:tr>`),
  ],
  [
    'white in a white cell of a painted table',
    table(`<w:tr>${cell(ground('FFFFFF'), paragraph(run(white)))}${cell(ground('C00000'), shown)}</w:tr>`),
  ],
  [
    'white in a table of a style that paints nothing',
    table(`<w:tr>${cell('', paragraph(run(white)))}</w:tr>`, '<w:tblStyle w:val="KhongNen"/>'),
    style('KhongNen', 'table', ''),
  ],
  ['white in a text box without filling', box('<a:noFill/>', run(white))],
  ['red in a red text box', box(fillColour('FF0000'), run('<w:color w:val="FE0101"/>'))],
  ['white in a drawing of VML without filling', vml('filled="f"', run(white))],
  ['the colour of a drawing of VML', vml('fillcolor="#c00000"', run('<w:color w:val="C00000"/>'))],
  [
    'filled with white by an effect',
    paragraph(
      run(
        '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>',
      ),
    ),
  ],
  [
    'filled with what is seen through',
    paragraph(
      run(
        '<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:solidFill><w14:srgbClr w14:val="000000"><w14:alpha w14:val="100000"/></w14:srgbClr></w14:solidFill></w14:textFill>',
      ),
    ),
  ],
  [
    'in lines without height by a style',
    paragraph(run(''), '<w:pStyle w:val="Det"/>'),
    style('Det', 'paragraph', '<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>'),
  ],
  [
    'white in a part of a table by its style',
    table(`<w:tr>${cell('', paragraph(run('')))}</w:tr>`, '<w:tblStyle w:val="DauTrang"/>'),
    style('DauTrang', 'table', `<w:tblStylePr w:type="firstRow"><w:rPr>${white}</w:rPr></w:tblStylePr>`),
  ],
];

const unshown: readonly (readonly [what: string, body: string, styles?: string])[] = [
  [
    'a merged cell',
    table(
      `<w:tr>${cell('<w:vMerge w:val="restart"/>', shown)}</w:tr><w:tr>${cell('<w:vMerge/>', paragraph(run('')))}</w:tr>`,
    ),
  ],
  [
    'a cell merged with the one before it',
    table(
      `<w:tr>${cell('<w:hMerge w:val="restart"/>', shown)}${cell('<w:hMerge w:val="continue"/>', paragraph(run('')))}</w:tr>`,
    ),
  ],
  ['a fallback that differs', branches(choice('wps', shown), paragraph(run('')))],
  ['a second choice', branches(choice('wps', shown) + choice('wps', paragraph(run(''))), '')],
  ['a choice that no program knows', branches(choice('x', paragraph(run(''))), shown)],
  ['a text box left of the paper', box('', run(''), offset(-2_000_000))],
  ['a text box right of the paper', box('', run(''), offset(9_000_000))],
  ['a text box without size', box('', run(''), extent(0, 0))],
  ['a drawing of VML without height', vml('style="position:absolute;width:90pt;height:0"')],
  [
    'a drawing of VML left of the paper',
    vml('style="position:absolute;margin-left:-900pt;width:90pt;height:9pt"'),
  ],
  ['a frame beside the paper', paragraph(run(''), '<w:framePr w:x="-20000" w:y="1"/>')],
  ['a frame without height', paragraph(run(''), '<w:framePr w:h="1" w:hRule="exact"/>')],
  ['an indent beyond the paper', paragraph(run(''), '<w:ind w:left="20000"/>')],
  ['a right indent beyond the paper', paragraph(run(''), '<w:ind w:right="20000"/>')],
  ['a first line beyond the paper', paragraph(run(''), '<w:ind w:firstLine="-14000"/>')],
  ['a tab beyond the paper', paragraph(run(''), '<w:tabs><w:tab w:val="left" w:pos="31000"/></w:tabs>')],
  [
    'a cell without width',
    table(`<w:tr>${cell('<w:tcW w:w="5" w:type="dxa"/>', paragraph(run('')))}</w:tr>`),
  ],
  ['lines without height', paragraph(run(''), '<w:spacing w:line="1" w:lineRule="exact"/>')],
  [
    'a row without height',
    table(
      `<w:tr><w:trPr><w:trHeight w:val="1" w:hRule="exact"/></w:trPr>${cell('', paragraph(run('')))}</w:tr>`,
    ),
  ],
  [
    'a table beside the paper',
    table(`<w:tr>${cell('', paragraph(run('')))}</w:tr>`, '<w:tblpPr w:tblpX="30000"/>'),
  ],
  ['words outside of a run', `<w:p><w:t>${WORDS}</w:t></w:p>`],
  ['the argument of a field', instruction(` QUOTE "${WORDS}" `)],
  ['words behind the name of a field', instruction(` PAGE ${WORDS} `)],
  ['words behind a switch', instruction(` TOC \\o "1-3" ${WORDS} `)],
  ['words of a program that was added', instruction(` ADDIN ${WORDS} `)],
  ['a mark of an index', instruction(` XE "${WORDS}" `).replace('Kết quả', '')],
  [
    'the result of a field that shows none',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText> TC a </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ],
  ['the words between a date', instruction(` DATE \\@ "dd 'giaukin' MM" `)],
  [
    'a hint of a form',
    `<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:helpTextX w:val="${WORDS}"/></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  ],
  ['an attribute that no program knows', `<w:p w:ghiChu="${WORDS}"/>`],
  ['an element that no program knows', `<w:p><w:ghiChu>${WORDS}</w:ghiChu></w:p>`],
  [
    'a table hidden by its style',
    table(`<w:tr>${cell('', paragraph(run('')))}</w:tr>`, '<w:tblStyle w:val="BangAn"/>'),
    style('BangAn', 'table', '<w:rPr><w:vanish/></w:rPr>'),
  ],
];

const harmless: readonly (readonly [what: string, body: string, styles?: string])[] = [
  ['plain words', paragraph(run(''))],
  ['words under a yellow marker', paragraph(run('<w:highlight w:val="yellow"/>'))],
  ['automatic letters on a dark ground', paragraph(run(ground('000000')))],
  ['letters a little closer', paragraph(run('<w:spacing w:val="-20"/>'))],
  ['grey words', paragraph(run('<w:color w:val="A6A6A6"/>'))],
  ['white words on a red paragraph', paragraph(run(white), ground('C00000'))],
  ['white words in a red text box', box(fillColour('C00000'), run(white))],
  ['white words in a blue cell', table(`<w:tr>${cell(ground('4472C4'), paragraph(run(white)))}</w:tr>`)],
  [
    'a white of the theme on its accent',
    paragraph(
      run('<w:color w:themeColor="background1"/>'),
      '<w:shd w:val="clear" w:color="auto" w:themeFill="accent1"/>',
    ),
  ],
  ['a text box on the paper', box('', run(''), offset(2_000_000))],
  ['the same words in both branches', branches(choice('wps', paragraph(run(''))), paragraph(run('')))],
  [
    'an empty merged cell',
    table(
      `<w:tr>${cell('<w:vMerge w:val="restart"/>', paragraph(run('')))}</w:tr><w:tr>${cell('<w:vMerge/>', '<w:p/>')}</w:tr>`,
    ),
  ],
  ['a picture of a date', instruction(' DATE \\@ "dddd, dd MMMM yyyy" ')],
  ['the page and a list of contents', instruction(' PAGE ') + instruction(' TOC \\o "1-3" \\h \\z \\u ')],
  ['a bookmark that Word leaves', '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'],
  [
    'a picture with a description',
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="Picture 1" descr="Biểu trưng của đơn vị"/></wp:inline></w:drawing></w:r></w:p>`,
  ],
  [
    'a style that has a name',
    '',
    style('TenDai', 'paragraph', '').replace('w:val="TenDai"', 'w:val="Tiêu đề của phụ lục"'),
  ],
  [
    'a row of an exact height that holds them',
    table(
      `<w:tr><w:trPr><w:trHeight w:val="340" w:hRule="exact"/></w:trPr>${cell('<w:tcW w:w="4000" w:type="dxa"/>', paragraph(run('')))}</w:tr>`,
    ),
  ],
  ['a text box that holds them', box('', run(''), extent(1_800_000, 300_000))],
  [
    'a text box that grows',
    box('', run('', 'Chữ '.repeat(40)) + run(''), extent(900_000, 300_000)).replace(
      '</wps:wsp>',
      '<wps:bodyPr><a:spAutoFit/></wps:bodyPr></wps:wsp>',
    ),
  ],
  ['lines of an exact height', paragraph(run(''), '<w:spacing w:line="260" w:lineRule="exact"/>')],
  ['a letter at the margin', paragraph(run(''), '<w:ind w:left="-700" w:hanging="100"/>')],
];

const doubtful: readonly (readonly [what: string, body: string, styles?: string])[] = [
  ['letters that are pictures', paragraph(run('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'))],
  ['white words in a text box of which nothing is known', box('', run(white))],
  [
    'a row of an exact height that is too low for them',
    table(
      `<w:tr><w:trPr><w:trHeight w:val="280" w:hRule="exact"/></w:trPr>${cell('<w:tcW w:w="4000" w:type="dxa"/>', shown + shown + paragraph(run('')))}</w:tr>`,
    ),
  ],
  [
    'a text box that is too small for them',
    box('', run('', 'Chữ '.repeat(40)) + run(''), extent(900_000, 300_000)),
  ],
  [
    'a drawing of VML that is too low for them',
    vml('style="width:90pt;height:20pt"', run('', 'Chữ '.repeat(40)) + run('')),
  ],
  [
    'a frame of an exact height behind empty lines',
    paragraph(run('', 'Chữ '.repeat(200)) + run(''), '<w:framePr w:w="3000" w:h="400" w:hRule="exact"/>'),
  ],
  ['white words on dots', paragraph(run(`${white}<w:shd w:val="diagStripe" w:color="FF0000"/>`))],
];

const list = (kind: Hiding['kind'], all: readonly (readonly [string, string, string?])[]): Hiding[] =>
  all.map(([what, body, styles = '']) => ({ kind, what, body, styles }));

/** What a document of Word hides, or shows though it looks like it, in any choice. */
export const hidingInWord: readonly Hiding[] = [
  ...list('faint', faint),
  ...list('unshown', unshown),
  ...list('doubtful', doubtful),
  ...list('harmless', harmless),
  {
    kind: 'unshown',
    what: 'a note to which no sign leads',
    parts: { 'word/footnotes.xml': wordXml(`<w:footnote w:id="9">${paragraph(run(''))}</w:footnote>`) },
    relations: [['footnotes', 'footnotes.xml', false]],
  },
  {
    kind: 'unshown',
    what: 'words in a part for settings',
    settings: paragraph(run('')),
  },
  {
    kind: 'unshown',
    what: 'a property of the package',
    parts: {
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Một tên nào đó</dc:title><dc:subject>${WORDS}</dc:subject></cp:coreProperties>`,
    },
    relations: [['core-properties', '../docProps/core.xml', false]],
  },
  {
    kind: 'harmless',
    what: 'a note to which a sign leads',
    body: '<w:p><w:r><w:endnoteReference w:id="7"/></w:r></w:p>',
    parts: { 'word/endnotes.xml': wordXml(`<w:endnote w:id="7">${paragraph(run(''))}</w:endnote>`) },
    relations: [['endnotes', 'endnotes.xml', false]],
  },
];

/** Words that no other way has. */
export function wordsOf(all: readonly Hiding[], hiding: Hiding): string {
  const number = all.indexOf(hiding);
  return `Lời giấu ${String.fromCharCode(97 + (number % 26))}${String.fromCharCode(97 + Math.floor(number / 26))}x`;
}

/** A document of Word with these. */
export function writeHidingWord(chosen: readonly Hiding[]): Uint8Array {
  const related: Relation[] = [
    ['styles', 'styles.xml', false],
    ['settings', 'settings.xml', false],
    ...chosen.flatMap(({ relations: own = [] }) => own),
  ];
  const fill = (hiding: Hiding, xml = '') => xml.replaceAll(WORDS, wordsOf(hidingInWord, hiding));
  const join = (key: 'body' | 'styles' | 'settings') => chosen.map((each) => fill(each, each[key])).join('');
  const parts = chosen.flatMap((each) =>
    Object.entries(each.parts ?? {}).map(([name, xml]) => [name, fill(each, xml as string)] as const),
  );
  return writeOoxml({
    '_rels/.rels': relations(['officeDocument', 'word/document.xml', false]),
    'word/document.xml': wordXml(shown + join('body')),
    'word/_rels/document.xml.rels': relations(...related),
    'word/styles.xml': wordXml(join('styles')),
    'word/settings.xml': wordXml(join('settings')),
    ...Object.fromEntries(parts),
  });
}
