import * as fc from 'fast-check';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { walkJpeg, walkPng, walkWebp } from '../../../src/images/containers.ts';
import { withoutMetadata } from '../../../src/images/strip/without-metadata.ts';
import { listUnseen } from '../../../src/images/unseen.ts';
import { makeNoisyJpeg, makePng, makeTelephoneJpeg, makeWebp } from '../../support/image-fixtures.ts';

const SEED = 20261129;
const RUNS = 400;

const progressive = async () =>
  sharp(await makeNoisyJpeg(90, 60))
    .jpeg({ progressive: true })
    .toBuffer();
const profiled = (format: 'jpeg' | 'png' | 'webp') => async () =>
  sharp(await makePng(60, 40))
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer();

const clean = [
  ['a JPEG', () => makeNoisyJpeg(91, 61)],
  ['a JPEG in passes', progressive],
  ['a JPEG with a profile', profiled('jpeg')],
  ['a PNG', () => makePng(60, 40)],
  ['a PNG with a profile', profiled('png')],
  ['a WebP', () => makeWebp(61, 41)],
  ['a WebP with a profile', profiled('webp')],
  ['an icon', () => makeIcon([])],
] as const;

test.each(clean)('%s holds nothing but itself; what follows is counted', async (_, make) => {
  const bytes = await make();
  expect(listUnseen(bytes)).toEqual([]);
  expect(listUnseen(Buffer.concat([bytes, Buffer.from('PK\x03\x04 behind')]))).toEqual(['11 byte']);
});

test.each(clean.slice(0, 7))('%s that was cut off is damaged', async (_, make) => {
  const bytes = await make();
  expect(() => listUnseen(bytes.subarray(0, bytes.length >> 1))).toThrow(RangeError);
});

test('what a telephone writes is named', async () => {
  expect(listUnseen(await makeTelephoneJpeg()).slice(0, 2)).toEqual(['EXIF', 'GPS']);
});

test('a file behind the first bytes of an icon is unseen as a whole', () => {
  for (const behind of ['<h1>Danh sách kín</h1>', '\0\0', ''])
    expect(listUnseen(Buffer.from(`\0\0\u0001\0${behind}`))).toEqual([
      `${Buffer.byteLength(behind) + 4} byte`,
    ]);
});

test('bytes between and within the pictures of an icon are counted', async () => {
  expect(listUnseen(await makeIcon([buildChunk('prVt', Buffer.from('Trần Văn Thử'))]))).toEqual(['29 byte']);
  const bitmap = Buffer.alloc(40 + 16 * 16 * 4 + 16 * 4);
  bitmap.writeUInt32LE(40, 0);
  bitmap.writeUInt32LE(16, 4);
  bitmap.writeUInt32LE(2 * 16, 8);
  bitmap.writeUInt16LE(32, 14);
  expect(listUnseen(wrapInIcon(bitmap))).toEqual([]);
  expect(listUnseen(wrapInIcon(Buffer.concat([bitmap, Buffer.from('trong')])))).toEqual(['5 byte']);
});

/** What a picture is made longer by, at the boundary of its parts that `at` (0 to 1) chooses. */
const addition = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  name: fc.stringMatching(/^[a-z][A-Za-z][A-Z][a-z]$/),
  marker: fc.integer({ min: 0xe0, max: 0xef }),
  data: fc.uint8Array({ minLength: 1, maxLength: 200 }).map((data) => Buffer.from(data)),
});

/** Chunks that say how a PNG looks, which a decoder refuses or obeys when they hold anything. */
const LOOKS = /^(?:tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|cICP|pHYs|acTL|fcTL|fdAT)$/;

test('whatever is added between the parts of a picture is found, and is taken out without a change of pixels', async () => {
  const pictures = [await makeNoisyJpeg(31, 21), await makePng(30, 20), await makeWebp(31, 21)] as const;
  const pixels = await Promise.all(pictures.map((bytes) => sharp(bytes).raw().toBuffer()));
  const counts = { jpeg: 0, png: 0, webp: 0 };
  await fc.assert(
    fc.asyncProperty(addition, async ({ at, name, marker, data }) => {
      fc.pre(!LOOKS.test(name));
      const longer = {
        jpeg: insert(pictures[0], listStarts('jpeg', pictures[0]), at, buildSegment(marker, data)),
        png: insert(pictures[1], listStarts('png', pictures[1]), at, buildChunk(name, data)),
        webp: insert(pictures[2], listStarts('webp', pictures[2]), at, buildRiffChunk(name, data)),
      };
      longer.webp.writeUInt32LE(longer.webp.length - 8, 4);
      for (const [index, format] of (['jpeg', 'png', 'webp'] as const).entries()) {
        expect(listUnseen(longer[format]), format).not.toEqual([]);
        const stripped = withoutMetadata(longer[format], format);
        expect(listUnseen(stripped), format).toEqual([]);
        expect(await sharp(stripped).raw().toBuffer()).toEqual(pixels[index]);
        counts[format] += 1;
      }
    }),
    { seed: SEED, numRuns: RUNS },
  );
  console.log(`pictures with an addition: ${JSON.stringify(counts)} (seed ${SEED})`);
});

/** Where the parts of a picture begin, without the first one. */
function listStarts(format: 'jpeg' | 'png' | 'webp', bytes: Buffer): number[] {
  const walk = { jpeg: walkJpeg, png: walkPng, webp: walkWebp }[format];
  return [...walk(bytes)].slice(1).map(({ start }) => start);
}

function insert(bytes: Buffer, starts: readonly number[], at: number, added: Buffer): Buffer {
  const start = starts[Math.floor(at * starts.length)] ?? bytes.length;
  return Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start)]);
}

function buildSegment(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function buildChunk(type: string, data: Buffer): Buffer {
  const [head, tail] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  head.writeUInt32BE(data.length);
  tail.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, tail]);
}

function buildRiffChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** An icon of one PNG of 30 × 20 pixels, with these chunks before its end. */
async function makeIcon(chunks: readonly Buffer[]): Promise<Buffer> {
  const png = await makePng(30, 20);
  return wrapInIcon(Buffer.concat([png.subarray(0, -12), ...chunks, png.subarray(-12)]));
}

function wrapInIcon(picture: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, picture]);
}
