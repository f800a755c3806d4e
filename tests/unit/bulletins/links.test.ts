import { expect, test } from 'vitest';
import { isSafeLink } from '../../../src/bulletins/body/vocabulary.ts';

test.each([
  'https://tinh.example',
  'HTTP://tinh.example',
  'mailto:a@tinh.example',
  'tel:0226',
  '/tin/2024/a/',
  '#muc',
])('%s may be linked', (url) => {
  expect(isSafeLink(url)).toBe(true);
});

test.each([
  ['javascript:alert(1)', 'runs code'],
  ['java\tscript:alert(1)', 'runs code once the tab is dropped'],
  [' javascript:alert(1)', 'runs code once the blank is dropped'],
  ['data:text/html,x', 'is a page of its own'],
  ['//tinh.example', 'leaves the site'],
  ['/\\tinh.example', 'leaves the site, as browsers read it'],
  ['www.tinh.example', 'would be a file beside the page'],
  ['tin/2024/a/', 'would lie below the page'],
  ['./bao-cao.pdf', 'is an attachment'],
  ['https://tinh.gov.vn@x.example/', 'leads to x.example'],
  ['https:tinh.gov.vn@x.example/', 'leads to x.example'],
  ['', 'leads nowhere'],
])('%s may not: it %s', (url) => {
  expect(isSafeLink(url)).toBe(false);
});
