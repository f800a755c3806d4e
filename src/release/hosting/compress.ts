import { gzipSync } from 'fflate';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** What is text. Pictures, fonts, documents and the files of the search index are compressed already. */
const TEXT = new Set('.html .css .js .mjs .json .webmanifest .xml .svg .txt .csv .ics'.split(' '));

/** Compressed forms of one file; a form that would not be smaller is missing. */
export interface Compressed {
  br?: Buffer;
  gz?: Buffer;
}

const pressBrotli = promisify(brotliCompress);

/**
 * Compresses a file as nginx and Caddy look for it beside the plain one. The same bytes give the same bytes: no time is written,
 * and gzip, whose form differs with the processor in the library of Node, is made by a library of our own.
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
