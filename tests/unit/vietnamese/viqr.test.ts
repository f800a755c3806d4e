import { expect, test } from 'vitest';
import { readViqr } from '../../../src/vietnamese/viqr.ts';

test.each([
  ["nghe^. nha^n u+u tu'", 'nghệ nhân ưu tú'],
  ["ba(`ng khen cu?a thu? tu+o+'ng", 'bằng khen của thủ tướng'],
  ["ba(`ng khen cu?a thu? tu*o*'ng", 'bằng khen của thủ tướng'],
  ['ddo^? ho^`ng ha`', 'đổ hồng hà'],
  ["chie^'n si~", 'chiến sĩ'],
])('"%s" was meant to be "%s"', (typed, meant) => {
  expect(readViqr(typed)).toBe(meant);
});

test.each([
  'Hội nghị.',
  'ai?',
  'khen thưởng (đợt 2)',
  '163/QĐ-UBND',
  'Thi đua - Khen thưởng',
  '28/7/2022',
  '',
])('"%s" stays', (text) => {
  expect(readViqr(text)).toBe(text);
});
