import type { FileHandle } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { openNamedFile } from '../../files/read-content-file.ts';

/** Bytes of a line at most: servers take requests of 8 KB, and write a byte as four signs where need be. */
const MAX_LINE = 64 * 1024;

/**
 * The lines of a log, packed by gzip or not, as they come: none is kept. A line that is too long to be of a server stands as an
 * empty one. What is no regular file counts as none (`ENOENT`): a pipe may never end, a device never does.
 */
export async function* readLogLines(path: string): AsyncGenerator<string> {
  const opened = await openNamedFile(path);
  const isGzip = await isPacked(opened);
  // Closes what it reads from when it has ended.
  const file = opened.createReadStream({ start: 0 });
  const stream = isGzip ? file.pipe(createGunzip()) : file;
  // A stream that breaks off has to end the one that reads from it.
  if (stream !== file) file.once('error', (error) => stream.destroy(error));
  let rest = Buffer.alloc(0);
  let isTooLong = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      const line = Buffer.concat([rest, chunk.subarray(from, end)]);
      yield isTooLong || line.length > MAX_LINE ? '' : line.toString('utf8');
      rest = Buffer.alloc(0);
      isTooLong = false;
      from = end + 1;
    }
    rest = isTooLong ? rest : Buffer.concat([rest, chunk.subarray(from)]);
    if (rest.length > MAX_LINE) {
      rest = Buffer.alloc(0);
      isTooLong = true;
    }
  }
  if (rest.length > 0 || isTooLong) yield rest.toString('utf8');
}

/** Whether a file begins as gzip does. */
async function isPacked(file: FileHandle): Promise<boolean> {
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
  return buffer[0] === 0x1f && buffer[1] === 0x8b;
}
