import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersect, type NumberRange } from '../../../../src/gate/office/ranges.ts';

const range = fc
  .tuple(fc.nat({ max: 30 }), fc.integer({ min: 1, max: 8 }))
  .map(([from, length]): NumberRange => [from, from + length]);
const listNumbers = (ranges: readonly NumberRange[]) =>
  ranges.flatMap(([from, until]) => Array.from({ length: until - from }, (_, index) => from + index));

test('ranges in common hold each number that is in both lists, once and in order', () => {
  fc.assert(
    fc.property(fc.array(range), fc.array(range), (ones, others) => {
      const [left, right] = [new Set(listNumbers(ones)), new Set(listNumbers(others))];
      const both = [...left].filter((each) => right.has(each)).sort((a, b) => a - b);
      expect(listNumbers(intersect(ones, others))).toEqual(both);
    }),
    { seed: 7 },
  );
});
