import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pageKinds, type PageKind } from '../../../src/addresses/page-kinds.ts';
import { parseAddress } from '../../../src/addresses/parse-site-file.ts';
import { buildSiteMapPage } from '../../../src/models/site-map.ts';
import { listSitemapEntries } from '../../../src/models/sitemap.ts';
import { planSite } from '../../../src/release/refusals/planned-site.ts';
import { readWithAwards } from '../../support/read-awards.ts';

const cacheFolder = await mkdtemp(join(tmpdir(), 'bantin-page-kinds-'));
afterAll(() => rm(cacheFolder, { recursive: true }));

const releaseMoment = '2026-11-25T00:00:00Z';
const root = join('tests', 'fixtures', 'sites', 'demo');
const content = await readWithAwards({ root, cacheFolder, releaseMoment });
const { context, pages } = planSite(content, [], { releaseMoment, isPreview: false });

function listKinds(addresses: readonly string[]): string[] {
  const kinds = addresses.map((address) => parseAddress(address, context.addresses.home)?.kind ?? 'none');
  return [...new Set(kinds)].sort();
}

it('the demo has planned pages of every kind', () => {
  expect(listKinds(pages.map(({ address }) => address))).toEqual(Object.keys(pageKinds).sort());
});

it('and its sitemap has entries of every kind that belongs there', () => {
  const kinds = Object.keys(pageKinds) as PageKind[];
  const entries = listSitemapEntries(context).map(({ url }) => new URL(url).pathname);
  expect(listKinds(entries)).toEqual(kinds.filter((kind) => pageKinds[kind].isInSitemap).sort());
});

it('and the map of the site links to pages of every kind that is declared to stand there, and of no other', () => {
  const kinds = Object.keys(pageKinds) as PageKind[];
  const links = buildSiteMapPage(context).groups.flatMap((group) => group.links.map(({ href }) => href));
  expect(listKinds(links.filter((href) => href.endsWith('/')))).toEqual(
    kinds.filter((kind) => pageKinds[kind].isInSiteMap).sort(),
  );
});

it('and no kind that shows a part of the bulletins is in every partial edition', () => {
  const kinds = Object.keys(pageKinds) as PageKind[];
  const parts = kinds.filter(
    (kind) => pageKinds[kind].isNumbered || /<(?!page>)/u.test(pageKinds[kind].address),
  );
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.filter((kind) => pageKinds[kind].inPartialEdition === 'all')).toEqual([]);
});
