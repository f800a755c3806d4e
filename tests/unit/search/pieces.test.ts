import { expect, test } from 'vitest';
import { indexNames, indexText, indexWord, NAME_GAP, splitPieces } from '../../../src/search/pieces.ts';

const TEXTS = [
  'Chiều 28/7, tại huyện Thanh Liêm, Khối thi đua các huyện tổ chức hội nghị.',
  '“Toàn dân đoàn kết” – Quyết định số 163/QĐ-UBND (lần 2)…',
  'Văn phòng Uỷ ban nhân dân tỉnh; Hoà Bình, Thuỷ Nguyên, sức khoẻ'.normalize('NFD'),
  'Thi\u00ADđua, H\u200Bà Nam \uFEFF và Ðỗ',
  'Y Phông Mẫu, K’Brôi, H’Hen Niê: 5% · 12 m²',
  '  ',
  '',
  '—',
];

test.each(TEXTS)('the pieces of "%s" are its words', (text) => {
  const words = indexText(text).split(' ').filter(Boolean);
  expect(splitPieces(text)).toHaveLength(words.length);
  for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
});

test.each(TEXTS.slice(0, 5))('the pieces of "%s" together are the text', (text) => {
  expect(splitPieces(text).join('')).toBe(text);
});

test.each([
  ['Uỷ ', 'ủy'],
  ['Hoà,', 'hòa'],
  ['Quý ', 'quý'],
  ['“Đỗ', 'ďỗ'],
  ['Ðỗ', 'ďỗ'],
  ['UBND; ', 'ubnd'],
])('the piece "%s" is indexed as "%s"', (piece, word) => {
  expect(indexWord(piece)).toBe(word);
});

test('a dash within a name is no word, and neither is a comma', () => {
  const written = ['Thi đua - Khen thưởng', 'Thi đua – Khen thưởng', 'Thi đua, Khen thưởng'];
  expect(new Set(written.map(indexText))).toEqual(new Set(['thi ďua khen thưởng']));
});

test('between two names lies a gap that is one word long', () => {
  const indexed = indexNames(['Nguyễn Anh Chức', 'Đỗ Hồng Hà']);
  expect(indexed).toBe(`nguyễn anh chức${NAME_GAP}ďỗ hồng hà`);
  expect(indexed.split(' ')).toHaveLength(3 + 1 + 3);
});
