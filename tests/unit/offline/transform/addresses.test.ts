import { expect, test } from 'vitest';
import { findDestination, type EditionFiles } from '../../../../src/offline/transform/addresses.ts';

const online = [
  'index.html',
  'tin/2024/mot/index.html',
  'tin/2024/mot/to-trinh.pdf',
  'nam/2023/index.html',
  'a b.png',
];
const files: EditionFiles = {
  url: 'https://so.example/tdkt/',
  online: new Set(online),
  kept: new Map(
    online.filter((file) => file !== 'nam/2023/index.html').map((file) => [file, file.replace(' ', '-')]),
  ),
};
const from = 'tin/2024/mot/index.html';

test.each([
  ['/tdkt/', '../../../index.html'],
  ['/tdkt/tin/2024/mot/', 'index.html'],
  ['/tdkt/tin/2024/mot', 'index.html'],
  ['to-trinh.pdf', 'to-trinh.pdf'],
  ['./to-trinh.pdf#trang-2', 'to-trinh.pdf#trang-2'],
  ['/tdkt/?q=%C4%91%E1%BB%97', '../../../index.html?q=%C4%91%E1%BB%97'],
  ['https://so.example/tdkt/', '../../../index.html'],
  ['/tdkt/a%20b.png', '../../../a-b.png'],
  [' /tdkt/ ', '../../../index.html'],
])('%s leads to a file, relative to the page', (address, href) => {
  expect(findDestination(address, from, files)).toMatchObject({ kind: 'inside', href });
});

test.each(['', '#main', 'mailto:a@so.example', 'tel:0000', 'data:image/png;base64,AA=='])(
  '%j stays as it is',
  (address) => expect(findDestination(address, from, files)).toEqual({ kind: 'untouched' }),
);

test('a page that the edition leaves out is the living one', () => {
  expect(findDestination('/tdkt/nam/2023/', from, files)).toEqual({
    kind: 'left-out',
    href: 'https://so.example/tdkt/nam/2023/',
  });
});

test.each(['https://khac.example/', '/', '//so.example/khac/', 'https://so.example:8443/tdkt/'])(
  '%s is another site, even on the same host',
  (address) => expect(findDestination(address, from, files).kind).toBe('outside'),
);

test.each(['/tdkt/khong-co/', '../khong-co/', '/tdkt/%ff', 'https://'])('%s leads nowhere', (address) => {
  expect(findDestination(address, from, files)).toEqual({ kind: 'broken' });
});
