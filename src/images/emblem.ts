import { readContentFile } from '../files/read-content-file.ts';
import { openHeader, openPicture } from './decoder.ts';
import { decodeExclusively } from './decode-mutex.ts';

/** The emblem in a file, which has been inspected, as a PNG of `side` × `side` pixels: what cameras and programs write into a file is not published. */
export async function drawEmblem(file: string, side: number): Promise<Buffer> {
  const bytes = await readContentFile(file);
  return decodeExclusively(await openHeader(bytes).metadata(), () =>
    openPicture(bytes)
      .resize({ width: side, height: side, fit: 'contain', background: '#0000' })
      .png({ compressionLevel: 9 })
      .toBuffer(),
  );
}
