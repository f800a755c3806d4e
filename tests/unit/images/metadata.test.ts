import sharp from 'sharp';
import { expect, test } from 'vitest';
import { listMetadata } from '../../../src/images/metadata.ts';

const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>private</note></x:xmpmeta>';
const plain = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#7a8' } });
const telling = () =>
  plain()
    .withXmp(XMP)
    .withExifMerge({
      IFD0: { Make: 'invented' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 30/1' },
    });

/** A JPEG with one more segment behind its first two bytes. */
async function withSegment(marker: number, data: Buffer): Promise<Buffer> {
  const jpeg = await plain().jpeg().toBuffer();
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** An EXIF block of one directory, with these tags of one short number each. */
function exifOf(...tags: number[]): Buffer {
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [index, tag] of tags.entries()) {
    directory.writeUInt16LE(tag, 2 + index * 12);
    directory.writeUInt16LE(3, 4 + index * 12);
    directory.writeUInt32LE(1, 6 + index * 12);
    directory.writeUInt16LE(6, 10 + index * 12);
  }
  return Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), directory]);
}

test.each(['jpeg', 'png', 'webp'] as const)('%s: what a telephone writes is found', async (format) => {
  expect(listMetadata(await telling().toFormat(format).toBuffer())).toEqual(['EXIF', 'GPS', 'XMP']);
});

test('AVIF: what a telephone writes is found', async () => {
  expect(listMetadata(await telling().avif({ effort: 0 }).toBuffer())).toEqual(['EXIF', 'XMP']);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  '%s: pixels and a profile are nothing',
  async (format) => {
    expect(listMetadata(await plain().withIccProfile('p3').toFormat(format).toBuffer())).toEqual([]);
  },
);

test('what an agency writes is found', async () => {
  const iptc = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  expect(listMetadata(await withSegment(0xed, iptc))).toEqual(['IPTC']);
});

test.each([
  ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>', ['XMP']],
  ['zTXt', 'Raw profile type exif\0\0', ['EXIF']],
  ['tEXt', 'Raw profile type iptc\0\niptc\n', ['IPTC']],
  ['tEXt', 'Comment\0Raw profile type exif\0', []],
])('PNG: the text %s “%s” gives %j', async (type, text, kinds) => {
  const png = await plain().png().toBuffer();
  const data = Buffer.from(text, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // Behind the signature and the header; its checksum is not looked at.
  const chunk = Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  expect(listMetadata(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))).toEqual(kinds);
});

test('an orientation is nothing, and whatever stands beside it is something', async () => {
  expect(listMetadata(await withSegment(0xe1, exifOf(0x0112)))).toEqual([]);
  expect(listMetadata(await withSegment(0xe1, exifOf(0x0112, 0x010f)))).toEqual(['EXIF']);
  expect(listMetadata(await withSegment(0xe1, exifOf(0x0112, 0x8825)))).toEqual(['EXIF', 'GPS']);
});

test('a file that is no picture, or ends too early, says nothing', async () => {
  const jpeg = await withSegment(0xe1, exifOf(0x0112, 0x010f));
  expect(listMetadata(Buffer.from('Exif, XMP'))).toEqual([]);
  for (const length of [0, 3, 5]) expect(listMetadata(jpeg.subarray(0, length))).toEqual([]);
});
