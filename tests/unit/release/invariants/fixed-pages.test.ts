import { expect, test } from 'vitest';
import { findMissingPages, listFixedAddresses } from '../../../../src/release/invariants/fixed-pages.ts';
import { makePage, makeRecord, pageSource } from '../workshop.ts';

const site = {
  url: 'https://hanam.example/tdkt/',
  sections: [
    { id: 'tin-tuc', name: 'Tin tức' },
    { id: 'van-ban', name: 'Văn bản' },
  ],
  perPage: 2,
};

test('lists have as many pages as their bulletins need, an empty section one', () => {
  const records = ['2023', '2024', '2024'].map((year) => makeRecord({ year }));
  expect(listFixedAddresses(site, records, ['gioi-thieu'])).toEqual([
    '/tdkt/',
    '/tdkt/trang/2/',
    '/tdkt/nam/2023/',
    '/tdkt/nam/2024/',
    '/tdkt/chuyen-muc/tin-tuc/',
    '/tdkt/chuyen-muc/tin-tuc/trang/2/',
    '/tdkt/chuyen-muc/van-ban/',
    '/tdkt/gioi-thieu/',
    '/tdkt/tim-kiem/',
    '/tdkt/404.html',
  ]);
});

test('an address without a page is a fault, a page without an address is not', () => {
  const pages = ['index.html', 'them/index.html'].map((file) => makePage(pageSource(), file));
  expect(findMissingPages(pages, ['/tdkt/', '/tdkt/404.html'])).toEqual([
    { rule: 'missing-page', file: '/tdkt/404.html', detail: '/tdkt/404.html' },
  ]);
});
