import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { OFFLINE_ENVIRONMENT } from './quiet-astro.ts';

/** What a build is begun under. */
export interface Circumstances {
  environment?: Readonly<Record<string, string>>;
  umask?: number;
  /** The program of Node; the present one unless said otherwise. */
  node?: string;
  /** A program that gets the command line of the build as its last arguments. */
  starter?: readonly string[];
}

/** Builds a site in a process of its own and returns how that ended, with everything it printed. */
export async function startBuild(
  project: string,
  { environment = {}, umask, node = process.execPath, starter = [] }: Circumstances,
): Promise<{ code: number | null; output: string }> {
  const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const [program = node, ...rest] = [...starter, node, astro, 'build'];
  const before = umask === undefined ? undefined : process.umask(umask);
  const child = spawn(program, rest, {
    cwd: project,
    env: { ...process.env, ...OFFLINE_ENVIRONMENT, ...environment },
  });
  if (before !== undefined) process.umask(before);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}
