import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { decodeHeic } from '../../../../src/authoring/new/heic.ts';
import { MAX_SIDE_PX, preparePhotograph } from '../../../../src/authoring/new/photograph.ts';
import {
  heicHeader,
  makeCmykJpeg,
  makeGif,
  makeJpeg,
  makeNoisyJpeg,
  makePng,
  makeTelephoneJpeg,
  makeTransparentPng,
  makeUltraHdrJpeg,
  makeWebp,
  svgText,
} from '../../../support/image-fixtures.ts';

/** The photograph made ready, with what sharp sees in it. */
async function prepare(bytes: Buffer, decode?: typeof decodeHeic) {
  const ready = await preparePhotograph(bytes, decode);
  if ('fault' in ready) throw new Error(ready.fault);
  return { ...ready, metadata: await sharp(ready.bytes).metadata() };
}

/** The colour of the middle of the upper edge and of the lower edge. */
async function edges(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (y: number) => {
    const offset = (y * info.width + Math.floor(info.width / 2)) * info.channels;
    return data[offset]! > data[offset + 2]! ? 'red' : 'blue';
  };
  return [colourAt(2), colourAt(info.height - 3)];
}

describe('a photograph that is brought in', () => {
  test('stands upright and holds nothing but the picture', async () => {
    const { bytes, extension, metadata } = await prepare(await makeTelephoneJpeg());
    expect(extension).toBe('.jpg');
    expect([metadata.width, metadata.height]).toEqual([800, 1200]);
    expect(await edges(bytes)).toEqual(['red', 'blue']);
    expect(metadata).not.toHaveProperty('orientation');
    for (const kind of ['exif', 'xmp', 'icc', 'iptc'] as const) expect(metadata[kind]).toBeUndefined();
    for (const word of ['invented', 'private', 'GPS']) expect(bytes.includes(word)).toBe(false);
  });

  test('has no side above 2560 pixels, and is never made larger', async () => {
    const large = await prepare(await makeJpeg(4000, 1000));
    expect([large.metadata.width, large.metadata.height]).toEqual([MAX_SIDE_PX, 640]);
    const small = await prepare(await makeJpeg(300, 200));
    expect([small.metadata.width, small.metadata.height]).toEqual([300, 200]);
  });

  // Every quality is tried on ten megapixels: a busy machine needs its time.
  test('is not heavier than a megabyte, even when it is all noise', { timeout: 240_000 }, async () => {
    const noisy = await makeNoisyJpeg(3600, 2700);
    const { bytes, metadata } = await prepare(noisy);
    expect(noisy.length).toBeGreaterThan(3_000_000);
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    expect(metadata.format).toBe('jpeg');
  });

  test('keeps its kind: a drawing stays PNG with its transparency, WebP stays WebP', async () => {
    expect((await prepare(await makePng())).extension).toBe('.png');
    expect((await prepare(await makeWebp())).extension).toBe('.webp');
    expect((await prepare(await makeTransparentPng())).metadata.hasAlpha).toBe(true);
  });

  test('has the colours of a screen, whatever press or telephone made it', async () => {
    expect((await prepare(await makeCmykJpeg())).metadata.space).toBe('srgb');
    expect((await prepare(await makeUltraHdrJpeg())).metadata.space).toBe('srgb');
  });

  test('is judged by its bytes, not by its name', async () => {
    expect(await preparePhotograph(Buffer.from('không phải ảnh'))).toMatchObject({ fault: 'not-an-image' });
    expect(await preparePhotograph(Buffer.from(svgText))).toMatchObject({ fault: 'svg' });
    expect(await preparePhotograph(await makeGif())).toMatchObject({ fault: 'unsupported-format' });
    const whole = await makeJpeg();
    expect(await preparePhotograph(whole.subarray(0, whole.length / 2))).toMatchObject({
      fault: 'truncated',
    });
    expect(await preparePhotograph(Buffer.alloc(0))).toMatchObject({ fault: 'empty' });
  });
});

describe('a HEIC', () => {
  const pixels = Buffer.alloc(3000 * 30 * 4, 200);

  test('becomes a JPEG where a decoder is installed', async () => {
    const ready = await prepare(heicHeader, async () => ({ data: pixels, width: 3000, height: 30 }));
    expect(ready.extension).toBe('.jpg');
    expect(ready.metadata).toMatchObject({ width: 2560, format: 'jpeg' });
  });

  test('is a fault of its own where there is none, because there is a remedy', async () => {
    expect(await preparePhotograph(heicHeader)).toEqual({ fault: 'heic', detail: '' });
  });

  test('that is damaged is told as such', async () => {
    const damaged = new Error('HEIF image not found');
    expect(await preparePhotograph(heicHeader, () => Promise.reject(damaged))).toEqual({
      fault: 'truncated',
      detail: 'HEIF image not found',
    });
  });
});
