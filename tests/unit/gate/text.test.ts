import { describe, expect, test } from 'vitest';
import { decodeText, listTextIssues, repairText, textRules } from '../../../src/gate/text.ts';

/** `rule line:column` of every issue with a text. */
function judge(text: string): string[] {
  return listTextIssues(text, 'a.mdx').map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

function decode(bytes: readonly number[]): string {
  const decoded = decodeText(new Uint8Array(bytes), 'a.mdx');
  if ('text' in decoded) return decoded.text;
  const { rule, line, column } = decoded.issue;
  return `${rule} ${line}:${column}`;
}

describe('the bytes of a file', () => {
  test('are UTF-8, and each letter stays itself', () => {
    expect(decode([...Buffer.from('Đỗ Hồng Hà\n')])).toBe('Đỗ Hồng Hà\n');
  });

  test('have one kind of line ending, so that columns do not depend on the system', () => {
    expect(decode([...Buffer.from('a\r\nb\r\n\nc')])).toBe('a\nb\n\nc');
  });

  test.each([
    ['a byte that UTF-8 never has', [0x61, 0x0a, 0x62, 0xff], '2:2'],
    ['a letter cut at the end of the file', [0x61, 0xe1, 0xbb], '1:2'],
    ['a letter of which the end is broken', [0x61, 0xe1, 0xbb, 0x41], '1:2'],
    ['a whole letter before a broken one', [0xe1, 0xbb, 0x87, 0xe1, 0xbb, 0xff], '1:2'],
    ['an old encoding', [0x4e, 0x67, 0x75, 0x79, 0xea, 0x6e], '1:5'],
    ['a NUL before a broken letter', [0x61, 0x00, 0xff], '1:2'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], '1:1'],
    ['a NUL, which no text has', [0x61, 0x0a, 0x00], '2:1'],
  ])('with %s are named at their place', (_, bytes, place) => {
    expect(decode(bytes)).toContain(`not-utf8 ${place}`);
  });
});

