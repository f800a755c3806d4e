import {
  array,
  assert,
  boolean,
  constantFrom,
  infiniteStream,
  integer,
  property,
  uniqueArray,
} from 'fast-check';
import { expect, test } from 'vitest';
import { align } from '../../../../src/importing/words/align.ts';
import { countLost, countWords, isRefused } from '../../../../src/importing/words/account.ts';

const LEAD = 'Chiều 28/7, tại huyện Thử Nghiệm, Khối thi đua tổ chức hội nghị sơ kết sáu tháng đầu năm.';

test('a result that holds all words in their order has lost none', () => {
  expect(countWords(LEAD, LEAD, [])).toEqual({
    source: 20,
    result: 20,
    leftOut: 0,
    lost: [],
    repeated: [],
    isComparable: true,
  });
});

test('a lost word is told with the words around it', () => {
  const { lost } = countWords(LEAD, LEAD.replace('thi đua ', ''), []);
  expect(lost).toEqual([
    { text: 'thi đua', before: 'huyện Thử Nghiệm , Khối', after: 'tổ chức hội nghị sơ', words: 2 },
  ]);
});

test('words that are glued are lost, and the word that they became is told as repeated', () => {
  const { lost, repeated } = countWords('VIỆT NAM\nĐộc lập', 'VIỆT NAMĐộc lập', []);
  expect([lost.map(({ text }) => text), repeated.map(({ text }) => text)]).toEqual([['NAM Độc'], ['NAMĐộc']]);
});

test('a lost sign is told, but is no lost word', () => {
  const account = countWords('Năm 2022 (*)', 'Năm 2022', []);
  expect(account.lost.map(({ text }) => text)).toEqual(['( * )']);
  expect(countLost(account)).toBe(0);
});

test('what was moved or left out on purpose is not lost', () => {
  const source = `Trang chủ\n${LEAD}\nPhòng Thi đua`;
  const account = countWords(source, `Phòng Thi đua\n${LEAD}`, ['Trang chủ']);
  expect(account).toMatchObject({ lost: [], repeated: [], leftOut: 2 });
});

test('what was left out once is lost where it is missing twice', () => {
  const { lost } = countWords('Trang chủ Một Trang chủ Hai', 'Một Hai', ['Trang chủ']);
  expect(lost.map(({ text }) => text)).toEqual(['Trang chủ']);
});

test('composed and decomposed letters are the same words', () => {
  expect(countWords(LEAD.normalize('NFD'), LEAD, [])).toMatchObject({ lost: [], repeated: [] });
});

test('thousands of numbers that a source shows and has not as text hide no lost word', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `Người ${index} khen`);
  const labels = rows.map((_, index) => `${index + 1}.`);
  const result = rows.map((row, index) => `${index + 1}. ${index === 1500 ? row.replace(' khen', '') : row}`);
  const { lost, repeated, isComparable } = countWords(rows.join('\n'), result.join('\n'), [], labels);
  expect([lost.map(({ text }) => text), repeated, isComparable]).toEqual([['khen'], [], true]);
});

test('up to one word in two hundred may be lost; above that the draft is refused', () => {
  const words = Array.from({ length: 400 }, (_, index) => `từ${index}`);
  const without = (lost: number) => countWords(words.join(' '), words.slice(lost).join(' '), []);
  expect([0, 2, 3].map((lost) => isRefused(without(lost)))).toEqual([false, false, true]);
});

test('texts that have nothing in common are not compared, and the draft is refused', () => {
  const words = (name: string) => Array.from({ length: 2500 }, (_, index) => `${name}${index}`).join(' ');
  const account = countWords(words('một'), words('hai'), []);
  expect([account.isComparable, isRefused(account)]).toEqual([false, true]);
});

test('an alignment leads from any sequence to any other', () => {
  const tokens = array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
  assert(
    property(tokens, tokens, (first, second) => {
      const hunks = align(first, second)!;
      const side = (but: string) => hunks.filter(({ kind }) => kind !== but).flatMap((hunk) => hunk.tokens);
      expect([side('added'), side('lost')]).toEqual([first, second]);
      let [x, y] = [0, 0];
      for (const { kind, tokens: own, at } of hunks) {
        expect(at).toEqual([x, y]);
        if (kind !== 'added') x += own.length;
        if (kind !== 'lost') y += own.length;
      }
    }),
    { seed: 22, numRuns: 300 },
  );
});

test('words that any result lacks are told, all of them and no others', () => {
  const unique = uniqueArray(integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 40 });
  assert(
    property(unique, infiniteStream(boolean()), (numbers, stream) => {
      const isKept = numbers.map(() => stream.next().value);
      const kept = numbers.filter((_, index) => isKept[index]);
      const gone = numbers.filter((_, index) => !isKept[index]);
      const { lost, repeated } = countWords(numbers.join(' '), kept.join(' '), []);
      expect(lost.flatMap(({ text }) => text.split(' ').map(Number))).toEqual(gone);
      expect(repeated).toEqual([]);
    }),
    { seed: 22, numRuns: 200 },
  );
});
