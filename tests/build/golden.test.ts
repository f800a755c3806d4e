import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getBuiltSite, type BuiltSiteName } from '../support/built-sites.ts';
import { listHtmlFiles, readGolden, readMain } from '../support/golden.ts';
import { PROJECT } from '../support/project.ts';

const sites = ['seed', 'demo', 'empty', 'many'] as const satisfies readonly BuiltSiteName[];
const goldenFolder = join(PROJECT, 'tests/build/golden');

describe.each(sites)('the built site "%s"', async (site) => {
  const dist = await getBuiltSite(site);

  it('has the <main> on every page that its golden file holds', async () => {
    for (const page of await listHtmlFiles(dist)) {
      const main = await readMain(join(dist, page));
      expect(main, page).toBe(await readGolden(join(goldenFolder, site, page), main));
    }
  });

  it('uses every golden file', async () => {
    expect(await listHtmlFiles(join(goldenFolder, site))).toEqual(await listHtmlFiles(dist));
  });
});
