import { expect, test } from 'vitest';
import { findCanonicalFaults } from '../../../../src/release/invariants/canonicals.ts';
import { findMissingDescriptions } from '../../../../src/release/invariants/descriptions.ts';
import { findLanguageFaults } from '../../../../src/release/invariants/languages.ts';
import { findTitleFaults } from '../../../../src/release/invariants/titles.ts';
import { makePage, pageSource } from '../workshop.ts';

const URL = 'https://hanam.example/tdkt/';

test('pages with titles of their own are sound', () => {
  const pages = ['Một', 'Hai'].map((title) => makePage(pageSource('', `<title>${title}</title>`), title));
  expect(findTitleFaults(pages)).toEqual([]);
});

test('a title that another page has too names that page', () => {
  const pages = ['a.html', 'b.html'].map((file) => makePage(pageSource(), file));
  expect(findTitleFaults(pages)).toEqual([
    { rule: 'duplicate-title', file: 'b.html', detail: '“Một trang”, a.html' },
  ]);
});

test.each(['', '<title> </title>'])('a page without a title is a fault: "%s"', (head) => {
  expect(findTitleFaults([makePage(pageSource('', head))])).toMatchObject([{ rule: 'no-title' }]);
});

test('a page with a description is sound, and one without is not', () => {
  const empty = makePage(pageSource('', '<meta name="description" content=" ">'));
  expect(findMissingDescriptions([makePage(pageSource())])).toEqual([]);
  expect(findMissingDescriptions([empty])).toMatchObject([{ rule: 'no-description' }]);
});

test('a page whose canonical address is its own is sound', () => {
  const head = `<link rel="canonical" href="${URL}nam/2024/">`;
  expect(findCanonicalFaults([makePage(pageSource('', head), 'nam/2024/index.html')], URL)).toEqual([]);
});

test.each([
  ['none', ''],
  ["another page's", `<link rel="canonical" href="${URL}nam/2023/">`],
  ['one without host', '<link rel="canonical" href="/tdkt/nam/2024/">'],
  ['two', `<link rel="canonical" href="${URL}nam/2024/">`.repeat(2)],
])('a page with a canonical address that is %s is a fault', (_, head) => {
  const page = makePage(pageSource('', head), 'nam/2024/index.html');
  expect(findCanonicalFaults([page], URL)).toMatchObject([
    { rule: 'canonical', file: 'nam/2024/index.html' },
  ]);
});

test('a page in the language of the site is sound, and one in another or in none is not', () => {
  const inVietnamese = makePage(pageSource());
  const inNone = makePage(pageSource().replace(' lang="vi"', ''));
  expect(findLanguageFaults([inVietnamese], 'vi')).toEqual([]);
  expect(findLanguageFaults([inVietnamese, inNone], 'en')).toHaveLength(2);
});
