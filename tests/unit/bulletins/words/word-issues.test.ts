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
    ['blanks to fill in', 'Ngày ____/____', 'Ngày \\_\\_\\_\\_/\\_\\_\\_\\_'],
    ['words joined', 'mét*vuông*sàn', 'mét\\*vuông\\*sàn'],
    ['a comparison at the start of a line', 'Tỷ lệ\n\n> 80% xã đạt', 'Tỷ lệ\n\n\\> 80% xã đạt'],
    ['numbers out of order', '1. Xã A\n3. Xã C\n2. Xã B', '1. Xã A\n\n3\\. Xã C\n\n2\\. Xã B'],
    ['a year behind a list', '1. Một\n2. Hai\n\n2025. Ba', '1. Một\n2. Hai\n\n2025\\. Ba'],
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
    ['a cell too many', '|a|b|\n|-|-|\n|1|2|3|', 'BT-525'],
    ['a note to which nothing refers', 'Đoạn.\n\n[^1]: Báo cáo quý I.\n    Đoạn hai.', 'BT-524'],
    ['a note given twice', 'Đoạn.[^1]\n\n[^1]: Một.\n[^1]: Hai.', 'BT-524'],
    ['an address of no link', 'Đoạn.\n\n[Nguồn]: Báo', 'BT-524'],
  ])('but only an editor can mend %s', (_, body, code) => {
    expect(judge(body).map((issue) => issue.code)).toEqual([code]);
    expect(hasErrors(judge(body))).toBe(true);
    expect(fix(body)).toBe(body);
  });
});

describe('markup that was hardly meant is a warning', () => {
  test.each([
    ['a day at the start of a line', '26. 11. 2026 là ngày hội', '26. 11\\. 2026 là ngày hội'],
    ['dashes at the start of a line', '- - Xã A', '- \\- Xã A'],
    ['a line of dashes below words', 'Số: 123/QĐ\n---\n\nĐoạn.', 'Số: 123/QĐ\n\\---\n\nĐoạn.'],
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
    ['bold letters in a word', '**T**hi đua', 'BT-541'],
    ['bold that does not end', '**Kết quả:**Đạt 95%', 'BT-542'],
    ['bold that ends behind a space', '**Hội nghị **tổng kết', 'BT-542'],
    ['bold quotation marks before a word', '**“Dân vận khéo”**năm', 'BT-542'],
    ['italics that do not end', '_Ghi chú:_Không', 'BT-542'],
    ['bold in a cell of its own', '<table>\n<tr><td>**a:**b</td></tr>\n</table>', 'BT-542'],
  ])('and left to the editor: %s', (_, body, code) => {
    expect(judge(body).map((issue) => issue.code)).toEqual([code]);
    expect(fix(body)).toBe(body);
  });
});

describe('nothing is said of', () => {
  test.each([
    ['ranges with a tilde', 'Thưởng 10~20 triệu, 30~40 triệu, ~~bỏ câu này~~'],
    ['emphasis of words', 'Chữ **đậm**, *nghiêng*, (**ghi chú**), “*Dân vận khéo*”: ***cả hai***.'],
    ['footnote marks that pair with nothing', 'Xã A*, xã B**\n\n(\\*) Xã mới (**) Xã cũ'],
    [
      'lists that count',
      '1. một\n2. hai\n3. ba\n\n- a\n- b\n\nĐoạn\n\n1. một\n1. hai\n\nĐoạn\n\n5) năm\n6) sáu',
    ],
    ['quotations', '> Lời dẫn\n>\n> của hai đoạn\n> - một\n>   hai'],
    ['headings', '## Mục lớn ##\n\n### Mục nhỏ'],
    ['tables', '| a | b |\n|:--|--:|\n| `x\\|y` \\| z | 2 |\n| 3 | 4 | |\nNguồn: Sở'],
    ['notes and addresses that are used', 'Số.[^1] [a], [b][A]\n\n[^1]: Báo cáo\n    quý I.\n\n[a]: /x "t"'],
    ['character references and backslashes', 'R&amp;D &#8230; \\*a\\* &copy; &abc; &amp;amp; \\\\ &nbsp;'],
    ['code', '`a *b* c` và\n\n```text\n1. a\n3. b\n```'],
    [
      'tags and components',
      '<Note title="A > B">\n\na *b* c\n\n</Note>\n\nm<sup>2</sup> {/* nhắc */} a<br />b',
    ],
    ['breaks of lines', 'một  \nhai\\\nba'],
    ['a rule and tasks', 'a\n\n---\n\n- [x] xong\n- [ ] chưa'],
    ['letters beyond the first plane', '😀 𝐓 *x* 😀 [a](/b) 10*'],
  ])('%s', (_, body) => {
    expect(judge(body)).toEqual([]);
  });
});
