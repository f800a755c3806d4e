import { expect, test } from 'vitest';
import { buildPicture, listDerivatives } from '../../../src/images/derivatives.ts';

const hash = '0123456789abcdef'.repeat(2);
const addressOf = (name: string): string => `/tdkt/anh/${name}`;

test('lists WebP and JPEG at 640 and 1600 pixels by default, and a small WebP', () => {
  expect(listDerivatives({ hash, width: 3000, height: 2000 })).toEqual([
    { name: `${hash}-320.webp`, width: 320, height: 213, format: 'webp' },
    { name: `${hash}-640.webp`, width: 640, height: 427, format: 'webp' },
    { name: `${hash}-640.jpg`, width: 640, height: 427, format: 'jpeg' },
    { name: `${hash}-1600.webp`, width: 1600, height: 1067, format: 'webp' },
    { name: `${hash}-1600.jpg`, width: 1600, height: 1067, format: 'jpeg' },
  ]);
});

test.each([
  [1600, [320, 640, 1600]],
  [1000, [320, 640, 1000]],
  [640, [320, 640]],
  [639, [639]],
  [500, [500]],
  [1, [1]],
])('never makes a photograph of %i pixels wider than it is', (width, widths) => {
  const derivatives = listDerivatives({ hash, width, height: 600 });
  expect([...new Set(derivatives.map((derivative) => derivative.width))]).toEqual(widths);
});

test('adds AVIF when the office wants it', () => {
  const names = listDerivatives({ hash, width: 900, height: 600 }, { widths: [400], avif: true });
  expect(names.map(({ name }) => name)).toEqual([`${hash}-400.avif`, `${hash}-400.webp`, `${hash}-400.jpg`]);
});

test('makes the small one in the best format alone', () => {
  const names = listDerivatives({ hash, width: 900, height: 600 }, { widths: [800], avif: true });
  expect(names[0]!.name).toBe(`${hash}-320.avif`);
  expect(names.map(({ width }) => width)).toEqual([320, 800, 800, 800]);
});

test('orders widths and drops repeated ones', () => {
  const derivatives = listDerivatives(
    { hash, width: 900, height: 600 },
    { widths: [800, 400, 800], avif: false },
  );
  expect(derivatives.map(({ width }) => width)).toEqual([400, 400, 800, 800]);
});

test('keeps every side between 1 and 16383 pixels', () => {
  const sides = [
    ...listDerivatives({ hash, width: 60_000, height: 10 }),
    ...listDerivatives({ hash, width: 1000, height: 60_000 }),
    ...listDerivatives({ hash, width: 1, height: 60_000 }),
  ].flatMap(({ width, height }) => [width, height]);
  expect(Math.min(...sides)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...sides)).toBeLessThanOrEqual(16_383);
});

test('refuses settings without a width', () => {
  expect(() => listDerivatives({ hash, width: 10, height: 10 }, { widths: [], avif: false })).toThrow(
    RangeError,
  );
});

test('builds a picture with the largest JPEG as its fallback', () => {
  expect(buildPicture({ hash, width: 1000, height: 1500 }, addressOf)).toEqual({
    src: `/tdkt/anh/${hash}-1000.jpg`,
    width: 1000,
    height: 1500,
    sources: [
      {
        type: 'image/webp',
        srcset: [320, 640, 1000].map((width) => `/tdkt/anh/${hash}-${width}.webp ${width}w`).join(', '),
      },
    ],
    srcset: `/tdkt/anh/${hash}-640.jpg 640w, /tdkt/anh/${hash}-1000.jpg 1000w`,
    large: { src: `/tdkt/anh/${hash}-1000.jpg`, width: 1000, height: 1500 },
  });
});

test('offers AVIF before WebP', () => {
  const { sources } = buildPicture({ hash, width: 900, height: 600 }, addressOf, {
    widths: [400],
    avif: true,
  });
  expect(sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
});
