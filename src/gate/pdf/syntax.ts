import { Unreadable } from '../documents/document.ts';
import { Dictionary, isLiteral, Keyword, Name, Reference, Text, type Value } from './values.ts';

/** What all readers of one file may still read: a file can make the same bytes be read again and again. */
export interface ReadingBudget {
  /** Bytes that may still be read. */
  left: number;
  /** Values that may still be read, nested ones included. */
  values: number;
}

/** Levels of nested arrays and dictionaries, at most. */
const MAX_DEPTH = 200;
/** 1 for each byte that ends a word: blanks and `()<>[]{}/%`. */
const IS_DELIMITER = new Uint8Array(256);
for (const letter of '\0\t\n\f\r ()<>[]{}/%') IS_DELIMITER[letter.charCodeAt(0)] = 1;
/** 1 for each byte that is a blank. */
const IS_BLANK = new Uint8Array(256);
for (const letter of '\0\t\n\f\r ') IS_BLANK[letter.charCodeAt(0)] = 1;

const [LEFT_PAREN, RIGHT_PAREN, LESS, GREATER, LEFT_BRACKET, SLASH, PERCENT, BACKSLASH, HASH] = [
  ...'()<>[/%\\#',
].map((letter) => letter.charCodeAt(0)) as number[];

/**
 * Reads one value after another from bytes, as leniently as PDF viewers do: an unclosed dictionary or array ends with its object,
 * and what makes no sense is skipped. `StrictReader` refuses what this one skips.
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
      } else if (IS_BLANK[byte] === 0) break;
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
    while (this.at < bytes.length && IS_DELIMITER[bytes[this.at]!] === 0) {
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
    if (IS_DELIMITER[bytes[start]!] === 0)
      while (this.at < bytes.length && IS_DELIMITER[bytes[this.at]!] === 0) this.at += 1;
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
