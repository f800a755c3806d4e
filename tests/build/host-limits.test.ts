import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../support/build-site.ts';
import { writeContentRoot } from '../support/content-root.ts';

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
