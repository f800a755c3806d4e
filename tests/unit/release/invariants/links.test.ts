import { expect, test } from 'vitest';
import { findBrokenLinks } from '../../../../src/release/invariants/links.ts';
import { makePage, pageSource } from '../workshop.ts';

const files = new Set(['index.html', 'tin/2024/a/index.html', 'tin/2024/a/phu-luc.pdf', 'anh/1.jpg']);

function judge(body: string): string[] {
  const pages = [
    makePage(pageSource(body)),
    makePage(pageSource('<h2 id="muc-1">Mục</h2>'), 'tin/2024/a/index.html'),
  ];
  const faults = findBrokenLinks(pages, { files, url: 'https://hanam.example/tdkt/' });
  return faults.map(({ rule, file, detail }) => `${file} ${rule} ${detail}`);
}

test.each([
  ['a page', '<a href="/tdkt/tin/2024/a/">'],
  ['a page, with host', '<a href="https://hanam.example/tdkt/tin/2024/a/">'],
  ['a page, relative', '<a href="tin/2024/a/?q=1">'],
  ['a fragment of another page', '<a href="/tdkt/tin/2024/a/#muc-1">'],
  ['a fragment of its own', '<p id="đây"><a href="#%C4%91%C3%A2y">'],
  ['its top', '<a href="#">'],
  ['a sheet of an attachment', '<a href="/tdkt/tin/2024/a/phu-luc.pdf#page=2">'],
  ['a picture', '<img srcset="/tdkt/anh/1.jpg 640w">'],
  ['another site', '<a href="https://elsewhere.example/none/">'],
  ['a mail program', '<a href="mailto:a@hanam.example">'],
])('a link to %s is sound', (_, body) => {
  expect(judge(body)).toEqual([]);
});

test.each([
  ['a page that is not there', '<a href="/tdkt/tin/2024/b/">', 'broken-link'],
  ['a page without its closing slash', '<a href="/tdkt/tin/2024/a">', 'broken-link'],
  ['a picture that is not there', '<img src="/tdkt/anh/2.jpg">', 'broken-link'],
  ['a page outside the base path', '<a href="/tin/2024/a/">', 'outside-base'],
  ['a fragment that is not there', '<a href="/tdkt/tin/2024/a/#muc-2">', 'missing-fragment'],
  ['a malformed address', '<a href="https://[x">', 'invalid-address'],
  ['a malformed path', '<a href="/tdkt/%E0%A4%A">', 'invalid-address'],
])('a link to %s is a fault', (_, body, rule) => {
  const detail = /\w+=".*?"/.exec(body)?.[0];
  expect(judge(body)).toEqual([`index.html ${rule} ${detail}`]);
});

test('an address that stands ten times on a page is one fault', () => {
  expect(judge('<a href="/tdkt/none/"></a>'.repeat(10))).toHaveLength(1);
});
