import { join } from 'node:path';
import { inject } from 'vitest';
import { buildSite, copyContentRoot } from './build-site.ts';
import { oncePerRun } from './once-per-run.ts';

/** Content roots of the sites that tests share, by name. */
const ROOTS = {
  seed: 'content',
  demo: 'tests/fixtures/sites/demo',
  empty: 'tests/fixtures/sites/empty',
  many: 'tests/fixtures/sites/many-pages',
  odd: 'tests/fixtures/sites/odd',
} as const;

export type BuiltSiteName = keyof typeof ROOTS;

export const BUILT_SITE_NAMES = Object.keys(ROOTS) as BuiltSiteName[];

/**
 * The finished folder of a site that all test files of a run share: they only read it. It is built for the first that asks.
 * When it cannot be built, every test that asks for it fails with what the build said. A build can take longer than a test
 * may: ask at the top of a file.
 */
export async function getBuiltSite(name: BuiltSiteName): Promise<string> {
  const folder = join(inject('sitesFolder'), name);
  const { code, output, dist } = await oncePerRun(`${folder}.json`, async () =>
    buildSite(await copyContentRoot(ROOTS[name], folder)),
  );
  if (code !== 0) throw new Error(`the site "${name}" was not built (exit code ${code}):\n${output}`);
  return dist;
}
