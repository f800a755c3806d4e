import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeMaster, encodeDerivative } from '../../../src/images/encode.ts';
import { inspectPhotograph } from '../../../src/images/photograph.ts';
import { listUnseenWithin } from '../../../src/images/unseen-within.ts';

const SIDE = 96;

/** Black stripes in a picture of one opacity (of 255), as where words were erased, beside an opaque half. */
async function makeErased(opacity: number, format: 'png' | 'webp'): Promise<Buffer> {
  const data = Buffer.alloc(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const colour = x % 8 < 4 ? 0 : 255;
      data.set([colour, colour, colour, x < SIDE / 2 ? opacity : 255], (y * SIDE + x) * 4);
    }
  const picture = sharp(data, { raw: { width: SIDE, height: SIDE, channels: 4 } });
  return format === 'png'
    ? picture.png().toBuffer()
    : picture.webp({ lossless: true, exact: true }).toBuffer();
}

test.for([0, 1, 2, 3, 7])(
  'no colour is left where %i of 255 was left of what was erased',
  async (opacity) => {
    for (const source of ['png', 'webp'] as const) {
      const master = await decodeMaster(await makeErased(opacity, source), { width: SIDE, height: SIDE });
      for (const format of ['webp', 'avif', 'jpeg'] as const)
        for (const side of [SIDE, SIDE / 2]) {
          const derivative = { name: '', width: side, height: side, format };
          const drawn = sharp(await encodeDerivative(master, derivative)).removeAlpha();
          // A few pixels beside the opaque half take on its colours.
          const erased = drawn.extract({ left: 0, top: 0, width: side / 4, height: side });
          const pixels = await erased.raw().toBuffer();
          expect(Math.max(...pixels) - Math.min(...pixels), `${source} ${format}`).toBeLessThan(8);
        }
    }
  },
);

test('what is seen through stays', async () => {
  const { data } = await decodeMaster(await makeErased(8, 'png'), { width: SIDE, height: SIDE });
  expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 8]);
});

test('a picture with further pictures is no photograph, and told in a document', async () => {
  const one = { create: { width: 8, height: 8, channels: 3, background: '#c00' } } as const;
  const pages = [await sharp(one).png().toBuffer(), await sharp(one).negate().png().toBuffer()];
  const moving = await sharp(pages, { join: { animated: true } })
    .webp()
    .toBuffer();
  expect(await inspectPhotograph(moving, 'a.webp')).toMatchObject({ fault: 'moving' });
  expect(listUnseenWithin(moving)).toEqual(['WebP × n']);
  expect(await inspectPhotograph(await sharp(pages[0]).webp().toBuffer(), 'a.webp')).toHaveProperty('hash');
});
