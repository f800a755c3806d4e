// Text in UTF-8 that a program read as Windows-1252 and saved anew: "Há»™i" for "Hội". Read back, it is valid UTF-8 again, which text in
// any language hardly is by chance.

/** The characters of Windows-1252 from 0x80 to 0x9F; those that it does not define are controls. */
const UPPER =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
/** A letter that begins two or three bytes of UTF-8, read so, with what follows in the word. */
const MISREAD = new RegExp(
  `(?<![A-Za-z])[A-Za-z]{0,20}[\\u00C3-\\u00C6\\u00E1\\u00E2][\\u0080-\\u00BF${UPPER}][A-Za-z\\u0080-\\u00FF${UPPER}]*`,
  'gu',
);
/** What Vietnamese is written with. */
const VIETNAMESE =
  /^[\p{ASCII}\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u2013-\u2026]+$/u;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Words of a text that are UTF-8 read as Windows-1252, with the words that they were. */
export function findMisreadWords(
  text: string,
): { word: string; offset: number; as: 'misread'; write: string }[] {
  return [...text.matchAll(MISREAD)].flatMap(({ 0: word, index }) => {
    const write = readBack(word);
    return write === undefined ? [] : [{ word, offset: index, as: 'misread' as const, write }];
  });
}

function readBack(word: string): string | undefined {
  const bytes = [...word].map((letter) => {
    const at = UPPER.indexOf(letter);
    return at === -1 ? letter.codePointAt(0)! : 0x80 + at;
  });
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    const read = utf8.decode(Uint8Array.from(bytes));
    return VIETNAMESE.test(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
