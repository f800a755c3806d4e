import { expect, test } from 'vitest';
import { listOptions } from '../../../../src/authoring/new/ask-place.ts';
import {
  completePlaces,
  findNearName,
  findPlaces,
  listPlaceChoices,
} from '../../../../src/authoring/new/places.ts';
import { registerSchemas } from '../../../../src/registers/schema.ts';

const { places } = registerSchemas.places.parse({
  places: [
    { id: 'tinh-mau', level: 'province', names: [{ text: 'tỉnh Mẫu' }] },
    {
      id: 'huyen-thanh-liem',
      level: 'district',
      names: [{ text: 'huyện Thanh Liêm' }],
      parent: 'tinh-mau',
      validTo: '2025-06-30',
    },
    {
      id: 'xa-thanh-liem',
      level: 'commune',
      names: [{ text: 'xã Thanh Liêm' }],
      parent: 'tinh-mau',
      validFrom: '2025-07-01',
    },
    {
      id: 'xa-moi',
      level: 'commune',
      names: [
        { text: 'xã Cũ', to: '2023-12-31' },
        { text: 'xã Mới', from: '2024-01-01' },
      ],
    },
  ],
});
const in2022 = listPlaceChoices(places, '2022-07-28');
const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id);

test('a place is offered only for days on which it existed, under its name of that day', () => {
  expect(in2022).toEqual([
    { id: 'tinh-mau', name: 'tỉnh Mẫu', within: '' },
    { id: 'huyen-thanh-liem', name: 'huyện Thanh Liêm', within: 'tỉnh Mẫu' },
    { id: 'xa-moi', name: 'xã Cũ', within: '' },
  ]);
  expect(listPlaceChoices(places, '2026-01-01').map(({ name }) => name)).toEqual([
    'tỉnh Mẫu',
    'xã Thanh Liêm',
    'xã Mới',
  ]);
});

test.each([
  ['thanh', ['huyen-thanh-liem']],
  ['liem huy', ['huyen-thanh-liem']],
  ['THANH LIÊM', ['huyen-thanh-liem']],
  ['hanh', []],
  ['', ['tinh-mau', 'huyen-thanh-liem', 'xa-moi']],
])('what was typed completes by the beginnings of words: %s', (typed, expected) => {
  expect(ids(completePlaces(typed, in2022))).toEqual(expected);
});

test('a whole name is found without its marks, a near one is proposed', () => {
  expect(ids(findPlaces('huyen thanh liem', in2022))).toEqual(['huyen-thanh-liem']);
  expect(ids(findPlaces('thanh liem', in2022))).toEqual([]);
  expect(findNearName('huyện Thanh Lim', in2022)).toBe('huyện Thanh Liêm');
});

test('before anything is typed no place can be chosen, afterwards the words themselves', () => {
  expect(listOptions('', in2022)[0]).toMatchObject({ value: 'none' });
  expect(listOptions('Hà Nội', in2022).map(({ value }) => value)).toEqual(['typed']);
  expect(listOptions('huyện Thanh Lim', in2022).map(({ value }) => value)).toEqual([
    'huyen-thanh-liem',
    'typed',
  ]);
});
