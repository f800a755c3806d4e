import { Unreadable } from '../documents/document.ts';
import { openWithoutPassword } from './encryption.ts';
import { isObjectStream, listPackedObjects } from './packed-objects.ts';
import { References, UNKNOWN_ORIGIN, type Origin, type PdfObject } from './references.ts';
import { Streams } from './streams.ts';
import { Reader } from './syntax.ts';
import { Dictionary, Text, type Value } from './values.ts';

/** How many times each byte may be read on average, and bytes that may be read besides, whatever the size of the file. */
const MAX_READS_PER_BYTE = 3;
const FREE_BYTES = 4_000_000;
/** Objects of one file, and values in them, at most. Genuine files of the largest accepted size have some 100,000 objects. */
const MAX_OBJECTS = 300_000;
export const MAX_VALUES = 2_500_000;

/**
 * The objects of a PDF: all that any program could find in the bytes, rather than those in the cross-reference table, because the
 * table can point anywhere and programs rebuild broken ones. Throws `Unreadable` where something cannot be inspected.
 */
export class PdfFile {
  /** What the object streams hold, decrypted and behind their filters. */
  readonly unpacked: Buffer[] = [];
  readonly bytes: Buffer;
  /** The numbers of the objects in object streams, once for each stream. */
  readonly packedNumbers: number[] = [];
  /** Where objects stand; complete when all were listed. */
  readonly references: References;
  readonly streams: Streams;
  private readonly encryptions: { value: Value; id: Value | undefined }[] = [];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    const left = FREE_BYTES + MAX_READS_PER_BYTE * bytes.length;
    this.references = new References({ left, values: MAX_VALUES });
    this.streams = new Streams(bytes, this.references);
  }

  /** Whether it is encrypted but opens without a password. Known when all objects were listed. */
  get isLocked(): boolean {
    return this.streams.decryption !== undefined;
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
      const numbers = new Set<number>();
      for (const data of this.readPack(dictionary, stream, origin)) {
        for (const object of listPackedObjects(data, dictionary, this.references)) {
          countOne();
          numbers.add(object.origin.number);
          yield object;
        }
      }
      numbers.delete(UNKNOWN_ORIGIN.number);
      for (const number of numbers) this.packedNumbers.push(number);
    }
  }

  /** A string as text, decrypted where it has to be. */
  decodeText({ bytes }: Text, { number, generation, isPacked }: Origin): string {
    const { decryption } = this.streams;
    const plain = decryption && !isPacked ? decryption.text(bytes, number, generation) : bytes;
    if (plain[0] === 0xfe && plain[1] === 0xff) return new TextDecoder('utf-16be').decode(plain);
    if (plain[0] === 0xff && plain[1] === 0xfe) return new TextDecoder('utf-16le').decode(plain);
    if (plain[0] === 0xef && plain[1] === 0xbb) return new TextDecoder().decode(plain);
    return plain.toString('latin1');
  }

  /** The number and generation that stand before the word `obj`, if they do. */
  findOrigin(at: number): Origin | undefined {
    const before = this.bytes.toString('latin1', Math.max(0, at - 40), at);
    const found = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]*$/.exec(before);
    return found ? { number: Number(found[1]), generation: Number(found[2]), isPacked: false } : undefined;
  }

  private *listPlain(): Generator<PdfObject> {
    const { bytes } = this;
    for (let at = bytes.indexOf('obj'); at !== -1; at = bytes.indexOf('obj', at + 3)) {
      if (bytes.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
      yield* this.readObject(at + 3, this.findOrigin(at) ?? UNKNOWN_ORIGIN);
    }
    for (let at = bytes.indexOf('trailer'); at !== -1; at = bytes.indexOf('trailer', at + 7)) {
      yield* this.readObject(at + 7, UNKNOWN_ORIGIN);
    }
  }

  private *readObject(at: number, origin: Origin): Generator<PdfObject> {
    const reader = new Reader(this.bytes, at, this.references.budget);
    const value = reader.next();
    if (value === undefined) return;
    this.references.remember(at, this.bytes, origin);
    const stream = value instanceof Dictionary ? reader.findStream() : undefined;
    yield { value, origin, ...(stream === undefined ? {} : { stream }) };
  }

  private openEncryption(): void {
    const { references } = this;
    for (const { value, id } of this.encryptions) {
      for (const { value: dictionary, origin } of references.follow(value, UNKNOWN_ORIGIN)) {
        if (!(dictionary instanceof Dictionary)) continue;
        const ids =
          id === undefined ? [] : references.follow(id, UNKNOWN_ORIGIN).flatMap((each) => each.value);
        const first = ids[0] instanceof Text ? ids[0].bytes : Buffer.alloc(0);
        const get = (each: Value | undefined) =>
          each === undefined ? undefined : references.follow(each, origin)[0]?.value;
        const decryption = openWithoutPassword(dictionary, first, get);
        if (!decryption) throw new Unreadable('/Encrypt');
        this.streams.decryption ??= decryption;
      }
    }
  }

  /**
   * The decoded bytes of an object stream. Of an encrypted file, both decrypted and as plain bytes: the file may only claim to be
   * encrypted.
   */
  private *readPack(dictionary: Dictionary, stream: number, origin: Origin): Generator<Buffer> {
    const readings = [this.streams.read(dictionary, stream, origin)];
    this.unpacked.push(...readings);
    if (this.isLocked) {
      try {
        readings.push(this.streams.read(dictionary, stream, origin, true));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
      }
    }
    for (const data of readings) {
      this.references.budget.left += MAX_READS_PER_BYTE * data.length;
      yield data;
    }
  }
}
