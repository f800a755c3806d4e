import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/vietnamese/fold.ts';

describe('fold', () => {
  it('drops every mark and the stroke of đ, in lower case', () => {
    expect(fold('Đồng chí Đỗ Hồng Hà')).toBe('dong chi do hong ha');
  });

  it('folds every vowel of the alphabet in every tone', () => {
    expect(fold('ăằắẳẵặ âầấẩẫậ êềếểễệ ôồốổỗộ ơờớởỡợ ưừứửữự ỳýỷỹỵ')).toBe(
      'aaaaaa aaaaaa eeeeee oooooo oooooo uuuuuu yyyyy',
    );
  });

  it.each(['\u0110', '\u0111', '\u00d0', '\u00f0'])('folds %s to d', (letter) => {
    expect(fold(letter)).toBe('d');
  });

  it('folds the canonical ď to d as well', () => {
    expect(fold('Ďỗ')).toBe('do');
  });

  it.each([
    ['hoà', 'hòa'],
    ['Uỷ ban', 'Ủy ban'],
    ['Giao Thuỷ', 'Giao Thủy'],
    ['Đỗ Hồng Hà'.normalize('NFD'), 'Đỗ Hồng Hà'],
  ])('folds "%s" and "%s" alike', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });

  it('keeps names apart that differ in their separators', () => {
    expect(fold('Thi đua, Khen thưởng')).not.toBe(fold('Thi đua - Khen thưởng'));
  });

  it('drops characters that are not shown', () => {
    expect(fold('thư\u00adởng\u200b\ufeff')).toBe('thuong');
  });

  it('keeps the length of Vietnamese text in NFC', () => {
    const text = 'Đồng chí Nguyễn Anh Chức, Ủy viên Ban Thường vụ Tỉnh uỷ (28/7): ẫ ộ Ặ';
    expect(fold(text)).toHaveLength(text.length);
  });

  it('leaves letters of other scripts whole', () => {
    expect(fold('한국')).toBe('한국');
  });
});
