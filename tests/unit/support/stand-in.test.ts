import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawStandIn } from '../../support/stand-in.ts';
import { inspectPhotograph } from '../../../src/images/photograph.ts';

const standIn = {
  fileName: 'a.jpg',
  width: 600,
  height: 400,
  lines: ['Title', 'A line with <marks> & signs'],
};

test('a stand-in is a photograph by every rule and carries no metadata', async () => {
  const drawing = await drawStandIn(standIn);
  expect(await inspectPhotograph(drawing, 'a.jpg')).toMatchObject({
    width: 600,
    height: 400,
    format: 'jpeg',
  });
  const { exif, icc, xmp } = await sharp(drawing).metadata();
  expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
});

test('the same stand-in gives the same bytes; another file or palette gives others', async () => {
  const drawing = await drawStandIn(standIn);
  expect((await drawStandIn({ ...standIn, index: 6 })).equals(drawing)).toBe(true);
  expect((await drawStandIn({ ...standIn, index: 1 })).equals(drawing)).toBe(false);
  expect((await drawStandIn({ ...standIn, fileName: 'b.jpg' })).equals(drawing)).toBe(false);
});
