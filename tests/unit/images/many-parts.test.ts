import { describe, expect, test } from 'vitest';
import { hasTooManyParts, MAX_PARTS, walkJpeg, walkPng, walkWebp } from '../../../src/images/containers.ts';
import { listMetadata } from '../../../src/images/metadata.ts';
import { inspectPhotograph } from '../../../src/images/photograph.ts';
import { listUnseenWithin } from '../../../src/images/unseen-within.ts';
import { listUnseen } from '../../../src/images/unseen.ts';
import { makeAvif, makeJpeg, makePng, makeWebp } from '../../support/image-fixtures.ts';

/** A picture with parts of 0 bytes behind its own: as many as a file of some megabytes may have. */
const padded = (bytes: Buffer, part: Buffer, count: number) =>
  Buffer.concat([bytes, Buffer.alloc(part.length * count, part)]);

const png = { make: () => makePng(60, 40), part: Buffer.from('\0\0\0\0prVt\0\0\0\0', 'latin1') };
const jpeg = { make: () => makeJpeg(60, 40), part: Buffer.from([0xff, 0xe4, 0, 2]) };
const webp = { make: () => makeWebp(60, 40), part: Buffer.from('prVt\0\0\0\0', 'latin1') };

describe.each([
  ['png', png, (bytes: Buffer) => walkPng(bytes)],
  ['jpg', jpeg, (bytes: Buffer) => walkJpeg(bytes)],
  ['webp', webp, (bytes: Buffer) => walkWebp(bytes)],
])('a %s of very many parts', (extension, { make, part }, walk) => {
  test('is too large, and everything that walks through it ends', async () => {
    const bytes = padded(await make(), part, 3_000_000);
    const inspected = await inspectPhotograph(bytes, `anh.${extension}`);
    expect(inspected).toEqual({ fault: 'too-large', detail: `> ${MAX_PARTS} segments, chunks` });
    expect(() => [...walk(bytes)]).toThrow(RangeError);
    expect(() => listUnseen(bytes)).toThrow(RangeError);
    expect(() => listMetadata(bytes)).toThrow(RangeError);
    expect(listUnseenWithin(bytes)).toEqual([`${bytes.length} byte`]);
  });

  test('may have as many as there may be', async () => {
    const bytes = await make();
    const own = [...walk(bytes)].length;
    expect(hasTooManyParts(padded(bytes, part, MAX_PARTS - own))).toBe(false);
    expect(hasTooManyParts(padded(bytes, part, MAX_PARTS - own + 1))).toBe(true);
  });
});

test('an AVIF of very many boxes is read as a damaged one', async () => {
  const bytes = padded(await makeAvif(), Buffer.from('\0\0\0\bfree', 'latin1'), MAX_PARTS);
  expect(() => listUnseen(bytes)).toThrow(RangeError);
});
