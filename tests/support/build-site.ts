import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getFolders } from '../../src/folders.ts';
import { PROJECT } from './project.ts';

/** How a build ended, with everything it printed. */
export interface BuildResult {
  code: number | null;
  output: string;
  /** The finished site. */
  dist: string;
}

/** Runs the real `astro build` on a content root, as an office would, and waits for its end. */
export async function buildSite(
  root: string,
  environment: Readonly<Record<string, string>> = {},
  project = PROJECT,
): Promise<BuildResult> {
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: project,
    env: {
      ...withoutVitest(process.env),
      ASTRO_TELEMETRY_DISABLED: '1',
      BANTIN_CONTENT: root,
      ...environment,
    },
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const dist = getFolders({ BANTIN_CONTENT: root }, project).dist;
  return { code, output: Buffer.concat(chunks).toString('utf8'), dist };
}

/** Astro and Vite behave otherwise when they see a test runner's variables. */
function withoutVitest(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([key]) => !/^(?:VITE|NODE_ENV|MODE|DEV|PROD|SSR|TEST)/.test(key),
  );
  return Object.fromEntries(kept);
}

/** A copy of a content root of this project in a new temporary folder, so that nothing is built inside the project. */
export async function copyContentRoot(path: string): Promise<string> {
  const copy = join(await mkdtemp(join(tmpdir(), 'bantin-site-')), 'noi-dung');
  await cp(join(PROJECT, path), copy, { recursive: true });
  return copy;
}
