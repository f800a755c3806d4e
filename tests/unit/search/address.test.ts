import { expect, test } from 'vitest';
import { isEmpty, readState, writeState, type SearchState } from '../../../src/search/client/address.ts';

const STATES: SearchState[] = [
  { text: '', selection: {}, order: 'relevance', pages: 1, isVerbatim: false },
  { text: 'Đỗ Hồng Hà', selection: {}, order: 'relevance', pages: 1, isVerbatim: false },
  { text: '"a & b" + c=d ', selection: { nam: '2022' }, order: 'date', pages: 3, isVerbatim: true },
  {
    text: '',
    selection: { 'dia-danh': 'huyện Thanh Liêm', nguoi: 'Đỗ Hồng Hà', 'chuyen-muc': 'Tin tức - Sự kiện' },
    order: 'relevance',
    pages: 1,
    isVerbatim: false,
  },
];

test.each(STATES)('the state of search $# survives the address', (state) => {
  expect(readState(writeState(state))).toEqual(state);
});

test('a search that asks nothing has a plain address', () => {
  expect(STATES.map(writeState)[0]).toBe('');
  expect(STATES.map(isEmpty)).toEqual([true, false, false, false]);
});

test('the form of every page leads to the same state', () => {
  expect(readState('?q=%C4%90%E1%BB%97+H%E1%BB%93ng')).toMatchObject({ text: 'Đỗ Hồng' });
});

test.each([
  '?trang=0',
  '?trang=-2',
  '?trang=1.5',
  '?trang=x',
  '?thu-tu=nao-do',
  '?nam=&la=gi',
  '?nguyen-van=x',
])('what the address %s says wrong is left alone', (search) => {
  expect(readState(search)).toEqual(STATES[0]);
});

test('no address opens thousands of results at once', () => {
  expect(readState('?trang=999999').pages).toBeLessThan(100);
});
