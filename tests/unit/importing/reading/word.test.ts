import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFilesBelow } from '../../../../src/files/list-files.ts';
import { countWords } from '../../../../src/importing/words/account.ts';
import { readSource } from '../../../../src/importing/reading/read-source.ts';
import { Random } from '../../../search/random.ts';
import {
  cell,
  item,
  numberingPart,
  paragraph,
  row,
  run,
  wordPart,
  writeWord,
  xmlText,
} from '../../../support/import/word-document.ts';
import { asUtf16, DOT, field, inStrict, wordXml, writeOoxml } from '../../../support/office-documents.ts';
import { IS_THOROUGH } from '../../../support/thorough.ts';
import { typeProse } from '../../../support/typed-prose.ts';
import { makeOffice } from '../run/office.ts';
import { bodyOf, draftOf } from './draft-of.ts';

const wordBody = (body: string, parts = {}) => bodyOf(writeWord(body, parts));
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const PICTURE =
  '<w:drawing><wp:inline xmlns:wp="urn:wp"><wp:docPr id="1" name="Picture 1" descr="{alt}"/><a:blip r:embed="r0"/></wp:inline></w:drawing>';

test.each([
  [
    'emphasis, which only letters have that are bold or slanted',
    paragraph(
      run('Khối ') + run('thi đua', '<w:b/>') + run(' số ') + run('một', '<w:b w:val="0"/><w:i/>') + run('.'),
    ),
    'Khối **thi đua** số *một*.\n',
  ],
  [
    'breaks of lines, tabs, and breaks of pages',
    paragraph(
      '<w:r><w:t>Một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t><w:br w:type="page"/><w:t>bốn</w:t></w:r>',
    ),
    'Một\\\nhai ba bốn\n',
  ],
  [
    'deleted words out, inserted and moved words in',
    paragraph(
      `${run('Một')}<w:del><w:r><w:delText> hai</w:delText></w:r></w:del><w:ins>${run(' ba')}</w:ins><w:moveFrom>${run(' bốn')}</w:moveFrom><w:moveTo>${run(' năm')}</w:moveTo>`,
    ),
    'Một ba năm\n',
  ],
  [
    'the results of fields and not their instructions',
    field('DATE \\@ "d/M"') + paragraph('Hai'),
    'x\n\nHai\n',
  ],
  [
    'links of fields',
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://tinh.example/a" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Một')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' hai')}`,
    ),
    '[Một](https://tinh.example/a) hai\n',
  ],
  [
    'the words of boxes once',
    paragraph(
      `${run('Một')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('Trong khung')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    'Một\n\nTrong khung\n',
  ],
  [
    'signs that are kept by number',
    paragraph(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Có </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>',
    ),
    '☑ Có ≥5\n',
  ],
  [
    'signs of fonts of signs, and boxes that are ticked',
    paragraph(
      `${run('\uF0B7', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')}${run(' Một ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' Hai')}`,
    ),
    '• Một ☑ Hai\n',
  ],
  ['raised digits', paragraph(run('120 m') + run('2', '<w:vertAlign w:val="superscript"/>')), '120 m²\n'],
  [
    'composed letters, nothing invisible',
    paragraph(`${'Mở đầu lễ'.normalize('NFD')} tổng\u00AD kết\u{E0108}`),
    'Mở đầu lễ tổng kết\n',
  ],
  [
    'content controls and smart tags',
    `<w:sdt><w:sdtContent>${paragraph('Một')}</w:sdtContent></w:sdt>${paragraph(`<w:smartTag>${run('Hai')}</w:smartTag>`)}`,
    'Một\n\nHai\n',
  ],
  [
    'headings by their outline',
    paragraph('Kết quả', '<w:outlineLvl w:val="2"/>') + paragraph('Một'),
    '### Kết quả\n\nMột\n',
  ],
  ['signs as they are', paragraph('{a} <b> *c* (*) 10~20'), '\\{a\\} \\<b> \\*c\\* (\\*) 10\\~20\n'],
])('a document keeps %s', async (_, body, expected) => {
  expect(await wordBody(body)).toBe(expected);
});

const LISTS = numberingPart(
  {
    1: [
      ['decimal', 'Điều %1.'],
      ['lowerLetter', '%2)'],
    ],
    2: [
      ['decimal', '%1.'],
      ['decimal', '%1.%2.'],
    ],
    3: [
      ['bullet', ''],
      ['bullet', 'o'],
    ],
    4: [['upperRoman', '%1.']],
  },
  '<w:num w:numId="5"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
);

test.each([
  [
    'numbers in words, which go on over other paragraphs, and letters, which begin anew',
    [
      item('Một', 1),
      item('Hai', 1, 1),
      item('Ba', 1, 1),
      paragraph('Chen'),
      item('Bốn', 1),
      item('Năm', 1, 1),
    ],
    'Điều 1. Một\n\na) Hai\n\nb) Ba\n\nChen\n\nĐiều 2. Bốn\n\na) Năm\n',
  ],
  [
    'a list that a paragraph parts, with the number at which it goes on',
    [item('Một', 2), item('Hai', 2), paragraph('Chen'), item('Ba', 2), item('Bốn', 2)],
    '1. Một\n2. Hai\n\nChen\n\n3. Ba\n4. Bốn\n',
  ],
  [
    'one number alone as text',
    [item('Một', 2), paragraph('Chen'), item('Hai', 2)],
    '1\\. Một\n\nChen\n\n2\\. Hai\n',
  ],
  [
    'a list that another begins anew',
    [item('Một', 2), item('Hai', 2), item('Ba', 5), item('Bốn', 5)],
    '1. Một\n2. Hai\n\n1. Ba\n2. Bốn\n',
  ],
  [
    'numbers of two levels',
    [item('Một', 2), item('Hai', 2, 1), item('Ba', 2, 1)],
    '1\\. Một\n\n1.1. Hai\n\n1.2. Ba\n',
  ],
  ['bullets in bullets', [item('Một', 3), item('Hai', 3, 1), item('Ba', 3)], '- Một\n  - Hai\n- Ba\n'],
  ['Roman numbers', [item('Một', 4), item('Hai', 4)], 'I. Một\n\nII. Hai\n'],
])('the numbers of lists stay what Word shows: %s', async (_, body, expected) => {
  expect(await wordBody(body.join(''), LISTS)).toBe(expected);
});

test('a number of a list makes up for no lost word', () => {
  const { lost, repeated } = countWords('Tặng cờ cho 2 tập thể', '2. Tặng cờ cho tập thể', [], ['2.']);
  expect([lost.map(({ text }) => text), repeated]).toEqual([['2'], []]);
});

test('a style numbers paragraphs and makes headings; another builds on it', async () => {
  const styles = wordPart(
    'styles',
    '<w:style w:type="paragraph" w:styleId="Dieu"><w:name w:val="Điều"/><w:pPr><w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Dieu2"><w:name w:val="Điều 2"/><w:basedOn w:val="Dieu"/><w:rPr><w:b/></w:rPr></w:style>',
  );
  const body = ['Một', 'Hai'].map((text, index) =>
    paragraph(text, `<w:pStyle w:val="Dieu${index === 0 ? '' : '2'}"/>`),
  );
  expect(await wordBody(body.join(''), { ...LISTS, ...styles })).toBe('## Điều 1. Một\n\n## Điều 2. Hai\n');
});

const ACROSS = '<w:gridSpan w:val="2"/>';
const [FIRST_DOWN, DOWN] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];

test('a table with merged cells or two rows of headings is the literal one, and repeats no word', async () => {
  const body = await wordBody(
    table(
      row(cell('STT', FIRST_DOWN), cell('Hình thức khen', ACROSS)),
      row(cell('', DOWN), cell('Bằng khen'), cell('Cờ thi đua')),
      row(cell('1'), cell('Sở Mẫu'), cell('Xã Thử')),
    ),
  );
  expect(body.replaceAll('\n', '')).toBe(
    '<table><thead><tr><th rowspan="2">STT</th><th colspan="2">Hình thức khen</th></tr><tr><th>Bằng khen</th><th>Cờ thi đua</th></tr></thead><tbody><tr><td>1</td><td>Sở Mẫu</td><td>Xã Thử</td></tr></tbody></table>',
  );
});

test('a simple table is one of Markdown; notes in its cells stay notes; one that places words is none', async () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const notes = wordPart(
    'footnotes',
    `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph(' Theo báo cáo.')}</w:footnote>`,
  );
  const simple = table(
    row(cell('TT'), cell(paragraph(run('Tên') + note))),
    row(cell('1'), cell(paragraph('A') + paragraph('B|C'))),
  );
  expect(await wordBody(simple, notes)).toBe(
    '| TT | Tên[^1] |\n| --- | --- |\n| 1 | A<br />B\\|C |\n\n[^1]: Theo báo cáo.\n',
  );
  const head = table(
    row(cell('UBND XÃ THỬ'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
    row(cell('Số: 1'), cell('Thử, ngày 1')),
  );
  expect(await wordBody(head + paragraph('Hết'))).toBe(
    'UBND XÃ THỬ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 1\n\nThử, ngày 1\n\nHết\n',
  );
});

test('numbers that Word gives to empty cells, and those of lists within cells, are words of the table', async () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>';
  const body = await wordBody(
    table(
      row(cell('STT'), cell('Tên')),
      row(cell(paragraph('<w:r/>', numbered)), cell('A')),
      row(cell(paragraph('<w:r/>', numbered)), cell(item('B', 1) + item('C', 1))),
    ),
    LISTS,
  );
  expect(body).toBe('| STT | Tên |\n| --- | --- |\n| 1\\. | A |\n| 2\\. | Điều 1. B<br />Điều 2. C |\n');
  const inside = await wordBody(
    table(row(cell('STT'), cell('Tên')), row(cell('1'), cell(item('B', 2) + item('C', 2)))),
    LISTS,
  );
  expect(inside).toContain('| 1\\. B<br />2. C |');
});

test('words along a path are kept; those of diagrams and of deletions that are tracked are listed', async () => {
  const { source, body, account } = await draftOf(
    writeWord(
      paragraph(
        `${run('Một')}<w:del><w:r><w:delText>hai</w:delText></w:r></w:del><w:r><w:pict><v:shape><v:textpath string="Chào mừng"/></v:shape></w:pict></w:r>`,
      ),
      {
        'word/diagrams/data1.xml':
          '<dgm:dataModel xmlns:dgm="urn:d" xmlns:a="urn:a"><a:t>Sở Mẫu</a:t><a:t>Xã Thử</a:t></dgm:dataModel>',
      },
    ),
  );
  expect([body, account.lost, account.repeated]).toEqual(['Một\n\nChào mừng\n', [], []]);
  expect(source.aside).toEqual([
    { why: 'deleted', text: 'hai' },
    { why: 'embedded', text: 'Sở Mẫu Xã Thử' },
  ]);
});

test('a document that holds photographs and no words is a draft of them, by the name of its file', async () => {
  const bytes = writeWord(paragraph(`<w:r>${PICTURE}</w:r>`), { 'word/media/image1.png': DOT });
  const { source, yaml, body, account } = await draftOf(bytes, 'Ảnh hội nghị thi đua năm 2024.docx');
  expect([source.kind, account.lost, body]).toEqual(['word', [], '![](./image1.png)\n']);
  expect(yaml).toContain('title: Ảnh hội nghị thi đua năm 2024\n');
  expect(await readSource(writeWord(paragraph('')), 'a.docx')).toEqual({ fault: 'no-words' });
});

test('a picture becomes one of the draft with the words of its author and the caption below it', async () => {
  const body =
    paragraph('Sáng 3/5/2024, hội nghị khai mạc.') +
    paragraph(`<w:r>${PICTURE.replace('{alt}', 'Đoàn chủ tịch điều hành')}</w:r>`) +
    paragraph(run('Quang cảnh hội nghị', '<w:i/>'), '<w:jc w:val="center"/>');
  const { yaml, source, account } = await draftOf(writeWord(body, { 'word/media/image1.png': DOT }));
  expect([account.lost, account.repeated]).toEqual([[], []]);
  expect(source.blocks[1]).toMatchObject({ kind: 'picture', name: 'image1.png', bytes: DOT });
  expect(yaml).toContain('alt: Đoàn chủ tịch điều hành\n    caption: Quang cảnh hội nghị');
});

test('what no word tells of is counted: lines, embedded sheets, pictures of Windows, struck words', async () => {
  const body = paragraph(
    `${run('Một', '<w:strike/>')}<w:r><w:drawing><wps:wsp/></w:drawing></w:r><w:r><w:object/></w:r><w:r>${PICTURE}</w:r><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>`,
  );
  const { source } = await draftOf(writeWord(body, { 'word/media/image1.emf': Buffer.from('EMF') }));
  expect(source.unseen).toEqual([
    { kind: 'struck', count: 1, names: [] },
    { kind: 'drawing', count: 2, names: [] },
    { kind: 'object', count: 1, names: [] },
    { kind: 'picture-format', count: 1, names: ['word/media/image1.emf'] },
    { kind: 'symbol', count: 1, names: [] },
  ]);
});

test('comments, headers and hidden words are listed and not published', async () => {
  const { source, body, account } = await draftOf(
    writeWord(paragraph(run('Một') + run(' mật', '<w:vanish/>')), {
      ...wordPart('comments', `<w:comment w:id="0" w:author="A">${paragraph('Xem lại')}</w:comment>`),
      ...wordPart('header1', paragraph('Tỉnh hư cấu')),
    }),
  );
  expect([body, account.lost, account.leftOut]).toEqual(['Một\n', [], 6]);
  expect(source.leftOut).toEqual([
    { why: 'hidden', text: 'mật' },
    { why: 'furniture', text: 'Tỉnh hư cấu' },
    { why: 'comment', text: 'Xem lại' },
  ]);
});

test('a paragraph whose mark a tracked change has taken away goes on in the next, in the middle of a word too', async () => {
  const taken = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>';
  const body =
    paragraph('Một', taken) +
    paragraph(run(' hai, b'), taken) +
    paragraph('a') +
    paragraph('Bốn', taken) +
    table(row(cell('Năm'), cell('Sáu')), row(cell('Bảy'), cell('Tám'))) +
    paragraph('Chín', taken);
  const written = await bodyOf(writeWord(body));
  expect(written.split('\n\n').filter((block) => !block.startsWith('<table>'))).toEqual([
    'Một hai, ba',
    'Bốn',
    'Chín\n',
  ]);
});

test('the title is that of a style, else the only bold line in the middle; an official document has none but its kind with what it is on', async () => {
  const bold = (text: string) => paragraph(run(text, '<w:b/>'), '<w:jc w:val="center"/>');
  const titleOf = async (body: string) => (await draftOf(writeWord(body))).source.declared;
  const text = paragraph('Sáng 3/5/2024, hội nghị khai mạc tại xã Thử.');
  expect(await titleOf(paragraph('Hội nghị thử nghiệm', '<w:outlineLvl w:val="0"/>') + text)).toEqual({
    title: 'Hội nghị thử nghiệm',
  });
  const styled = await draftOf(
    writeWord(
      paragraph('Hội nghị thử nghiệm', '<w:pStyle w:val="T"/>') + text,
      wordPart('styles', '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'),
    ),
  );
  expect([styled.source.declared, styled.account.lost]).toEqual([{ title: 'Hội nghị thử nghiệm' }, []]);
  expect(await titleOf(bold('Hội nghị thử nghiệm') + text)).toEqual({ likelyTitle: 'Hội nghị thử nghiệm' });
  expect(await titleOf(bold('Hội nghị thử nghiệm') + bold('của cơ quan hư cấu') + text)).toEqual({});
  expect(
    await titleOf(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') + bold('Về việc khen thưởng') + text),
  ).toEqual({});
  expect(
    await titleOf(
      paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
        bold('BÁO CÁO') +
        bold('Kết quả thi đua năm 2024') +
        text,
    ),
  ).toEqual({ likelyTitle: 'BÁO CÁO Kết quả thi đua năm 2024' });
  for (const subject of ['Về việc khen thưởng', 'VỀ VIỆC KHEN THƯỞNG']) {
    const head = ['QUYẾT ĐỊNH', subject, 'CHỦ TỊCH UBND XÃ THỬ'].map(bold).join('');
    expect(await titleOf(head + text)).toEqual({ likelyTitle: `QUYẾT ĐỊNH ${subject}` });
  }
});

test.each(['strict', 'UTF-16'])('a document of Word that is %s is read', async (form) => {
  const xml = wordXml(paragraph('Mở đầu lễ thử nghiệm'));
  const parts = { 'word/document.xml': form === 'strict' ? inStrict(xml) : asUtf16(xml) };
  expect(await bodyOf(Buffer.from(writeOoxml(parts)))).toBe('Mở đầu lễ thử nghiệm\n');
});

test.each([
  ['of 18 bytes', Buffer.from('PK\u0003\u0004word/document.x')],
  ['that is cut', writeWord(paragraph('Một')).subarray(0, 400)],
  ['whose part is no XML', Buffer.from(writeOoxml({ 'word/document.xml': '<w:document>' }))],
  [
    'with a part above its folder',
    Buffer.from(writeOoxml({ 'word/document.xml': wordXml(paragraph('Một')), '../x.xml': '<a/>' })),
  ],
  ['that unpacks to too much', writeWord(paragraph(xmlText('a '.repeat(14_000_000))))],
])('a document %s is damaged', async (_, bytes) => {
  const fault = await readSource(bytes, 'x.docx');
  expect(fault).toEqual({ fault: 'damaged' });
});

/** The body of a document of any shape, with whatever people type in it. */
function makeBody(random: Random, depth = 0): string {
  const typed = () => typeProse(random).replace(/\\\n|\n/gu, ' ');
  const look = () => random.pick(['', '<w:b/>', '<w:i/>', '<w:b/><w:i/>']);
  const runs = () => Array.from({ length: 1 + random.below(3) }, () => run(`${typed()} `, look())).join('');
  const cells = () =>
    Array.from({ length: 3 }, () =>
      cell(
        depth < 1 && random.chance(0.2) ? makeBody(random, depth + 1) : typed(),
        random.chance(0.15) ? random.pick([ACROSS, FIRST_DOWN, DOWN]) : '',
      ),
    );
  const shapes = [
    () => paragraph(runs()),
    () => item(typed(), 1 + random.below(4), random.below(2)),
    () => item(typed(), 2) + item(typed(), 2) + item(typed(), 3),
    () => paragraph(typed(), `<w:outlineLvl w:val="${random.below(6)}"/>`),
    () => paragraph(`${runs()}<w:del><w:r><w:delText>${xmlText(typed())}</w:delText></w:r></w:del>`),
    () =>
      paragraph(
        `${runs()}<w:r><w:drawing><wps:txbx><w:txbxContent>${paragraph(typed())}</w:txbxContent></wps:txbx></w:drawing></w:r>`,
      ),
    () => table(row(...cells()), row(...cells()), row(...cells())),
    () => paragraph(`<w:hyperlink r:id="r9">${run(typed())}</w:hyperlink>${runs()}`),
  ];
  return (
    Array.from({ length: 1 + random.below(5) }, () => random.pick(shapes)()).join('') +
    (depth > 0 ? paragraph('') : '')
  );
}

test('of documents of any shape no word is lost and none is repeated, and check accepts their drafts', async () => {
  for (let seed = 1; seed <= (IS_THOROUGH ? 1500 : 60); seed += 1) {
    const { account } = await draftOf(writeWord(makeBody(new Random(seed)) + paragraph('Hết'), LISTS));
    const { lost, repeated, isComparable } = account;
    expect({ seed, lost, repeated, isComparable }).toEqual({
      seed,
      lost: [],
      repeated: [],
      isComparable: true,
    });
  }
  const lead = paragraph('Sáng 3/5/2024, tại xã Thử, hội nghị khai mạc.');
  const documents = Array.from({ length: 6 }, (_, index) => [
    `${index + 1}.docx`,
    writeWord(lead + makeBody(new Random(index + 1)), LISTS),
  ]);
  const { said } = await (await makeOffice(Object.fromEntries(documents))).run();
  expect(said.filter((line) => line.includes('không nhận:'))).toEqual([]);
});

test('a table of one row and one around another become paragraphs, and are told', async () => {
  const one = table(row(cell(paragraph(run('Chỉ tiêu'))), cell(paragraph(run('Đạt')))));
  const inner = table(
    row(cell(paragraph(run('A'))), cell(paragraph(run('B')))),
    row(cell(paragraph(run('C'))), cell(paragraph(run('D')))),
  );
  const outer = table(
    row(cell(paragraph(run('Trước')) + inner), cell(paragraph(run('Bên')))),
    row(cell(paragraph(run('E'))), cell(paragraph(run('F')))),
  );
  const { source, account } = await draftOf(writeWord(one + paragraph(run('Hết.')) + outer));
  expect(account.lost).toEqual([]);
  expect(source.unseen).toEqual([{ kind: 'flat-table', count: 2, names: ['Chỉ tiêu', 'Trước'] }]);
});

test('bullets in cells stay as signs that are no words of the source', async () => {
  const items = item('Một', 3) + item('Hai', 3);
  const rows = [
    row(cell(paragraph(run('Nội dung', '<w:b/>'))), cell(paragraph(run('Số', '<w:b/>')))),
    row(cell(items), cell(paragraph(run('2')))),
  ];
  expect(await wordBody(table(...rows), LISTS)).toContain('• Một<br />• Hai');
});

test('a footnote without a word goes with its call and is counted; one that nothing calls is named as such', async () => {
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
  const office = await makeOffice({
    'a.docx': writeWord(
      paragraph(run('Sáng 3/5/2024, hội nghị') + call(2) + run(' khai mạc.') + call(3)),
      wordPart('footnotes', note(2, '') + note(3, 'Theo báo cáo.') + note(4, 'Bỏ quên')),
    ),
  });
  const { said } = await office.run('--doubtful');
  const told = said.join('\n');
  expect(told).toContain('1 chú thích không có chữ nào, bản nháp bỏ cả số gọi');
  expect(told).toContain('    chú thích mà bài không gọi đến: Bỏ quên');
  const index = (await listFilesBelow(office.content)).find((path) => path.endsWith('index.mdx'));
  const text = readFileSync(join(office.content, index!), 'utf8');
  expect(text).toContain('hội nghị khai mạc.[^2]\n\n[^2]: Theo báo cáo.\n');
  expect((await office.check()).filter((issue) => !issue.includes('BT-900'))).toEqual([]);
});
