import { Reader } from './syntax.ts';
import { Keyword, Name, Text, type Value } from './values.ts';

/** The letters that a font has for its codes. */
export interface FontLetters {
  /** How many bytes a code has. */
  width: 1 | 2;
  /** Letters by code; a code that is missing stands for itself in a font of single bytes, and for nothing known in others. */
  letters: ReadonlyMap<number, string>;
  /** How wide letters are by code, in thousandths of their height, and how wide all others are. */
  widths: ReadonlyMap<number, number>;
  otherWidth: number;
  /** The codes of letters that leave no mark, of a font whose letters are drawings. */
  unmarked?: ReadonlySet<number>;
  /** How high its letters are as a share of their size, of a font whose letters are drawings; missing where that is not known. */
  height?: number;
  /** Whether its letters are signs and pictures. */
  isPictures?: boolean;
}

/** A letter of which nothing is known. */
export const UNKNOWN_LETTER = '\uFFFD';
/** Codes of one font that are kept, at most. */
const MAX_CODES = 70_000;
/** Letters of the names that fonts give to them, besides those that are the name itself (Adobe Glyph List). */
const GLYPHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    space: ' ',
    period: '.',
    comma: ',',
    hyphen: '-',
    colon: ':',
    semicolon: ';',
    slash: '/',
    parenleft: '(',
    parenright: ')',
    zero: '0',
    one: '1',
    two: '2',
    three: '3',
    four: '4',
    five: '5',
    six: '6',
    seven: '7',
    eight: '8',
    nine: '9',
    fi: 'fi',
    fl: 'fl',
    ff: 'ff',
    ffi: 'ffi',
    ffl: 'ffl',
    quoteright: '’',
    quoteleft: '‘',
    quotedblleft: '“',
    quotedblright: '”',
    endash: '–',
    emdash: '—',
    dcroat: '\u0111',
    Dcroat: '\u0110',
    ohorn: '\u01a1',
    Ohorn: '\u01a0',
    uhorn: '\u01b0',
    Uhorn: '\u01af',
  }),
);
/** Marks at the end of the names of letters, such as `aacute`. */
const MARKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acute: '\u0301',
    grave: '\u0300',
    circumflex: '\u0302',
    tilde: '\u0303',
    breve: '\u0306',
    hookabove: '\u0309',
    dotbelow: '\u0323',
    dieresis: '\u0308',
    cedilla: '\u0327',
  }),
);

/** The letters of a name of a glyph; `undefined` for one that tells none. */
export function letterOf(name: string): string | undefined {
  const [, hexadecimal] = /^(?:uni|u)([0-9A-F]{4,6})/.exec(name) ?? [];
  if (hexadecimal !== undefined) return fromCode(Number.parseInt(hexadecimal, 16));
  if (/^[A-Za-z]$/.test(name)) return name;
  const [, letter, mark = ''] = /^([A-Za-z])([a-z]+)$/.exec(name) ?? [];
  return GLYPHS.get(name) ?? (MARKS.has(mark) ? (letter! + MARKS.get(mark)!).normalize('NFC') : undefined);
}

/** The words that a font makes of bytes. */
export function spell(bytes: Buffer, { width, letters }: FontLetters): string {
  if (width === 1) return [...bytes].map((code) => letters.get(code) ?? SINGLE_BYTES[code]!).join('');
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += letters.get(bytes.readUInt16BE(at)) ?? UNKNOWN_LETTER;
  return text;
}

/** How wide the letter of a code is, in thousandths of its height. */
export function widthOf(code: number, { widths, otherWidth }: FontLetters): number {
  return widths.get(code) ?? otherWidth;
}

/** The letters of single bytes of which a font says nothing. */
const SINGLE_BYTES = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, code) => code)),
];

/** The letters of codes in a table of a font (ToUnicode; ISO 32000-2, 9.10.3). Throws `Unreadable` when the budget is used up. */
export function readUnicodeTable(
  data: Buffer,
  budget: { left: number; values: number },
): Map<number, string> {
  const letters = new Map<number, string>();
  const reader = new Reader(data, 0, budget);
  let operands: Value[] = [];
  for (let value = reader.next(); value !== undefined && letters.size < MAX_CODES; value = reader.next()) {
    if (!(value instanceof Keyword)) {
      operands.push(value);
      continue;
    }
    if (value.text === 'endbfchar') readChars(operands, letters);
    if (value.text === 'endbfrange') readRanges(operands, letters);
    operands = [];
  }
  return letters;
}

function readChars(operands: readonly Value[], letters: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, letter] = [operands[at], operands[at + 1]];
    if (!(code instanceof Text)) continue;
    if (letter instanceof Text) letters.set(numberOf(code), utf16Of(letter));
    if (letter instanceof Name) letters.set(numberOf(code), letterOf(letter.text) ?? UNKNOWN_LETTER);
  }
}

function readRanges(operands: readonly Value[], letters: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [from, to, letter] = [operands[at], operands[at + 1], operands[at + 2]];
    if (!(from instanceof Text) || !(to instanceof Text)) continue;
    const [first, last] = [numberOf(from), numberOf(to)];
    for (let code = first; code <= last && letters.size < MAX_CODES; code += 1) {
      if (Array.isArray(letter)) {
        const each = letter[code - first];
        if (each instanceof Text) letters.set(code, utf16Of(each));
      } else if (letter instanceof Text) {
        const text = utf16Of(letter);
        letters.set(code, text.slice(0, -1) + fromCode(text.charCodeAt(text.length - 1) + code - first));
      }
    }
  }
}

function numberOf({ bytes }: Text): number {
  return bytes.length === 0 || bytes.length > 4 ? -1 : bytes.readUIntBE(0, bytes.length);
}

function utf16Of({ bytes }: Text): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

function fromCode(code: number): string {
  return code > 0x10ffff || Number.isNaN(code) ? UNKNOWN_LETTER : String.fromCodePoint(code);
}
