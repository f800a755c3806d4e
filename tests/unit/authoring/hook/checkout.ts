import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Runs Git in a folder as somebody whose own settings do not matter. */
export function git(folder: string, ...args: string[]): string {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Thử',
    GIT_AUTHOR_EMAIL: 'thu@a.example',
    GIT_COMMITTER_NAME: 'Thử',
    GIT_COMMITTER_EMAIL: 'thu@a.example',
  };
  return execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** An empty folder that goes when the test has ended. */
export async function makeEmptyFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'bantin-hook-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new checkout without a commit. */
export async function makeCheckout(): Promise<string> {
  const folder = await makeEmptyFolder();
  git(folder, 'init', '--quiet');
  return folder;
}
