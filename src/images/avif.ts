import { judgePartCount } from './containers.ts';

/** Boxes (ISO/IEC 14496-12) at the top of an AVIF file with one picture: what it is, how it is stored, its data. */
const TOP = new Set(['ftyp', 'meta', 'mdat']);

interface MediaBox {
  type: string;
  start: number;
  end: number;
  /** Byte at which what the box holds begins. */
  inside: number;
}

/**
 * Bytes of an AVIF file that no item of it needs: what follows its last box, boxes of other kinds, and data that no item names. Throws a
 * `RangeError` when the file is damaged, or stores its items in a way that our encoder does not.
 */
export function countUnseenInAvif(bytes: Buffer): number {
  const boxes = listBoxes(bytes, 0, bytes.length);
  const seen = boxes.filter(({ type }) => TOP.has(type));
  const data = seen.filter(({ type }) => type === 'mdat');
  const named = new Uint8Array(bytes.length);
  for (const { start, end, type } of seen) if (type !== 'mdat') named.fill(1, start, end);
  for (const { start, inside } of data) named.fill(1, start, inside);
  for (const meta of seen.filter(({ type }) => type === 'meta'))
    // A full box begins with version and flags.
    for (const box of listBoxes(bytes, meta.inside + 4, meta.end))
      if (box.type === 'iloc') for (const [start, end] of listExtents(bytes, box)) named.fill(1, start, end);
  return named.reduce((unseen, seenByte) => unseen + 1 - seenByte, 0);
}

/** The boxes of a part of the file; bytes behind the last whole box belong to none. */
function listBoxes(bytes: Buffer, from: number, to: number): MediaBox[] {
  const boxes: MediaBox[] = [];
  for (let start = from; start + 8 <= to;) {
    const end = start + bytes.readUInt32BE(start);
    if (end < start + 8 || end > to) break;
    judgePartCount(boxes.length + 1);
    boxes.push({ type: bytes.toString('latin1', start + 4, start + 8), start, end, inside: start + 8 });
    start = end;
  }
  return boxes;
}

/** Where the data of the items lies (`iloc`, 8.11.3), in bytes from the beginning of the file. */
function listExtents(bytes: Buffer, { inside }: MediaBox): [start: number, end: number][] {
  const version = bytes.readUInt8(inside);
  if (version > 1) throw new RangeError('The AVIF stores more than 65,535 items');
  const [sizes, baseSizes] = [bytes.readUInt8(inside + 4), bytes.readUInt8(inside + 5)];
  let at = inside + 6;
  const read = (size: number): number => {
    const value = size === 0 ? 0 : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
  const extents: [number, number][] = [];
  const items = read(2);
  for (let item = 0; item < items; item += 1) {
    read(2);
    if (version === 1 && (read(2) & 0xf) !== 0)
      throw new RangeError('The AVIF stores an item outside of its data');
    read(2);
    const base = read(baseSizes >> 4);
    for (let left = read(2); left > 0; left -= 1) {
      if (version === 1) read(baseSizes & 0xf);
      const start = base + read(sizes >> 4);
      extents.push([start, start + read(sizes & 0xf)]);
    }
  }
  return extents;
}
