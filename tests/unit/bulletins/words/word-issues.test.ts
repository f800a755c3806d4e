import { describe, expect, test } from 'vitest';
import { applyEdits, type LineEdit } from '../../../../src/bulletins/check/edits.ts';
import { parseClosedMdx } from '../../../../src/bulletins/body/closed-mdx.ts';
import { hasErrors, type Issue } from '../../../../src/gate/issue.ts';

/** What is said of the words of a body. */
function judge(body: string): Issue[] {
  const parsed = parseClosedMdx(body, 'a.mdx', { label: 'Chú thích', backLabel: '{reference}' });
  return 'words' in parsed ? parsed.words : parsed.issues;
}

function fix(body: string): string {
  const edits = judge(body).flatMap(
    ({ details }) => (details as { edits?: readonly LineEdit[] }).edits ?? [],
  );
  return applyEdits(body, edits);
}

describe('words that the page would lose are an error, and --fix writes what shows them', () => {
  test.each([
    ['footnote marks in brackets', '(*) Xã mới; (*) xã cũ', '(\\*) Xã mới; (\\*) xã cũ'],
    ['marks in quotation marks', 'Dấu "*" và dấu "*"', 'Dấu "\\*" và dấu "\\*"'],
    ['figures multiplied', 'Bạt 5*6*7 mét', 'Bạt 5\\*6\\*7 mét'],
    ['blanks for a day', 'Ngày sinh: ___/___/______', 'Ngày sinh: \\_\\_\\_/\\_\\_\\_/______'],
    ['blanks to fill in', 'Ngày ____/____', 'Ngày \\_\\_\\_\\_/\\_\\_\\_\\_'],
    ['words joined', 'mét*vuông*sàn', 'mét\\*vuông\\*sàn'],
    ['a comparison at the start of a line', 'Tỷ lệ\n\n> 80% xã đạt', 'Tỷ lệ\n\n\\> 80% xã đạt'],
    ['numbers out of order', '1. Xã A\n3. Xã C\n2. Xã B', '1. Xã A\n\n3\\. Xã C\n\n2\\. Xã B'],
    ['a year behind a list', '1. Một\n2. Hai\n\n2025. Ba', '1. Một\n2. Hai\n\n2025\\. Ba'],
    ['marks of notes at figures', 'Xã Mẫu *1. (1*) Tạm tính.', 'Xã Mẫu \\*1. (1\\*) Tạm tính.'],
    ['marks of notes around a list', 'Xã *1, xã Thử 2*, hết', 'Xã \\*1, xã Thử 2\\*, hết'],
    ['a mark before a comma', 'Câu *a *, câu b*', 'Câu *a \\*, câu b\\*'],
    ['the path of a network', 'Ở \\\\may-chu\\thu muc', 'Ở \\\\\\\\may-chu\\thu muc'],
    ['the path of a drive', 'Ở (D:\\_luu\\*.*)', 'Ở (D:\\\\\\_luu\\\\\\*.*)'],
    ['a comparison below a line', 'Tỷ lệ\n> 80% xã đạt', 'Tỷ lệ\n\n\\> 80% xã đạt'],
    ['the plus and minus of figures', '+ 12 tập thể\n\n- 3 cá nhân', '\\+ 12 tập thể\n\n\\- 3 cá nhân'],
    ['the plus of a telephone', '+ 84 912 345 678', '\\+ 84 912 345 678'],
    ['the minus of a measure', 'Nhiệt độ\n- 2 độ C', 'Nhiệt độ\n\n\\- 2 độ C'],
    [
      'the star of a note',
      '| Tỉnh* |\n|---|\n| A |\n\n* Tạm tính',
      '| Tỉnh* |\n|---|\n| A |\n\n\\* Tạm tính',
    ],
    ['numbers with a zero before', '01. Một\n02. Hai', '01\\. Một\n\n02\\. Hai'],
  ])('%s', (_, body, fixed) => {
    expect(judge(body).map(({ code }) => code)).toContain('BT-540');
    expect(fix(body)).toBe(fixed);
    expect(judge(fixed)).toEqual([]);
  });

  test.each([
    ['a sign at the end of a heading', '## Giải C #', 'BT-540'],
    ['figures on both sides of a comment', '10{/* sửa */}20 triệu', 'BT-540'],
    ['words behind a fence', '~~~ Ghi chú của đơn vị\na\n~~~', 'BT-540'],
    ['words between the tags of a picture', '<Figure src="./a.jpg" alt="A">Toàn cảnh</Figure>', 'BT-540'],
    [
      'paragraphs of an attachment',
      '<Attachment src="./a.pdf" title="A">\n\nTải về\n\nNgay\n\n</Attachment>',
      'BT-540',
    ],
    ['words between the tags of a gallery', '<Gallery images="./a.jpg">Ảnh chung</Gallery>', 'BT-540'],
    ['an attribute given twice', '<Figure src="./a.jpg" alt="A" alt="B" />', 'BT-540'],
    ['a cell too many', '|a|b|\n|-|-|\n|1|2|3|', 'BT-525'],
    ['a link without words', 'Xem [](https://tinh.example/).', 'BT-540'],
    ['a note to which nothing refers', 'Đoạn.\n\n[^1]: Báo cáo quý I.\n    Đoạn hai.', 'BT-524'],
    ['a note given twice', 'Đoạn.[^1]\n\n[^1]: Một.\n[^1]: Hai.', 'BT-524'],
    ['an address of no link', 'Đoạn.\n\n[Nguồn]: Báo', 'BT-524'],
    ...['- ', '1. ', '- > ', '+ '].flatMap((marks) => [
      [`a note behind “${marks}”`, `Xem [a].\n\n[a]: https://a.example/\n\n${marks}[^x]: Hạn nộp`, 'BT-524'],
      [
        `an address behind “${marks}”`,
        `Xem [a].\n\n[a]: https://a.example/\n\n${marks}[b]: hạn "nộp"`,
        'BT-524',
      ],
    ]),
  ])('but only an editor can mend %s', (_, body, code) => {
    expect(judge(body).map((issue) => issue.code)).toEqual([code]);
    expect(hasErrors(judge(body))).toBe(true);
    expect(fix(body)).toBe(body);
  });
});

