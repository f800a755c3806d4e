import { Unreadable } from '../documents/document.ts';
import { openWithoutPassword, type Decryption } from './encryption.ts';
import { decodeFilter, type Parameters } from './filters.ts';
import { Dictionary, Name, Reader, Reference, Text, type ReadingBudget, type Value } from './syntax.ts';

/** Where a value stands, by which its strings are decrypted. */
export interface Origin {
  number: number;
  generation: number;
  /** Whether it lies in an object stream, which is decrypted as a whole. */
  isPacked: boolean;
}

/** One object, wherever it was found. */
export interface PdfObject {
  value: Value;
  origin: Origin;
  /** Where the bytes of its stream begin, when it has one. */
  stream?: number;
}

interface Source {
  bytes: Buffer;
  at: number;
  origin: Origin;
}

/** How often each byte may be read, on average, and how many bytes are for free. */
const READINGS = 3;
const FREE = 4_000_000;
/** Bytes that decryption and all filters of a file may make together, whatever is unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024;
/** Objects of a file, and values in them: honest ones of the largest size have some hundred thousand objects. */
const MAX_OBJECTS = 300_000;
export const MAX_VALUES = 2_500_000;
const UNKNOWN: Origin = { number: -1, generation: 0, isPacked: false };

/**
 * The objects of a PDF: all that any program could find in it, rather than those that its tables name, because the tables can
 * lead anywhere and programs repair broken ones. Throws `Unreadable` where something cannot be looked into.
 */
