import { expect, test } from 'vitest';
import type { Redirect } from '../../../../src/models/redirects.ts';
import { findTakenFiles, findTakenPages } from '../../../../src/release/verify/taken-aliases.ts';

const to = '/tdkt/tin/2024/tin-thu/';
const former = (path: string, query = ''): Redirect => ({ path, query, to, title: 'Tin thử' });
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
  expect(pathsOf(findTakenPages(redirects, '/tdkt/', files))).toEqual([
    '/tdkt/tin/2024/khac/',
    '/tdkt/index.html',
    '/tdkt/hai',
    '/tdkt/hai/',
    '/cu.aspx?id=1',
    '/cu.aspx?id=1',
  ]);
});

test('no way of writing an address gets past the page that it is', () => {
  const paths = [
    '/tdkt/',
    '/tdkt',
    '/TDKT',
    '/tdkt/TIN/2024/Khac/',
    '/tdkt/tin/2024/khac',
    '/Tdkt/Index.html',
    '/tdkt/tin/2024/khac.html',
    '/tdkt/tin/2024/Khac.htm',
    '/tdkt/tin/2024/khac/index',
    '/tdkt.html',
  ];
  const all = (list: readonly string[]) => list.map((path) => former(path));
  expect(pathsOf(findTakenPages(all(paths), '/tdkt/', files))).toEqual(paths);
  const free = ['/', '/tin/2024/khac/', '/tdkt/tin/2024/', '/tdktt/'];
  expect(pathsOf(findTakenPages(all(free), '/tdkt/', files))).toEqual([]);
  expect(pathsOf(findTakenPages([former('/tdkt/tin/2024/khac/', 'id=1')], '/tdkt/', files))).toEqual([]);
});

test('the search page answers whatever the query, and nothing lies below a file', () => {
  const site = [...files, 'tim-kiem/index.html', 'robots.txt'];
  const redirects = [
    former('/tdkt/tim-kiem/', 'q=huy%20chuong'),
    former('/tdkt/Tim-Kiem', 'q=a&trang=2'),
    former('/tdkt/tim-kiem/index.html', 'id=1'),
    former('/tdkt/robots.txt/x'),
    former('/tdkt/RSS.xml/a/', 'b=1'),
    former('/tdkt/tin/2024/khac/index.html/a'),
  ];
  expect(findTakenPages(redirects, '/tdkt/', site)).toHaveLength(redirects.length);
  const hidden = [former('/tdkt/_headers/x'), former('/tdkt/tin/2024/khac/s%E1%BB%91%20li%E1%BB%87u.csv/a')];
  expect(findTakenFiles(hidden, '/tdkt/', site)).toHaveLength(hidden.length);
  const free = [former('/tim-kiem/', 'q=a'), former('/tdkt/tim-kiem/cu/', 'q=a'), former('/tdkt/cu.aspx/x')];
  expect(findTakenPages(free, '/tdkt/', site)).toEqual([]);
});

test('two bulletins may not share what some host takes for one address', () => {
  const other = (path: string, query = '') => ({ ...former(path, query), to: '/tdkt/tin/2024/khac/' });
  const pairs = [
    [former('/Cu.aspx'), other('/cu.ASPX')],
    [former('/cu.aspx', 'a=1&b=2'), other('/cu.aspx', 'b=2&a=1')],
    [former('/cu.aspx', 'a=%3A1'), other('/CU.aspx', 'a=:1')],
    [former('/tdkt/Hai'), other('/tdkt/hai/')],
    [former('/tdkt/hai.html'), other('/tdkt/hai')],
    [former('/tdkt/hai/index.html'), other('/tdkt/Hai.HTM')],
  ];
  expect(pairs.map((pair) => findTakenPages(pair, '/tdkt/', files).length)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(findTakenPages([former('/cu.aspx', 'a=1'), other('/cu.aspx', 'a=1&b=2')], '/tdkt/', files)).toEqual(
    [],
  );
});

test('a former address may not be another file of the site, with a query or without', () => {
  const redirects = [
    former('/tdkt/rss.xml'),
    former('/tdkt/rss.xml', 'a=1'),
    former('/tdkt/tin/2024/khac/s%E1%BB%91%20li%E1%BB%87u.csv'),
    former('/tdkt/_headers'),
    former('/tdkt/RSS.xml'),
    former('/rss.xml'),
    former('/tdkt/cu.xml'),
  ];
  expect(pathsOf(findTakenFiles(redirects, '/tdkt/', files))).toEqual([
    '/tdkt/rss.xml',
    '/tdkt/rss.xml?a=1',
    '/tdkt/tin/2024/khac/s%E1%BB%91%20li%E1%BB%87u.csv',
    '/tdkt/_headers',
    '/tdkt/RSS.xml',
  ]);
});
