import { mkdir } from 'node:fs/promises';
import type { FleetOffice } from './fleet-file.ts';

/** Settings under which Git runs no program that a repository names. */
const HARMLESS = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'protocol.ext.allow=never',
];

/** Runs Git with parameters and returns its exit code. */
type RunGit = (args: readonly string[]) => Promise<number>;

/**
 * Makes a folder the checkout of an office's branch as its Git host has it now, with the whole history, which tells what was published
 * where the manifest is lost. What was changed or added there by hand goes; what builds have left beside the content stays. Returns
 * the exit code of the step of Git that failed, else 0.
 */
export async function bringUpToDate(
  folder: string,
  { git, branch, content }: Pick<FleetOffice, 'git' | 'branch' | 'content'>,
  run: RunGit,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  const reference = 'refs/remotes/origin/fleet';
  const steps = [
    ['init', '--quiet'],
    ['fetch', '--quiet', '--no-tags', '--', git, `+refs/heads/${branch}:${reference}`],
    ['checkout', '--quiet', '--force', '--detach', reference],
    ['clean', '-ffdxq', '--', content],
  ];
  for (const step of steps) {
    const code = await run([...HARMLESS, ...step]);
    if (code !== 0) return code;
  }
  return 0;
}
