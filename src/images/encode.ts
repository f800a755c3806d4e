import sharp, { type Sharp } from 'sharp';
import { clearUnseen } from './clear-unseen.ts';
import { CODEC_VERSIONS, openHeader, openPicture } from './decoder.ts';
import type { Derivative } from './derivatives.ts';
import { decodeExclusively } from './decode-mutex.ts';
import { describeExcess } from './excess.ts';

/** Revision of the encoding: raise it when a change of this code makes the same photograph give other bytes. */
const ENCODING_REVISION = 2;

/** Decoded pixels of 8 bits in sRGB, upright, without metadata, and without colours where nobody sees any. */
export interface Master {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
}

/**
 * Everything except the photograph that decides the bytes of its derivatives, as one line. Cached derivatives of another recipe
 * are made again, so that a full cache and an empty one publish the same. `size` is the master's.
 */
export function describeRecipe(size: { width: number; height: number }): string {
  return `encoding ${ENCODING_REVISION}, master ${size.width} × ${size.height}, ${CODEC_VERSIONS}`;
}

/** The master's size: that of the largest of a photograph's derivatives. Throws a `RangeError` when there is none. */
export function getMasterSize(derivatives: readonly Derivative[]): { width: number; height: number } {
  const largest = derivatives.at(-1);
  if (!largest) throw new RangeError('No derivatives');
  return { width: largest.width, height: largest.height };
}

/**
 * Decodes a photograph once, into a master of the size of its largest derivative. The smaller ones are drawn from the master,
 * never from the original again. Throws when the bytes are damaged or over the limits of `inspectPhotograph`.
 */
export async function decodeMaster(bytes: Buffer, size: { width: number; height: number }): Promise<Master> {
  const header = await openHeader(bytes).metadata();
  // What was remembered of the inspection may have been forged.
  const excess = describeExcess(header, bytes);
  if (excess !== undefined) throw new RangeError(`The photograph is too large: ${excess}`);
  const { data, info } = await decodeExclusively(header, () =>
    openPicture(bytes)
      .autoOrient()
      .resize({ width: size.width, height: size.height, fit: 'fill' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  const master = { data, width: info.width, height: info.height, channels: info.channels };
  clearUnseen(master);
  return master;
}

/**
 * Encodes one derivative of a master: the same master always gives the same bytes. Transparency is kept but for JPEG, where it
 * lies on white. No metadata, no colour profile: the pixels are sRGB.
 */
export async function encodeDerivative(master: Master, derivative: Derivative): Promise<Buffer> {
  const { data, ...raw } = master;
  const { width, height, format } = derivative;
  const picture = sharp(data, { raw });
  if (width !== raw.width || height !== raw.height) picture.resize({ width, height, fit: 'fill' });
  return await encodeAs(format, picture).toBuffer();
}

function encodeAs(format: Derivative['format'], picture: Sharp): Sharp {
  switch (format) {
    case 'jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true });
    case 'webp':
      return picture.webp({ quality: 78 });
    case 'avif':
      return picture.avif({ quality: 50, effort: 2 });
  }
}