test.each(['｜', '❘', '∣'])('a table with %s between its columns is told and put right', (bar) => {
  const table = '| Tập thể | Hình thức |\n| --- | --- |\n| Xã Ví Dụ | Bằng khen |';
  const body = table.replaceAll('|', bar);
  expect(judge(body)).toMatchObject([{ code: 'BT-542', details: { kind: 'bars' } }]);
  expect(fix(body)).toBe(table);
  expect(judge(`Hai ${bar} ba ${bar} bốn.`)).toEqual([]);
});

test.each([
  ['a sign like a bar in the head', '| Tên ¦ Đơn vị |\n|---|---|\n| A | B |', '| Tên | Đơn vị | ⏎ |---|---|'],
  ['a dash too few', '| Tên | Đơn vị |\n|---|\n| A | B |', '| Tên | Đơn vị | ⏎ | --- | --- |'],
])('a table that %s keeps from being one is told by its cells', (_, body, write) => {
  expect(judge(body)).toMatchObject([{ code: 'BT-526', details: { kind: 'uneven', write } }]);
});

test.each([
  ['fields at its beginning', 'date: 2022-07-29\nlocation: Phủ Lý\n\nĐoạn.', 'date: 2022-07-29'],
  ['another frontmatter', 'Đoạn.\n\n---\ntitle: Hội nghị\n---', '---'],
])('a body with %s is refused', (_, body, line) => {
  expect(judge(body)).toMatchObject([{ code: 'BT-315', details: { line } }]);
});

test('the word of a field within a body is a word', () => {
  expect(judge('Đoạn.\n\ndate: ngày tháng')).toEqual([]);
});

