/** A name such as `/Type`, with its `#xx` read. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A reference to another object of the file, such as `7 0 R`. */
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A keyword, such as `obj`, `true` or `stream`. */
export class Keyword {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A dictionary that keeps every value of a repeated key, because programs differ in which of them they take. */
export class Dictionary {
  readonly entries: (readonly [key: string, value: Value])[] = [];

  /** Every value of a key, in the order of the file. */
  all(key: string): Value[] {
    return this.entries.filter(([each]) => each === key).map(([, value]) => value);
  }

  /** Each key once. */
  keys(): string[] {
    return [...new Set(this.entries.map(([key]) => key))];
  }

  has(key: string): boolean {
    return this.entries.some(([each]) => each === key);
  }
}

/** A string that is decoded only when asked for: a file can have a million. */
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

  /** How many bytes it has as it is written. */
  get length(): number {
    return this.end - this.start;
  }

  /** The bytes that the string stands for. */
  get bytes(): Buffer {
    const written = Buffer.from(this.source.subarray(this.start, this.end)).toString('latin1');
    if (!this.isHex) return Buffer.from(written.replace(ESCAPE_SEQUENCE, readEscape), 'latin1');
    const digits = written.replace(/[^0-9a-f]/gi, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
}

/** An escape sequence of a literal string (ISO 32000-2, 7.3.4.2): an octal code, or a letter or line end. */
const ESCAPE_SEQUENCE = /\\(?:([0-7]{1,3})|(\r\n|[^]))/g;
const ESCAPED_LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readEscape(_: string, octal: string | undefined, letter: string): string {
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  // A backslash at the end of a line joins it with the next one.
  return /^[\r\n]/.test(letter) ? '' : (ESCAPED_LETTERS[letter] ?? letter);
}

/** A value as it is written in the file. */
export type Value = Name | Reference | Keyword | Text | Dictionary | Value[] | number;

/** Keywords that are values. */
const LITERALS = new Set(['true', 'false', 'null']);

/** Whether a keyword is a value. */
export function isLiteral({ text }: Keyword): boolean {
  return LITERALS.has(text);
}

/** Whether a key has this name as a value of its own, not behind a reference. */
export function isNamed(dictionary: Dictionary, key: string, name: string): boolean {
  return dictionary.all(key).some((each) => each instanceof Name && each.text === name);
}
