import { expect, test } from 'vitest';
import { findEmptyFiles } from '../../../../src/release/invariants/empty-files.ts';
import { findUnknownTypes } from '../../../../src/release/invariants/file-types.ts';
import { findLeftovers } from '../../../../src/release/invariants/leftovers.ts';
import { findOriginals } from '../../../../src/release/invariants/originals.ts';
import { makeFile } from '../workshop.ts';

const hash = '0123456789abcdef'.repeat(2);

test('a file of the site with the bytes of an original photograph is a fault, under whatever name', () => {
  const original = makeFile('anh/x.jpg', { sha256: hash.padEnd(64, '0') });
  const derivative = makeFile(`anh/${hash}-640.jpg`);
  expect(findOriginals([original, derivative], [hash])).toEqual([
    { rule: 'original-photograph', file: 'anh/x.jpg', detail: hash },
  ]);
});

test.each(['index.html', 'anh/a-640.webp', 'tin/2024/a/b.PDF', 'pagefind/vi.pf_meta', '_headers'])(
  'a file of a type that a site consists of is sound: %s',
  (path) => {
    expect(findUnknownTypes([makeFile(path)])).toEqual([]);
  },
);

test.each([
  'index.mdx',
  'site.yaml',
  'a.js.map',
  'entry.mjs',
  'a.heic',
  'LICENSE',
  '.env',
  'CNAME',
  'a.webmanifest',
])('a file of another type is a fault: %s', (path) => {
  expect(findUnknownTypes([makeFile(path)])).toMatchObject([{ rule: 'unknown-type', file: path }]);
});

test('an empty file is a fault, a file that is nothing but its name is not', () => {
  const files = ['a.css', '.nojekyll'].map((path) => makeFile(path, { bytes: 0 }));
  expect(findEmptyFiles([...files, makeFile('b.css')])).toEqual([
    { rule: 'empty-file', file: 'a.css', detail: '' },
  ]);
});

test.each(['.prerender/entry.mjs', 'bantin-records.ndjson', 'anh/.a.jpg.12.3.tmp'])(
  'a file of the build itself is a fault: %s',
  (path) => {
    expect(findLeftovers([makeFile(path)])).toEqual([{ rule: 'leftover', file: path, detail: '' }]);
  },
);

test('a page about prerendering is no leftover', () => {
  expect(findLeftovers([makeFile('tin/2024/bantin/index.html'), makeFile('prerender/a.html')])).toEqual([]);
});
