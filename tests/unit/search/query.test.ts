import { expect, test } from 'vitest';
import { listReadings, type Expansion } from '../../../src/search/client/abbreviations.ts';
import { buildWord, parseQuery, spellQuery } from '../../../src/search/client/query.ts';

const spell = (text: string): string[] => parseQuery(text).words.map(({ word }) => word);

test.each([
  ['Đỗ Hồng Hà', ['ďỗ', 'hồng', 'hà']],
  ['Uỷ ban Hoà Bình', ['ủy', 'ban', 'hòa', 'bình']],
  ['Uỷ ban Hoà Bình'.normalize('NFD'), ['ủy', 'ban', 'hòa', 'bình']],
  ['  thi đua –  khen thưởng!', ['thi', 'ďua', 'khen', 'thưởng']],
  ['163/QĐ-UBND', ['163', 'qď', 'ubnd']],
  ['', []],
  ['"…"', []],
])('"%s" is read as its words', (text, words) => {
  expect(spell(text)).toEqual(words);
});

test.each([
  ['"Thanh Liêm"', [[0, 2]]],
  ['“Thanh Liêm”', [[0, 2]]],
  ['khen thưởng “Thanh Liêm”', [[2, 4]]],
  [
    '"Thanh Liêm" và "Hà Nam"',
    [
      [0, 2],
      [3, 5],
    ],
  ],
  ['"Thanh Liêm', []],
  ['"Thanh Liêm" 5" màn', [[0, 2]]],
  ['Thanh Liêm', []],
])('%s asks for the phrases in quotation marks', (text, phrases) => {
  expect(parseQuery(text).phrases).toEqual(phrases);
});

test.each([
  ['nguyễn anh ch', true],
  ['nguyễn anh ch ', false],
  ['"nguyễn anh"', false],
  ['', false],
])('whether the last word of "%s" may go on: %s', (text, isOpen) => {
  expect(parseQuery(text).isOpen).toBe(isOpen);
});

test('a page pasted into the field is cut', () => {
  const { words, respelt } = parseQuery('thi đua 28/7/2022 '.repeat(500));
  expect([words, ...respelt].every(({ length }) => length < 30)).toBe(true);
});

const REGISTER: Expansion[] = [
  { short: 'UBND', long: ['Ủy ban nhân dân'] },
  { short: 'HĐND', long: ['Hội đồng nhân dân'] },
  { short: 'TĐKT', long: ['Thi đua, Khen thưởng', 'Thi đua - Khen thưởng'] },
  { short: 'TU', long: ['Tỉnh ủy'] },
  { short: 'Sở NV', long: ['Sở Nội vụ'] },
];

const readings = (text: string): string[] =>
  listReadings(parseQuery(text).words, REGISTER).map((words) => words.map(({ word }) => word).join(' '));

test.each([
  ['UBND tỉnh', ['ủy ban nhân dân tỉnh']],
  ['ubnd tinh', ['ủy ban nhân dân tinh']],
  ['Uỷ ban nhân dân tỉnh', ['ubnd tỉnh']],
  ['uy ban nhan dan', ['ubnd']],
  ['hdnd', ['hội ďồng nhân dân']],
  ['Ban TĐKT', ['ban thi ďua khen thưởng']],
  ['Thi đua Khen thưởng', ['tďkt']],
  ['so nv', ['sở nội vụ']],
  ['TU', ['tỉnh ủy']],
  ['TĐ-KT', ['tďkt', 'thi ďua khen thưởng']],
  ['U.B.N.D tỉnh', ['ubnd tỉnh', 'ủy ban nhân dân tỉnh']],
])('"%s" is also read as %s', (text, expected) => {
  expect(readings(text)).toEqual(expected);
});

test('a syllable is no abbreviation of two letters', () => {
  expect(readings('tu')).toEqual([]);
  expect(readings('từ')).toEqual([]);
});

test('other accents are not the long form', () => {
  expect(readings('ủy bán nhân dân')).toEqual([]);
});

test('two abbreviations are read in every way', () => {
  expect(readings('UBND, HĐND')).toEqual([
    'ubnd hội ďồng nhân dân',
    'ủy ban nhân dân hďnd',
    'ủy ban nhân dân hội ďồng nhân dân',
  ]);
});

test.each([
  ['Đo Không Có', ['ďỗ', 'không', 'có'], 'Đỗ Không Có'],
  ['Ưng Thị Mực Tín', ['Ưng', 'Thị', 'Mực', 'tím'], 'Ưng Thị Mực Tím'],
  ['ubnd TỈNK', ['ubnd', 'tỉnh'], 'ubnd TỈNH'],
  ['khen thương', ['khen', 'thưởng'], 'khen thưởng'],
  ['Khenthưởng', ['khen', 'thưởng'], 'khen thưởng'],
])('“%s” put right as %j is shown with its capitals: “%s”', (typed, words, shown) => {
  expect(
    spellQuery(
      words.map((word) => buildWord(word)),
      parseQuery(typed).words,
    ),
  ).toBe(shown);
});
