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

/** A black PNG with an alpha channel, interlaced: a file of less than a megabyte that is decoded as a whole. */
export async function makeInterlacedPng(
  width: number,
  height: number,
  { bits = 8, more = [] }: { bits?: 8 | 16; more?: readonly Buffer[] } = {},
): Promise<Buffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, 6, 0, 0, 1], 8);
  const deflate = createDeflate({ level: 6 });
  const write = async (): Promise<void> => {
    for (const [x, y, across, down] of PASSES) {
      const line = Buffer.alloc(1 + Math.ceil((width - x) / across) * (bits / 2));
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

/** What a PNG of one colour is made of: bits per channel, and the type of its pixels. */
export interface PlainPixels {
  bits: 1 | 8 | 16;
  colour: 'grey' | 'rgb' | 'palette' | 'rgba';
}

/** The number of each type of pixels in the head of a PNG, and its channels. */
const COLOURS = { grey: [0, 1], rgb: [2, 3], palette: [3, 1], rgba: [6, 4] } as const;

/** A black PNG that is not interlaced, whole. */
export async function makePlainPng(width: number, height: number, pixels: PlainPixels): Promise<Buffer> {
  const [type, channels] = COLOURS[pixels.colour];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([pixels.bits, type], 8);
  const line = Buffer.alloc(1 + Math.ceil((width * channels * pixels.bits) / 8));
  const deflate = createDeflate({ level: 1 });
  const write = async (): Promise<void> => {
    for (let row = 0; row < height; row += 1)
      if (!deflate.write(line)) await new Promise((resolve) => deflate.once('drain', resolve));
    deflate.end();
  };
  const [data] = await Promise.all([deflate.toArray() as Promise<Buffer[]>, write()]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...(pixels.colour === 'palette' ? [pngChunk('PLTE', Buffer.alloc(6))] : []),
    pngChunk('IDAT', Buffer.concat(data)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
