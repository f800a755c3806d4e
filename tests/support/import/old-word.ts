const SECTOR = 512;
/** Bytes from which on a stream has sectors of its own. */
const LEAST = 4096;
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];

/** A compound file of older Office with these streams ([MS-CFB]). */
export function writeCompound(streams: Readonly<Record<string, Buffer>>): Buffer {
  const all = Object.entries(streams).map(([name, bytes]) => {
    const size = Math.ceil(Math.max(bytes.length, LEAST) / SECTOR) * SECTOR;
    return { name, bytes: Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]) };
  });
  const directorySectors = Math.ceil((all.length + 1) / 4);
  const table = Buffer.alloc(SECTOR, 0xff);
  let next = 1 + directorySectors;
  const chain = (from: number, count: number): void => {
    for (let at = from; at < from + count; at += 1)
      table.writeUInt32LE(at + 1 === from + count ? END : at + 1, at * 4);
  };
  table.writeUInt32LE(TABLE, 0);
  chain(1, directorySectors);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  writeEntry(directory, 0, { name: 'Root Entry', type: 5, start: END, size: 0, child: 1, right: FREE });
  for (const [index, { name, bytes }] of all.entries()) {
    const isLast = index === all.length - 1;
    writeEntry(directory, index + 1, {
      name,
      type: 2,
      start: next,
      size: bytes.length,
      child: FREE,
      right: isLast ? FREE : index + 2,
    });
    chain(next, bytes.length / SECTOR);
    next += bytes.length / SECTOR;
  }
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.writeUInt16LE(value, at);
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, LEAST],
    [60, END],
    [64, 0],
    [68, END],
    [72, 0],
    [76, 0],
  ] as const)
    header.writeUInt32LE(value, at);
  for (let at = 80; at < SECTOR; at += 4) header.writeUInt32LE(FREE, at);
  return Buffer.concat([header, table, directory, ...all.map(({ bytes }) => bytes)]);
}

interface Entry {
  name: string;
  type: number;
  start: number;
  size: number;
  child: number;
  right: number;
}

function writeEntry(
  directory: Buffer,
  index: number,
  { name, type, start, size, child, right }: Entry,
): void {
  const at = index * 128;
  const words = Buffer.from(name, 'utf16le');
  words.copy(directory, at);
  directory.writeUInt16LE(words.length + 2, at + 64);
  directory.writeUInt8(type, at + 66);
  directory.writeUInt8(1, at + 67);
  for (const [offset, value] of [
    [68, FREE],
    [72, right],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    directory.writeUInt32LE(value, at + offset);
}

/** A document of Word 97 with this text, a paragraph for each line ([MS-DOC]); `isLocked` says that it is encrypted. */
export function writeDoc(text: string, isLocked = false): Buffer {
  const words = Buffer.from(`${text.replaceAll('\n', '\r')}\r`, 'utf16le');
  const start = 2048;
  const main = Buffer.alloc(start + words.length);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x0200 + (isLocked ? 0x0100 : 0), 10);
  main.writeUInt32LE(words.length / 2, 0x4c);
  words.copy(main, start);
  // One piece of the text, which begins at `start` in two bytes for each letter.
  const pieces = Buffer.alloc(1 + 4 + 16);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(words.length / 2, 9);
  pieces.writeUInt32LE(start, 15);
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(pieces.length, 0x1a6);
  return writeCompound({ WordDocument: main, '1Table': pieces });
}
