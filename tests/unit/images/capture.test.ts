import * as fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readCapture, toImageFields } from '../../../src/images/capture.ts';

const SEED = 20_260_912;

const picture = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#287' } });
const AUTHOR = 'Đỗ Thị Hư Cấu';
/** As many bytes as the author has in UTF-8: libvips writes ASCII alone. */
const STAND_IN = 'x'.repeat(Buffer.byteLength(AUTHOR));
const exif = {
  IFD0: { Artist: STAND_IN, Copyright: 'So Noi vu tinh Mau', Make: 'Máy hư cấu' },
  IFD2: { DateTimeOriginal: '2026:07:05 08:30:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 30/1' },
};

test('day, author and rights are read from JPEG, PNG and WebP, and neither place nor camera', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const bytes = await picture().withExif(exif).toFormat(format).toBuffer();
    bytes.write(AUTHOR, bytes.indexOf(STAND_IN));
    expect(readCapture(bytes)).toEqual({
      takenOn: '2026-07-05',
      author: AUTHOR,
      rights: 'So Noi vu tinh Mau',
    });
  }
});

test('they are proposed as fields of a picture, the same words once', () => {
  expect(toImageFields({ takenOn: '2026-07-05', author: 'Hà', rights: 'Hà' })).toEqual({
    takenOn: '2026-07-05',
    credit: 'Hà',
  });
  expect(toImageFields({})).toEqual({});
});

test('a day that is none and a file that is damaged anywhere tell nothing wrong and stop nothing', async () => {
  const none = { ...exif, IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } };
  expect(readCapture(await picture().withExif(none).jpeg().toBuffer()).takenOn).toBeUndefined();
  const bytes = await picture().withExif(exif).jpeg().toBuffer();
  const damage = fc.record({ at: fc.nat(400), byte: fc.nat(255), end: fc.nat(bytes.length) });
  for (const { at, byte, end } of fc.sample(damage, { numRuns: 500, seed: SEED })) {
    const damaged = Buffer.from(bytes.subarray(0, end));
    if (at < damaged.length) damaged[at] = byte;
    const { takenOn = '2026-07-05' } = readCapture(damaged);
    expect(takenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
  }
});
