import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPreviewFont } from '../../../src/images/preview-font.ts';
import { breakBalanced, cutLine } from '../../../src/images/title-lines.ts';

const SIZE = 40;
const font = openPreviewFont('bold');
const measure = (text: string): number => font.measure(text, SIZE);

const SYLLABLES =
  'thi đua khen thưởng Hội nghị sơ kết 6 tháng đầu năm 2022 tổ chức Ủy ban nhân dân xã Đặt Tên, đẹp'.split(
    ' ',
  );

/** Lines of a text when each takes as many words as it can. */
function countFilled(text: string, width: number): number {
  let [count, line] = [1, ''];
  for (const word of text.split(' ')) {
    const longer = `${line} ${word}`.trim();
    if (measure(longer) > width) count += 1;
    line = measure(longer) > width ? word : longer;
  }
  return count;
}

describe('the lines of a title', () => {
  it('have all its words, none too wide, as few lines as can be, and no last word alone', () => {
    let [titles, broken] = [0, 0];
    const title = fc
      .array(fc.constantFrom(...SYLLABLES), { minLength: 6, maxLength: 40 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(title, fc.integer({ min: 300, max: 1040 }), (text, width) => {
        const lines = breakBalanced(text, measure, width);
        expect(lines.join(' ')).toBe(text);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        expect(lines).toHaveLength(countFilled(text, width));
        expect(lines.length === 1 || lines.at(-1)!.includes(' ')).toBe(true);
        broken += Number(lines.length > 1);
        titles += 1;
      }),
      { seed: 18, numRuns: 500 },
    );
    console.info(`${titles} titles, ${broken} of several lines`);
    expect(broken).toBeGreaterThan(200);
  });

  it('are of about one length', () => {
    const [first, second] = breakBalanced(
      'Đại hội Thi đua yêu nước tỉnh Mẫu lần thứ nhất thành công tốt đẹp',
      measure,
      1040,
    ).map(measure);
    expect(second! / first!).toBeGreaterThan(0.75);
  });

  it('keep a word that no line can hold', () => {
    expect(breakBalanced('Tin W'.padEnd(80, 'W'), measure, 300)).toEqual(['Tin', 'W'.repeat(76)]);
  });
});

it('a line that is too long is cut with an ellipsis', () => {
  const cut = cutLine('thi đua '.repeat(40), measure, 400);
  expect(cut).toMatch(/…$/u);
  expect(measure(cut)).toBeLessThanOrEqual(400);
});
