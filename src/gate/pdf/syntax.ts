import { Unreadable } from '../documents/document.ts';

/** A name such as `/Type`, with its `#xx` read. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** `7 0 R`: another object of the file. */
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** Any bare word: `obj`, `true`, `stream`. */
export class Keyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A dictionary with every value that was written for a key, because readers differ in which of two they take. */
export class Dictionary {
  readonly entries: (readonly [key: string, value: Value])[] = [];

  /** Every value of a key, in the order of the file. */
  all(key: string): Value[] {
    return this.entries.filter(([each]) => each === key).map(([, value]) => value);
  }

  has(key: string): boolean {
    return this.entries.some(([each]) => each === key);
  }
}

/** A string, which is only read when it is asked for: a file can have a million. */
export class Text {
  private readonly source: Uint8Array;
  private readonly start: number;
  private readonly end: number;
  private readonly isHex: boolean;

  constructor(source: Uint8Array, start: number, end: number, isHex: boolean) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.isHex = isHex;
  }

  /** The bytes that the string stands for. */
  get bytes(): Buffer {
    const written = Buffer.from(this.source.subarray(this.start, this.end)).toString('latin1');
    if (!this.isHex) return Buffer.from(written.replace(ESCAPE, readEscape), 'latin1');
    const digits = written.replace(/[^0-9a-f]/gi, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
}

const ESCAPE = /\\(?:([0-7]{1,3})|(\r\n|[^]))/g;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readEscape(_: string, octal: string | undefined, letter: string): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  // A backslash at the end of a line joins it with the next one.
  return /^[\r\n]/.test(letter) ? '' : (LETTERS[letter] ?? letter);
}

/** A value as it stands in the file. */
export type Value = Name | Reference | Keyword | Text | Dictionary | Value[] | number;

/** What all readers of one file may still read: the same bytes can be made to be read again and again. */
export interface ReadingBudget {
  /** Bytes. */
  left: number;
  /** How many values may still be read, in each other or not. */
  values: number;
}

const MAX_DEPTH = 200;
/** Bytes by which words end: blanks and `()<>[]{}/%`. */
const ENDS = new Uint8Array(256);
for (const letter of '\0\t\n\f\r ()<>[]{}/%') ENDS[letter.charCodeAt(0)] = 1;
const BLANKS = new Uint8Array(256);
for (const letter of '\0\t\n\f\r ') BLANKS[letter.charCodeAt(0)] = 1;

const [LEFT_PAREN, RIGHT_PAREN, LESS, GREATER, LEFT_BRACKET, SLASH, PERCENT, BACKSLASH, HASH] = [
  ...'()<>[/%\\#',
].map((letter) => letter.charCodeAt(0)) as number[];

/** Bare words that are values. */
const LITERALS = new Set(['true', 'false', 'null']);

/**
 * Reads values one after another out of bytes, as leniently as programs that show PDFs do: a dictionary or an array that is not
 * closed ends with its object, and what makes no sense in it is passed over. `StrictReader` refuses what this one passes over.
 */
export class Reader {
  /** Where the next value is looked for. */
  at: number;
  protected readonly bytes: Uint8Array;
  private readonly budget: ReadingBudget;

  constructor(bytes: Uint8Array, at: number, budget: ReadingBudget) {
    this.bytes = bytes;
    this.at = at;
    this.budget = budget;
  }

  /** The next value, or `undefined` at the end of the bytes. */
  next(depth = 0): Value | undefined {
    if (depth > MAX_DEPTH) throw new Unreadable('nested too deep');
    this.budget.values -= 1;
    if (this.budget.values < 0) throw new Unreadable('too many values');
    const { bytes } = this;
    this.skipBlanks();
    const start = this.at;
    if (start >= bytes.length) return undefined;
    const byte = bytes[start]!;
    let value: Name | Text | Keyword | number;
    if (byte === SLASH) value = this.readName();
    else if (byte === LEFT_PAREN) value = this.readString();
    else if (byte === LESS && bytes[start + 1] === LESS) {
      this.at += 2;
      return this.readDictionary(depth);
    } else if (byte === LESS) value = this.readHexString();
    else if (byte === LEFT_BRACKET) {
      this.at += 1;
      return this.readList(']', depth);
    } else value = this.readWord();
    this.budget.left -= this.at - start;
    if (this.budget.left < 0) throw new Unreadable('too long');
    return value;
  }

  /** Goes to the next value, past blanks and comments, and says where that is. */
  skipBlanks(): number {
    const { bytes } = this;
    const start = this.at;
    while (this.at < bytes.length) {
      const byte = bytes[this.at]!;
      if (byte === PERCENT) {
        while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
      } else if (BLANKS[byte] === 0) break;
      else this.at += 1;
    }
    this.budget.left -= this.at - start;
    if (this.budget.left < 0) throw new Unreadable('too long');
    return this.at;
  }

