/** Signs of the fonts that have no letters, by the number of the sign in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x6c: '●',
  0x6e: '■',
  0x6f: '☐',
  0x71: '❑',
  0x72: '❒',
  0x76: '❖',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '☐',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa8: '♦',
  0xab: '↔',
  0xac: '←',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb9: '≠',
  0xbb: '≈',
  0xbe: '—',
  0xd6: '√',
  0xe5: '∑',
};

/** Letters of no language, under which fonts of signs keep theirs. */
const PRIVATE = /[\uF020-\uF0FF]/gu;

/** A text of a font of signs with these as letters; a sign that has none stays. */
export function readSigns(text: string, font: string | undefined): string {
  return text.replace(PRIVATE, (sign) => readSymbol(font ?? '', sign.codePointAt(0)!.toString(16)) ?? sign);
}

/** A sign that Word keeps by its font and number (`w:sym`); `undefined` for one of a font of pictures that has no letter. */
export function readSymbol(font: string, char: string): string | undefined {
  const code = Number.parseInt(char, 16);
  if (!Number.isInteger(code) || code < 0x20) return undefined;
  const signs = /^wingdings$/iu.test(font) ? WINGDINGS : /^symbol$/iu.test(font) ? SYMBOL : {};
  const known = signs[code % 0x100];
  if (known !== undefined) return known;
  return code < 0xe000 && !/^(?:wingdings|webdings|symbol)/iu.test(font)
    ? String.fromCharCode(code)
    : undefined;
}
