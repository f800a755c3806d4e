import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder in which the sites lie that the tests of one run share. */
    sitesFolder: string;
  }
}

/** Vitest calls this before the heavy tests, and what it returns after them: the shared sites last as long as the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'bantin-sites-'));
  project.provide('sitesFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
