import { createHash } from 'node:crypto';
import path from 'node:path';
import { countScans } from './containers.ts';
import { MAX_PIXELS, MAX_SCANS, openHeader, openPicture } from './decoder.ts';
import { decodeExclusively } from './decode-mutex.ts';
import { recogniseFormat } from './signature.ts';

/** A photograph that may be published. */
export interface Photograph {
  /** The first 16 hexadecimal characters of the SHA-256 of the file's bytes. */
  hash: string;
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
 * the number of scans.
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
    | 'too-large';
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

/** The identifier of a photograph's contents: the first 16 hexadecimal characters of the SHA-256 of the bytes. */
export function hashPhotograph(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

async function decode(bytes: Buffer, format: Photograph['format']): Promise<Photograph | PhotographFault> {
  try {
    const header = await openHeader(bytes).metadata();
    if (header.format !== format) return { fault: 'unsupported-format', detail: header.format };
    if (header.width * header.height > MAX_PIXELS) {
      return { fault: 'too-large', detail: `${header.width} × ${header.height}` };
    }
    const scans = countScans(bytes);
    if (scans > MAX_SCANS) return { fault: 'too-large', detail: `${scans} scans` };
    await decodeExclusively(header, () =>
      openPicture(bytes).resize(16, 16, { fit: 'fill' }).raw().toBuffer(),
    );
    const { width, height } = header.autoOrient;
    return { hash: hashPhotograph(bytes), width, height, format, bytes: bytes.length };
  } catch (error) {
    const [firstLine = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { fault: 'truncated', detail: firstLine };
  }
}

function isAccepted(format: string): format is Photograph['format'] {
  return Object.hasOwn(EXTENSIONS, format);
}
