import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeDerivatives } from '../../../src/images/make.ts';
import {
  makeCmykJpeg,
  makeDeepPng,
  makeTelephoneJpeg,
  makeTransparentPng,
  makeTurnedJpeg,
  QUARTERS,
} from '../../support/image-fixtures.ts';
import { allKinds, prepare, readFolder } from './workshop.ts';

/** The 8-bit red, green and blue at a place given as parts of width and height. */
async function readColour(bytes: Buffer, across: number, down: number): Promise<number[]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(down * info.height) * info.width + Math.floor(across * info.width)) * info.channels;
  return [...data.subarray(at, at + 3)];
}

test('every derivative has the format and size it is listed with, 8 bits of sRGB and no metadata', async () => {
  const options = await prepare(allKinds, { widths: [320, 700], avif: true });
  expect(await makeDerivatives(options)).toEqual({ made: 36, reused: 0 });
  const published = await readFolder(options.outFolder);
  expect(published.size).toBe(36);
  for (const [name, bytes] of published) {
    const meta = await sharp(bytes).metadata();
    expect([name, `${meta.width}`]).toEqual([name, /-(\d+)\./u.exec(name)?.[1]]);
    expect({ exif: meta.exif, xmp: meta.xmp, iptc: meta.iptc, icc: meta.icc, gain: meta.gainMap }).toEqual(
      {},
    );
    expect([meta.depth, meta.orientation]).toEqual(['uchar', undefined]);
    expect(['srgb', 'b-w']).toContain(meta.space);
    const format = meta.format === 'heif' ? 'avif' : meta.format;
    expect(name.replace('.jpg', '.jpeg').endsWith(`.${format}`)).toBe(true);
    for (const mark of ['Exif', 'ns.adobe.com', 'ICC_PROFILE', 'private'])
      expect(bytes.includes(mark)).toBe(false);
  }
});

test('a photograph taken with the camera turned is published upright, in sRGB', async () => {
  const options = await prepare({ 'a.jpg': makeTelephoneJpeg });
  await makeDerivatives(options);
  const bytes = await readFile(
    path.join(options.outFolder, `${options.sources[0]?.photograph.hash}-700.jpg`),
  );
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 700, height: 1050 });
  const [top, bottom] = [await readColour(bytes, 0.5, 0.1), await readColour(bytes, 0.5, 0.9)];
  for (const [channel, value] of [0xd0, 0x20, 0x20].entries()) {
    expect(Math.abs((top[channel] ?? NaN) - value)).toBeLessThan(6);
    expect(Math.abs((bottom[2 - channel] ?? NaN) - value)).toBeLessThan(6);
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a photograph of orientation %i is published upright',
  async (orientation) => {
    const options = await prepare(
      { 'a.jpg': () => makeTurnedJpeg(orientation) },
      { widths: [300], avif: false },
    );
    expect(options.sources[0]?.photograph).toMatchObject({ width: 600, height: 400 });
    await makeDerivatives(options);
    const published = await readFolder(options.outFolder);
    expect(published.size).toBe(2);
    for (const bytes of published.values()) {
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 300, height: 200 });
      for (const [place, colour] of Object.values(QUARTERS).entries()) {
        const found = await readColour(bytes, place % 2 === 0 ? 0.05 : 0.95, place < 2 ? 0.05 : 0.95);
        for (const [channel, value] of parseColour(colour).entries())
          expect(Math.abs((found[channel] ?? NaN) - value)).toBeLessThan(12);
      }
    }
  },
);

function parseColour(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

test('16 bits of a channel become 8 of the same colour', async () => {
  const options = await prepare({ 'a.png': makeDeepPng });
  await makeDerivatives(options);
  for (const bytes of (await readFolder(options.outFolder)).values()) {
    const found = await readColour(bytes, 0.1, 0.5);
    for (const [channel, value] of [0xd0, 0x20, 0x20].entries())
      expect(Math.abs((found[channel] ?? NaN) - value)).toBeLessThan(6);
  }
});

test('transparency lies on white in JPEG and stays in WebP', async () => {
  const options = await prepare({ 'a.png': makeTransparentPng });
  await makeDerivatives(options);
  const out = (extension: string): Promise<Buffer> =>
    readFile(path.join(options.outFolder, `${options.sources[0]?.photograph.hash}-320.${extension}`));
  expect(await readColour(await out('jpg'), 0.5, 0.5)).toEqual([255, 255, 255]);
  expect((await sharp(await out('webp')).metadata()).hasAlpha).toBe(true);
});

test('the colours of a printing press become those of a screen', async () => {
  const options = await prepare({ 'a.jpg': makeCmykJpeg });
  await makeDerivatives(options);
  const bytes = await readFile(
    path.join(options.outFolder, `${options.sources[0]?.photograph.hash}-320.jpg`),
  );
  const [red = 0, green = 0, blue = 0] = await readColour(bytes, 0.2, 0.5);
  expect(red).toBeGreaterThan(150);
  expect(Math.max(green, blue)).toBeLessThan(100);
});
