import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withoutMetadata } from '../../../../src/images/strip/without-metadata.ts';
import { listUnseen } from '../../../../src/images/unseen.ts';
import { makeJpeg, makePng } from '../../../support/image-fixtures.ts';

const WORDS = Buffer.from('Nguyễn Văn Mẫu, không được lộ');

/** A JPEG with one more segment behind its first two bytes. */
function withSegment(bytes: Buffer, marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([bytes.subarray(0, 2), head, body, bytes.subarray(2)]);
}

/** A PNG with one more chunk behind its head. */
function withChunk(bytes: Buffer, type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([bytes.subarray(0, 33), length, body, sum, bytes.subarray(33)]);
}

test.each([
  ['Adobe’s mark', 0xee, Buffer.concat([Buffer.from('Adobe\0d\0\0\0\0\0'), WORDS])],
  ['a profile that is none', 0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), WORDS])],
])('words in %s of a JPEG are found and taken out', async (_, marker, body) => {
  const bytes = withSegment(await makeJpeg(60, 40), marker, body);
  expect(listUnseen(bytes)).toEqual([`${body.length + 4} byte`]);
  expect(withoutMetadata(bytes, 'jpeg').includes(WORDS)).toBe(false);
});

test.each([
  ['a profile that is none', 'iCCP', Buffer.concat([Buffer.from('a\0\0'), deflateSync(WORDS)])],
  ['a palette that nothing uses', 'PLTE', WORDS.subarray(0, 30)],
  ['a critical chunk of no standard', 'PRvt', WORDS],
])('words in %s of a PNG are found and taken out', async (_, type, data) => {
  const bytes = withChunk(await makePng(60, 40), type, data);
  expect(listUnseen(bytes)).toEqual([`${data.length + 12} byte`]);
  expect(withoutMetadata(bytes, 'png').includes(data)).toBe(false);
});

test.each(['jpeg', 'png'] as const)('a profile and a palette that are used stay in a %s', async (format) => {
  const picture = sharp(await makePng(60, 40));
  const profiled = await picture.clone().withIccProfile('p3').toFormat(format).toBuffer();
  expect(withoutMetadata(profiled, format).equals(profiled)).toBe(true);
  const indexed = await picture.png({ palette: true }).toBuffer();
  expect(withoutMetadata(indexed, 'png').equals(indexed)).toBe(true);
});
