const DECODER = new TextDecoder();
const ENCODER = new TextEncoder();

/** Major types (RFC 8949, section 3.1). */
const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const ARRAY = 4;

/**
 * Reads the part of CBOR (RFC 8949) that Pagefind writes: whole numbers, text and arrays of known length. It is read
 * step by step instead of into a tree, because a chunk of the index holds a hundred thousand numbers.
 */
export class CborReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Where the next item begins. */
  get position(): number {
    return this.#at;
  }

  /** The number of items of the array that begins here. */
  array(): number {
    return this.#argument(ARRAY);
  }

  /** A whole number, of which Pagefind writes negative ones as markers between positions. */
  integer(): number {
    if (this.#bytes[this.#at]! >> 5 === NEGATIVE) return -1 - this.#argument(NEGATIVE);
    return this.#argument(UNSIGNED);
  }

  text(): string {
    const length = this.#argument(TEXT);
    const end = this.#findEnd(length);
    const text = DECODER.decode(this.#bytes.subarray(this.#at, end));
    this.#at = end;
    return text;
  }

  /** Passes over the item that begins here, whatever it is. Returns how many numbers it holds. */
  skip(): number {
    let numbers = 0;
    for (let left = 1; left > 0; left -= 1) {
      const type = this.#bytes[this.#at]! >> 5;
      const argument = this.#argument(type);
      if (type === ARRAY) left += argument;
      else if (type === TEXT) this.#at = this.#findEnd(argument);
      else numbers += 1;
    }
    return numbers;
  }

  #argument(type: number): number {
    const head = this.#bytes[this.#at];
    if (head === undefined || head >> 5 !== type) {
      throw new RangeError(`The index is not as expected at byte ${this.#at}`);
    }
    this.#at += 1;
    const size = head & 31;
    if (size < 24) return size;
    // 1, 2 or 4 bytes follow; numbers of 8 bytes and arrays of unknown length do not occur.
    const length = [1, 2, 4][size - 24];
    if (length === undefined) throw new RangeError(`The index is not as expected at byte ${this.#at}`);
    let value = 0;
    for (const end = this.#findEnd(length); this.#at < end; this.#at += 1) {
      value = value * 256 + this.#bytes[this.#at]!;
    }
    return value;
  }

  /** The end of the next `length` bytes. Throws at the end of the file: a truncated file would give half an answer. */
  #findEnd(length: number): number {
    const end = this.#at + length;
    if (end > this.#bytes.length)
      throw new RangeError(`The index ends too soon, at byte ${this.#bytes.length}`);
    return end;
  }
}

/** The beginning of an array, which its items follow. */
export function writeArray(length: number): Uint8Array {
  return writeHead(ARRAY, length);
}

/** A whole number of at least 0. */
export function writeInteger(number: number): Uint8Array {
  return writeHead(UNSIGNED, number);
}

export function writeText(text: string): Uint8Array[] {
  const bytes = ENCODER.encode(text);
  return [writeHead(TEXT, bytes.length), bytes];
}

/** Type and argument of an item, in as few bytes as can be (RFC 8949, section 4.2.1). */
function writeHead(type: number, argument: number): Uint8Array {
  const head = type << 5;
  if (argument < 24) return Uint8Array.of(head | argument);
  if (argument < 2 ** 8) return Uint8Array.of(head | 24, argument);
  if (argument < 2 ** 16) return Uint8Array.of(head | 25, argument >> 8, argument & 255);
  const [a, b, c] = [24, 16, 8].map((shift) => (argument >>> shift) & 255);
  return Uint8Array.of(head | 26, a!, b!, c!, argument & 255);
}
