import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { join } from 'node:path';
import { OFFLINE_ENVIRONMENT } from './quiet-astro.ts';

const ASTRO = join(import.meta.dirname, '..', '..', '..', 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Signals that are passed on to the child: those by which a terminal, a service manager or a closed window ends a command. */
const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Environment variables in addition to those of this process. */
type Variables = Readonly<Record<string, string>>;

/**
 * Runs a Node program on this terminal and returns its exit code: 128 plus the signal's number when a signal ended it, as in
 * shells. Signals that ask this process to end are passed on to it.
 */
export async function runNode(
  file: string,
  args: readonly string[],
  variables: Variables = {},
): Promise<number> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit', env });
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  for (const signal of FORWARDED_SIGNALS) process.on(signal, passOn);
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  for (const each of FORWARDED_SIGNALS) process.off(each, passOn);
  return code ?? 128 + constants.signals[signal!];
}

/** Runs an Astro command on this terminal, without network access; returns its exit code as `runNode` does. */
export function runAstro(args: readonly string[], variables: Variables = {}): Promise<number> {
  return runNode(ASTRO, args, { ...OFFLINE_ENVIRONMENT, ...variables });
}
