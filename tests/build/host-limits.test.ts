import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { manifestFiles } from '../../src/release/swap/manifest.ts';
import { buildSite, foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { writeContentRoot } from '../support/content-root.ts';
import { listBuiltFiles } from '../support/published.ts';

it('a build on a host that would not read all of its headers is not released, and is elsewhere', async () => {
  const pages = Array.from({ length: 100 }, (_, index) => [
    `pages/trang-${index}.mdx`,
    `---\ntitle: Trang thử ${index}\ndescription: Trang thử thứ ${index} của một cơ quan hư cấu.\n---\n\nTrang của một cơ quan hư cấu.\n`,
  ]);
  const root = await writeContentRoot(Object.fromEntries(pages));
  const there = await buildSite(root, { CF_PAGES: '1' });
  expect(there.output).toMatch(/_headers: 1\d\d > 100 \(Cloudflare Pages\)/u);
  expect([there.code, existsSync(there.dist)]).toEqual([1, false]);
  const elsewhere = await buildSite(root);
  expect(elsewhere.code, elsewhere.output).toBe(0);
  await rm(dirname(root), { recursive: true });
});

it('pages of decisions, their tables and files, and the blocks of the look-up are among the files that are counted', async () => {
  const demo = await getBuiltSite('demo');
  const text = await readFile(manifestFiles(foldersOf(demo)).present, 'utf8');
  // What is counted for a host is what the manifest lists.
  const counted = new Set(Object.keys((JSON.parse(text) as { files: object }).files));
  for (const pattern of [
    /^quyet-dinh\/.*\/index\.html$/u,
    /^quyet-dinh\/.*\/danh-sach\.csv$/u,
    /^quyet-dinh\/.*\.pdf$/u,
    /^khen-thuong\/chi-muc\//u,
  ]) {
    const files = await listBuiltFiles(demo, pattern);
    expect(files.length, String(pattern)).toBeGreaterThan(0);
    expect(files.filter((file) => !counted.has(file))).toEqual([]);
  }
});
