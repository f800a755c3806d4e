import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNamed } from '../../../../src/bulletins/check/named-paths.ts';
import { BULLETIN, bulletinText, writeContentRoot } from '../../../support/content-root.ts';

const root = await writeContentRoot({ [BULLETIN]: bulletinText() });
const above = join(root, '..');
const folder = join(root, 'bulletins/2024/tin-thu');

test.each([
  'noi-dung/bulletins/2024/tin-thu',
  './noi-dung//bulletins/2024/tin-thu/',
  String.raw`noi-dung\bulletins\2024\tin-thu`,
  'content/bulletins/2024/tin-thu',
  './content/bulletins/2024/tin-thu/',
  'bulletins/2024/tin-thu',
  '2024/tin-thu',
  '2024/tin-thu/',
  '2024//tin-thu',
  String.raw`2024\tin-thu`,
  '/tin/2024/tin-thu/',
  'https://thu.example/tdkt/tin/2024/tin-thu/',
])('the bulletin is found however its path is typed: %s', (typed) => {
  expect(findNamed(typed, root, above)).toBe(folder);
});

test.each([
  ['2024/tin-thu/index.mdx', join(folder, 'index.mdx')],
  ['2024', join(root, 'bulletins/2024')],
  ['content', root],
  ['site.yaml', join(root, 'site.yaml')],
  ['khong-co', join(above, 'khong-co')],
])('%s names what is there, else a path below the folder it is typed in', (typed, path) => {
  expect(findNamed(typed, root, above)).toBe(path);
});
