import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { buildWordTree, findNames, MAX_NESTED } from '../../../../src/bulletins/lint/word-tree.ts';

/** All places of all names, found by comparing each name with the words at each place. */
function findSimply(text: string, names: readonly (readonly string[])[]): string[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({ word, index }));
  const isJoined = words.map(({ index }, at) => {
    const before = words[at - 1];
    return (
      before !== undefined && /^[^.:!?]{1,4}$/u.test(text.slice(before.index + before.word.length, index))
    );
  });
  const found = new Set<string>();
  for (const at of words.keys())
    for (const name of names) {
      const isHere = name.every(
        (word, step) => words[at + step]?.word === word && (step === 0 || isJoined[at + step]),
      );
      const last = words[at + name.length - 1];
      if (isHere) found.add(tell(name.join(' '), words[at]!.index, last!.index + last!.word.length));
    }
  return [...found].sort();
}

function tell(name: string, start: number, end: number): string {
  return `${start}-${end} ${name}`;
}

const word = constantFrom('sở', 'nội', 'vụ', 'tỉnh', 'mẫu', 'uỷ', 'đoàn');
const separator = constantFrom(' ', ' ', ' ', ', ', ' - ', '\n', '. ', ': ', '      ', ' (');
const name = array(word, { minLength: 2, maxLength: 6 });
const text = array(tuple(word, separator), { maxLength: 60 }).map((parts) => parts.flat().join(''));

test('the same names are found as by comparing each at each place', () => {
  assert(
    property(
      text,
      array(name, { maxLength: 10 }),
      array(name, { maxLength: 2 }),
      (said, offices, bylines) => {
        const found = [...findNames(said, [buildWordTree(offices), buildWordTree(bylines)])];
        expect(found.map((each) => tell(each.name, each.start, each.end)).sort()).toEqual(
          findSimply(said, [...offices, ...bylines]),
        );
      },
    ),
    { numRuns: 500, seed: 20260717 },
  );
});

test('of names that end in each other more often than any do, the longest are found', () => {
  const names = Array.from({ length: 40 }, (_, at) => Array.from({ length: at + 2 }, () => 'a'));
  const found = [...findNames('a '.repeat(100), [buildWordTree(names)])];
  expect(found.filter(({ end }) => end === 199).map(({ name: each }) => each.split(' ').length)).toEqual(
    Array.from({ length: MAX_NESTED }, (_, at) => 41 - at),
  );
});
