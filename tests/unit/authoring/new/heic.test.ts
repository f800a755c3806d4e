import { expect, test } from 'vitest';
import { decodeHeic } from '../../../../src/authoring/new/heic.ts';

const bytes = Buffer.from('x');

/** The package as it is documented: one default export. */
async function load() {
  const data = new Uint8ClampedArray([1, 2, 3, 255]);
  return { default: async ({ buffer }: { buffer: Buffer }) => ({ data, width: buffer.length, height: 1 }) };
}

test('the decoder is asked as its package documents it, and its pixels are taken over', async () => {
  expect(await decodeHeic(bytes, load)).toEqual({ data: Buffer.from([1, 2, 3, 255]), width: 1, height: 1 });
});

test('without the package nothing is decoded and nothing is thrown', async () => {
  expect(await decodeHeic(bytes, () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')))).toBeUndefined();
});
