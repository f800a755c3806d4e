import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { getFolders, type Folders } from '../../src/folders.ts';
import { OFFLINE_ENVIRONMENT } from '../../src/release/build/quiet-astro.ts';
import { getBuildProject } from './build-project.ts';
import { PROJECT } from './project.ts';

/** How a build ended, with everything it printed. */
export interface BuildResult {
  code: number | null;
  output: string;
  /** The finished site. */
  dist: string;
}

/** Runs the real `astro build` on a content root, as an office would, in `getBuildProject` unless a project is given, and waits for its end. */
export async function buildSite(
  root: string,
  environment: Readonly<Record<string, string>> = {},
  project?: string,
): Promise<BuildResult> {
  return buildSiteUnder({}, root, environment, project);
}

/** What a build is begun under. */
export interface Circumstances {
  /** A program that gets the command line of the build as its last arguments. */
  starter?: readonly string[];
  /** Ends the build with all its processes, as the machine's death would. */
  killedBy?: AbortSignal;
}

/** As `buildSite`, under other circumstances. The exit code of a build that was killed is `null`. */
export async function buildSiteUnder(
  { starter = [], killedBy }: Circumstances,
  root: string,
  environment: Readonly<Record<string, string>> = {},
  project?: string,
): Promise<BuildResult> {
  const cwd = project ?? (await getBuildProject());
  const astro = join(cwd, 'node_modules/astro/bin/astro.mjs');
  const [program = '', ...rest] = [...starter, process.execPath, astro, 'build'];
  const child = spawn(program, rest, {
    cwd,
    // A process group of its own can be killed as a whole.
    detached: killedBy !== undefined,
    env: {
      ...withoutVitest(process.env),
      ...OFFLINE_ENVIRONMENT,
      BANTIN_CONTENT: root,
      ...environment,
    },
  });
  killedBy?.addEventListener('abort', () => killGroup(child.pid!));
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const dist = getFolders({ BANTIN_CONTENT: root }, cwd).dist;
  return { code, output: Buffer.concat(chunks).toString('utf8'), dist };
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Astro and Vite behave otherwise when they see a test runner's variables. */
export function withoutVitest(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(
    ([key]) => !/^(?:VITE|NODE_ENV|MODE|DEV|PROD|SSR|TEST)/.test(key),
  );
  return Object.fromEntries(kept);
}

/**
 * A copy of a content root of this project in another folder, a new temporary one unless it is named, so that nothing is
 * built inside the project.
 */
export async function copyContentRoot(path: string, around?: string): Promise<string> {
  const copy = join(around ?? (await mkdtemp(join(tmpdir(), 'bantin-site-'))), 'noi-dung');
  await cp(join(PROJECT, path), copy, { recursive: true });
  return copy;
}

/** The folders of a site that the test run has built, given its finished folder. */
export function foldersOf(dist: string): Folders {
  return getFolders({ BANTIN_CONTENT: dist.replace(/\.dist$/u, '') }, PROJECT);
}

/**
 * A copy of a built site with everything that belongs to it, in another folder, a new temporary one unless it is named; returns
 * the copy's finished folder.
 */
export async function copySite(dist: string, around?: string): Promise<string> {
  const place = around ?? (await mkdtemp(join(tmpdir(), 'bantin-copy-')));
  const folders = foldersOf(dist);
  for (const folder of [folders.content, dist, dirname(folders.staging)]) {
    await cp(folder, join(place, basename(folder)), { recursive: true });
  }
  return join(place, basename(dist));
}
