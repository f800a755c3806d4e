import { expect, test } from 'vitest';
import { readKeystrokes } from '../../../src/vietnamese/keystrokes.ts';

test.each([
  ['ddoox hoongf haf', 'đỗ hồng hà'],
  ['Nguyeenx Anh Chuwcs', 'nguyễn anh chức'],
  ['nguyeexn', 'nguyễn'],
  ['thi ddua khen thuwowngr', 'thi đua khen thưởng'],
  ['thuowngr', 'thưởng'],
  ['dduowngf', 'đường'],
  ['uyr ban', 'ủy ban'],
  ['vawn hoas', 'văn hóa'],
  ['quys', 'quý'],
  ['gias', 'giá'],
  ['d9o64 ho62ng ha2', 'đỗ hồng hà'],
  ['d9u7o7ng2', 'đường'],
  ['va8n', 'văn'],
])('"%s" was meant to be "%s"', (typed, meant) => {
  expect(readKeystrokes(typed)).toBe(meant);
});

test.each(['facebook', 'xyzzy', '2022', 'hanoi', 'thanh', 'khen', '163/qđ-ubnd', ''])(
  '"%s" stays',
  (text) => {
    expect(readKeystrokes(text)).toBe(text);
  },
);
