import sharp from 'sharp';
import { readContentFile } from '../files/read-content-file.ts';
import { clearUnseen } from './clear-unseen.ts';
import { openHeader, openPicture } from './decoder.ts';
import { decodeExclusively } from './decode-mutex.ts';

/** The emblem in a file, which has been inspected, as a PNG of `side` × `side` pixels: what cameras and programs write into a file is not published. */
export async function drawEmblem(file: string, side: number): Promise<Buffer> {
  const bytes = await readContentFile(file);
  const { data, info } = await decodeExclusively(await openHeader(bytes).metadata(), () =>
    openPicture(bytes)
      .resize({ width: side, height: side, fit: 'contain', background: '#0000' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  clearUnseen({ data, channels: info.channels });
  return sharp(data, { raw: info }).png({ compressionLevel: 9 }).toBuffer();
}
