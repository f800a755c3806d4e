import { expect, test } from 'vitest';
import { CborReader } from '../../../src/search/cbor.ts';

function reader(hex: string): CborReader {
  return new CborReader(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')));
}

// The encodings are examples of RFC 8949, appendix A.
test.each([
  ['00', 0],
  ['17', 23],
  ['18 18', 24],
  ['19 03e8', 1000],
  ['1a 000f4240', 1_000_000],
  ['20', -1],
  ['38 63', -100],
  ['39 03e7', -1000],
])('%s is the number %i', (hex, number) => {
  expect(reader(hex).integer()).toBe(number);
});

test('text is read as UTF-8', () => {
  expect(reader('62 c3bc').text()).toBe('ü');
});

test('an array is read item by item, and passed over in one step', () => {
  const read = reader('83 01 82 02 61 61 03 04');
  expect(read.array()).toBe(3);
  expect(read.integer()).toBe(1);
  read.skip();
  expect(read.integer()).toBe(3);
  expect(read.integer()).toBe(4);
});

test.each([
  ['an item of another type', '61 61'],
  ['the end of the bytes', ''],
  ['a number of eight bytes', '1b 0000000000000001'],
])('%s is refused', (_, hex) => {
  expect(() => reader(hex).integer()).toThrow(RangeError);
});
