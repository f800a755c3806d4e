import sharp from 'sharp';
import { expect, test } from 'vitest';
import { countBytesBehind } from '../../../src/images/trailer.ts';
import {
  makeNoisyJpeg,
  makePng,
  makeTelephoneJpeg,
  makeWebp,
  svgText,
} from '../../support/image-fixtures.ts';

const progressive = async () =>
  sharp(await makeNoisyJpeg(90, 60))
    .jpeg({ progressive: true })
    .toBuffer();

test.each([
  ['a JPEG', () => makeNoisyJpeg(91, 61)],
  ['a JPEG in passes', progressive],
  ['a JPEG of a telephone, with a small picture in its metadata', makeTelephoneJpeg],
  ['a PNG', () => makePng(60, 40)],
  ['a WebP', () => makeWebp(61, 41)],
])('%s ends with its last byte; what follows is counted', async (_, make) => {
  const bytes = await make();
  expect(countBytesBehind(bytes)).toBe(0);
  expect(countBytesBehind(Buffer.concat([bytes, Buffer.from('PK\x03\x04 behind')]))).toBe(11);
  // Cut off, it is another rule's affair.
  expect(countBytesBehind(bytes.subarray(0, bytes.length >> 1))).toBe(0);
});

test('of other files nothing is said', () => {
  expect(countBytesBehind(Buffer.from(svgText))).toBe(0);
  expect(countBytesBehind(Buffer.alloc(0))).toBe(0);
});
