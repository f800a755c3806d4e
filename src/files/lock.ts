import { randomUUID } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

/** A lock that this process has taken. */
export interface Lock {
  /** Whether it is still ours: a process that was stopped for long may have lost it. */
  isHeld(): boolean;
  /** Gives it back; the end of the process does so too. */
  release(): void;
}

/** A holder shows every ten seconds that it lives; after two minutes of silence it counts as gone. */
const BEAT = 10_000;
const SILENCE = 120_000;

const ours = new Set<string>();

/**
 * Takes the lock that a file stands for, or returns `undefined` when another living process holds it. The lock of a
 * process that has ended, or of a machine that has gone silent, is taken over. The folder is made if need be.
 */
export function takeLock(file: string): Lock | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const mark = `${JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() })}\n`;
  if (!create(file, mark) && !(removeIfStale(file) && create(file, mark))) return undefined;
  ours.add(mark);
  const beat = setInterval(() => touch(file), BEAT);
  beat.unref();
  const isHeld = (): boolean => read(file) === mark;
  const release = (): void => {
    clearInterval(beat);
    process.off('exit', release);
    if (isHeld()) rmSync(file, { force: true });
    ours.delete(mark);
  };
  process.on('exit', release);
  return { isHeld, release };
}

function create(file: string, mark: string): boolean {
  let opened: number;
  try {
    opened = openSync(file, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(opened, mark);
  } catch (error) {
    // On a full disk an empty lock would remain, which nobody holds and everybody respects.
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(opened);
  }
  return true;
}

function removeIfStale(file: string): boolean {
  const mark = read(file);
  if (mark === undefined) return true;
  if (isLive(file, mark)) return false;
  // Of two processes that find the same stale lock, the rename lets one through.
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return false;
  }
  const isTheStaleOne = read(aside) === mark;
  if (isTheStaleOne) rmSync(aside, { force: true });
  else renameSync(aside, file);
  return isTheStaleOne;
}

function isLive(file: string, mark: string): boolean {
  if (ours.has(mark)) return true;
  // A lock from the future is one of a machine whose clock was wrong: by it the silence would never end.
  const silence = Math.abs(Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  if (silence > SILENCE) return false;
  const { pid, host } = parse(mark);
  // A number says nothing about a process of another machine, and half a mark is one that is being written.
  if (pid === undefined || host !== hostname()) return true;
  // Containers give the same number to each new process: a lock with ours that we did not take is not ours.
  return pid !== process.pid && isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function parse(mark: string): { pid?: number; host?: string } {
  try {
    return JSON.parse(mark) as { pid?: number; host?: string };
  } catch {
    return {};
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function touch(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // A lock that has been removed is found missing before the swap.
  }
}
