import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublicTree } from '../../../src/gate/public-tree.ts';

let around: string;
beforeAll(async () => void (around = await mkdtemp(join(tmpdir(), 'bantin-public-'))));
afterAll(() => rm(around, { recursive: true }));

/** The issues of a file of `public`, with who writes it instead. */
async function judge(path: string, text: string): Promise<unknown[]> {
  const folder = await mkdtemp(join(around, 'public-'));
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
  const { issues } = await readPublicTree(folder, 'public');
  return issues.map(({ rule, details }) => ('writer' in details ? details.writer : rule));
}

test.each([
  ['_headers', 'release'],
  ['_redirects', 'release'],
  ['robots.txt', 'release'],
  ['ROBOTS.TXT', 'release'],
  ['Tin/a.txt', 'release'],
  ['security.txt', 'site.yaml'],
  ['.well-known/security.txt', 'site.yaml'],
  ['.well-known/assetlinks.json', 'host'],
  ['.Well-Known/a/b.png', 'host'],
  ['CNAME', 'host'],
  ['.nojekyll', 'host'],
  ['ads.txt', 'host'],
  ['google1.html', 'host'],
  ['a.xml', 'host'],
  ['sw.js', 'host'],
  ['tep/.htaccess', 'host'],
  ['_worker.js/a.pdf', 'host'],
  ['web.config/a.pdf', 'host'],
  ['tep/web.config/a.pdf', 'host'],
  ['Functions/a.pdf', 'host'],
  ['cgi-bin/a.pdf', 'host'],
  ['CNAME/a.pdf', 'host'],
])('%s is not published: it is written by the %s', async (path, writer) => {
  expect(await judge(path, 'x')).toEqual([writer]);
});

test.each([
  ['tep/ads.txt', 'x'],
  ['tep/so-lieu.json', '{}'],
  ['tep/a.xml', '<a/>'],
  ['.nojekyll', ''],
  ['huy-hieu.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['favicon.ico', '\0\0\x01\0'],
])('%s is', async (path, text) => {
  expect(await judge(path, text)).toEqual([]);
});

test.each(['tep/sw.js', 'tep/web.config', 'tep/a.html', 'tep/a.webmanifest', 'a.docx'])(
  '%s is of no type that is published',
  async (path) => {
    expect(await judge(path, 'x')).toEqual(['unknown-file']);
  },
);
