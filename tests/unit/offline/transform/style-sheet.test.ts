import { expect, test } from 'vitest';
import { rewriteStyleSheet } from '../../../../src/offline/transform/style-sheet.ts';

const rewrite = (address: string) => (address.startsWith('/') ? `..${address}` : undefined);

test.each([
  ['a{background:url(/a.png)}', 'a{background:url("../a.png")}'],
  ["a{background:url( '/a.png' )}", 'a{background:url( "../a.png" )}'],
  ['@font-face{src:url("/f.woff2") format("woff2")}', '@font-face{src:url("../f.woff2") format("woff2")}'],
  ['@import "/b.css" layer(x);', '@import "../b.css" layer(x);'],
  ["@IMPORT URL('/b.css');", '@IMPORT URL("../b.css");'],
  ['a{background:url(/a\\29.png)}', 'a{background:url("../a).png")}'],
  ['a{background:url(/a\\"b.png)}', 'a{background:url("../a\\"b.png")}'],
])('rewrites %s', (css, expected) => {
  expect(rewriteStyleSheet(css, rewrite)).toBe(expected);
});

test.each([
  '/* url(/a.png) */ a{content:"url(/a.png)"}',
  'a{background:url(data:image/png;base64,AA==)}',
  'a[href="/x"]{color:red}',
  '@media (min-width:48rem){a{color:light-dark(#000,#fff)}}',
])('leaves %s alone', (css) => {
  expect(rewriteStyleSheet(css, rewrite)).toBe(css);
});
