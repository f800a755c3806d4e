import { expect, test } from 'vitest';
import { buildManifest, formatManifest } from '../../../../src/release/swap/manifest.ts';
import { scanFolder } from '../../../../src/release/verify/scan.ts';
import { makeFolder, makePage, writeFiles } from '../workshop.ts';

async function scan(files: Record<string, string>) {
  const folder = await makeFolder();
  await writeFiles(folder, files);
  return scanFolder(folder, {
    readPage: makePage,
    readDocument: () => undefined,
    findForeign: () => [],
    findBuildPath: (text) => (text.includes('/here') ? '/here' : undefined),
  });
}

test('every file is listed with its length and its SHA-256, hidden ones too', async () => {
  const { files } = await scan({ 'b.css': 'abc', 'a/.x/c.js': '', '.nojekyll': '' });
  expect([...files.keys()]).toEqual(['.nojekyll', 'a/.x/c.js', 'b.css']);
  expect(files.get('b.css')).toEqual({
    path: 'b.css',
    bytes: 3,
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  });
});

test('pages are read, in the order of their paths', async () => {
  const { pages } = await scan({ 'tin/b/index.html': '<h1>B</h1>', '404.html': '<h1>A</h1>', 'c.xml': '' });
  expect(pages.map(({ headings }) => headings)).toEqual([['A'], ['B']]);
});

test('a folder of the building machine is noticed in text and not in pictures', async () => {
  const { files } = await scan({ 'a.js': '"/here/src"', 'b.jpg': '/here/src', 'c.css': '/* there */' });
  expect([...files.values()].filter(({ buildPath: betrays }) => betrays).map(({ path }) => path)).toEqual([
    'a.js',
  ]);
});

test('the manifest is the same for the same files, in whatever order they were found', async () => {
  const { files } = await scan({ 'b.css': 'b', 'a.css': 'a' });
  const [one, two] = [[...files.values()], [...files.values()].toReversed()].map((list) =>
    formatManifest(buildManifest(list, { releaseMoment: '2024-05-03T08:00:00+07:00' })),
  );
  expect(one).toBe(two);
});
