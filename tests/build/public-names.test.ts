import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESERVED_TOP_NAMES } from '../../src/addresses/reserved.ts';
import { BUILT_SITE_NAMES, getBuiltSite } from '../support/built-sites.ts';
import { PROJECT } from '../support/project.ts';

const sites = await Promise.all(BUILT_SITE_NAMES.map(getBuiltSite));

test('no file of public can have a name that the site has at its top', async () => {
  const built = (await Promise.all(sites.map((dist) => readdir(dist)))).flat();
  const roots = ['content', 'tests/fixtures/sites/demo'].map((root) => join(PROJECT, root, 'pages'));
  const pages = (await Promise.all(roots.map((folder) => readdir(folder)))).flat();
  const others = new Set([
    ...(await readdir(join(PROJECT, 'public'))),
    ...pages.map((name) => name.replace('.mdx', '')),
  ]);
  // The files for hosts, and those of the palette, whose names hold a digest, are of no type that may lie in public.
  const isOwn = (name: string) => !others.has(name) && !/^_(?:headers|redirects)$|\.css$/.test(name);
  expect(built.length).toBeGreaterThan(60);
  expect([...new Set(built)].filter((name) => isOwn(name) && !RESERVED_TOP_NAMES.has(name))).toEqual([]);
});
