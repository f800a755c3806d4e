import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findHiddenData } from '../../../../src/bulletins/lint/hidden-data.ts';
import { withoutMetadata } from '../../../../src/images/strip/without-metadata.ts';
import { makeJpeg, makePng, makeTelephoneJpeg, makeWebp } from '../../../support/image-fixtures.ts';

test('a photograph of a telephone hides where it was taken', async () => {
  expect(await findHiddenData(await makeTelephoneJpeg())).toEqual({ gps: true });
});

test('EXIF, XMP and IPTC are hidden data without a place', async () => {
  const plain = sharp(await makeJpeg());
  const exif = plain.clone().withExif({ IFD0: { Copyright: 'invented' } });
  expect(await findHiddenData(await exif.jpeg().toBuffer())).toEqual({ gps: false });
  const xmp = plain.clone().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>private</note></x:xmpmeta>');
  expect(await findHiddenData(await xmp.png().toBuffer())).toEqual({ gps: false });
  expect(await findHiddenData(await xmp.webp().toBuffer())).toEqual({ gps: false });
});

test.each([
  ['JPEG', makeJpeg],
  ['PNG', makePng],
  ['WebP', makeWebp],
])('a plain %s hides nothing', async (_, make) => {
  expect(await findHiddenData(await make())).toBeUndefined();
});

test('the orientation alone is nothing to hide: it stays when all else is taken away', async () => {
  const stripped = withoutMetadata(await makeTelephoneJpeg(), 'jpeg');
  expect((await sharp(stripped).metadata()).orientation).toBe(6);
  expect(await findHiddenData(stripped)).toBeUndefined();
});
