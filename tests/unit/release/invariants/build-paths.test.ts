import { expect, test } from 'vitest';
import { buildPathFinder, findBuildPaths } from '../../../../src/release/invariants/build-paths.ts';
import { makeFile } from '../workshop.ts';

const find = buildPathFinder(['/srv/trang', '/app', 'C:\\Trang web'], '/tdkt/');

test.each([
  ['/* /srv/trang/src/a.css */', '/srv/trang'],
  ['"/app/src/a.ts"', '/app'],
  ['"/srv/trang"', '/srv/trang'],
  ['"C:\\\\Trang web\\\\src"', 'C:\\\\Trang web'],
  ['C:/Trang web/src', 'C:/Trang web'],
  ['file:///C:/Trang web/src', 'C:/Trang web'],
  ['file:///srv//trang/src', '///srv//trang'],
])('a folder of the building machine is found in %s', (text, path) => {
  expect(find(text)).toBe(path);
});

test.each(['https://hanam.example/app/a', '/srv/trangs/', 'absrv/trang/a', '/apple'])(
  'another path that looks like it is not taken for it: %s',
  (text) => {
    expect(find(text)).toBeUndefined();
  },
);

test('a folder that is the base path as well is not looked for', () => {
  expect(buildPathFinder(['/app'], '/app/')('<a href="/app/tin/">')).toBeUndefined();
});

test('a file that names such a folder is a fault', () => {
  expect(findBuildPaths([makeFile('a.js'), makeFile('b.js', { buildPath: '/app' })])).toEqual([
    { rule: 'build-path', file: 'b.js', detail: '/app' },
  ]);
});
