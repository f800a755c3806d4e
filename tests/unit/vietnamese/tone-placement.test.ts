import { describe, expect, it } from 'vitest';
import { toNewTonePlacement } from '../../../src/vietnamese/tone-placement.ts';

describe('toNewTonePlacement', () => {
  it.each([
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['xã hội hoá, văn hoá', 'xã hội hóa, văn hóa'],
    ['toạ đàm', 'tọa đàm'],
    ['chìa khoá', 'chìa khóa'],
    ['nguỵ', 'ngụy'],
    ['luỹ tre', 'lũy tre'],
    ['loã xoã', 'lõa xõa'],
    ['loè', 'lòe'],
  ])('moves the mark of the open rime in "%s"', (old, modern) => {
    expect(toNewTonePlacement(old)).toBe(modern);
  });

  it.each([
    ['Uỷ ban', 'Ủy ban'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['UỶ BAN', 'ỦY BAN'],
    ['Oà', 'Òa'],
    ['oÀ', 'òA'],
  ])('keeps the letter case of "%s"', (old, modern) => {
    expect(toNewTonePlacement(old)).toBe(modern);
  });

  it.each(['quý', 'Quý', 'QUỲ', 'quỹ', 'quỵ'])('leaves "%s" alone, where u belongs to the q', (word) => {
    expect(toNewTonePlacement(word)).toBe(word);
  });

  it.each(['hoàn', 'toàn', 'quỳnh', 'khuỷu', 'huỳnh', 'ngoài', 'xoáy', 'khoẻo', 'huýt'])(
    'leaves the closed rime of "%s" alone',
    (word) => {
      expect(toNewTonePlacement(word)).toBe(word);
    },
  );

  it.each(['hòa', 'thủy', 'Ủy ban', 'mùa', 'quả', 'thuở'])('leaves "%s" as it is', (word) => {
    expect(toNewTonePlacement(word)).toBe(word);
  });

  it('treats punctuation and digits as the end of a syllable', () => {
    expect(toNewTonePlacement('văn hoá-xã hội; hoà, thuỷ2 (khoẻ)')).toBe('văn hóa-xã hội; hòa, thủy2 (khỏe)');
  });

  it('reads decomposed text and returns composed text', () => {
    expect(toNewTonePlacement('Uỷ ban huyện Giao Thuỷ'.normalize('NFD'))).toBe('Ủy ban huyện Giao Thủy');
  });

  it('leaves a vowel alone that carries a further mark outside NFC', () => {
    expect(toNewTonePlacement('hoà\u0331')).toBe('hoà\u0331');
  });

  it.each(['Uỷ viên Ban Thường vụ Tỉnh uỷ', 'phát triển văn hoá - xã hội', 'HOÀ', '𝄞 hoà 🏆 thuỷ', 'ẫ ộ Ặ'])(
    'gives one code unit for each code unit of "%s" in NFC',
    (text) => {
      expect(toNewTonePlacement(text.normalize('NFD'))).toHaveLength(text.normalize('NFC').length);
    },
  );

  it('keeps every other character at its position', () => {
    const text = 'phát triển văn hoá - xã hội, Giao Thuỷ';
    const changed = [...toNewTonePlacement(text)].flatMap((character, i) =>
      character === text[i] ? [] : [i],
    );
    expect(changed.map((i) => text[i]).join('')).toBe('oáuỷ');
  });
});
