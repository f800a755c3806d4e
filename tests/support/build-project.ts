import { join } from 'node:path';
import { inject } from 'vitest';
import { copyProject } from './move-project.ts';
import { oncePerRun } from './once-per-run.ts';
import { PROJECT } from './project.ts';

/**
 * The project in which this process builds and starts development servers. Those of one project share the types that Astro writes
 * and Vite's cache, so each worker of a test run has a copy of its own, which lasts as long as the run; without a run it is the
 * project itself.
 */
export async function getBuildProject(): Promise<string> {
  const worker = process.env['VITEST_POOL_ID'];
  if (worker === undefined) return PROJECT;
  const copy = join(inject('sitesFolder'), `project-${worker}`);
  return oncePerRun(`${copy}.json`, () => copyProject(copy));
}
