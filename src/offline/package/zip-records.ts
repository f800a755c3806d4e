// The records of a ZIP file after PKWARE's APPNOTE 6.3.10, sections 4.3 and 4.5.3 (ZIP64), reduced to stored files.

/** One file of a ZIP. */
export interface ZipEntry {
  /** ASCII. */
  name: string;
  bytes: number;
  crc: number;
  /** Where its header stands. */
  offset: number;
}

/** Largest values of 32 and 16 bit fields. They mark a number that is in the ZIP64 record instead. */
const MAX_32 = 0xffff_ffff;
const MAX_16 = 0xffff;

/** ZIP versions needed to extract (2.0, and 4.5 for ZIP64), and the code of Unix as the host system. */
const VERSION = 20;
const VERSION_ZIP64 = 45;
const UNIX = 3;

/** Mode `-rw-r--r--` of every file, and the DOS date and time of 1 January 1980, midnight, the earliest possible. */
const MODE = 0o100644;
const DATE = 0x0021;
const TIME = 0;

/** The local file header, before the contents of a file. */
export function buildLocalHeader({ name, bytes, crc }: ZipEntry): Buffer {
  const isLarge = bytes >= MAX_32;
  const extra = isLarge ? buildZip64(bytes, bytes) : Buffer.alloc(0);
  const head = new Fields(30);
  head.int32(0x0403_4b50).int16(isLarge ? VERSION_ZIP64 : VERSION);
  // No flags, and method 0: stored.
  head.int16(0).int16(0).int16(TIME).int16(DATE).int32(crc);
  head.int32(isLarge ? MAX_32 : bytes).int32(isLarge ? MAX_32 : bytes);
  head.int16(name.length).int16(extra.length);
  return Buffer.concat([head.buffer, Buffer.from(name, 'latin1'), extra]);
}

/** The central directory header of a file. */
export function buildDirectoryEntry({ name, bytes, crc, offset }: ZipEntry): Buffer {
  const isLarge = bytes >= MAX_32;
  const isFar = offset >= MAX_32;
  const values = [...(isLarge ? [bytes, bytes] : []), ...(isFar ? [offset] : [])];
  const extra = values.length > 0 ? buildZip64(...values) : Buffer.alloc(0);
  const version = values.length > 0 ? VERSION_ZIP64 : VERSION;
  const head = new Fields(46);
  head
    .int32(0x0201_4b50)
    .int16((UNIX << 8) | version)
    .int16(version);
  head.int16(0).int16(0).int16(TIME).int16(DATE).int32(crc);
  head.int32(isLarge ? MAX_32 : bytes).int32(isLarge ? MAX_32 : bytes);
  // No comment, first disk, no inner attributes.
  head.int16(name.length).int16(extra.length).int16(0).int16(0).int16(0);
  head.int32(MODE * 0x1_0000).int32(isFar ? MAX_32 : offset);
  return Buffer.concat([head.buffer, Buffer.from(name, 'latin1'), extra]);
}

/** The end of central directory record, with the ZIP64 records when a number does not fit. */
export function buildDirectoryEnd(directory: { count: number; offset: number; bytes: number }): Buffer {
  const { count, offset, bytes } = directory;
  const isLarge = count >= MAX_16 || offset >= MAX_32 || bytes >= MAX_32;
  const end = new Fields(22);
  end.int32(0x0605_4b50).int16(0).int16(0);
  end.int16(Math.min(count, MAX_16)).int16(Math.min(count, MAX_16));
  end.int32(Math.min(bytes, MAX_32)).int32(Math.min(offset, MAX_32)).int16(0);
  if (!isLarge) return end.buffer;
  const large = new Fields(56);
  // The size of the record excludes its first twelve bytes.
  large
    .int32(0x0606_4b50)
    .int64(44)
    .int16((UNIX << 8) | VERSION_ZIP64)
    .int16(VERSION_ZIP64);
  large.int32(0).int32(0).int64(count).int64(count).int64(bytes).int64(offset);
  const locator = new Fields(20);
  locator
    .int32(0x0706_4b50)
    .int32(0)
    .int64(offset + bytes)
    .int32(1);
  return Buffer.concat([large.buffer, locator.buffer, end.buffer]);
}

function buildZip64(...values: number[]): Buffer {
  const extra = new Fields(4 + values.length * 8);
  extra.int16(0x0001).int16(values.length * 8);
  for (const value of values) extra.int64(value);
  return extra.buffer;
}

/** A record of little-endian numbers. */
class Fields {
  readonly buffer: Buffer;
  #at = 0;

  constructor(length: number) {
    this.buffer = Buffer.alloc(length);
  }

  int16(value: number): this {
    this.#at = this.buffer.writeUInt16LE(value, this.#at);
    return this;
  }

  int32(value: number): this {
    this.#at = this.buffer.writeUInt32LE(value, this.#at);
    return this;
  }

  int64(value: number): this {
    this.#at = this.buffer.writeBigUInt64LE(BigInt(value), this.#at);
    return this;
  }
}
