import { join } from 'node:path';
import sharp from 'sharp';
import { getModelContext } from '../content.ts';
import { getFolders } from '../folders.ts';
import { EMBLEM_PIXELS } from '../models/shell.ts';

/** The office's emblem, or no file when it has none. */
export async function getStaticPaths(): Promise<{ params: { emblem: string } }[]> {
  const { catalogue } = await getModelContext();
  return catalogue.site.emblem === undefined ? [] : [{ params: { emblem: 'emblem' } }];
}

/** Drawn anew in one size: what cameras and programs write into a file is not published. */
export async function GET(): Promise<Response> {
  const { catalogue } = await getModelContext();
  const drawn = await sharp(join(getFolders().content, catalogue.site.emblem!), { limitInputPixels: 100e6 })
    .resize({ width: EMBLEM_PIXELS, height: EMBLEM_PIXELS, fit: 'contain', background: '#0000' })
    .png({ compressionLevel: 9 })
    .toBuffer();
  return new Response(new Uint8Array(drawn), { headers: { 'Content-Type': 'image/png' } });
}
