import { gzipSync } from 'fflate';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Endings of files that are compressed: text. Pictures, fonts, documents and the search index are compressed already. */
const TEXT = new Set('.html .css .js .mjs .json .webmanifest .xml .svg .txt .csv .ics'.split(' '));

/** The compressed forms of one file; one that would not be smaller is missing. */
export interface Compressed {
  br?: Buffer;
  gz?: Buffer;
}

const pressBrotli = promisify(brotliCompress);

/**
 * Compresses a file with Brotli and gzip, as nginx and Caddy expect beside the plain file. Deterministic: gzip has no timestamp
 * and is made by fflate, because the output of Node's zlib differs between processors.
 */
export async function compressFile(path: string, bytes: Buffer): Promise<Compressed> {
  if (!TEXT.has(extname(path))) return {};
  const br = await pressBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 10,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gz = Buffer.from(gzipSync(bytes, { level: 9, mtime: 0 }));
  return {
    ...(br.length < bytes.length ? { br } : {}),
    ...(gz.length < bytes.length ? { gz } : {}),
  };
}
