import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findDisguise, findDisguises } from '../../../../src/release/invariants/disguises.ts';
import { findMetadata } from '../../../../src/release/invariants/metadata.ts';
import { makeFile } from '../workshop.ts';

const make = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a8' } })
    .toFormat(format)
    .toBuffer();
const bytes = (text: string) => Buffer.from(text, 'latin1');
const JPEG = bytes('\xff\xd8\xff\xe0\0\x10JFIF\0');
const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');

test.each([
  ['anh/a.jpg', await make('jpeg')],
  ['anh/a.JPEG', await make('jpeg')],
  ['a.png', await make('png')],
  ['a.webp', await make('webp')],
  ['a.avif', await make('avif')],
  ['tin/2024/a/b.pdf', bytes('%PDF-1.7')],
  ['tin/2024/a/b.docx', bytes('PK\x03\x04')],
  ['_astro/a.woff2', bytes('wOF2')],
  ['favicon.ico', bytes('\0\0\x01\0')],
  ['pagefind/a.wasm', bytes('\0asm\x01')],
  ['index.html', bytes('<!doctype html>')],
  ['_headers', bytes('\0')],
])('%s that is what its name says is sound', (path, contents) => {
  expect(findDisguise(contents, path)).toBeUndefined();
});

test.each([
  ['anh/a.jpg', PNG, 'png'],
  ['a.png', JPEG, 'jpeg'],
  ['a.webp', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
  ['a.jpg', bytes('words'), '–'],
  ['b.pdf', JPEG, 'jpeg'],
  ['b.docx', bytes('MZ'), '–'],
  ['a.woff2', bytes('wOFF'), '–'],
  ['a.js', bytes('let a;\0'), 'binary'],
  ['index.html', bytes('\xff\xfe<\0h\0'), 'binary'],
])('%s that is something else says what', (path, contents, found) => {
  expect(findDisguise(contents, path)).toBe(found);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)(
  'a %s that ends later than its picture, or earlier, is a fault',
  async (format) => {
    const whole = await make(format);
    const path = `anh/a.${format === 'jpeg' ? 'jpg' : format}`;
    expect(findDisguise(Buffer.concat([whole, bytes('<script>')]), path)).toBe(`${format} + 8 byte`);
    expect(findDisguise(whole.subarray(0, whole.length - 9), path)).toMatch(
      new RegExp(`^${format} \\+ `, 'u'),
    );
  },
);

test('a file that is not what its name says is a fault', () => {
  const files = [makeFile('a.jpg', { actualType: 'png' }), makeFile('b.jpg')];
  expect(findDisguises(files)).toEqual([{ rule: 'disguised-file', file: 'a.jpg', detail: 'png' }]);
});

test('a picture that says more than its pixels is a fault', () => {
  const files = [makeFile('a.jpg', { metadata: ['EXIF', 'XMP'] }), makeFile('b.jpg')];
  expect(findMetadata(files)).toEqual([{ rule: 'metadata', file: 'a.jpg', detail: 'EXIF, XMP' }]);
});
