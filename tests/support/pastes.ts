import type { PastedKind } from '../../src/strings/issues/forms.ts';

/** A text as it comes from another program, and what its lines are; `undefined` where the page shows it as it was meant. */
export interface Paste {
  name: string;
  kind: PastedKind | undefined;
  body: string;
}

const LONG =
  'Sáng 10/11/2026, tại phường Thử Nghiệm, Sở Mẫu tổ chức hội nghị tổng kết công tác thi đua, khen thưởng năm 2026 với hơn 200 đại biểu.';
const SHORTER =
  'Dự hội nghị có đồng chí Trần Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân tỉnh Mẫu; lãnh đạo các sở.';
const LAST = 'Kết thúc hội nghị, đồng chí Lê Thị Thử phát động phong trào thi đua năm 2027.';

/** Items with a mark before each. */
const marked = (marks: readonly string[]): string =>
  marks
    .map((mark, index) => `${mark}${['Xã Thử Nghiệm đạt 95%', 'Huyện Thử', 'Đơn vị Ví Dụ'][index % 3]};`)
    .join('\n');

const items = (name: string, marks: readonly string[]): Paste => ({
  name,
  kind: 'marks',
  body: marked(marks),
});
const same = (mark: string) => [mark, mark, mark];

/** What editors paste from Word, Excel, Zalo, Facebook, PDF and web pages. All names are invented. */
export const pastes: readonly Paste[] = [
  { name: 'a whole Word text', kind: 'paragraphs', body: `${LONG}\n${SHORTER}\n${LAST}` },
  {
    name: 'a Word text with its signature',
    kind: 'paragraphs',
    body: `${LONG}\n${SHORTER}\nTin, ảnh: Phòng Thử`,
  },
  { name: 'a title above a paragraph', kind: 'paragraphs', body: `HỘI NGHỊ TỔNG KẾT NĂM 2026\n${LONG}` },
  { name: 'two paragraphs', kind: 'paragraphs', body: `${SHORTER}\n${LONG}` },
  { name: 'a paragraph and a line about pictures', kind: 'paragraphs', body: `Một số hình ảnh:\n${LONG}` },
  {
    name: 'questions and answers',
    kind: 'paragraphs',
    body: `Hỏi: Ai được đề nghị khen thưởng?\nĐáp: ${LONG}`,
  },
  { name: 'a speech in quotation marks', kind: 'paragraphs', body: `“Thi đua là yêu nước.”\n“${LONG}”` },
  {
    name: 'articles of a decision',
    kind: 'marks',
    body: `Điều 1. Tặng Bằng khen cho 12 tập thể.\nĐiều 2. ${LONG}`,
  },
  {
    name: 'paragraphs behind a heading',
    kind: 'paragraphs',
    body: `## Kết quả\n${LONG}\n${SHORTER}\n${LAST}`,
  },
  { name: 'paragraphs in a note', kind: 'paragraphs', body: `<Note>\n\n${SHORTER}\n${LONG}\n\n</Note>` },
  items('bullets of Word', same('• ')),
  items('bullets without a space', same('•')),
  items('bullets with a tab', same('•\t')),
  items('letters with a stop', ['a. ', 'b. ', 'c. ']),
  items('capital letters with a stop', ['A. ', 'B. ', 'C. ']),
  items('letters o of the second level of Word', same('o\t')),
  { name: 'hyphens with a tab behind them', kind: undefined, body: marked(same('-\t')) },
  items('squares', same('▪ ')),
  items('large squares', same('■ ')),
  items('circles', same('○ ')),
  items('middle dots', same('· ')),
  items('arrows of Word', same('➢ ')),
  items('ticks', same('✓ ')),
  items('heavy ticks', same('✔ ')),
  items('white ticks of Zalo', same('✅ ')),
  items('stars', same('★ ')),
  items('arrows', same('→ ')),
  items('double arrows', same('⇒ ')),
  items('section signs', same('§ ')),
  items('bullets of the font Symbol', same('\uF0B7 ')),
  items('fingers of Facebook', same('👉 ')),
  items('red circles of Facebook', same('🔴')),
  items('en dashes', same('– ')),
  items('en dashes without a space', same('–')),
  items('em dashes', same('— ')),
  items('hyphens of Unicode', same('‐ ')),
  items('minus signs', same('− ')),
  items('hyphens without a space', same('-')),
  { name: 'hyphens with a space', kind: undefined, body: marked(same('- ')) },
  { name: 'plus signs with a space', kind: undefined, body: marked(same('+ ')) },
  { name: 'asterisks with a space', kind: undefined, body: marked(same('* ')) },
  items('numbers with a slash', ['1/ ', '2/ ', '3/ ']),
  items('numbers with a slash and no space', ['1/', '2/', '3/']),
  items('numbers without a space', ['1.', '2.', '3.']),
  items('numbers with a bracket and no space', ['1)', '2)', '3)']),
  { name: 'numbers with a space', kind: undefined, body: marked(['1. ', '2. ', '3. ']) },
  { name: 'numbers with a bracket', kind: undefined, body: marked(['1) ', '2) ', '3) ']) },
  items('letters with a bracket', ['a) ', 'b) ', 'c) ']),
  items('letters as in decrees', ['a)', 'b)', 'đ)']),
  items('Roman numbers', ['I. ', 'II. ', 'III. ']),
  items('Roman numbers with a slash', ['I/ ', 'II/ ', 'III/ ']),
  items('numbers in brackets', ['(1) ', '(2) ', '(3) ']),
  items('letters in brackets', ['(a) ', '(b) ', '(c) ']),
  items('small Roman numbers', ['i) ', 'ii) ', 'iii) ']),
  items('letters with a slash', ['a/ ', 'b/ ', 'c/ ']),
  items('letters with a comma', ['a, ', 'b, ', 'c, ']),
  items('numbers with a comma', ['1, ', '2, ', '3, ']),
  items('numbers with a hyphen', ['1- ', '2- ', '3- ']),
  items('numbers with a colon', ['1: ', '2: ', '3: ']),
  items('numbers of two levels', ['1.1. ', '1.2. ', '1.3. ']),
  items('numbers in square brackets', ['[1] ', '[2] ', '[3] ']),
  items('numbers on keys', ['1️⃣ ', '2️⃣ ', '3️⃣ ']),
  items('numbers in circles', ['① ', '② ', '③ ']),
  items('parts of an article', ['Khoản 1. ', 'Khoản 2. ', 'Khoản 3. ']),
  items('parts of a plan', ['Mục 1.1. ', 'Mục 1.2. ', 'Mục 1.3. ']),
  {
    name: 'long articles, the first the longer',
    kind: 'marks',
    body: `Điều 1. ${LONG}\nĐiều 2. ${LAST}`,
  },
  { name: 'a paragraph behind a longer one', kind: 'paragraphs', body: `${LONG}\n${LAST}` },
  { name: 'two figures', kind: 'breaks', body: 'Tập thể: 5\nCá nhân: 10' },
  {
    name: 'two persons',
    kind: 'breaks',
    body: 'Đồng chí Trần Văn Mẫu, Phó Chủ tịch Ủy ban nhân dân tỉnh\nĐồng chí Lê Thị Thử, Giám đốc Sở Mẫu',
  },
  items('a line before the items', ['Kết quả như sau: ', '• ', '• ']),
  items('numbers that go on from a line before', ['Gồm: ', '2. ', '3. ']),
  { name: 'two items', kind: 'marks', body: '• Bằng khen: 12\n• Giấy khen: 5' },
  {
    name: 'items that go on in the next line',
    kind: 'marks',
    body: `• ${SHORTER}\nvà các đơn vị.\n• ${LAST}`,
  },
  { name: 'a dialogue', kind: 'marks', body: '– Ai đó?\n– Tôi đây.\n– Mời vào.' },
  { name: 'a table of Excel', kind: 'tabs', body: 'TT\tĐơn vị\tSố\n1\tXã Thử Nghiệm\t12\n2\tHuyện Thử\t5' },
  { name: 'a table with an empty cell', kind: 'tabs', body: 'Đơn vị\tCờ\tBằng khen\nXã A\t\t3\nXã B\t1\t2' },
  { name: 'a table with a bar in a cell', kind: 'tabs', body: 'Đơn vị\tSố\nXã A|B\t3' },
  { name: 'a table below a line', kind: 'tabs', body: 'Kết quả:\nĐơn vị\tSố\nXã A\t3' },
  {
    name: 'columns of blanks',
    kind: 'blanks',
    body: 'Tập thể     5   Bằng khen\nCá nhân     7   Giấy khen\nGia đình    2   Giấy khen',
  },
  { name: 'columns of two blanks each', kind: 'blanks', body: 'Xã A  5\nXã B  7\nXã C  2' },
  {
    name: 'a signature in two columns',
    kind: 'blanks',
    body: 'Nơi nhận:      CHỦ TỊCH\nNhư trên      (Đã ký)',
  },
  {
    name: 'columns of semicolons',
    kind: 'semicolons',
    body: 'Họ tên; Đơn vị; Hình thức\nTrần Văn Mẫu; Xã Ví Dụ; Bằng khen',
  },
  {
    name: 'a table drawn with bars',
    kind: 'drawing',
    body: 'Họ tên │ Đơn vị\nTrần Văn Mẫu │ Xã Ví Dụ\nLê Thị Thử │ Xã Thử',
  },
  {
    name: 'a table drawn with a frame',
    kind: 'drawing',
    body: '┌────┬────┐\n│ Họ │ Đơn │\n├────┼────┤\n│ Mẫu │ Xã │\n├────┼────┤\n│ Thử │ Xã │\n└────┴────┘',
  },
  { name: 'bars without the line of dashes', kind: 'bars', body: '| TT | Họ tên |\n| 1 | Trần Văn Mẫu |' },
  { name: 'bars above a source', kind: 'bars', body: '| a | b |\n| 1 | 2 |\nNguồn: Sở Mẫu' },
  { name: 'a signature', kind: 'breaks', body: 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Văn Mẫu' },
  { name: 'a signature of a deputy', kind: 'breaks', body: 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nLê Thị Thử' },
  {
    name: 'two verses with a semicolon each',
    kind: 'breaks',
    body: 'Gió lên; mây xuống\nTrăng tà; sao thưa hơn',
  },
  { name: 'recipients', kind: 'breaks', body: 'Nơi nhận:\nNhư trên;\nLưu: VT, TĐKT.' },
  {
    name: 'the head of a document',
    kind: 'breaks',
    body: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  },
  {
    name: 'a verse of six and eight',
    kind: 'breaks',
    body: 'Quê em bên núi bên sông\nBốn mùa cây trái trổ bông đầy vườn\nAi đi xa cũng nhớ thương\nCon đò bến cũ con đường làng xưa',
  },
  {
    name: 'a verse of four lines',
    kind: 'breaks',
    body: 'Thi đua dựng xã\nMỗi nhà một tay\nĐường xa cũng ngắn\nNúi cao cũng bày',
  },
  { name: 'names', kind: 'breaks', body: 'Ông Trần Văn Mẫu\nBà Lê Thị Thử\nÔng Nguyễn Văn Ví Dụ' },
  {
    name: 'an address',
    kind: 'breaks',
    body: 'Phòng Thử Nghiệm\nSố 1 đường Mẫu, xã Thử Nghiệm\nĐiện thoại: 0000 000 000',
  },
  {
    name: 'a text whose program breaks lines',
    kind: undefined,
    body: 'Sáng nay, Sở Mẫu tổ chức hội nghị\ntổng kết công tác thi đua, khen\nthưởng năm 2026 của toàn ngành.',
  },
  {
    name: 'lines broken within a sentence',
    kind: undefined,
    body: 'Sáng nay, Sở Mẫu\ntổ chức hội nghị tổng kết năm 2026 tại xã Thử Nghiệm.',
  },
  { name: 'lines with breaks', kind: undefined, body: 'Thi đua dựng xã\\\nMỗi nhà một tay và một tấm lòng' },
  { name: 'blank lines between paragraphs', kind: undefined, body: `${LONG}\n\n${SHORTER}` },
  { name: 'items with blank lines', kind: undefined, body: '• Bằng khen\n\n• Giấy khen' },
];
