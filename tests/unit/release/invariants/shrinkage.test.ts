import { expect, test } from 'vitest';
import { findShrinkage } from '../../../../src/release/invariants/shrinkage.ts';

const pages = (count: number) => Array.from({ length: count }, (_, index) => `tin/${index}/index.html`);
const pictures = (count: number, widths: readonly number[]) =>
  Array.from({ length: count }, (_, index) => String(index).padStart(16, '0')).flatMap((hash) =>
    widths.map((width) => `anh/${hash}-${width}.jpg`),
  );

test('less than four fifths of the pages are a fault', () => {
  expect(findShrinkage(pages(10), pages(7))).toEqual([
    { rule: 'fewer-pages', file: 'index.html', detail: '7 < 10' },
  ]);
});

test('four fifths are none, and neither is a first release', () => {
  expect(findShrinkage(pages(10), pages(8))).toEqual([]);
  expect(findShrinkage([], pages(1))).toEqual([]);
});

test('photographs are counted, not their sizes', () => {
  expect(findShrinkage(pictures(10, [640, 1600]), pictures(10, [640]))).toEqual([]);
  expect(findShrinkage(pictures(10, [640]), pictures(5, [640, 800, 1000, 1600]))).toMatchObject([
    { rule: 'fewer-photographs' },
  ]);
});
