import { expect, test } from 'vitest';
import { findHeadingFaults } from '../../../../src/release/invariants/headings.ts';
import { makePage, pageSource } from '../workshop.ts';

test('a page with one h1 is sound', () => {
  expect(findHeadingFaults([makePage(pageSource('<h2>Mục</h2>'))])).toEqual([]);
});

test.each([
  ['none', pageSource().replace(/<h1>.*<\/h1>/, ''), '0'],
  ['an empty one', pageSource().replace(/<h1>.*<\/h1>/, '<h1> <img src="a"></h1>'), '0'],
  ['two', pageSource('<h1>Hai</h1>'), '2'],
])('a page with %s is a fault', (_, source, detail) => {
  expect(findHeadingFaults([makePage(source)])).toEqual([
    { rule: 'heading-count', file: 'index.html', detail },
  ]);
});
