import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CheckAnswer, CheckRequest } from '../hostile/checking-process.ts';
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

/** Runs one check after another in one process. */
export interface Checks {
  run(
    root: string,
    args?: readonly string[],
    options?: { environment?: Readonly<Record<string, string>> },
  ): Promise<CheckEnd>;
  close(): void;
}

/** Opens a process in which checks end as those of `runCheck` do, each after the former: most of a single one is its start. */
export async function openChecks(): Promise<Checks> {
  const { GITHUB_WORKSPACE: _github, CI_PROJECT_DIR: _gitlab, ...env } = process.env;
  const child = fork(join(PROJECT, 'tests/hostile/checking-process.ts'), {
    cwd: PROJECT,
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return {
    async run(root, words = [], { environment = {} } = {}) {
      child.send({ root, from: PROJECT, words, environment } satisfies CheckRequest);
      const [answer] = (await once(child, 'message')) as [CheckAnswer];
      return { code: answer.code, out: answer.output, err: answer.complaints };
    },
    close: () => void child.kill(),
  };
}
