import { expect, test } from 'vitest';
import type { Redirect } from '../../../src/models/redirects.ts';
import { findTakenFiles, findTakenPages } from '../../../src/release/taken-aliases.ts';

const to = '/tdkt/tin/2024/tin-thu/';
const former = (path: string, query = ''): Redirect => ({ path, query, to });
const files = new Set([
  'index.html',
  'rss.xml',
  '_headers',
  'tin/2024/khac/index.html',
  'tin/2024/khac/số liệu.csv',
]);
const pathsOf = (faults: readonly { detail: string }[]) => faults.map(({ detail }) => detail);

test('a former address may not be a page of the site, nor lead to two bulletins', () => {
  const redirects = [
    former('/tdkt/tin/2024/khac/'),
    former('/tdkt/index.html'),
    former('/tdkt/cu/'),
    former('/tdkt/cu'),
    { ...former('/tdkt/hai'), to: '/tdkt/tin/2024/khac/' },
    former('/tdkt/hai/'),
    former('/cu.aspx', 'id=1'),
    { ...former('/cu.aspx', 'id=1'), to: '/tdkt/tin/2024/khac/' },
    former('/cu.aspx', 'id=2'),
  ];
  expect(pathsOf(findTakenPages(redirects, '/tdkt/', (path) => files.has(path)))).toEqual([
    '/tdkt/tin/2024/khac/',
    '/tdkt/index.html',
    '/tdkt/hai',
    '/tdkt/hai/',
    '/cu.aspx',
    '/cu.aspx',
  ]);
});

test('a former address may not be another file of the site, with a query or without', () => {
  const redirects = [
    former('/tdkt/rss.xml'),
    former('/tdkt/rss.xml', 'a=1'),
    former('/tdkt/tin/2024/khac/s%E1%BB%91%20li%E1%BB%87u.csv'),
    former('/tdkt/_headers'),
    former('/rss.xml'),
    former('/tdkt/cu.xml'),
  ];
  expect(pathsOf(findTakenFiles(redirects, '/tdkt/', files))).toEqual([
    '/tdkt/rss.xml',
    '/tdkt/rss.xml',
    '/tdkt/tin/2024/khac/s%E1%BB%91%20li%E1%BB%87u.csv',
    '/tdkt/_headers',
  ]);
});
