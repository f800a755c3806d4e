import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHeading, splitWholes, type TextPart } from '../../../src/vietnamese/wholes.ts';
import { measureWork } from '../../support/measured-work.ts';

const wholesOf = (parts: readonly TextPart[]) =>
  parts.filter(({ isWhole }) => isWhole).map(({ text }) => text);

describe('what stays in one line', () => {
  it.each([
    ['theo Quyết định số 00/QĐ-MAU ngày', ['00/QĐ-MAU']],
    ['Luật 06/2022/QH15, Nghị định 98/2023/NĐ-CP.', ['06/2022/QH15', '98/2023/NĐ-CP']],
    ['Công văn 12/BTĐKT-V.I và 03/TTr-SNV', ['12/BTĐKT-V', '03/TTr-SNV']],
    ['hiến 3.100 m² đất, làm 4,2 km đường', ['3.100 m²', '4,2 km']],
    ['74% của 1.046 người trong 6 tháng', ['74%', '1.046 người', '6 tháng']],
    ['lần thứ II, quý I năm 2024', ['thứ II', 'quý I']],
    ['phường số 1 ký, đợt 2 năm 2024', ['số 1', 'đợt 2']],
    ['ngày 06/11/2025 tại 3 nơi', []],
    ['https://mau.example/1/QĐ-MAU', []],
  ])('%s', (text, wholes) => {
    expect(wholesOf(splitWholes(text))).toEqual(wholes);
    expect(wholesOf(splitWholes(text.normalize('NFD')))).toEqual(wholes.map((each) => each.normalize('NFD')));
  });

  it('is also the last two words of a heading, joined with a whole that they touch', () => {
    expect(wholesOf(splitHeading('Đại hội thành công tốt đẹp'))).toEqual(['tốt đẹp']);
    expect(wholesOf(splitHeading('Quyết định số 00/QĐ-MAU'))).toEqual(['số 00/QĐ-MAU']);
    expect(wholesOf(splitHeading('Đại hội lần thứ II'))).toEqual(['thứ II']);
    expect(wholesOf(splitHeading('Trao 27 hộ, 4 xã nghèo'))).toEqual(['27 hộ', '4 xã nghèo']);
    expect(wholesOf(splitHeading('8h300912 50m*20m'))).toEqual(['8h300912 50m*20m']);
    expect(wholesOf(splitHeading('Lẻ'))).toEqual([]);
    expect(wholesOf(splitHeading('www.mot-dia-chi-rat-dai.example mới'))).toEqual([]);
  });
});

it('every text is its parts joined, byte for byte, and no part is empty', () => {
  const bits = fc.constantFrom(
    '12',
    '/',
    'QĐ',
    '-',
    'MAU',
    ' ',
    '\n',
    '%',
    'người',
    'thứ',
    'II',
    '2024',
    ',',
    '3.1',
    'đ',
    '\u0323',
    '😀',
  );
  const text = fc.oneof(
    fc.array(bits, { maxLength: 20 }).map((each) => each.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  let wholes = 0;
  fc.assert(
    fc.property(text, (each) => {
      for (const parts of [splitWholes(each), splitHeading(each)]) {
        wholes += wholesOf(parts).length;
        expect(parts.map((part) => part.text).join('')).toBe(each);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        expect(wholesOf(parts).every((whole) => whole.length <= 24)).toBe(true);
      }
    }),
    { numRuns: 5_000, seed: 18 },
  );
  console.log(`${wholes} wholes in 5,000 texts`);
  expect(wholes).toBeGreaterThan(500);
});

it('texts of a hundred thousand signs take no longer than their length', async () => {
  for (const piece of ['a', '1', '1,', '1/Q-', 'thứ ', '1 ', ' ']) {
    const text = piece.repeat(100_000 / piece.length);
    expect(await measureWork(() => splitHeading(text), 1), piece).toBeLessThan(1);
  }
});
