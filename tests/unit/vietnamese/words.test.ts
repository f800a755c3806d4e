import { describe, expect, it } from 'vitest';
import { words } from '../../../src/vietnamese/words.ts';

describe('words', () => {
  it('keeps syllables whole that an ASCII word class would cut', () => {
    expect(words('Đồng chí Đỗ Hồng Hà')).toEqual(['Đồng', 'chí', 'Đỗ', 'Hồng', 'Hà']);
  });

  it('leaves punctuation and every kind of space out', () => {
    expect(words('“Thi đua, khen thưởng” -\u00a0Sở Nội vụ…')).toEqual([
      'Thi',
      'đua',
      'khen',
      'thưởng',
      'Sở',
      'Nội',
      'vụ',
    ]);
  });

  it('takes numbers for words', () => {
    expect(words('163/QĐ-UBND, ngày 28/7')).toEqual(['163', 'QĐ', 'UBND', 'ngày', '28', '7']);
  });

  it('composes decomposed text', () => {
    expect(words('ẫ ộ Ặ'.normalize('NFD'))).toEqual(['ẫ', 'ộ', 'Ặ']);
  });

  it('keeps a mark with its letter where no composed letter exists', () => {
    expect(words('n\u0303\u0323a')).toEqual(['ṇ\u0303a']);
  });

  it('finds none in empty text and in mere punctuation', () => {
    expect([...words(''), ...words(' – … ')]).toEqual([]);
  });
});
