import path from 'node:path';
import { hasTooManyParts, MAX_PARTS } from './containers.ts';
import { openHeader, openPicture } from './decoder.ts';
import { decodeExclusively } from './decode-mutex.ts';
import { describeExcess } from './excess.ts';
import { nameByContents } from './picture-name.ts';
import { isMoving } from './moving.ts';
import { recogniseFormat } from './signature.ts';
import { withoutMetadata } from './strip/without-metadata.ts';

/** A photograph that may be published. */
export interface Photograph {
  /**
   * The name of the picture: of the file's bytes without metadata (`nameByContents`). Addresses are made of it, so that a copy of the
   * file without metadata, such as the one in an offline edition, has the same.
   */
  hash: string;
  /** The name of the file's bytes. */
  sum: string;
  /** Pixels, upright: after the EXIF orientation has been applied. */
  width: number;
  /** Pixels, upright. */
  height: number;
  /** What the bytes are. */
  format: 'jpeg' | 'png' | 'webp';
  /** The size of the file. */
  bytes: number;
}

/**
 * Why a file may not be published, with a detail that is data rather than a sentence:
 * `missing` the path; `empty` nothing; `truncated` (cut off or damaged) what the decoder said; `not-an-image`, `svg`, `heic`
 * the extension; `unsupported-format` and `wrong-extension` the true format; `too-large` width × height in pixels, or
 * the number of scans or of parts; `moving` the format of a picture that moves, of which only one picture would be shown.
 */
export type PhotographFault = {
  fault:
    | 'missing'
    | 'empty'
    | 'truncated'
    | 'not-an-image'
    | 'svg'
    | 'heic'
    | 'unsupported-format'
    | 'wrong-extension'
    | 'too-large'
    | 'moving';
  detail: string;
};

const EXTENSIONS: Readonly<Record<Photograph['format'], readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
};

/**
 * Decides whether a file is a photograph that may be published, by its bytes and its name. The picture is really decoded
 * (small, in a stream), because only that finds a file that was cut off. Returns the photograph or the first fault found;
 * throws nothing because of the bytes.
 */
export async function inspectPhotograph(
  bytes: Buffer,
  fileName: string,
): Promise<Photograph | PhotographFault> {
  if (bytes.length === 0) return { fault: 'empty', detail: '' };
  const format = recogniseFormat(bytes);
  const extension = path.extname(fileName).toLowerCase();
  if (format === undefined) return { fault: 'not-an-image', detail: extension };
  if (format === 'svg' || format === 'heic') return { fault: format, detail: extension };
  if (!isAccepted(format)) return { fault: 'unsupported-format', detail: format };
  if (hasTooManyParts(bytes)) return { fault: 'too-large', detail: `> ${MAX_PARTS} segments, chunks` };
  if (isMoving(bytes)) return { fault: 'moving', detail: format === 'png' ? 'APNG' : 'WebP × n' };
  return findExtensionFault(format, fileName) ?? (await decode(bytes, format));
}

/** The fault `wrong-extension` when the name's ending does not tell the format; upper and lower case are equal. */
export function findExtensionFault(
  format: Photograph['format'],
  fileName: string,
): PhotographFault | undefined {
  const isTrue = EXTENSIONS[format].includes(path.extname(fileName).toLowerCase());
  return isTrue ? undefined : { fault: 'wrong-extension', detail: format };
}

async function decode(bytes: Buffer, format: Photograph['format']): Promise<Photograph | PhotographFault> {
  try {
    const header = await openHeader(bytes).metadata();
    if (header.format !== format) return { fault: 'unsupported-format', detail: header.format };
    const excess = describeExcess(header, bytes);
    if (excess !== undefined) return { fault: 'too-large', detail: excess };
    await decodeExclusively(header, () =>
      openPicture(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer(),
    );
    const { width, height } = header.autoOrient;
    return {
      hash: namePicture(bytes, format),
      sum: nameByContents(bytes),
      width,
      height,
      format,
      bytes: bytes.length,
    };
  } catch (error) {
    const [firstLine = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { fault: 'truncated', detail: firstLine };
  }
}

/** The name of the picture in a file: of its bytes without metadata. Throws a `RangeError` when the file is damaged. */
export function namePicture(bytes: Buffer, format: Photograph['format']): string {
  return nameByContents(withoutMetadata(bytes, format));
}

function isAccepted(format: string): format is Photograph['format'] {
  return Object.hasOwn(EXTENSIONS, format);
}
