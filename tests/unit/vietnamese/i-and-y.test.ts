import { expect, test } from 'vitest';
import { swapIAndY } from '../../../src/vietnamese/i-and-y.ts';

test.each([
  ['kỷ', 'kỉ'],
  ['sĩ', 'sỹ'],
  ['quý', 'quí'],
  ['mỹ', 'mĩ'],
  ['ly', 'li'],
  ['vĩ', 'vỹ'],
])('%s is also written %s', (syllable, other) => {
  expect(swapIAndY(syllable)).toBe(other);
  expect(swapIAndY(other)).toBe(syllable);
});

test.each(['thi', 'chi', 'y', 'i', 'thủy', 'tay', 'tai', 'kiến', 'hiện', ''])(
  '"%s" is written one way',
  (word) => {
    expect(swapIAndY(word)).toBeUndefined();
  },
);