describe('markup that was hardly meant is a warning', () => {
  test.each([
    ['a day at the start of a line', '26. 11. 2026 là ngày hội', '26\\. 11. 2026 là ngày hội'],
    ['dashes at the start of a line', '- - Xã A', '\\- - Xã A'],
    ['stars around the last word', '* * * Hết * * *', '\\* * * Hết * * *'],
    [
      'the author of a saying',
      '“Thi đua là yêu nước”\n- Chủ tịch Mẫu',
      '“Thi đua là yêu nước”\n\n\\- Chủ tịch Mẫu',
    ],
    ['a line of dashes below words', 'Số: 123/QĐ\n---\n\nĐoạn.', 'Số: 123/QĐ\n\n\\---\n\nĐoạn.'],
    [
      'an address with the quotation mark behind it',
      'Xem “https://tinh.example/a”, rồi',
      'Xem “[https://tinh.example/a](https://tinh.example/a)”, rồi',
    ],
    [
      'an address with an ellipsis behind it',
      'www.tinh.example/Hà_Nội…',
      '[www.tinh.example/Hà_Nội](http://www.tinh.example/Hà_Nội)…',
    ],
  ])('%s', (_, body, fixed) => {
    expect(judge(body).map(({ code }) => code)).toEqual(['BT-541']);
    expect(fix(body)).toBe(fixed);
    expect(judge(fixed)).toEqual([]);
  });

  test.each([
    ['a line of tildes', '~~~\nHội nghị\n~~~', 'BT-541'],
    ['backquotes that do not end', 'Đoạn.\n\n```\nHội nghị', 'BT-541'],
    ['bold letters in a word', '**T**hi đua', 'BT-541'],
    ['marks of notes at letters', 'Điểm *A, điểm B*.', 'BT-541'],
    ['a mark that is left of three', 'Điểm *An, điểm Bình*, điểm *Cao.', 'BT-542'],
    ['marks of other lengths', '**Phòng Thử*', 'BT-542'],
    ['a mark left within a word', '_số 12_QĐ, 12_', 'BT-542'],
    ['bold that does not end', '**Kết quả:**Đạt 95%', 'BT-542'],
    ['bold that ends behind a space', '**Hội nghị **tổng kết', 'BT-542'],
    ['bold quotation marks before a word', '**“Dân vận khéo”**năm', 'BT-542'],
    ['bold quotation marks between words', 'Phong trào**“Dân vận khéo”**lan tỏa', 'BT-542'],
    ['bold quotation marks behind a word', 'Phong trào**“Dân vận khéo”** lan', 'BT-542'],
    ['a fence of colons', ':::note\nLưu ý\n:::', 'BT-542'],
    ['the head of a box', '> [!NOTE]\n> Lưu ý', 'BT-542'],
    ['italics that do not end', '_Ghi chú:_Không', 'BT-542'],
    ['bold in a cell of its own', '<table>\n<tr><td>**a:**b</td></tr>\n</table>', 'BT-542'],
  ])('and left to the editor: %s', (_, body, code) => {
    expect(judge(body).map((issue) => issue.code)).toEqual([code]);
    expect(fix(body)).toBe(body);
  });
});

describe('signs that are not written as markup is are shown as text, and --fix writes the markup', () => {
  test.each([
    ['a heading', '##Kết quả\nĐạt 95%.', '## Kết quả\nĐạt 95%.'],
    ['a heading below a line', 'Sáng nay họp.\n###1. Kết quả', 'Sáng nay họp.\n### 1. Kết quả'],
    ['a reference written twice over', 'Hội&amp;nbsp;nghị &amp;ldquo;vui&amp;#8221;', 'Hội nghị “vui”'],
    ['references to signs of markup', 'Giá &amp;lt;5% &amp;#123;a&amp;#42;', 'Giá \\<5% \\{a\\*'],
    ['a reference to what cannot be seen', 'Hội &amp;nbsp; nghị&amp;shy;', 'Hội  nghị'],
    ['marks with hard spaces', '-\u00A0Xã A\n-\u00A0Xã B', '- Xã A\n- Xã B'],
    ['numbers with hard spaces', '1.\u00A0Xã A\n2.\u00A0Xã B', '1. Xã A\n2. Xã B'],
    ['the break of a line behind which none follows', 'Nơi nhận:\\\n\n- Xã A\\', 'Nơi nhận:\n\n- Xã A'],
    ['a reference that does not end', 'Hội&nbsp nghị', 'Hội nghị'],
  ])('%s', (_, body, fixed) => {
    expect(new Set(judge(body).map(({ code }) => code))).toEqual(new Set(['BT-542']));
    expect(fix(body)).toBe(fixed);
    expect(judge(fixed)).toEqual([]);
  });
});

