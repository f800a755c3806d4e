import { crc32 } from 'node:zlib';

/** Bytes of a stored DEFLATE block (RFC 1951), at most. */
const MAX_STORED_BYTES = 0xffff;

/** The gzip header (RFC 1952): no time, unknown operating system. */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * A gzip member (RFC 1952) that stores bytes uncompressed: photographs do not get smaller, and compressing them would take most of
 * the time of an archive. Written here because fflate 0.8.3 corrupts stored data whose length is a multiple of 65,535, and zlib
 * divides it into blocks differently from version to version.
 */
export function storeAsGzip(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [HEAD];
  for (let at = 0; at === 0 || at < bytes.length; at += MAX_STORED_BYTES) {
    const block = bytes.subarray(at, at + MAX_STORED_BYTES);
    const start = Buffer.alloc(5);
    start[0] = at + MAX_STORED_BYTES >= bytes.length ? 1 : 0;
    start.writeUInt16LE(block.length, 1);
    start.writeUInt16LE(MAX_STORED_BYTES - block.length, 3);
    pieces.push(start, block);
  }
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(bytes));
  end.writeUInt32LE(bytes.length % 2 ** 32, 4);
  return Buffer.concat([...pieces, end]);
}
