import { expect, test } from 'vitest';
import { respellNumbers } from '../../../src/vietnamese/written-numbers.ts';

test.each([
  ['15.025 đồng', ['15025 đồng']],
  ['15025 đồng', ['15.025 đồng']],
  ['1 046 hộ', ['1046 hộ']],
  ['1046', ['1.046']],
  ['486000', ['486.000']],
  ['1.200.000', ['1200000']],
])('the numbers of "%s" are also written %s', (text, others) => {
  expect(respellNumbers(text)).toEqual(others);
});

test.each(['năm 2020', '28/7/2022', '10.3.2020', '2022-07-28', '163/QĐ-UBND', '1,1 tấn', '0912', ''])(
  '"%s" holds no large number',
  (text) => {
    expect(respellNumbers(text)).toEqual([]);
  },
);
