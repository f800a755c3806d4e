import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { buildLocalHeader } from '../package/zip-records.ts';

/** What can be had of a ZIP that was cut short: files from its beginning on, and the first that is not whole, if its name can be read. */
export interface Rescue {
  files: number;
  lost: string | undefined;
}

/** Bytes of a local header before the name, and its field that marks a file of 4 GB or more. */
const HEAD = 30;
const LARGE = 0xffff_ffff;

/**
 * Counts the files that stand whole at the beginning of a ZIP of ours, without its directory: each has a header as packages are
 * written, and contents with the sum that the header names. They are stored as they are, so any program that reads a ZIP from its
 * beginning takes them out.
 */
export async function countRescuable(path: string): Promise<Rescue> {
  const handle = await open(path);
  try {
    let offset = 0;
    for (let files = 0; ; files += 1) {
      const entry = await readHeader(handle, offset);
      const next = entry && (await endOfWhole(handle, offset, entry));
      if (next === undefined) return { files, lost: entry?.name };
      offset = next;
    }
  } finally {
    await handle.close();
  }
}

interface Header {
  name: string;
  bytes: number;
  crc: number;
}

async function readHeader(handle: FileHandle, offset: number): Promise<Header | undefined> {
  const head = await readAt(handle, offset, HEAD);
  if (head.length < HEAD || head.readUInt32LE(0) !== 0x0403_4b50) return undefined;
  const rest = await readAt(handle, offset + HEAD, head.readUInt16LE(26) + 20);
  const name = rest.toString('latin1', 0, head.readUInt16LE(26));
  const small = head.readUInt32LE(22);
  const isLarge = small === LARGE && rest.length === name.length + 20;
  const bytes = isLarge ? Number(rest.readBigUInt64LE(name.length + 4)) : small;
  return { name, bytes, crc: head.readUInt32LE(14) };
}

/** Where the next header would stand; `undefined` when this file is not whole. */
async function endOfWhole(handle: FileHandle, offset: number, entry: Header): Promise<number | undefined> {
  const header = buildLocalHeader({ ...entry, offset });
  if (!(await readAt(handle, offset, header.length)).equals(header)) return undefined;
  const start = offset + header.length;
  const end = start + entry.bytes;
  let crc = 0;
  for (let at = start; at < end;) {
    const piece = await readAt(handle, at, Math.min(end - at, 1 << 20));
    if (piece.length === 0) return undefined;
    crc = crc32(piece, crc);
    at += piece.length;
  }
  return crc === entry.crc ? end : undefined;
}

async function readAt(handle: FileHandle, position: number, bytes: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, position);
  return buffer.subarray(0, bytesRead);
}
