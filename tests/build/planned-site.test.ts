import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planSite } from '../../src/release/refusals/planned-site.ts';
import { listFilesBelow } from '../../src/files/list-files.ts';
import { foldersOf } from '../support/build-site.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { readWithAwards } from '../support/read-awards.ts';

const sites = { demo: await getBuiltSite('demo'), many: await getBuiltSite('many') };

test.each(Object.entries(sites))('the pages of %s, and their titles, are those planned', async (_, dist) => {
  const { content: root, cache, public: published } = foldersOf(dist);
  const releaseMoment = '2026-11-25T00:00:00Z';
  const content = await readWithAwards({ root, cacheFolder: cache, releaseMoment });
  const planned = planSite(content, await listFilesBelow(published), { releaseMoment, isPreview: false });
  const files = await listFilesBelow(dist);
  const isPage = (path: string) => path.endsWith('.html');
  expect([...planned.files].filter(isPage).sort()).toEqual(files.filter(isPage));
  expect([...planned.files].filter((path) => !files.includes(path))).toEqual([]);
  const { addresses } = planned.context;
  for (const { address, title } of planned.pages) {
    const file = address.slice(addresses.home.length).replace(/(^|\/)$/u, '$1index.html');
    const html = await readFile(join(dist, file), 'utf8');
    expect(
      /<title>(.*?)<\/title>/su.exec(html)?.[1]?.replaceAll('&quot;', '"').replaceAll('&#34;', '"'),
    ).toBe(title);
  }
});
