import { gunzipSync, gzipSync } from 'node:zlib';

/** First bytes of the contents of every packed file of an index. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** A packed file of an index: signature and contents in gzip, the same bytes on every machine. */
export function pack(contents: Uint8Array | string): Buffer {
  const packed = gzipSync(Buffer.concat([SIGNATURE, Buffer.from(contents)]));
  // The tenth byte of a gzip file names the operating system (RFC 1952); 255 means unknown.
  packed[9] = 255;
  return packed;
}

/** The contents of a packed file. */
export function unpack(bytes: Uint8Array): Buffer {
  const contents = gunzipSync(bytes);
  if (!contents.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new Error('A file of the index does not begin as Pagefind 1.6.0 writes it');
  return contents.subarray(SIGNATURE.length);
}
