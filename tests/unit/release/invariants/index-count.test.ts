import { expect, test } from 'vitest';
import { findIndexFaults, parseEntryCount } from '../../../../src/release/invariants/index-count.ts';
import { makeFile } from '../workshop.ts';

const fragments = ['a', 'b'].map((name) => makeFile(`pagefind/fragment/vi_${name}.pf_fragment`));

test('an index of all bulletins is sound', () => {
  expect(
    findIndexFaults({ indexed: 2, entry: 2, standing: 0 }, [...fragments, makeFile('index.html')], 2),
  ).toEqual([]);
});

test('an index that lacks a bulletin is a fault, whichever count shows it', () => {
  const fault = { rule: 'index-count', file: 'pagefind', detail: '1 ≠ 2' };
  expect(findIndexFaults({ indexed: 1, entry: 2, standing: 0 }, fragments, 2)).toEqual([fault]);
  expect(findIndexFaults({ indexed: 2, entry: 1, standing: 0 }, fragments, 2)).toEqual([fault]);
  expect(findIndexFaults({ indexed: 2, entry: 2, standing: 0 }, fragments.slice(1), 2)).toEqual([fault]);
});

test('standing pages are counted apart', () => {
  const page = makeFile('pagefind/fragment/vi_c.pf_fragment');
  const counts = { indexed: 2, entry: 3, standing: 1 };
  expect(findIndexFaults(counts, [...fragments, page], 2)).toEqual([]);
  const fault = { rule: 'index-count', file: 'pagefind', detail: '1 ≠ 2' };
  expect(findIndexFaults(counts, fragments, 2)).toEqual([fault]);
});

test('the pages of all languages of an index are counted, and none in an empty one', () => {
  expect(parseEntryCount('{"languages":{"vi":{"page_count":30},"en":{"page_count":2}}}')).toBe(32);
  expect(parseEntryCount('{"languages":{}}')).toBe(0);
});
