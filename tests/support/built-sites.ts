import type { TestProject } from 'vitest/node';
import { buildSite, copyContentRoot } from './build-site.ts';

/** Content roots that the heavy tests share, by name. Each is built once per run. */
const roots = {
  seed: 'content',
  demo: 'tests/fixtures/sites/demo',
  empty: 'tests/fixtures/sites/empty',
  many: 'tests/fixtures/sites/many-pages',
} as const;

export type BuiltSiteName = keyof typeof roots;

declare module 'vitest' {
  interface ProvidedContext {
    /** The finished folder of each built site. */
    builtSites: Record<BuiltSiteName, string>;
  }
}

/** Vitest calls this once before the heavy tests. A site that cannot be built ends the run with what the build said. */
export default async function setup(project: TestProject): Promise<void> {
  const built: [string, string][] = [];
  for (const [name, path] of Object.entries(roots)) {
    const { code, output, dist } = await buildSite(await copyContentRoot(path));
    if (code !== 0) throw new Error(`the site "${name}" was not built (exit code ${code}):\n${output}`);
    built.push([name, dist]);
  }
  project.provide('builtSites', Object.fromEntries(built) as Record<BuiltSiteName, string>);
}
