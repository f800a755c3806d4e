import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../../../src/images/strip/without-metadata.ts';

const GPS = {
  IFD0: { Copyright: 'Tran Van Rieng Tu' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '20/1 32/1 0/1' },
};

function draw() {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 64, height: 48, channels: 3, background: '#888', noise } });
}

function pixels(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes).autoOrient().raw().toBuffer();
}

const writers = {
  jpeg: () => draw().jpeg(),
  png: () => draw().png(),
  webp: () => draw().webp(),
} as const;

test.each(['jpeg', 'png', 'webp'] as const)('a %s loses its metadata and no pixel', async (format) => {
  const original = await writers[format]()
    .withExif(GPS)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .toBuffer();
  expect(original.includes('Rieng Tu')).toBe(true);
  const stripped = withoutMetadata(original, format);
  const { exif, xmp, iptc } = await sharp(stripped).metadata();
  expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  expect(stripped.includes('Rieng Tu')).toBe(false);
  expect(await pixels(stripped)).toEqual(await pixels(original));
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s that has to be turned is still turned', async (format) => {
  const original = await writers[format]().withMetadata({ orientation: 6 }).toBuffer();
  const stripped = withoutMetadata(original, format);
  expect((await sharp(stripped).metadata()).orientation).toBe(6);
  expect(await pixels(stripped)).toEqual(await pixels(original));
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s keeps its colour profile', async (format) => {
  const original = await writers[format]().withIccProfile('p3').toBuffer();
  const stripped = withoutMetadata(original, format);
  expect((await sharp(stripped).metadata()).icc).toEqual((await sharp(original).metadata()).icc);
});

test('what follows the end of a JPEG goes: telephones put films there', async () => {
  const original = await draw().jpeg({ progressive: true }).toBuffer();
  const stripped = withoutMetadata(Buffer.concat([original, Buffer.from('ftypmp42 phim')]), 'jpeg');
  expect(stripped.includes('phim')).toBe(false);
  expect(await pixels(stripped)).toEqual(await pixels(original));
});

test('stripping twice changes nothing more', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const once = withoutMetadata(await writers[format]().withMetadata({ orientation: 3 }).toBuffer(), format);
    expect(withoutMetadata(once, format)).toEqual(once);
  }
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s that was cut off is refused', async (format) => {
  const original = await writers[format]().toBuffer();
  expect(() => withoutMetadata(original.subarray(0, original.length - 40), format)).toThrow(RangeError);
});