  /** Where the bytes of a stream begin, when one follows. */
  findStream(): number | undefined {
    const word = this.skipBlanks();
    if (Buffer.from(this.bytes.subarray(word, word + 6)).toString('latin1') !== 'stream') return undefined;
    const [first, second] = this.bytes.subarray(word + 6, word + 8);
    if (first !== 10 && !(first === 13 && second === 10)) this.differ('stream');
    return word + 6 + (first === 13 && second === 10 ? 2 : first === 10 || first === 13 ? 1 : 0);
  }

  /** Called for what programs read in different ways, with the place as it stands in the file. This reader goes on. */
  protected differ(_found: string): void {}

  private readName(): Name {
    const { bytes } = this;
    let text = '';
    this.at += 1;
    while (this.at < bytes.length && ENDS[bytes[this.at]!] === 0) {
      let code = bytes[this.at]!;
      if (code === HASH) {
        const digits = String.fromCharCode(bytes[this.at + 1] ?? 0, bytes[this.at + 2] ?? 0);
        if (/^[0-9a-f]{2}$/i.test(digits)) {
          code = Number.parseInt(digits, 16);
          this.at += 2;
        } else this.differ(`/${text}#`);
        if (code === 0) this.differ(`/${text}#00`);
      } else if (code < 0x21 || code > 0x7e) this.differ(`/${text}`);
      text += String.fromCharCode(code);
      this.at += 1;
    }
    return new Name(text);
  }

  private readString(): Text {
    const { bytes } = this;
    const start = this.at + 1;
    let open = 1;
    for (this.at = start; this.at < bytes.length; this.at += 1) {
      const byte = bytes[this.at]!;
      if (byte === BACKSLASH) this.at += 1;
      else if (byte === LEFT_PAREN) open += 1;
      else if (byte === RIGHT_PAREN && --open === 0) break;
    }
    if (open > 0) this.differ('(');
    this.at += 1;
    return new Text(bytes, start, this.at - 1, false);
  }

  protected readHexString(): Text {
    const start = this.at + 1;
    const end = this.bytes.indexOf(GREATER!, start);
    this.at = end === -1 ? this.bytes.length : end + 1;
    return new Text(this.bytes, start, end === -1 ? this.at : end, true);
  }

  private readWord(): Keyword | number {
    const { bytes } = this;
    const start = this.at;
    const isDouble = bytes[start] === GREATER && bytes[start + 1] === GREATER;
    this.at += isDouble ? 2 : 1;
    if (ENDS[bytes[start]!] === 0) while (this.at < bytes.length && ENDS[bytes[this.at]!] === 0) this.at += 1;
    if (this.at - start > 64) return new Keyword('');
    const word = String.fromCharCode(...bytes.subarray(start, this.at));
    return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : new Keyword(word);
  }

  /** Values up to a closing word, the end of the object or the end of the bytes, with references put together. */
  private readList(close: ']' | '>>', depth: number): Value[] {
    const values: Value[] = [];
    for (let before = this.at; ; before = this.at) {
      const value = this.next(depth + 1);
      if (value === undefined) {
        this.differ(close);
        return values;
      }
      if (value instanceof Keyword) {
        if (value.text === close) return values;
        if (value.text === 'endobj' || value.text === 'stream') {
          this.differ(value.text);
          this.at = before;
          return values;
        }
        const number = values.at(-2);
        if (value.text === 'R' && typeof number === 'number' && typeof values.at(-1) === 'number') {
          values.splice(-2, 2, new Reference(number));
          continue;
        }
        if (!isLiteral(value)) this.differ(value.text);
      }
      values.push(value);
    }
  }

  protected readDictionary(depth: number): Dictionary {
    const dictionary = new Dictionary();
    const values = this.readList('>>', depth);
    for (let index = 0; index < values.length; index += 1) {
      const key = values[index];
      const value = values[index + 1];
      if (!(key instanceof Name) || value === undefined) {
        this.differ(key instanceof Name ? `/${key.text}` : '<<');
        continue;
      }
      dictionary.entries.push([key.text, value]);
      index += 1;
    }
    return dictionary;
  }
}

/** Whether a bare word is a value. */
export function isLiteral({ text }: Keyword): boolean {
  return LITERALS.has(text);
}

/** Whether a value of a key is written as this name. */
export function isNamed(dictionary: Dictionary, key: string, name: string): boolean {
  return dictionary.all(key).some((each) => each instanceof Name && each.text === name);
}
