import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';
import { inspectPhotograph, type Photograph } from '../../src/images/photograph.ts';

/** A picture whose left half is red and whose right half is blue: its direction can be seen after turning. */
function paintHalves(width: number, height: number): Sharp {
  const half = (fill: string, x: number): string =>
    `<rect x="${x}" width="${width / 2}" height="${height}" fill="${fill}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${half('#d02020', 0)}${half('#2020d0', width / 2)}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha();
}

/** A plain JPEG, red on the left and blue on the right. */
export const makeJpeg = (width = 1200, height = 800): Promise<Buffer> =>
  paintHalves(width, height).jpeg().toBuffer();

/** A plain PNG, red on the left and blue on the right. */
export const makePng = (width = 1200, height = 800): Promise<Buffer> =>
  paintHalves(width, height).png().toBuffer();

/** A plain WebP, red on the left and blue on the right. */
export const makeWebp = (width = 1200, height = 800): Promise<Buffer> =>
  paintHalves(width, height).webp().toBuffer();

/** A GIF. */
export const makeGif = (): Promise<Buffer> => paintHalves(60, 40).gif().toBuffer();

/** An AVIF. */
export const makeAvif = (): Promise<Buffer> => paintHalves(60, 40).avif({ effort: 0 }).toBuffer();

/** As from a telephone held upright: stored 1200 × 800, orientation 6 (turn right), with EXIF, GPS, XMP and a P3 profile. */
export const makeTelephoneJpeg = (): Promise<Buffer> =>
  paintHalves(1200, 800)
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>private</note></x:xmpmeta>')
    .withExifMerge({
      IFD0: { Copyright: 'invented', Make: 'invented' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1',
      },
    })
    .jpeg()
    .toBuffer();

/** Red, green, blue and yellow: the quarters of an upright picture, row by row. */
export const QUARTERS = { a: '#d02020', b: '#20d020', c: '#2020d0', d: '#d0d020' } as const;

/** Which quarter lies where in the file, row by row, for each of the eight values of the orientation in EXIF. */
const STORED: readonly string[] = ['abcd', 'badc', 'dcba', 'cdab', 'acbd', 'bdac', 'dbca', 'cadb'];

/** A JPEG that is 600 × 400 pixels and has the quarters in their places once it is turned as its orientation, 1 to 8, says. */
export function makeTurnedJpeg(orientation: number): Promise<Buffer> {
  const [width, height] = orientation <= 4 ? [600, 400] : [400, 600];
  const quarters = [...STORED[orientation - 1]!].map((quarter, place) => {
    const [x, y] = [(place % 2) * (width / 2), (place >> 1) * (height / 2)];
    const fill = QUARTERS[quarter as keyof typeof QUARTERS];
    return `<rect x="${x}" y="${y}" width="${width / 2}" height="${height / 2}" fill="${fill}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${quarters.join('')}</svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().withMetadata({ orientation }).jpeg().toBuffer();
}

/** Whether EXIF bytes hold the tag that points to GPS coordinates (0x8825, either byte order). */
export const holdsGps = (exif: Buffer): boolean =>
  exif.includes(Buffer.from([0x25, 0x88])) || exif.includes(Buffer.from([0x88, 0x25]));

/** Noise that compresses badly, so that every part of the file matters; the same at every call. */
export function makeNoisyJpeg(width = 1200, height = 800): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    // One step of Marsaglia's xorshift of 32 bits.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    pixels[at] = 70 + ((state >>> 8) % 116);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A JPEG in the colours of a printing press. */
export const makeCmykJpeg = (): Promise<Buffer> =>
  paintHalves(800, 600).toColourspace('cmyk').jpeg().toBuffer();

/** A grey JPEG with one channel. */
export const makeGreyJpeg = (): Promise<Buffer> =>
  paintHalves(800, 600).greyscale().toColourspace('b-w').jpeg().toBuffer();

/** A PNG of 16 bits a channel. */
export const makeDeepPng = (): Promise<Buffer> =>
  paintHalves(800, 600).toColourspace('rgb16').png().toBuffer();

/** A JPEG with an HDR gain map, as Android writes them. */
export const makeUltraHdrJpeg = (): Promise<Buffer> => {
  // sharp 0.35.5 has this method but not its type.
  const picture = paintHalves(800, 600) as Sharp & { withGainMap(): Sharp };
  return picture.withGainMap().jpeg().toBuffer();
};

/** A PNG that is wholly transparent, over black. */
export const makeTransparentPng = (): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();

/** The first 24 bytes of a HEIC, which is all that is read of it. */
export const heicHeader: Buffer = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
]);

/** An SVG that would run a script in a reader's browser. */
export const svgText =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** A black PNG of one bit a pixel: it compresses about a thousandfold. */
export function makeBlackPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const pixels = zlib.deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 });
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(zlib.crc32(body), body.length + 4);
  return out;
}

/** Inspects bytes that are known to be good; throws when they are not. */
export async function inspectGood(bytes: Buffer, fileName: string): Promise<Photograph> {
  const result = await inspectPhotograph(bytes, fileName);
  if ('fault' in result) throw new Error(`${result.fault}: ${result.detail}`);
  return result;
}

/** Makes an empty folder that is removed, with all it holds, when the running test has ended. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bantin-images-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
