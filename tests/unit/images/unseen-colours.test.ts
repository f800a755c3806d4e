import { asyncProperty, assert, boolean, constantFrom, integer } from 'fast-check';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { hasUnseenColours } from '../../../src/images/unseen-colours.ts';
import { FOLDER, withLines } from '../../support/faults/fault.ts';
import { publicFile } from '../../support/content-root.ts';
import { readFiles } from '../../support/read.ts';

const SIDE = 160;

/** A picture with stripes at the left of a width and an opacity, as where words were erased, in colours or in greys. */
async function makeErased(opacity: number, stripe: number, isGrey: boolean, format: 'png' | 'webp') {
  const channels = isGrey ? 2 : 4;
  const data = Buffer.alloc(SIDE * SIDE * channels);
  for (let at = 0; at < SIDE * SIDE; at += 1) {
    const x = at % SIDE;
    data.fill(x % (stripe * 2) < stripe ? 0 : 240, at * channels, (at + 1) * channels - 1);
    data[(at + 1) * channels - 1] = x < SIDE * 0.75 ? opacity : 255;
  }
  const picture = sharp(data, { raw: { width: SIDE, height: SIDE, channels } });
  return format === 'png'
    ? picture.png().toBuffer()
    : picture.webp({ lossless: true, exact: true }).toBuffer();
}

it('finds what was erased to transparency, in every format, and nothing where it is seen', async () => {
  await assert(
    asyncProperty(
      integer({ min: 0, max: 16 }),
      integer({ min: 1, max: 12 }),
      boolean(),
      constantFrom('png' as const, 'webp' as const),
      async (opacity, stripe, isGrey, format) => {
        const picture = await makeErased(opacity, stripe, isGrey, format);
        expect(await hasUnseenColours(picture)).toBe(opacity < 8);
      },
    ),
    { numRuns: 40, seed: 9 },
  );
});

it('finds nothing in drawings with smooth edges, shadows and empty grounds', async () => {
  const svg = (shapes: string) =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400">${shapes}</svg>`);
  const drawings = [
    '<circle cx="200" cy="200" r="150" fill="#9d1c20"/><path d="M60 60L340 320" stroke="#fc0" stroke-width="9"/>',
    '<filter id="f"><feGaussianBlur stdDeviation="20"/></filter><rect x="90" y="90" width="200" height="200" filter="url(#f)"/>',
    '<text x="10" y="200" font-size="60" fill="#06c">Thi đua</text>',
  ];
  for (const shapes of drawings) {
    expect(await hasUnseenColours(await sharp(svg(shapes)).png().toBuffer()), shapes).toBe(false);
    expect(await hasUnseenColours(await sharp(svg(shapes)).webp().toBuffer()), shapes).toBe(false);
  }
  const opaque = sharp({ create: { width: 90, height: 90, channels: 3, background: '#c00' } });
  expect(await hasUnseenColours(await opaque.jpeg().toBuffer())).toBe(false);
});

it('is told beside a bulletin and in `public`, and no command repairs it', async () => {
  const picture = await makeErased(2, 4, false, 'png');
  const { issues } = await readFiles({
    ...withLines('images: [{ src: ./so-do.png, alt: Sơ đồ hội trường }]'),
    [`${FOLDER}/so-do.png`]: picture,
    [publicFile('so-do.png')]: picture,
  });
  const told = issues.filter(({ code }) => code === 'BT-615');
  expect(told.map(({ severity, file, details }) => [severity, file, 'byHand' in details])).toEqual([
    ['warning', publicFile('so-do.png'), true],
    ['warning', `${FOLDER}/so-do.png`, true],
  ]);
});
