import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';
import { takeLock } from '../../src/release/lock.ts';
import { buildSite, copyContentRoot, type BuildResult } from './build-site.ts';

/** Content roots of the sites that tests share, by name. */
const ROOTS = {
  seed: 'content',
  demo: 'tests/fixtures/sites/demo',
  empty: 'tests/fixtures/sites/empty',
  many: 'tests/fixtures/sites/many-pages',
} as const;

export type BuiltSiteName = keyof typeof ROOTS;

export const BUILT_SITE_NAMES = Object.keys(ROOTS) as BuiltSiteName[];

/** Milliseconds between two looks at a site that another process builds. */
const PAUSE = 100;

/**
 * The finished folder of a shared site, which tests only read. The first test of a run that asks for a site has it built,
 * whatever process it runs in; the others wait for that build. Every test that asks for a site that cannot be built
 * fails with what the build said. A build can take longer than a test may: ask at the top of a file.
 */
export async function getBuiltSite(name: BuiltSiteName): Promise<string> {
  const { code, output, dist } = await buildOnce(name, join(inject('sitesFolder'), name));
  if (code !== 0) throw new Error(`the site "${name}" was not built (exit code ${code}):\n${output}`);
  return dist;
}

async function buildOnce(name: BuiltSiteName, folder: string): Promise<BuildResult> {
  const outcome = `${folder}.json`;
  while (!existsSync(outcome)) {
    const lock = takeLock(`${folder}.lock`);
    if (lock === undefined) {
      await sleep(PAUSE);
      continue;
    }
    try {
      // It may have been finished between the look and the lock.
      if (existsSync(outcome)) break;
      const result = await buildSite(await copyContentRoot(ROOTS[name], folder));
      await writeFile(outcome, JSON.stringify(result));
    } finally {
      lock.release();
    }
  }
  return JSON.parse(await readFile(outcome, 'utf8')) as BuildResult;
}
