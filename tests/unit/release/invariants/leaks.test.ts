import { expect, test } from 'vitest';
import { findLeaks, listSaidValues } from '../../../../src/release/invariants/leaks.ts';
import { makePage, pageSource } from '../workshop.ts';

function rulesOf(body: string, said: readonly string[] = []): string[] {
  return findLeaks([makePage(pageSource(body))], new Set(said)).map(({ rule }) => rule);
}

test.each([
  'Giá trị undefined là gì? NaN là gì?',
  '<img src="/anh/1.jpg" alt="Bảng ghi undefined">',
  '<h2 id="undefined-la-gi">Mục</h2><a href="#undefined-la-gi"></a>',
  '<a href="https://localhost.example/">tên miền</a>',
  'Tệp file nằm ở localhost.',
  '<h2>Xem tại http://localhost:4321/tdkt/</h2>',
  '<img src="/anh/1.jpg" alt="Tệp file:///etc/passwd trên màn hình">',
  '<meta property="og:title" content="Chuyện về file:///etc/passwd">',
  '<script>let a = undefined;</script>',
])('words about such things are no leak: %s', (body) => {
  expect(rulesOf(body)).toEqual([]);
});

test.each([
  '<p> undefined </p>',
  '<time>Invalid Date</time>',
  '<td>NaN</td>',
  '<p>[object Object]</p>',
  '<a href="/tdkt/tin/undefined/">',
  '<a href="?trang=NaN">',
  '<p class="card card--undefined">',
  '<img alt="undefined">',
  '<time datetime="Invalid Date">',
  '<img src="/tdkt/[object Object]">',
])('a value of the program is a leak: %s', (body) => {
  expect(rulesOf(body)).toEqual(['leaked-value']);
});

test.each([
  '<a href="file:///home/a/b.html">',
  '<a href="http://localhost:4321/tdkt/">',
  '<img src="//127.0.0.1/a.jpg">',
  '<p> http://localhost:4321/tdkt/ </p>',
  '<img srcset="/a.jpg 1x, http://localhost/b.jpg 2x">',
  '<meta property="og:url" content="http://localhost:4321/tdkt/">',
  '<meta http-equiv="refresh" content="0; url=http://localhost:4321/">',
  '<p data-search="http://0.0.0.0:4321/pagefind/">',
  '<a href="http://[::1]/">',
])('an address of the machine itself is a leak: %s', (body) => {
  expect(rulesOf(body)).toEqual(['local-address']);
});

test('a value that the content itself says is words, but for a class', () => {
  const table = '<td>undefined</td><h2 id="undefined">Mục</h2><a href="https://a.example/?x=undefined">A</a>';
  expect(rulesOf(table)).toEqual(Array.from({ length: 3 }, () => 'leaked-value'));
  expect(rulesOf(table, ['undefined'])).toEqual([]);
  expect(rulesOf('<td>NaN</td><p class="card-undefined">', ['undefined'])).toEqual([
    'leaked-value',
    'leaked-value',
  ]);
  const said = listSaidValues(['["undefined","isNaN"]', 'Ngày: Invalid Date.', 'NaNo']);
  expect([...said]).toEqual(['undefined', 'Invalid Date']);
});
