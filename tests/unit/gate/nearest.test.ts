import { expect, test } from 'vitest';
import { findNearest } from '../../../src/gate/nearest.ts';

const keys = ['title', 'section', 'attendees', 'id'];

test.each([
  ['a letter too many in a longer word', 'tittle', 'title'],
  ['a missing letter', 'atendees', 'attendees'],
  ['another case', 'Section', 'section'],
  ['two letters in the wrong order', 'titel', 'title'],
  ['two letters in the wrong order, of two', 'di', 'id'],
  ['two letters far from each other in the wrong order', 'eitlt', undefined],
  ['one letter too many', 'idd', 'id'],
  ['another word', 'tieu-de', undefined],
  ['nothing', '', undefined],
])('%s', (_, word, nearest) => {
  expect(findNearest(word, keys)).toBe(nearest);
});

test('marks, case and đ are forgiven', () => {
  expect(findNearest('thanh liem', ['Hà Nam', 'Thanh Liêm'])).toBe('Thanh Liêm');
  expect(findNearest('Diện Biên', ['Điện Biên'])).toBe('Điện Biên');
});

test('the words of a name find its id', () => {
  expect(findNearest('Tin tức - Sự kiện', ['thong-bao', 'tin-tuc-su-kien'])).toBe('tin-tuc-su-kien');
});

test('of two that are equally near the first is taken', () => {
  expect(findNearest('notex', ['note1', 'note2'])).toBe('note1');
});

test('nothing is near when there are no candidates', () => {
  expect(findNearest('title', [])).toBeUndefined();
});
