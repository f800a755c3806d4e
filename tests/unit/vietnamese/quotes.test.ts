import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoted } from '../../../src/vietnamese/quotes.ts';

it('a title with quotation marks is quoted with single ones inside, and quoted words once', () => {
  expect(quoted('Trao Bằng khen phong trào “Tỉnh Mẫu chung sức”')).toBe(
    '“Trao Bằng khen phong trào ‘Tỉnh Mẫu chung sức’”',
  );
  expect(['"thi đua"', '“thi đua”', 'thi đua'].map(quoted)).toEqual(Array(3).fill('“thi đua”'));
});

it('no text is quoted twice, and none of its words is lost', () => {
  const words = fc.array(fc.constantFrom('thi', 'đua', '“', '”', '"', 'Đổi mới', ' '), { maxLength: 12 });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const result = quoted(text);
      expect(result).toMatch(/^“[^“”]*”$/u);
      const lettersOf = (each: string) => each.replaceAll(/[“”‘’"]/gu, '').trim();
      expect(lettersOf(result)).toBe(lettersOf(text));
    }),
    { numRuns: 200 },
  );
});
