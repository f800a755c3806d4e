import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT } from './project.ts';

/** How a check ended, with what it printed. */
export interface CheckEnd {
  code: number | null;
  out: string;
  err: string;
}

/** Starts `npm run check` on a content root, without npm, and leaves it running. */
export function startCheck(
  root: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { GITHUB_WORKSPACE: _github, CI_PROJECT_DIR: _gitlab, ...rest } = process.env;
  return spawn(process.execPath, [join(PROJECT, 'scripts/check.ts'), ...args], {
    cwd: PROJECT,
    env: { ...rest, BANTIN_CONTENT: root, ...environment },
  });
}

/** Runs `npm run check` on a content root and waits for its end; `input` is its standard input. */
export async function runCheck(
  root: string,
  args: readonly string[] = [],
  { environment = {}, input = '' }: { environment?: Readonly<Record<string, string>>; input?: string } = {},
): Promise<CheckEnd> {
  const child = startCheck(root, args, environment);
  const chunks = { out: [] as Buffer[], err: [] as Buffer[] };
  child.stdout?.on('data', (chunk: Buffer) => chunks.out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.err.push(chunk));
  child.stdin?.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out: Buffer.concat(chunks.out).toString(), err: Buffer.concat(chunks.err).toString() };
}