describe('lines that the page joins to what stands above them', () => {
  test.each([
    ['behind a list', '- Xã A\n- Xã B.\nHội nghị kết thúc.', '- Xã A\n- Xã B.\n\nHội nghị kết thúc.'],
    ['behind a short item', '1. Xã A\n2. Xã B\nHội nghị tiếp tục.', '1. Xã A\n2. Xã B\n\nHội nghị tiếp tục.'],
    [
      'a signature behind a list',
      '- Xã A;\n- Xã B.\nTM. PHÒNG THỬ\nTRƯỞNG PHÒNG\nTrần Văn Mẫu',
      '- Xã A;\n- Xã B.\n\nTM. PHÒNG THỬ\\\nTRƯỞNG PHÒNG\\\nTrần Văn Mẫu',
    ],
    ['letters behind a number', '1. Khen:\na) Xã A\nb) Xã B', '1. Khen:\n\na) Xã A\n\nb) Xã B'],
    ['behind a quotation', '> Lời dẫn.\nÔng nói vậy.', '> Lời dẫn.\n\nÔng nói vậy.'],
    [
      'behind a note',
      'Số.[^1]\n\n[^1]: Báo cáo.\nHội nghị họp.',
      'Số.[^1]\n\n[^1]: Báo cáo.\n\nHội nghị họp.',
    ],
    ['behind a list in a list', '- Khen:\n  - Xã A.\nHội nghị họp.', '- Khen:\n  - Xã A.\n\nHội nghị họp.'],
    [
      'behind a table',
      '| TT | Họ tên |\n| - | - |\n| 1 | Người Mẫu |\nHội nghị kết thúc.',
      '| TT | Họ tên |\n| - | - |\n| 1 | Người Mẫu |\n\nHội nghị kết thúc.',
    ],
  ])('are told with the blank line that they need: %s', (_, body, fixed) => {
    expect(judge(body).map(({ details }) => (details as { kind: string }).kind)).toEqual(['behind']);
    expect(fix(body)).toBe(fixed);
    expect(judge(fixed)).toEqual([]);
  });

  test.each([
    ['an item that a program wrapped', `- ${'Tập thể nhỏ '.repeat(6)}\ncó thành tích\n- Xã B`],
    ['an item wrapped before a name', `- ${'Tập thể nhỏ '.repeat(6)}xã\nVí Dụ có thành tích\n- Xã B`],
    ['an item with a second line', '- Xã A\n  ở phía bắc\n- Xã B'],
    ['a broken line', '- Xã A\\\nThôn Mẫu'],
    ['a quotation with a second line', '> Lời dẫn\n> của ông Mẫu.'],
    ['a list behind a list', '- Xã A\n* Xã B\n\n1. Một\n2) Hai'],
  ])('nothing is said of %s', (_, body) => {
    expect(judge(body)).toEqual([]);
  });

  test.each([
    ['in an item', '- Ông Mẫu\n  Chủ tịch', '- Ông Mẫu\\\n  Chủ tịch'],
    [
      'verses in a quotation',
      '> Quê em bên núi\n> Bốn mùa cây trái',
      '> Quê em bên núi\\\n> Bốn mùa cây trái',
    ],
    ['letters below a number', '1. Khen:\n   a) Xã A\n   b) Xã B', '1. Khen:\\\n   a) Xã A\\\n   b) Xã B'],
    ['a signature below an item', '- Lưu.\n  CHỦ TỊCH\n  (Đã ký)', '- Lưu.\\\n  CHỦ TỊCH\\\n  (Đã ký)'],
  ])('are told with the line breaks that they need where they stand within it: %s', (_, body, laidOut) => {
    expect(judge(body).map(({ details }) => (details as { kind: string }).kind)).toEqual(['inside']);
    expect(fix(body)).toBe(laidOut);
    expect(judge(laidOut)).toEqual([]);
  });

  test.each([
    ['a row in two lines', '| A | B |\n| - | - |\n| Dòng một\ntiếp | 5 |', ['cut-row']],
    ['the rest of a table', '| A | B |\n| - | - |\n| 1 | 2 |\n\n| 3 | 4 |', ['rest-of-table']],
    ['rows apart', '| A | B |\n\n| 1 | 2 |', ['rows-apart']],
    ['every row apart', '| A | B |\n\n| - | - |\n\n| 1 | 2 |', ['rows-apart']],
    ['one row', 'Sáng nay:\n\n| A | B |', ['bars']],
  ])('rows that are no table are told: %s', (_, body, kinds) => {
    expect(judge(body).map(({ details }) => (details as { kind: string }).kind)).toEqual(kinds);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['ranges with a tilde', 'Thưởng 10~20 triệu, 30~40 triệu, ~~bỏ câu này~~'],
    ['emphasis of words', 'Chữ **đậm**, *nghiêng*, (**ghi chú**), “*Dân vận khéo*”: ***cả hai***.'],
    ['names with a line below beside italics', 'Tệp bao_cao.docx _(kèm theo)_, 2 * 3 và *sáu*'],
    ['brackets beside the marks', '*(Ảnh: Mẫu*), (*Ảnh: Mẫu)*, *a) Tập thể*, **1. Giai đoạn 1**'],
    ['footnote marks that pair with nothing', 'Xã A*, xã B**\n\n(\\*) Xã mới (**) Xã cũ'],
    [
      'lists that count',
      '1. một\n2. hai\n3. ba\n\n- a\n- b\n\nĐoạn\n\n1. một\n1. hai\n\nĐoạn\n\n5) năm\n6) sáu',
    ],
    ['quotations', '> Lời dẫn\n>\n> của hai đoạn\n> - một\n>   hai'],
    ['headings', '## Mục lớn ##\n\n### Mục nhỏ'],
    ['tables', '| a | b |\n|:--|--:|\n| `x\\|y` \\| z | 2 |\n| 3 | 4 | |\n\nNguồn: Sở'],
    ['notes and addresses that are used', 'Số.[^1] [a], [b][A]\n\n[^1]: Báo cáo\n    quý I.\n\n[a]: /x "t"'],
    ['character references and backslashes', 'R&amp;D &#8230; \\*a\\* &copy; &abc; &amp;amp; \\\\ &nbsp;'],
    ['code', '`a *b* c` và\n\n```text\n1. a\n3. b\n```'],
    [
      'tags and components',
      '<Note title="A > B">\n\na *b* c\n\n</Note>\n\nm<sup>2</sup> {/* nhắc */} a<br />b',
    ],
    ['topics and numbers with their sign', '#ThiDua #1, C# và F##\n\n#Khen'],
    ['paths that lose nothing', 'Ở C:\\Users\\anh và \\\\\\\\may\\a, một\\\\hai, \\\\ ba'],
    ['figures between bars', 'Trị tuyệt đối |x| và\n\n|x|'],
    ['breaks of lines', 'một  \nhai\\\nba'],
    ['a rule and tasks', 'a\n\n---\n\n- [x] xong\n- [ ] chưa'],
    ['letters beyond the first plane', '😀 𝐓 *x* 😀 [a](/b) 10\\*'],
  ])('%s', (_, body) => {
    expect(judge(body)).toEqual([]);
  });
});
