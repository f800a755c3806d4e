import { expect, test } from 'vitest';
import { layOutBody } from '../../../../src/authoring/format/body.ts';

test.each([
  [
    'columns of a table stand one below the other, numbers to the right',
    '|Đơn vị|Số|\n|-|-:|\n|Xã Mẫu|5|\n|Phường Giả Tưởng|120|',
    '| Đơn vị           |  Số |\n| ---------------- | --: |\n| Xã Mẫu           |   5 |\n| Phường Giả Tưởng | 120 |\n',
  ],
  [
    'a cell beyond the last column stays',
    '|a|b|\n|-|-|\n|1|2|3|',
    '| a   | b   |\n| --- | --- |\n| 1   | 2   | 3 |\n',
  ],
  [
    'lists have one mark and one indentation',
    '* một\n* hai\n    * ba\n    + bốn',
    '- một\n- hai\n  - ba\n  * bốn\n',
  ],
  ['ones of a list count on', '1) một\n1) hai\n1) ba', '1. một\n2. hai\n3. ba\n'],
  [
    'other numbers of a list are words',
    '1) Xã A\n3) Xã C\n2) Xã B\n\n2025) Năm cuối',
    '1. Xã A\n\n3. Xã C\n\n2. Xã B\n\n2025. Năm cuối\n',
  ],
  ['zeros before a number stay', '01. a\n02. b\n    - c', '01. a\n02. b\n    - c\n'],
  ['tasks keep their boxes', '* [x] xong\n* [ ] **chưa**', '- [x] xong\n- [ ] **chưa**\n'],
  ['headings have marks before them', '##   Mục lớn\n### Mục nhỏ ###', '## Mục lớn\n\n### Mục nhỏ\n'],
  ['a line of dashes below words stays', 'Số: 123/QĐ\n-------\nHai', 'Số: 123/QĐ\n-------\n\nHai\n'],
  ['one blank line lies between blocks', 'Một\n\n\n\nHai\n***\nBa', 'Một\n\nHai\n\n---\n\nBa\n'],
  ['a quote is marked on every line', '>một\nhai\n> ba', '> một\n> hai\n> ba\n'],
  ['two spaces still break a line, one goes', 'Một    \nhai \nba ', 'Một  \nhai\nba\n'],
  [
    'a component holds its blocks between blank lines',
    '<Note kind="info">\n  Nộp trước ngày 15.\n  * một\n</Note>',
    '<Note kind="info">\n\nNộp trước ngày 15.\n\n- một\n\n</Note>\n',
  ],
  [
    'a tag stands on one line while it fits',
    '<Figure\n   src="./a.jpg"  alt=\'Câu "hỏi" & đáp\'></Figure>',
    '<Figure src="./a.jpg" alt="Câu &quot;hỏi&quot; & đáp" />\n',
  ],
  [
    'a literal table is copied',
    '<table>\n<tr><td>a</td></tr>\n</table>',
    '<table>\n<tr><td>a</td></tr>\n</table>\n',
  ],
  ['a remark stays', '{/* Chưa xong */}', '{/* Chưa xong */}\n'],
  ['nothing gives nothing', '\n\n', ''],
])('%s', (_, source, expected) => {
  expect(layOutBody(source)).toBe(expected);
});

test('a long tag has a line for each attribute', () => {
  const alt =
    'Các đại biểu ngồi trong hội trường, phía trước là bục phát biểu và hàng cờ của các cụm thi đua';
  expect(layOutBody(`<Figure src="./a.jpg" alt="${alt}" caption="Toàn cảnh" />`)).toBe(
    `<Figure\n  src="./a.jpg"\n  alt="${alt}"\n  caption="Toàn cảnh"\n/>\n`,
  );
});

test('the inside of a sentence is copied as it was typed', () => {
  const sentence =
    'QĐ số 73_A*B, [1], *nghiêng* __đậm__ \\{mẫu\\}, https://a.example/_x_ & a@b.example, 5 < 6.\n';
  expect(layOutBody(sentence.replace('< 6', '\\< 6'))).toBe(sentence.replace('< 6', '\\< 6'));
});
