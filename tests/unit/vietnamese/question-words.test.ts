import { expect, test } from 'vitest';
import { isQuestionWord } from '../../../src/vietnamese/question-words.ts';

test.each(['không', 'sao', 'gì', 'những'])('"%s" only asks', (word) => {
  expect(isQuestionWord(word, true)).toBe(true);
});

test('without accents a question has none either', () => {
  expect(isQuestionWord('khong', false)).toBe(true);
  expect(isQuestionWord('nao', false)).toBe(true);
});

test.each(['nao', 'lá', 'khống', 'thưởng'])('"%s" is a word of its own where accents are typed', (word) => {
  expect(isQuestionWord(word, true)).toBe(false);
});
