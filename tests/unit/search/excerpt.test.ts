import { expect, test } from 'vitest';
import { buildExcerpt, markNames, markText, type ExcerptPart } from '../../../src/search/client/excerpt.ts';
import { splitPieces } from '../../../src/search/pieces.ts';

const show = (parts: readonly ExcerptPart[]): string =>
  parts.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

const FILLER = 'Đây là một câu dài mười từ để lấp đầy chỗ. ';

test('neighbours are marked together, without the punctuation around them', () => {
  const text = '“Đỗ Hồng Hà”, Phó Giám đốc (Sở Nội vụ)';
  expect(show(markText(text, new Set([0, 1, 2, 6, 7, 8])))).toBe(
    '“[Đỗ Hồng Hà]”, Phó Giám đốc ([Sở Nội vụ])',
  );
});

test('a mark reaches over what separates its words', () => {
  expect(show(markText('Ban Thi đua – Khen thưởng tỉnh', new Set([1, 2, 3, 4])))).toBe(
    'Ban [Thi đua – Khen thưởng] tỉnh',
  );
});

test('text without marks stays whole', () => {
  expect(markText('Thi đua', undefined)).toEqual([{ text: 'Thi đua', isMarked: false }]);
  expect(markText('')).toEqual([]);
});

test('of several names only those with a mark are shown', () => {
  // The gap between the names is word number 3.
  expect(markNames('Nguyễn Anh Chức · Đỗ Hồng Hà', new Set([4, 5, 6])).map(show)).toEqual(['[Đỗ Hồng Hà]']);
});

test('an excerpt begins with the sentence of the first mark', () => {
  const text = `${FILLER.repeat(9)}Dự có đồng chí Đỗ Hồng Hà. ${FILLER.repeat(9)}`;
  const marked = new Set([103, 104, 105]);
  expect(show(buildExcerpt(splitPieces(text), marked))).toMatch(
    /^… Dự có đồng chí \[Đỗ Hồng Hà\]\. Đây .*…$/u,
  );
});

test('an excerpt is where most of the marks are', () => {
  const text = `Hồng. ${FILLER.repeat(9)}Đỗ gặp Hồng và Hà. ${FILLER.repeat(9)}`;
  const marked = new Set([0, 100, 102, 104]);
  expect(show(buildExcerpt(splitPieces(text), marked))).toContain('[Đỗ] gặp [Hồng] và [Hà]');
});

test('a short text is shown whole', () => {
  expect(show(buildExcerpt(splitPieces('Ngắn thôi.'), new Set([1])))).toBe('Ngắn [thôi].');
  expect(buildExcerpt([])).toEqual([]);
});

test('the end of a text is shown to the end', () => {
  const excerpt = show(buildExcerpt(splitPieces(`${FILLER.repeat(9)}Hết rồi.`), new Set([100])));
  expect(excerpt).toMatch(/Hết \[rồi\]\.$/u);
  expect(excerpt.split(' ').length).toBeGreaterThan(10);
});
