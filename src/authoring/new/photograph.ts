import sharp, { type Sharp } from 'sharp';
import { keepOriginal } from '../../files/originals.ts';
import { openPicture } from '../../images/decoder.ts';
import { inspectPhotograph, namePicture, type PhotographFault } from '../../images/photograph.ts';
import { recogniseFormat } from '../../images/signature.ts';
import { decodeHeic } from './heic.ts';

/** Longest side, in pixels, of a photograph that is brought in; larger ones are scaled down. */
export const MAX_SIDE_PX = 2560;

/** Bytes of a prepared photograph, at most if possible: quality, then size, are reduced until it fits. */
const MAX_FILE_BYTES = 1_000_000;

const EXTENSIONS = { jpeg: '.jpg', png: '.png', webp: '.webp' } as const;
type Format = keyof typeof EXTENSIONS;

/** A photograph prepared for a bulletin: upright, at most `MAX_SIDE_PX`, without metadata. */
export interface ReadyPhotograph {
  bytes: Buffer;
  extension: (typeof EXTENSIONS)[Format];
}

/**
 * Makes a photograph fit to be brought in. Place, time and make of the camera are dropped with all other metadata; HEIC becomes
 * JPEG where a decoder is installed. Returns the fault of one that cannot be used.
 */
export async function preparePhotograph(
  bytes: Buffer,
  heic: typeof decodeHeic = decodeHeic,
): Promise<ReadyPhotograph | PhotographFault> {
  const format = recogniseFormat(bytes);
  if (format === 'heic') {
    const decoded = await heic(bytes).catch((error: Error) => error);
    if (decoded === undefined) return { fault: 'heic', detail: '' };
    if (decoded instanceof Error) return { fault: 'truncated', detail: decoded.message };
    const { data, width, height } = decoded;
    const open = () =>
      sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' });
    return encode(open, 'jpeg');
  }
  const extension = isFormat(format) ? EXTENSIONS[format] : '';
  const inspected = await inspectPhotograph(bytes, `photograph${extension}`);
  if ('fault' in inspected) return inspected;
  return encode(() => openPicture(bytes).autoOrient(), inspected.format);
}

function isFormat(format: string | undefined): format is Format {
  return format !== undefined && Object.hasOwn(EXTENSIONS, format);
}

/** Encodes with the largest size and best quality within `MAX_FILE_BYTES`. A PNG above it becomes WebP, which keeps transparency. */
async function encode(open: () => Sharp, format: Format): Promise<ReadyPhotograph> {
  if (format === 'png') {
    const bytes = await fit(open(), MAX_SIDE_PX).png({ compressionLevel: 9 }).toBuffer();
    return bytes.length <= MAX_FILE_BYTES ? { bytes, extension: '.png' } : encode(open, 'webp');
  }
  let bytes = Buffer.alloc(0);
  for (const side of [MAX_SIDE_PX, 2048, 1600]) {
    for (const quality of [88, 82, 76, 70]) {
      const picture = fit(open(), side);
      bytes = await (format === 'webp' ? picture.webp({ quality }) : picture.jpeg({ quality, mozjpeg: true }))
        // `Buffer` in the type, whatever the encoder.
        .toBuffer();
      if (bytes.length <= MAX_FILE_BYTES) return { bytes, extension: EXTENSIONS[format] };
    }
  }
  return { bytes, extension: EXTENSIONS[format] };
}

function fit(picture: Sharp, side: number): Sharp {
  return picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
}

/** Puts the untouched file of a prepared photograph into the store of originals. */
export async function keepOriginalOf(
  { bytes, extension }: ReadyPhotograph,
  original: Buffer,
  store: string,
): Promise<void> {
  const format = (Object.keys(EXTENSIONS) as Format[]).find((each) => EXTENSIONS[each] === extension)!;
  await keepOriginal(store, original, namePicture(bytes, format));
}
