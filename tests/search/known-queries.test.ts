import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browse } from '../support/browse.ts';
import { openPage, type OpenedPage } from '../support/browser.ts';
import { getBuiltSite } from '../support/built-sites.ts';
import { serveFolder, STRICT_CSP, type ServedFolder } from '../support/serve.ts';
import { DEMO_HIDDEN, DEMO_QUERIES, SEED_QUERIES, SEED_SLIPS } from './demo-queries.ts';
import { askOn } from './search-site.ts';

const browser = await browse();

describe.each([
  { site: 'seed', base: '/', queries: SEED_QUERIES, slips: SEED_SLIPS, hidden: [] },
  { site: 'demo', base: '/tdkt/', queries: DEMO_QUERIES, slips: [], hidden: DEMO_HIDDEN },
] as const)('on the site $site', ({ site, base, queries, slips, hidden }) => {
  let served: ServedFolder;
  let opened: OpenedPage;

  beforeAll(async () => {
    served = await serveFolder(await getBuiltSite(site), base, { csp: STRICT_CSP });
    opened = await openPage(browser);
    await opened.page.goto(`${served.url}tim-kiem/`);
  });
  afterAll(async () => {
    await opened.close();
    await served.close();
  });

  test.each(queries)('"$query" finds the right bulletin first: $why', async ({ query, first }) => {
    const slugs = (await askOn(opened.page)(query)).map((address) => address.split('/').at(-2));
    expect(new Set(slugs.slice(0, first.length))).toEqual(new Set(first));
  });

  test.each(slips)('"%s" is searched as "%s" too', async (typed, meant) => {
    await askOn(opened.page)(typed);
    const shown = opened.page.locator('[data-part="suggestions"] strong');
    await shown.waitFor();
    expect(await shown.textContent()).toBe(meant);
  });

  test.each(hidden)('"%s" is found nowhere', async (query) => {
    await askOn(opened.page)(query);
    const marked = await opened.page.locator('mark').allTextContents();
    expect(marked.join('|').toLowerCase()).not.toContain(query.toLowerCase());
  });

  test.each(site === 'demo' ? ['Nguyễn Văn Thử'] : [])(
    'who are called %s are different people in the filter',
    async (name) => {
      await askOn(opened.page)(name);
      const options = opened.page.locator('[data-part="nguoi"] option', { hasText: name });
      await expect.poll(() => options.count()).toBe(3);
      const labels = await options.allTextContents();
      expect(new Set(labels).size).toBe(3);
      expect(labels.join()).toContain(`${name}, nông dân thôn Không Tên (1)`);
    },
  );

  test('nothing goes wrong on the page', () => {
    expect(opened.problems).toEqual([]);
  });
});
