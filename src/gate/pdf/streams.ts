import { Unreadable } from '../documents/document.ts';
import type { Decryption } from './encryption.ts';
import { decodeFilter, type Parameters } from './filters.ts';
import { UNKNOWN_ORIGIN, type Origin, type References } from './references.ts';
import { Dictionary, Name, type Value } from './values.ts';

/** Bytes that decryption and filters of one file may produce together, at most. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;

/** The streams of a PDF: their bytes, decrypted and behind their filters. */
export class Streams {
  /** How the file is decrypted, once that is known. */
  decryption: Decryption | undefined;
  private readonly bytes: Buffer;
  private readonly references: References;
  private unpackable = MAX_UNPACKED_BYTES;

  constructor(bytes: Buffer, references: References) {
    this.bytes = bytes;
    this.references = references;
  }

  /** The decoded bytes of a stream; `isPlain` says that it is not encrypted. Throws `Unreadable` for an unknown filter. */
  read(dictionary: Dictionary, start: number, origin: Origin, isPlain = false): Buffer {
    const filters = this.references.listOf(dictionary, 'Filter', origin);
    return this.decode(dictionary, start, origin, filters, isPlain);
  }

  /** The file of a picture (JPEG, JPEG 2000) in a stream, behind the filters that were put upon it; `undefined` for other streams. */
  readPicture(dictionary: Dictionary, start: number, origin: Origin): Buffer | undefined {
    const filters = this.references.listOf(dictionary, 'Filter', origin);
    const last = filters.findIndex(
      (filter) => filter instanceof Name && /^(?:DCT|DCTDecode|JPXDecode)$/.test(filter.text),
    );
    if (last === -1) return undefined;
    return this.decode(dictionary, start, origin, filters.slice(0, last), false);
  }

  /** Where the bytes of a stream end. Throws `Unreadable` unless the dictionary gives one length, behind which the stream ends. */
  findEnd(dictionary: Dictionary, start: number): number {
    const lengths = new Set(this.references.numbersOf(dictionary, 'Length', UNKNOWN_ORIGIN));
    const [length = -1, ...others] = lengths;
    if (others.length > 0 || !this.isEnd(start, length)) throw new Unreadable('/Length');
    return start + length;
  }

  private decode(
    dictionary: Dictionary,
    start: number,
    origin: Origin,
    filters: readonly Value[],
    isPlain: boolean,
  ): Buffer {
    if (dictionary.has('DP') || dictionary.has('F')) throw new Unreadable('/F');
    let data = this.cut(dictionary, start, origin);
    this.spend(data.length);
    if (this.decryption && !isPlain) data = this.decryption.stream(data, origin.number, origin.generation);
    const parameters = this.references.listOf(dictionary, 'DecodeParms', origin);
    for (const [index, filter] of filters.entries()) {
      if (!(filter instanceof Name)) throw new Unreadable('/Filter');
      data = decodeFilter(filter.text, data, this.readParameters(parameters[index], origin), this.unpackable);
      this.spend(data.length);
    }
    return data;
  }

  private spend(bytes: number): void {
    this.unpackable -= bytes;
    if (this.unpackable < 0) throw new Unreadable('too long');
  }

  /** The raw bytes of a stream: of the declared length if `endstream` follows there, else up to the first `endstream`. */
  private cut(dictionary: Dictionary, start: number, origin: Origin): Buffer {
    for (const length of this.references.numbersOf(dictionary, 'Length', origin)) {
      if (this.isEnd(start, length)) return this.bytes.subarray(start, start + length);
    }
    const end = this.bytes.indexOf('endstream', start);
    return this.bytes.subarray(start, end === -1 ? this.bytes.length : end);
  }

  private isEnd(start: number, length: number): boolean {
    const end = start + length;
    return length >= 0 && /^[\0\t\n\f\r ]*endstream/.test(this.bytes.toString('latin1', end, end + 20));
  }

  private readParameters(value: Value | undefined, origin: Origin): Parameters {
    const numbers = (key: string, otherwise: number) => {
      if (!(value instanceof Dictionary)) return otherwise;
      const found = this.references.numbersOf(value, key, origin);
      if (found.length > 1) throw new Unreadable(`/${key}`);
      return found[0] ?? otherwise;
    };
    return {
      predictor: numbers('Predictor', 1),
      colors: numbers('Colors', 1),
      bits: numbers('BitsPerComponent', 8),
      columns: numbers('Columns', 1),
      early: numbers('EarlyChange', 1),
    };
  }
}
