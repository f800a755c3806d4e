import { expect, test } from 'vitest';
import type { BuiltDocument } from '../../../../src/release/verify/document.ts';
import { findUnreachable } from '../../../../src/release/invariants/reachable.ts';
import { makePage } from '../workshop.ts';

const url = 'https://hanam.example/tdkt/';

function sitemapOf(...paths: string[]): BuiltDocument {
  const links = paths.map((path) => ({ attribute: 'xml', value: `https://hanam.example/tdkt/${path}` }));
  return { file: 'sitemap.xml', address: '/tdkt/sitemap.xml', links, leaks: [] };
}

const home = makePage('<a href="/tdkt/thang/2024-01/#anh">Tháng 1</a>', 'index.html');
const month = makePage('<a href="/tdkt/">Trang chủ</a>', 'thang/2024-01/index.html');

test('pages that link to each other and stand in the sitemap can be reached', () => {
  expect(findUnreachable([home, month], [sitemapOf('', 'thang/2024-01/')], url)).toEqual([]);
});

test('a page that only links to itself is linked from nowhere', () => {
  const alone = makePage('<a href="/tdkt/thang/2024-02/">Tháng 2</a>', 'thang/2024-02/index.html');
  const sitemap = sitemapOf('', 'thang/2024-01/', 'thang/2024-02/');
  expect(findUnreachable([home, month, alone], [sitemap], url)).toEqual([
    { rule: 'unlinked-page', file: 'thang/2024-02/index.html', detail: '/tdkt/thang/2024-02/' },
  ]);
});

test('pages that only link to each other are linked from nowhere', () => {
  const one = makePage('<a href="/tdkt/thang/2024-03/">Tháng 3</a>', 'thang/2024-02/index.html');
  const other = makePage('<a href="/tdkt/thang/2024-02/">Tháng 2</a>', 'thang/2024-03/index.html');
  const sitemap = sitemapOf('', 'thang/2024-01/', 'thang/2024-02/', 'thang/2024-03/');
  expect(findUnreachable([home, month, one, other], [sitemap], url).map(({ detail }) => detail)).toEqual([
    '/tdkt/thang/2024-02/',
    '/tdkt/thang/2024-03/',
  ]);
});

test('a page that the sitemap leaves out is told', () => {
  expect(findUnreachable([home, month], [sitemapOf('')], url)).toEqual([
    { rule: 'not-in-sitemap', file: 'thang/2024-01/index.html', detail: '/tdkt/thang/2024-01/' },
  ]);
});

test('pages that are hidden from searchers need neither', () => {
  const hidden = makePage('<meta name="robots" content="noindex">', 'tin/2024/thu-hoi/index.html');
  expect(findUnreachable([home, month, hidden], [sitemapOf('', 'thang/2024-01/')], url)).toEqual([]);
});
