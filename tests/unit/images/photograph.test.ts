import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { JPEG, walkJpeg } from '../../../src/images/containers.ts';
import { decodeMaster } from '../../../src/images/encode.ts';
import { inspectPhotograph } from '../../../src/images/photograph.ts';
import { withoutMetadata } from '../../../src/images/strip/without-metadata.ts';
import { makePlainPng } from '../../support/large-png.ts';
import {
  heicHeader,
  holdsGps,
  makeAvif,
  makeBlackPng,
  makeCmykJpeg,
  makeDeepPng,
  makeGif,
  makeGreyJpeg,
  makeJpeg,
  makeNoisyJpeg,
  makePng,
  makeTelephoneJpeg,
  makeTransparentPng,
  makeUltraHdrJpeg,
  makeWebp,
  svgText,
} from '../../support/image-fixtures.ts';

describe('a photograph that may be published', () => {
  test('tells its hash, size, format and weight', async () => {
    const bytes = await makeJpeg(1200, 800);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    expect(await inspectPhotograph(bytes, 'skh1.jpg')).toEqual({
      hash,
      sum: hash,
      width: 1200,
      height: 800,
      format: 'jpeg',
      bytes: bytes.length,
    });
  });

  test('is named by its picture: metadata change the name of the file alone', async () => {
    const bytes = await makeTelephoneJpeg();
    const stripped = withoutMetadata(bytes, 'jpeg');
    const [taken, kept] = [
      await inspectPhotograph(bytes, 'a.jpg'),
      await inspectPhotograph(stripped, 'a.jpg'),
    ];
    if ('fault' in taken || 'fault' in kept) throw new Error('no photograph');
    expect(taken.hash).toBe(kept.hash);
    expect(kept.sum).toBe(kept.hash);
    expect(taken.sum).not.toBe(kept.sum);
  });

  test('gives its upright width and height when the camera was turned', async () => {
    const bytes = await makeTelephoneJpeg();
    const { exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect([orientation, exif && holdsGps(exif), Boolean(xmp), Boolean(icc)]).toEqual([6, true, true, true]);
    expect(await inspectPhotograph(bytes, 'a.jpg')).toMatchObject({ width: 800, height: 1200 });
  });

  test.each([
    ['a.jpg', makeJpeg, 'jpeg'],
    ['a.JPG', makeJpeg, 'jpeg'],
    ['a.jpeg', makeJpeg, 'jpeg'],
    ['a.Png', makePng, 'png'],
    ['a.webp', makeWebp, 'webp'],
    ['cmyk.jpg', makeCmykJpeg, 'jpeg'],
    ['grey.jpg', makeGreyJpeg, 'jpeg'],
    ['deep.png', makeDeepPng, 'png'],
    ['transparent.png', makeTransparentPng, 'png'],
    ['gain-map.jpg', makeUltraHdrJpeg, 'jpeg'],
  ])('%s is accepted', async (name, make, format) => {
    expect(await inspectPhotograph(await make(), name)).toMatchObject({ format });
  });
});

describe('a file that may not be published', () => {
  test('of no bytes is empty', async () => {
    expect(await inspectPhotograph(Buffer.alloc(0), 'a.jpg')).toEqual({ fault: 'empty', detail: '' });
  });

  test.each([2, 500, 100_000])('cut off %i bytes before its end is truncated', async (cut) => {
    const bytes = await makeNoisyJpeg();
    const result = await inspectPhotograph(bytes.subarray(0, bytes.length - cut), 'a.jpg');
    expect(result).toEqual({ fault: 'truncated', detail: 'VipsJpeg: premature end of JPEG image' });
  });

  test.each([
    ['a.jpg', makeJpeg],
    ['a.png', makePng],
    ['a.webp', makeWebp],
  ])('%s cut off after 100 bytes is truncated', async (name, make) => {
    const bytes = await make();
    expect(await inspectPhotograph(bytes.subarray(0, 100), name)).toMatchObject({ fault: 'truncated' });
  });

  test('of text under a picture name is not an image', async () => {
    const text = Buffer.from('an ordinary sentence');
    expect(await inspectPhotograph(text, 'a.JPG')).toEqual({ fault: 'not-an-image', detail: '.jpg' });
  });

  test.each([1, 3, 8, 11])('of %i bytes that mean nothing is not an image', async (length) => {
    const bytes = Buffer.from('\0\0\0\x08ftypqt', 'latin1').subarray(0, length);
    expect(await inspectPhotograph(bytes, 'a.jpg')).toMatchObject({ fault: 'not-an-image' });
  });

  test.each(['a.svg', 'a.jpg', 'a.png'])('of SVG is refused under the name %s', async (name) => {
    expect(await inspectPhotograph(Buffer.from(svgText), name)).toMatchObject({ fault: 'svg' });
  });

  test('of SVG is refused with a byte order mark, in UTF-16, with a prefix', async () => {
    for (const bytes of [
      Buffer.from(`\ufeff${svgText}`),
      Buffer.from(`\ufeff${svgText}`, 'utf16le'),
      Buffer.from(svgText.replaceAll('svg', 's:svg')),
    ]) {
      expect(await inspectPhotograph(bytes, 'a.jpg')).toEqual({ fault: 'svg', detail: '.jpg' });
    }
  });

  test.each(['a.heic', 'a.jpg'])('of HEIC is refused under the name %s', async (name) => {
    expect(await inspectPhotograph(heicHeader, name)).toMatchObject({ fault: 'heic' });
  });

  test('of another picture format is unsupported, whatever its name', async () => {
    const gif = { fault: 'unsupported-format', detail: 'gif' };
    expect(await inspectPhotograph(await makeGif(), 'a.gif')).toEqual(gif);
    expect(await inspectPhotograph(await makeGif(), 'a.jpg')).toEqual(gif);
    expect(await inspectPhotograph(await makeAvif(), 'a.avif')).toMatchObject({ detail: 'avif' });
  });

  test.each(['a.jpg', 'a.webp', 'a.gif', 'a', 'a.png.bak'])(
    'of PNG has a wrong extension in %s',
    async (name) => {
      const bytes = await makePng(60, 40);
      expect(await inspectPhotograph(bytes, name)).toEqual({ fault: 'wrong-extension', detail: 'png' });
    },
  );

  test('of 256 megapixels in 32 kilobytes is refused from its header in less than two seconds', async () => {
    const bomb = makeBlackPng(16_000, 16_000);
    const from = performance.now();
    expect(await inspectPhotograph(bomb, 'a.png')).toEqual({ fault: 'too-large', detail: '16000 × 16000' });
    expect(performance.now() - from).toBeLessThan(2000);
  });

  test('is too large beyond 100 megapixels, not at them', async () => {
    expect(await inspectPhotograph(makeBlackPng(10_000, 10_000), 'a.png')).toMatchObject({ width: 10_000 });
    expect(await inspectPhotograph(makeBlackPng(10_001, 10_000), 'a.png')).toMatchObject({
      fault: 'too-large',
    });
  });

  test('is too large with a side beyond 30,000 pixels, however small it is, and is not decoded for a build either', async () => {
    const pixels = { bits: 8, colour: 'rgb' } as const;
    for (const [width, height] of [
      [30_001, 9],
      [9, 30_001],
    ] as const) {
      const bytes = await makePlainPng(width, height, pixels);
      const excess = `${width} × ${height}`;
      expect(await inspectPhotograph(bytes, 'a.png')).toEqual({ fault: 'too-large', detail: excess });
      await expect(decodeMaster(bytes, { width: 90, height: 9 })).rejects.toThrow(excess);
    }
    expect(await inspectPhotograph(await makePlainPng(30_000, 9, pixels), 'a.png')).toMatchObject({
      width: 30_000,
    });
  });

  test('is too large beyond 20 scans, whatever its size; programs write up to 18', async () => {
    const picture = sharp({ create: { width: 90, height: 60, channels: 3, background: '#7a8' } });
    const bytes = await picture.toColourspace('cmyk').jpeg({ progressive: true }).toBuffer();
    expect(await inspectPhotograph(bytes, 'a.jpg')).toMatchObject({ width: 90 });
    const scans = [...walkJpeg(bytes)].filter(({ type }) => type === JPEG.scan);
    expect(scans).toHaveLength(18);
    const { start, end } = scans.at(-1)!;
    const withMore = (count: number) => {
      const more = Array.from({ length: count }, () => bytes.subarray(start, end));
      return Buffer.concat([bytes.subarray(0, end), ...more, bytes.subarray(end)]);
    };
    const tooMany = { fault: 'too-large', detail: '21 scans' };
    expect(await inspectPhotograph(withMore(2), 'a.jpg')).not.toMatchObject({ fault: 'too-large' });
    expect(await inspectPhotograph(withMore(3), 'a.jpg')).toEqual(tooMany);
    // What lies behind the end of a picture is not decoded with it.
    expect(await inspectPhotograph(Buffer.concat([bytes, withMore(9)]), 'a.jpg')).toMatchObject({
      width: 90,
    });
  });
});
