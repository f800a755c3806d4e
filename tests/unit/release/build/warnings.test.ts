import { expect, test } from 'vitest';
import { listFatal } from '../../../../src/release/build/warnings.ts';

test.each([
  [null, 'Unsupported file type src/pages/x.md found in pages directory.'],
  [
    'build',
    'Skipping src/pages/robots.txt.ts because a file with the same name exists in the public folder: robots.txt',
  ],
  ['glob-loader', 'Error rendering a.mdx: failed'],
  ['content', 'Entry bulletins → 2024/mat was not found.'],
  ['vite', 'anything'],
])('a warning under the label %s is fatal', (label, message) => {
  const named = label === null ? message : `[${label}] ${message}`;
  expect(listFatal([{ label, message: `\u001B[33m${message}\u001B[39m\n` }])).toEqual([named]);
});

test.each([
  ['bantin-bulletins', 'Có 3 cảnh báo'],
  ['glob-loader', 'The base directory "/srv/office/pages/" does not exist.'],
  ['glob-loader', 'No files found matching "*.mdx" in directory "content/pages"'],
  [
    'content',
    'The collection "pages" does not exist or is empty. Please check your content config file for errors.',
  ],
])('a warning under the label %s is not, when it is known: %s', (label, message) => {
  expect(listFatal([{ label, message }])).toEqual([]);
});
