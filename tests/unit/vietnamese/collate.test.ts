import { describe, expect, it } from 'vitest';
import { compareVietnamese, rankVietnamese } from '../../../src/vietnamese/collate.ts';

describe('compareVietnamese', () => {
  it.each([
    ['the letters', 'A Ă Â D Đ E Ê O Ô Ơ U Ư Z'],
    ['the tones', 'ma mà mả mã má mạ'],
    ['names of places and people', 'An Ăn Ân Bình Duyên Đinh'],
  ])('orders %s as Vietnamese does', (_what, ordered) => {
    const expected = ordered.split(' ');
    expect(expected.toReversed().sort(compareVietnamese)).toEqual(expected);
  });

  it('orders institutions by their full names', () => {
    const expected = [
      'Ban Tổ chức Tỉnh ủy',
      'Đoàn Thanh niên',
      'Sở Nội vụ',
      'Sở Y tế',
      'Ủy ban nhân dân tỉnh',
    ];
    expect(expected.toReversed().sort(compareVietnamese)).toEqual(expected);
  });

  it('puts decomposed text where its composed form stands', () => {
    const decomposed = 'Ân'.normalize('NFD');
    expect(['Bình', decomposed, 'Ăn'].sort(compareVietnamese)).toEqual(['Ăn', decomposed, 'Bình']);
  });

  it('returns zero for identical text', () => {
    expect(compareVietnamese('Đỗ Hồng Hà', 'Đỗ Hồng Hà')).toBe(0);
  });

  it.each([
    ['Đỗ', 'Đỗ'.normalize('NFD')],
    ['khen', 'khen\u200b'],
  ])('never calls two different texts equal (%j, %j)', (a, b) => {
    expect(compareVietnamese(a, b)).not.toBe(0);
    expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)));
  });
});

describe('rankVietnamese', () => {
  it('gives each text its place, once', () => {
    const ranks = rankVietnamese(['Đinh', 'An', 'Ăn', 'An', 'Duyên']);
    expect([...ranks]).toEqual([
      ['An', 0],
      ['Ăn', 1],
      ['Duyên', 2],
      ['Đinh', 3],
    ]);
  });
});
