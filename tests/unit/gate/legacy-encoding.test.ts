import { describe, expect, test } from 'vitest';
import { findLegacyWord } from '../../../src/gate/legacy-encoding.ts';

describe('a text looks like an old encoding', () => {
  test.each([
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'hßa'],
    ['TCVN3 in capitals', '§éc lËp - Tù do - H¹nh phóc', '§éc'],
    ['TCVN3 of a few words', 'quyÕt ®Þnh', 'quyÕt'],
    ['VNI', 'thi ñua khen thöôûng', 'ñua'],
    ['one word of VNI', 'Uyû ban', 'Uyû'],
    ['VNI with letters that Vietnamese has', 'coâng taùc', 'coâng'],
  ])('%s', (_, text, word) => {
    expect(findLegacyWord(`Dòng đầu.\n${text}`)).toEqual({ word, offset: 10 + text.indexOf(word) });
  });
});

describe('a text does not look so', () => {
  test.each([
    ['Vietnamese', 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc'],
    ['a name of another language', 'ông Müller'],
    ['two such names in a line', 'ông Müller và bà François'],
    ['units and signs', '120 m², 5 µm, 37°C, § 3, ½ số hộ, Windows® và Office®, «Dạy tốt»'],
    ['signs beside words of Unicode', 'Ủy ban nhân dân· tập thể ·mét, ¹xã Thử và ×tỷ lệ'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findLegacyWord(text)).toBeUndefined();
  });
});
