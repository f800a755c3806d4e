/**
 * One example for each rule that the GFM specification 0.29 adds to CommonMark, in words of our own; the number is that of the
 * specification's example for the same rule. There is one deviation: one tilde is text (example 491), for ranges such as 10~20.
 */
export const gfmExamples: readonly (readonly [name: string, body: string])[] = [
  ['198 a table', '| Họ tên | Chức vụ |\n| --- | --- |\n| Trần Văn Mẫu | Phó Chủ tịch |\n'],
  ['199 alignment, cells of any width', '| ab | Số |\n:-: | ----------:\nBằng khen | 12\n'],
  ['200 a pipe in a cell', '| a\\|b |\n| ------  |\n| cờ `\\|` thi đua |\n| **\\|** giấy khen |\n'],
  ['201 a table ended by another block', '| a | b |\n| --- | --- |\n| một | hai |\n> Trích dẫn\n'],
  ['202 a table ended by a blank line', '| a | b |\n| --- | --- |\n| một | hai |\nba\n\nbốn\n'],
  ['203 a header of another width is no table', '| a | b |\n| --- |\n| một |\n'],
  ['204 cells too few and too many', '| a | b |\n| --- | --- |\n| một |\n| một | hai | ba |\n'],
  ['205 a table without rows', '| a | b |\n| --- | --- |\n'],
  ['279 tasks', '- [ ] Tờ trình\n- [x] Báo cáo\n'],
  ['280 tasks in tasks', '- [x] Hồ sơ\n  - [ ] Tờ trình\n  - [x] Báo cáo\n- [ ] Biên bản\n'],
  ['491 struck words', '~~Thanh Liem~~ Thanh Liêm; ~một dấu~\n'],
  ['492 no strike over paragraphs', 'Đoạn ~~này\n\nhai đoạn~~.\n'],
  ['493 no strike with three marks', 'Câu ~~~không gạch~~~ đâu.\n'],
  ['one tilde is text, the one deviation', 'Thưởng 10~20 triệu, **30~40** triệu.\n'],
  ['622 www', 'www.tinh-mau.example\n'],
  ['623 a path', 'Xem www.tinh-mau.example/gioi-thieu để biết.\n'],
  ['624 closing marks', 'Xem www.tinh-mau.example.\n\nXem www.tinh-mau.example/a.b.\n'],
  [
    '625 brackets',
    'www.a.example/x?q=(m)\n\nwww.a.example/x?q=(m))+ok\n\n(www.a.example/x?q=(m))\n\n(www.a.example/x?q=(m)\n',
  ],
  ['626 brackets inside', 'www.a.example/x?q=(m))+ok\n'],
  ['627 an entity at the end', 'www.a.example/x?q=a&hl=vi\n\nwww.a.example/x?q=a&hl;\n'],
  ['628 an angle ends it', 'www.a.example/tin\\<van\n'],
  ['629 protocols', 'http://a.example\n\n(Xem https://a.example/tim?q=Thi+dua)\n\nftp://a.example\n'],
  ['630 an address', 'tdkt@tinh-mau.example\n'],
  ['631 an address with a plus', 'tin+thu@a.example không phải tin@a+thu.example.\n'],
  ['632 ends of addresses', 'a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-\n\na.b-c_d@a.b_\n'],
  ['653 forbidden HTML', '<strong> <title> <style> <em>\n'],
  ['a footnote, which the specification leaves out', 'Số liệu.[^1]\n\n[^1]: Báo cáo quý I.\n'],
  ['a footnote of several blocks', 'Số liệu.[^a] Lại.[^a]\n\n[^a]: Một.\n\n    - hai\n    - ba\n'],
];
