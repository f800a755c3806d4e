import { expect, test } from 'vitest';
import { listAlikeSounds } from '../../../src/vietnamese/alike-sounds.ts';

const PAIRS = [
  ['chuy', 'truy'],
  ['xi', 'si'],
  ['day', 'giay'],
  ['giung', 'dung'],
  ['rung', 'dung'],
  ['nao', 'lao'],
  ['luoc', 'nuoc'],
  ['quan', 'quang'],
  ['mat', 'mac'],
  ['ngi', 'nghi'],
  ['ky', 'ki'],
  ['gin', 'din'],
] as const;

test.each(PAIRS)('"%s" sounds like "%s" to some, and the reverse', (one, other) => {
  expect(listAlikeSounds(one)).toContain(other);
  expect(listAlikeSounds(other)).toContain(one);
});

test('no syllable sounds like itself, and none is twice', () => {
  for (const [one] of PAIRS) {
    const others = listAlikeSounds(one);
    expect(others).not.toContain(one);
    expect(new Set(others).size).toBe(others.length);
  }
});
