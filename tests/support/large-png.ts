import { crc32, createDeflate } from 'node:zlib';

/** One chunk of a PNG. */
export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The lines of the seven pictures that Adam7 makes of one: where each begins and how far its pixels are apart. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** A black PNG of 16 bits with an alpha channel, interlaced: a file of less than a megabyte that is decoded as a whole. */
export async function makeInterlacedPng(
  width: number,
  height: number,
  more: readonly Buffer[] = [],
): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([16, 6, 0, 0, 1], 8);
  const deflate = createDeflate({ level: 6 });
  const write = async (): Promise<void> => {
    for (const [x, y, across, down] of PASSES) {
      const line = Buffer.alloc(1 + Math.ceil((width - x) / across) * 8);
      for (let row = y; row < height; row += down) {
        if (!deflate.write(line)) await new Promise((resolve) => deflate.once('drain', resolve));
      }
    }
    deflate.end();
  };
  const [data] = await Promise.all([deflate.toArray() as Promise<Buffer[]>, write()]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', Buffer.concat(data)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
