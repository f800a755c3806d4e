/** Makes the derivatives of a folder of photographs, as a build does (`ours`) or with sharp alone (`bare`). */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { runAtMost } from '../../src/files/at-most.ts';
import { listDerivatives } from '../../src/images/derivatives.ts';
import { makeDerivatives, type PhotographSource } from '../../src/images/make.ts';
import { openPhotographMemory } from '../../src/images/memory.ts';

const settings = { widths: [640, 1600], avif: false };
const [way = '', folder = '', out = ''] = process.argv.slice(2);
const files = (await readdir(folder)).sort().map((name) => join(folder, name));
if (way === 'ours') await makeOurs();
else await runAtMost(2, files, makeBare);

async function makeOurs(): Promise<void> {
  const memory = openPhotographMemory(join(out, 'inspections'));
  const sources: PhotographSource[] = [];
  await runAtMost(2, files, async (file) => {
    const photograph = await memory.inspectFile(file);
    if ('fault' in photograph) throw new Error(`${file}: ${photograph.fault} ${photograph.detail}`);
    sources.push({ file, photograph });
  });
  await makeDerivatives({
    sources,
    cacheFolder: join(out, 'derivatives'),
    outFolder: join(out, 'anh'),
    settings,
  });
}

/** The least that sharp needs: each photograph decoded once, and every picture drawn from that. */
async function makeBare(file: string): Promise<void> {
  const { autoOrient } = await sharp(file).metadata();
  const derivatives = listDerivatives({ hash: file.replaceAll('/', '-'), ...autoOrient }, settings);
  const { width, height } = derivatives.at(-1)!;
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (const derivative of derivatives) {
    const { width: wide, height: high } = derivative;
    const picture = sharp(data, { raw: info }).resize({ width: wide, height: high, fit: 'fill' });
    const encoded =
      derivative.format === 'jpeg'
        ? picture.jpeg({ quality: 80, mozjpeg: true })
        : picture.webp({ quality: 78 });
    await encoded.toFile(join(out, derivative.name));
  }
}