export class PdfFile {
  /** Whether it is encrypted but opens without a password. */
  isLocked = false;
  /** What the object streams hold, decrypted and behind their filters. */
  readonly unpacked: Buffer[] = [];
  readonly bytes: Buffer;
  private readonly budget: ReadingBudget;
  private readonly sources = new Map<number, Source[]>();
  private readonly encryptions: { value: Value; id: Value | undefined }[] = [];
  private decryption: Decryption | undefined;
  private unpackable = MAX_UNPACKED;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.budget = { left: FREE + READINGS * bytes.length, values: MAX_VALUES };
  }

  /** Every object and trailer, each once. References can be followed when all were listed. */
  *list(): Generator<PdfObject> {
    const packs: { dictionary: Dictionary; stream: number; origin: Origin }[] = [];
    let count = 0;
    const countOne = (): void => {
      count += 1;
      if (count > MAX_OBJECTS) throw new Unreadable('too many objects');
    };
    for (const object of this.listPlain()) {
      countOne();
      const { value, stream, origin } = object;
      if (value instanceof Dictionary) {
        for (const each of value.all('Encrypt'))
          this.encryptions.push({ value: each, id: value.all('ID')[0] });
        if (stream !== undefined && isObjectStream(value)) packs.push({ dictionary: value, stream, origin });
      }
      yield object;
    }
    this.openEncryption();
    for (const { dictionary, stream, origin } of packs) {
      for (const data of this.readPack(dictionary, stream, origin)) {
        for (const object of this.listPacked(data, dictionary)) {
          countOne();
          yield object;
        }
      }
    }
  }

  /** Every value that a reference can lead to; nothing when there is no such object. */
  follow(value: Value, origin: Origin, depth = 0): PdfObject[] {
    if (!(value instanceof Reference)) return [{ value, origin }];
    if (depth > 20) throw new Unreadable('references');
    return (this.sources.get(value.number) ?? []).flatMap((source) => {
      const found = new Reader(source.bytes, source.at, this.budget).next();
      return found === undefined ? [] : this.follow(found, source.origin, depth + 1);
    });
  }

  /** A string as text, decrypted where it has to be. */
  decodeText({ bytes }: Text, { number, generation, isPacked }: Origin): string {
    const plain = this.decryption && !isPacked ? this.decryption.text(bytes, number, generation) : bytes;
    if (plain[0] === 0xfe && plain[1] === 0xff) return new TextDecoder('utf-16be').decode(plain);
    if (plain[0] === 0xff && plain[1] === 0xfe) return new TextDecoder('utf-16le').decode(plain);
    if (plain[0] === 0xef && plain[1] === 0xbb) return new TextDecoder().decode(plain);
    return plain.toString('latin1');
  }

  /** The bytes of a stream behind its filters, as far as they are known; `isPlain` for one that is not encrypted. */
  readStream(dictionary: Dictionary, start: number, origin: Origin, isPlain = false): Buffer {
    if (dictionary.has('DP') || dictionary.has('F')) throw new Unreadable('/F');
    let data = this.cutStream(dictionary, start, origin);
    this.spend(data.length);
    if (this.decryption && !isPlain) data = this.decryption.stream(data, origin.number, origin.generation);
    const filters = this.listOf(dictionary, 'Filter', origin);
    const parameters = this.listOf(dictionary, 'DecodeParms', origin);
    for (const [index, filter] of filters.entries()) {
      if (!(filter instanceof Name)) throw new Unreadable('/Filter');
      data = decodeFilter(filter.text, data, this.readParameters(parameters[index], origin), this.unpackable);
      this.spend(data.length);
    }
    return data;
  }

  /** Where the bytes of a stream end. Throws `Unreadable` unless the dictionary gives one length, behind which the stream ends. */
  findStreamEnd(dictionary: Dictionary, start: number): number {
    const [length = -1, ...others] = new Set(this.numbersOf(dictionary, 'Length', UNKNOWN));
    if (others.length > 0 || !this.isStreamEnd(start, length)) throw new Unreadable('/Length');
    return start + length;
  }

  private spend(bytes: number): void {
    this.unpackable -= bytes;
    if (this.unpackable < 0) throw new Unreadable('too long');
  }

  private openEncryption(): void {
    for (const { value, id } of this.encryptions) {
      for (const { value: dictionary, origin } of this.follow(value, UNKNOWN)) {
        if (!(dictionary instanceof Dictionary)) continue;
        const ids = id === undefined ? [] : this.follow(id, UNKNOWN).flatMap((each) => each.value);
        const first = ids[0] instanceof Text ? ids[0].bytes : Buffer.alloc(0);
        const get = (each: Value | undefined) =>
          each === undefined ? undefined : this.follow(each, origin)[0]?.value;
        const decryption = openWithoutPassword(dictionary, first, get);
        if (!decryption) throw new Unreadable('/Encrypt');
        this.decryption ??= decryption;
        this.isLocked = true;
      }
    }
  }

  /**
   * What an object stream holds. Of an encrypted file both readings are looked at, because a dictionary can say so of a file that
   * is not.
   */
  private *readPack(dictionary: Dictionary, stream: number, origin: Origin): Generator<Buffer> {
    const readings = [this.readStream(dictionary, stream, origin)];
    this.unpacked.push(...readings);
    if (this.decryption) {
      try {
        readings.push(this.readStream(dictionary, stream, origin, true));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    for (const data of readings) {
      this.budget.left += READINGS * data.length;
      yield data;
    }
  }

  /** The raw bytes: as long as the dictionary says if it is right about it, else up to the word that ends a stream. */
  private cutStream(dictionary: Dictionary, start: number, origin: Origin): Buffer {
    for (const length of this.numbersOf(dictionary, 'Length', origin)) {
      if (this.isStreamEnd(start, length)) return this.bytes.subarray(start, start + length);
    }
    const end = this.bytes.indexOf('endstream', start);
    return this.bytes.subarray(start, end === -1 ? this.bytes.length : end);
  }

  private isStreamEnd(start: number, length: number): boolean {
    const end = start + length;
    return length >= 0 && /^[\0\t\n\f\r ]*endstream/.test(this.bytes.toString('latin1', end, end + 20));
  }

  /** A value that may be one or a list of several; two values for one key cannot be told apart. */
  private listOf(dictionary: Dictionary, key: string, origin: Origin): Value[] {
    const found = dictionary.all(key).flatMap((value) => this.follow(value, origin));
    if (found.length > 1) throw new Unreadable(`/${key}`);
    return found.flatMap(({ value, origin: own }) =>
      (Array.isArray(value) ? value : [value]).flatMap((each) => {
        const [only, ...others] = this.follow(each, own);
        if (only === undefined || others.length > 0) throw new Unreadable(`/${key}`);
        return [only.value];
      }),
    );
  }

  private numbersOf(dictionary: Dictionary, key: string, origin: Origin): number[] {
    return dictionary
      .all(key)
      .flatMap((value) => this.follow(value, origin))
      .flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  }

  private readParameters(value: Value | undefined, origin: Origin): Parameters {
    const numbers = (key: string, otherwise: number) => {
      if (!(value instanceof Dictionary)) return otherwise;
      const found = this.numbersOf(value, key, origin);
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

  private *listPlain(): Generator<PdfObject> {
    const { bytes } = this;
    for (let at = bytes.indexOf('obj'); at !== -1; at = bytes.indexOf('obj', at + 3)) {
      if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
      yield* this.readObject(at + 3, this.findOrigin(at) ?? UNKNOWN);
    }
    for (let at = bytes.indexOf('trailer'); at !== -1; at = bytes.indexOf('trailer', at + 7)) {
      yield* this.readObject(at + 7, UNKNOWN);
    }
  }

  private *readObject(at: number, origin: Origin): Generator<PdfObject> {
    const reader = new Reader(this.bytes, at, this.budget);
    const value = reader.next();
    if (value === undefined) return;
    this.remember(at, this.bytes, origin);
    const stream = value instanceof Dictionary ? reader.findStream() : undefined;
    yield { value, origin, ...(stream === undefined ? {} : { stream }) };
  }

  private remember(at: number, bytes: Buffer, origin: Origin): void {
    const known = this.sources.get(origin.number);
    if (known) known.push({ bytes, at, origin });
    else this.sources.set(origin.number, [{ bytes, at, origin }]);
  }

  /** The number and generation that stand before the word `obj`, if they do. */
  findOrigin(at: number): Origin | undefined {
    const before = this.bytes.toString('latin1', Math.max(0, at - 40), at);
    const found = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]*$/.exec(before);
    return found ? { number: Number(found[1]), generation: Number(found[2]), isPacked: false } : undefined;
  }

  /** The objects of an object stream: those that stand one after another, and at whatever other place its head names. */
  private *listPacked(data: Buffer, dictionary: Dictionary): Generator<PdfObject> {
    const named = this.readHead(data, dictionary);
    const seen = new Set<number>();
    const reader = new Reader(data, 0, this.budget);
    for (let at = reader.skipBlanks(); at < data.length; at = reader.skipBlanks()) {
      seen.add(at);
      yield* this.readPacked(reader, data, named.get(at));
    }
    for (const [at, number] of named) {
      if (!seen.has(at)) yield* this.readPacked(new Reader(data, at, this.budget), data, number);
    }
  }

  private *readPacked(reader: Reader, data: Buffer, number: number | undefined): Generator<PdfObject> {
    const at = reader.at;
    const value = reader.next();
    if (value === undefined) return;
    const origin = { number: number ?? UNKNOWN.number, generation: 0, isPacked: true };
    if (number !== undefined) this.remember(at, data, origin);
    yield { value, origin };
  }

  /** The places of the objects in an object stream, each with the number of its object. */
  private readHead(data: Buffer, dictionary: Dictionary): Map<number, number> {
    const places = new Map<number, number>();
    const counts = this.numbersOf(dictionary, 'N', UNKNOWN);
    for (const first of this.numbersOf(dictionary, 'First', UNKNOWN)) {
      const head = new Reader(data, 0, this.budget);
      for (let index = 0; index < Math.max(...counts); index += 1) {
        const [number, offset] = [head.next(), head.next()];
        if (typeof number !== 'number' || typeof offset !== 'number') break;
        const at = new Reader(data, Math.max(0, first + offset), this.budget).skipBlanks();
        places.set(at, number);
      }
    }
    return places;
  }
}

function isObjectStream(dictionary: Dictionary): boolean {
  const isCalled = dictionary.all('Type').some((type) => type instanceof Name && type.text === 'ObjStm');
  return isCalled || (dictionary.has('N') && dictionary.has('First'));
}
