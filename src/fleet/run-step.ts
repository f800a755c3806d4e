import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { constants } from 'node:os';

/** One program that is run for an office. */
export interface FleetStep {
  program: string;
  args: readonly string[];
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** The file to which all it prints is added. */
  log: string;
}

/** Milliseconds that a step may take: an hour. A Git host or a server that no longer answers may not keep the others waiting for ever. */
const LIMIT_MS = 60 * 60 * 1000;
/** Milliseconds between the request to end and the end by force. */
const GRACE_MS = 10_000;
/** The exit code of a step that took too long, as that of `timeout`. */
export const TOOK_TOO_LONG = 124;
/** The exit code of a program that cannot be started, as in shells. */
const NOT_FOUND = 127;

/** Signals by which a terminal or a service manager ends the fleet; the step that runs is ended with it. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a step in a process group of its own and returns its exit code: 124 when it took longer than `limit` milliseconds, 128 plus the
 * signal's number when a signal ended it. A signal that asks this process to end is passed on, and `onEnding` is told its exit code.
 */
export async function runStep(
  { program, args, folder, environment, log }: FleetStep,
  { limit = LIMIT_MS, onEnding }: { limit?: number; onEnding?: (code: number) => void } = {},
): Promise<number> {
  const file = await open(log, 'a');
  try {
    await file.write(`\n$ ${[program, ...args].join(' ')}\n`);
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', file.fd, file.fd],
      detached: true,
    });
    let isTooLong = false;
    const end = (signal: NodeJS.Signals): void => {
      endGroup(child.pid, signal);
      setTimeout(() => endGroup(child.pid, 'SIGKILL'), GRACE_MS).unref();
    };
    const passOn = (signal: NodeJS.Signals): void => {
      onEnding?.(128 + constants.signals[signal]);
      end(signal);
    };
    const timer = setTimeout(() => {
      isTooLong = true;
      end('SIGTERM');
    }, limit);
    for (const signal of ENDING_SIGNALS) process.on(signal, passOn);
    try {
      const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
      return isTooLong ? TOOK_TOO_LONG : (code ?? 128 + constants.signals[signal!]);
    } catch (error) {
      await file.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return NOT_FOUND;
    } finally {
      clearTimeout(timer);
      for (const signal of ENDING_SIGNALS) process.off(signal, passOn);
    }
  } finally {
    await file.close();
  }
}

/** Sends a signal to a process and all that it has started. */
function endGroup(leader: number | undefined, signal: NodeJS.Signals): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, signal);
  } catch {
    // It has ended already.
  }
}