describe('a text', () => {
  test.each([
    ['Vietnamese', 'Lễ trao tặng Huân chương Độc lập hạng Nhất; đồng chí Đặng Thị Ỷ.'],
    ['tabs and lines', 'a\tb\nc'],
    ['a micro sign with its unit', 'bụi mịn 2,5 \u00B5m'],
    ['a Greek letter as a micro sign', 'bụi mịn 2,5 \u03BCm'],
    ['a Greek letter before a hyphen', 'α-tocopherol'],
    ['a Greek letter behind a prefix', '5 kΩ, 3 MΩ'],
    ['a Greek letter before a word', 'Δmax, Σx'],
    ['emoji that are joined', '👨\u200D👩\u200D👧, 👩🏽\u200D🚒'],
    ['signs that are drawn as emoji', '❤\uFE0F, 1\uFE0F\u20E3'],
    ['an ideograph in one of its forms', '葛\u{E0100}'],
    ['a Greek letter alone', 'mức ý nghĩa α = 0,05'],
    ['a whole word of another script', 'Москва, Ελλάδα'],
    ['superscripts', '120 m²'],
    ['quotation marks and dashes', '“Dạy tốt – Học tốt”…'],
    ['nothing', ''],
  ])('may have %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });

  test.each([
    ['a control that turns the direction of writing', 'a\nb\u202Ec', 'bidirectional-control 2:2'],
    ['an isolate of the same kind', 'ab\u2066', 'bidirectional-control 1:3'],
    ['a zero-width space', 'thi\u200Bđua', 'invisible-character 1:4'],
    ['a soft hyphen', 'thi\u00ADđua', 'invisible-character 1:4'],
    ['a tag character', 'a\u{E0041}', 'invisible-character 1:2'],
    ['a letter that is blank', 'thi\u3164đua', 'invisible-character 1:4'],
    ['half of a surrogate pair', 'thi\uD83Dđua', 'invisible-character 1:4'],
    ['a noncharacter', 'thi\uFFFFđua', 'invisible-character 1:4'],
    ['a mark of how to draw nothing', 'a\uFE01', 'invisible-character 1:2'],
    ['a sign that stands for an object', 'a\uFFFCb', 'invisible-character 1:2'],
    ['a note head that is not drawn', 'a\u{1D159}b', 'invisible-character 1:2'],
    ['a sign that only joins hieroglyphs', 'a\u{13430}b', 'invisible-character 1:2'],
    ['a filler of a script', 'a\u{16FE4}b', 'invisible-character 1:2'],
    ['an operator that is not seen', 'a\u2062b', 'invisible-character 1:2'],
    ['an end of a line of another kind', 'a\u2028b', 'invisible-character 1:2'],
    ['a control character', 'a\u0007', 'invisible-character 1:2'],
    ['a lone carriage return', 'a\rb', 'invisible-character 1:2'],
    ['an Eth for Đ', 'ông \u00D0ồng', 'eth-for-d-stroke 1:5'],
    ['a small eth for đ', 'xã \u00F0ó', 'eth-for-d-stroke 1:4'],
    ['a Cyrillic letter in a Vietnamese word', 'ông Nguy\u0435n', 'mixed-script 1:5'],
    ['a Greek letter in a Vietnamese word', 'H\u03BF\u03BFi', 'mixed-script 1:1'],
    ['a Greek capital that looks like a Latin one', 'ông \u0391n', 'mixed-script 1:5'],
    ['an Armenian letter in a word', 'th\u0585', 'mixed-script 1:1'],
    ['a Cherokee letter in a word', 'xin ch\u13AAo', 'mixed-script 1:5'],
    ['a letter of an alphabet that no list names', 'h\u{10411}a', 'mixed-script 1:1'],
    ['a word of Cherokee that looks Latin', 'ông \u13AA\u13F4\u13DF', 'look-alike-letter 1:5'],
    ['a word of Lisu that looks Latin', '\uA4D0\uA4F3 a', 'look-alike-letter 1:1'],
    ['a word of Coptic that looks Latin', 'a \u2C9E\u2C9E', 'look-alike-letter 1:3'],
    ['a phonetic letter in a Vietnamese word', 'N\u0261uyễn', 'look-alike-letter 1:1'],
    ['a small capital in a Vietnamese word', 'H\u1ED9\u026A', 'look-alike-letter 1:1'],
    ['full-width letters', 'Số \uFF11\uFF12', 'look-alike-letter 1:4'],
    ['mathematical letters', 'a \u{1D407}\u{1D428}', 'look-alike-letter 1:3'],
    ['letters in circles', '\u24B6a', 'look-alike-letter 1:1'],
    ['a letter that only a font knows', 'a \uF0B7 b', 'look-alike-letter 1:3'],
    ['a joiner between letters', 'a\u200Db', 'invisible-character 1:2'],
    ['decomposed letters', `a\n${'Hà'.normalize('NFD')}`, 'not-nfc 2:2'],
  ])('may not have %s', (_, text, issue) => {
    expect(judge(text)).toEqual([issue]);
  });

  test('names the word or the code point of each fault', () => {
    const details = listTextIssues('Nguy\u0435n \u00D0ồng a\u200Bb', 'a.mdx').map((issue) => issue.details);
    expect(details).toEqual(
      expect.arrayContaining([
        { word: 'Nguy\u0435n' },
        { word: '\u00D0ồng', codePoint: 'U+00D0' },
        { codePoint: 'U+200B' },
      ]),
    );
  });

  test('names every hidden character, but decomposed letters only once', () => {
    expect(judge('a\u200Bb\u200Bc')).toHaveLength(2);
    expect(judge('Hà Nội, Đà Nẵng'.normalize('NFD'))).toEqual(['not-nfc 1:2']);
  });

  test('breaks no rule that the list of rules does not name', () => {
    const broken = ['\u202E', '\u200B', '\u00D0', 'H\u03BFi', '\uF0B7', 'Hà'.normalize('NFD')].flatMap(
      (text) => listTextIssues(text, 'a.mdx').map(({ rule }) => rule),
    );
    expect([...textRules].toSorted()).toEqual(['not-utf8', ...broken].toSorted());
  });
});

describe('a byte order mark', () => {
  test('at the beginning of a file is no part of its text', () => {
    expect(decode([0xef, 0xbb, 0xbf, 0x61])).toBe('a');
  });

  test('is a hidden character inside a text', () => {
    expect(judge('a\n\uFEFFb')).toEqual(['invisible-character 2:1']);
  });
});

describe('a repaired text', () => {
  test.each([
    ['has composed letters', 'Hà Nội'.normalize('NFD'), 'Hà Nội'],
    ['has nothing of zero width', 'thi\u200B đua\uFEFF', 'thi đua'],
    ['has Đ for Eth', '\u00D0ồng chí \u00F0ó', 'Đồng chí đó'],
    ['keeps a byte order mark, both line endings and all spaces', '\uFEFFa\r\nb\n c\u00A0d  e\t', undefined],
    ['keeps both placements of tone marks', 'hoà hòa', undefined],
    ['keeps what may stand for the end of a line or a space', 'a\u000Bb\rc\u2028d\u3164e', undefined],
    ['keeps joined emoji', '👨\u200D👩\u200D👧', undefined],
    ['keeps directions and look-alikes, which a person has to see', 'a\u202Eb Nguy\u0435n', undefined],
    ['keeps all of a text that has to be converted first', 'T\u00ADëng phßng chñ tÞch \u00D0', undefined],
  ])('%s', (_, text, repaired = text) => {
    expect(repairText(text)).toBe(repaired);
    expect(repairText(repaired)).toBe(repaired);
  });

  test('breaks no rule any more that can be repaired', () => {
    const text = `${'Hội nghị'.normalize('NFD')} \u00D0ồng\u200B chí`;
    expect(judge(text)).toHaveLength(3);
    expect(judge(repairText(text))).toEqual([]);
  });
});
